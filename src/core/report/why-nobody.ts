/** Why nobody takes a way out of a question: every part of its rule, asked of everybody who comes there. */
import type { ProgramCode } from '../compile/code.ts';
import type { Text } from '../kit/base.ts';
import { text } from '../kit/base.ts';
import { allOf, anyOf, numberText } from '../kit/text/parts.ts';
import { describeRule, type Wording } from '../people/rules/describe.ts';
import type { LinkedRule } from '../people/rules/facts.ts';
import { DIMENSION_NO, linkRule } from '../people/rules/link.ts';
import type { Rule } from '../people/rules/rule.ts';
import { FACTS } from '../run/simulate/facts.ts';
import { settleRun } from '../run/simulate/follow.ts';
import { traceLead } from '../run/simulate/simulate.ts';
import type { RunInput } from '../run/simulate/stage.ts';
import type { TraceRow } from '../run/trace.ts';
import { casesAt } from '../run/walk/scene.ts';

/** What keeps everybody from a way out. */
export interface WhyNobody {
  readonly port: string;
  /** How many leads came there in the first repeat, each once however often it was asked. */
  readonly came: number;
  /** `never`: nobody meets any of the parts. `apart`: somebody meets each of them, and nobody all of them. */
  readonly kind: 'never' | 'apart';
  /** Each with how many of them met it, be it once. */
  readonly parts: readonly { readonly rule: Rule; readonly met: number }[];
  /** Where it is one line of scores: how near to it anybody comes. */
  readonly near?: Near;
}

/** The highest score of all where one is asked for from a line on, else the lowest. */
export interface Near {
  readonly dimension: Extract<Rule, { readonly kind: 'score' }>['dimension'];
  readonly end: 'highest' | 'lowest';
  readonly value: number;
  readonly line: number;
}

type ScoreRule = Extract<Rule, { readonly kind: 'score' }>;

/** A rule taken apart. Only its leaves are asked; `at` is their number. */
type Part =
  | { readonly kind: 'leaf'; readonly rule: Rule; readonly at: number }
  | { readonly kind: 'all' | 'any'; readonly rule: Rule; readonly parts: readonly Part[] }
  | { readonly kind: 'not'; readonly rule: Rule; readonly part: Part };

interface Leaf {
  readonly rule: Rule;
  readonly asks: LinkedRule;
  lowest: number;
  highest: number;
}

/** The question of a step: what each of its ways asks for, and what has been answered to its leaves so far. */
interface Question {
  readonly step: number;
  readonly ways: readonly { readonly port: string; readonly asked: Part }[];
  readonly leaves: readonly Leaf[];
  /** Answers to the leaves, a letter each, and the leads that gave them. */
  readonly answers: Map<string, Set<number>>;
}

/**
 * Why nobody takes these ways out of a node of the first program, where the first repeat can tell: without a word of
 * those that somebody takes there, and of nodes that nobody comes to or that ask no rule. Follows every lead once.
 */
export function whyNobodyTakes(
  input: RunInput,
  node: string,
  ports: readonly string[],
): readonly WhyNobody[] {
  const code = input.codes[0]!;
  if (!stepsOf(code, node).some((step) => casesAt(code, step).length > 0)) return [];
  const { stage, cast } = settleRun(input);
  const questions = questionsOf(code, node, (rule) => linkRule(rule, stage.setup.programs[0]!.names));
  let lead = 0;
  const row = ({ what, program, step }: TraceRow): void => {
    if (what !== 'port' || program !== 0) return;
    for (const question of questions) if (question.step === step) note(question, lead);
  };
  const watcher = { row, rests: () => undefined };
  for (; lead < stage.leads; lead++) traceLead(stage.linked, cast, lead, watcher);
  return questions.flatMap((question) =>
    question.ways.flatMap(({ port, asked }) => {
      if (!ports.includes(port) || question.answers.size === 0 || isEver(question, asked, true)) return [];
      return [{ port, ...told(question, whyNot(question, asked, true)) }];
    }),
  );
}

function stepsOf(code: ProgramCode, node: string): readonly number[] {
  return [...code.op.keys()].filter((step) => code.nodeIds[code.node[step]!] === node);
}

/** The questions of a node, each with its ways: the case of a way, and none of those before it. */
function questionsOf(code: ProgramCode, node: string, link: (rule: Rule) => LinkedRule): readonly Question[] {
  return stepsOf(code, node).flatMap((step): readonly Question[] => {
    const cases = casesAt(code, step);
    if (cases.length === 0) return [];
    const leaves: Leaf[] = [];
    const asked = cases.map((rule) => partOf(rule, leaves, link));
    const ways = [...asked, undefined].flatMap((own, i) => {
      const port = code.portNames[code.portFrom[step]! + i];
      const others = asked.slice(0, i).map(opposite);
      const parts = own === undefined ? others : [...others, own];
      return typeof port === 'string' ? [{ port, asked: allParts(parts) }] : [];
    });
    return [{ step, ways, leaves, answers: new Map() }];
  });
}

const opposite = (part: Part): Part => ({ kind: 'not', rule: { kind: 'not', rule: part.rule }, part });

function allParts(parts: readonly Part[]): Part {
  const [first] = parts;
  if (first !== undefined && parts.length === 1) return first;
  return { kind: 'all', rule: { kind: 'all', rules: parts.map(({ rule }) => rule) }, parts };
}

function partOf(rule: Rule, leaves: Leaf[], link: (rule: Rule) => LinkedRule): Part {
  if (rule.kind === 'not') return { kind: 'not', rule, part: partOf(rule.rule, leaves, link) };
  if (rule.kind === 'all' || rule.kind === 'any') {
    return { kind: rule.kind, rule, parts: rule.rules.map((one) => partOf(one, leaves, link)) };
  }
  leaves.push({
    rule,
    asks: link(rule),
    lowest: Number.POSITIVE_INFINITY,
    highest: Number.NEGATIVE_INFINITY,
  });
  return { kind: 'leaf', rule, at: leaves.length - 1 };
}

const YES = 'y';

/** Asks the leaves of the lead of this moment. */
function note({ leaves, answers }: Question, lead: number): void {
  let said = '';
  for (const leaf of leaves) {
    said += leaf.asks(FACTS) ? YES : 'n';
    if (leaf.rule.kind !== 'score') continue;
    const score = FACTS.score(DIMENSION_NO[leaf.rule.dimension]);
    leaf.lowest = Math.min(leaf.lowest, score);
    leaf.highest = Math.max(leaf.highest, score);
  }
  const givers = answers.get(said);
  if (givers === undefined) answers.set(said, new Set([lead]));
  else givers.add(lead);
}

function holds(part: Part, said: string): boolean {
  switch (part.kind) {
    case 'leaf':
      return said[part.at] === YES;
    case 'not':
      return !holds(part.part, said);
    case 'all':
      return part.parts.every((one) => holds(one, said));
    case 'any':
      return part.parts.some((one) => holds(one, said));
  }
}

/** Whether a part was so for anybody. */
function isEver({ answers }: Question, part: Part, isSo: boolean): boolean {
  return [...answers.keys()].some((said) => holds(part, said) === isSo);
}

/** How many leads gave answers of these: one that was asked again may have given several. */
function leadsOf({ answers }: Question, isMeant: (said: string) => boolean): number {
  const leads = new Set<number>();
  for (const [said, givers] of answers) if (isMeant(said)) for (const lead of givers) leads.add(lead);
  return leads.size;
}

/** A part and what it was wanted to be. */
interface Wanted {
  readonly part: Part;
  readonly isSo: boolean;
}

interface Found {
  readonly kind: WhyNobody['kind'];
  readonly parts: readonly Wanted[];
}

/** What keeps a part from ever being so, which it never is. */
function whyNot(question: Question, part: Part, isSo: boolean): Found {
  if (part.kind === 'not') return whyNot(question, part.part, !isSo);
  if (part.kind === 'leaf' || part.parts.length === 0) return { kind: 'never', parts: [{ part, isSo }] };
  const wanted = part.parts.map((one): Wanted => ({ part: one, isSo }));
  const never = wanted.filter((one) => !isEver(question, one.part, isSo));
  const [first] = never;
  if (first !== undefined && never.length === 1) return whyNot(question, first.part, isSo);
  if (first !== undefined) return { kind: 'never', parts: never };
  // Each of them is so at times: the first two that never are together, or else all of them.
  const pair = wanted.flatMap((a, i) => wanted.slice(i + 1).map((b) => [a, b]));
  const apart = pair.find((two) => areNeverTogether(question, two)) ?? wanted;
  return { kind: 'apart', parts: apart };
}

function areNeverTogether({ answers }: Question, wanted: readonly Wanted[]): boolean {
  return [...answers.keys()].every((said) => wanted.some(({ part, isSo }) => holds(part, said) !== isSo));
}

function told(question: Question, { kind, parts }: Found): Omit<WhyNobody, 'port'> {
  const near = parts.length === 1 ? nearOf(question, parts[0]!) : undefined;
  return {
    came: leadsOf(question, () => true),
    kind,
    parts: parts.map(({ part, isSo }) => ({
      rule: isSo ? part.rule : { kind: 'not', rule: part.rule },
      met: leadsOf(question, (said) => holds(part, said) === isSo),
    })),
    ...(near === undefined ? {} : { near }),
  };
}

function nearOf({ leaves }: Question, { part, isSo }: Wanted): Near | undefined {
  const leaf = part.kind === 'leaf' ? leaves[part.at] : undefined;
  if (leaf?.rule.kind !== 'score') return undefined;
  const { dimension, op, value: line }: ScoreRule = leaf.rule;
  if (op === '=' || op === '!=') return undefined;
  const isUp = (op === '>' || op === '>=') === isSo;
  const end = isUp ? 'highest' : 'lowest';
  return { dimension, end, value: leaf[end], line };
}

/** The parts in words, to stand inside a sentence: those that nobody meets, or those `apart`, each with how many meet it. */
export function partsText({ kind, parts }: Pick<WhyNobody, 'kind' | 'parts'>, wording: Wording): Text {
  const words = parts.map(({ rule, met }) => {
    const said = describeRule(rule, wording.catalogue, wording);
    return kind === 'never' ? said : text('rules.metBy', { rule: said, met: numberText(met) });
  });
  return kind === 'never' ? anyOf(words) : allOf(words);
}
