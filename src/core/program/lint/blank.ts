/** Fields that most of the sample people have blank, and what goes by them: steps, doors, goals, segments, points. */
import type { Issue, Text } from '../../kit/base.ts';
import { text, verbatim } from '../../kit/base.ts';
import { inTurn, shareText } from '../../kit/text/parts.ts';
import { BUILT_IN_FIELDS } from '../../people/model/catalogue.ts';
import type { LeadRecord } from '../../people/model/scenario.ts';
import type { Rule } from '../../people/rules/rule.ts';
import { reachable } from '../document/graph.ts';
import type { ProgramFile } from '../document/types.ts';
import { type IssueAt, lintIssue } from './codes.ts';
import type { Known, LintContext } from './context.ts';

/** Share of blank values from which a decision by a field is called chance. */
const MOSTLY = 0.5;
/** People looked at, evenly over all of them: lint runs at every key. */
const LOOKED_AT = 2_000;

/** Something that goes by fields: where it is told, and the key of its sentence when it is no step. */
interface Reader {
  readonly at: IssueAt;
  readonly words?: string;
  readonly name?: string;
  readonly fields: readonly string[];
}

/** A decision by a field that most people have blank is a decision by chance. Without sample people nothing is known. */
export function blankIssues(ctx: LintContext): readonly Issue[] {
  const { records = [] } = ctx.file.people;
  if (records.length === 0) return [];
  const fillers = fillersOf(ctx);
  const isFilled = (field: string, { nodeId }: IssueAt): boolean => {
    const by = fillers.get(field);
    return by !== undefined && (nodeId === undefined || reachable(ctx.graph, by).has(nodeId));
  };
  const found = readersOf(ctx).flatMap((reader) =>
    [...new Set(reader.fields)].flatMap((id): readonly Blank[] => {
      if (isFilled(id, reader.at)) return [];
      const share = blankShare(records, id);
      return share <= MOSTLY ? [] : [{ reader, id, field: fieldName(id, ctx.file), share }];
    }),
  );
  const isStep = ({ reader }: Blank): boolean => reader.at.nodeId !== undefined;
  const rules = found.filter((one) => !isStep(one));
  return [
    ...found.filter(isStep).map(issueOf),
    ...(rules.length > 1 ? [together(rules)] : rules.map(issueOf)),
  ];
}

/** A field that most people have blank, and who goes by it. */
interface Blank {
  readonly reader: Reader;
  readonly id: string;
  readonly field: Text | string;
  readonly share: number;
}

/** Rules of the whole program go by columns that a list does not have, often many by the same: that is one problem. */
function together(blanks: readonly Blank[]): Issue {
  const fields = new Map(
    blanks.map(({ id, field, share }) => [
      id,
      text('lint.fieldWithShare', { field, share: shareText(share) }),
    ]),
  );
  const params = { rules: blanks.length, fields: inTurn([...fields.values()]) };
  return {
    ...lintIssue('field/mostly-blank', { place: '/scores' }),
    message: text('lint.fieldMostlyBlankMany', params),
    hint: text('lint.fieldMostlyBlankManyHint'),
  };
}

function issueOf({ reader: { at, words, name }, field, share }: Blank): Issue {
  const params = {
    field,
    share: shareText(share),
    ...(name === undefined ? {} : { name: verbatim(name) }),
  };
  const issue = lintIssue('field/mostly-blank', { ...at, params });
  return words === undefined ? issue : { ...issue, message: text(`lint.fieldMostlyBlank${words}`, params) };
}

/** Steps that fill a field, by the field: what the people bring along says little about it from there on. */
function fillersOf({ steps }: LintContext): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const step of steps) {
    if (step.op !== 'set' || step.change.kind !== 'field' || step.change.value === null) continue;
    found.set(step.change.field, [...(found.get(step.change.field) ?? []), step.nodeId]);
  }
  return found;
}

/** Everything that goes by fields: steps in their order, then what is asked of the whole program. */
function readersOf(ctx: LintContext): readonly Reader[] {
  const nodes = ctx.known.map((one) => ({
    nodeId: one.node.id,
    rules: nodeRules(one),
    dates: doorDates(one),
  }));
  const steps = nodes.map(({ nodeId, rules, dates }) => ({
    at: { nodeId },
    fields: [...rules.flatMap(fieldsOf), ...dates],
  }));
  return [
    ...steps,
    ...programReaders(
      ctx.file,
      nodes.flatMap(({ rules }) => rules),
    ),
  ];
}

/** All rules that a step which is switched on asks: to let in, to choose, to wait for, to count as reached. */
function nodeRules({ kind, settings, lowered }: Known): readonly Rule[] {
  if (lowered?.on !== true) return [];
  const asked = lowered.drafts.flatMap((draft) =>
    draft.op === 'branch' || draft.op === 'await' ? draft.cases : [],
  );
  const door = kind.entrance?.(settings);
  const watched = kind.watch?.(settings);
  return [
    ...(door?.on.kind === 'rule' ? [door.on.rule] : []),
    ...(door === undefined ? [] : [door.filter]),
    ...asked,
    ...(watched === undefined ? [] : [watched.rule]),
  ];
}

/** The field of a start by date: who has it blank never comes in. */
function doorDates({ kind, settings, lowered }: Known): readonly string[] {
  const on = lowered?.on === true ? kind.entrance?.(settings).on : undefined;
  return on?.kind === 'date' ? [on.field] : [];
}

function programReaders(
  { program, catalogue, scores }: ProgramFile,
  nodes: readonly Rule[],
): readonly Reader[] {
  const { suppression } = program.settings;
  const leftOut = suppression === undefined ? [] : [suppression];
  const points = [...scores.fit.rules, ...scores.relationship.rules];
  const known = scores.recognition.map(({ rule }) => rule);
  const asked = [...nodes, ...leftOut, ...points.map(({ rule }) => rule), ...known, scores.qualified];
  const used = usedSegments(asked, catalogue.segments);
  return [
    {
      at: { place: '/program/settings/suppression' },
      words: 'LeftOut',
      fields: leftOut.flatMap(fieldsOf),
    },
    ...catalogue.segments.flatMap(({ id, name, rule }, i): readonly Reader[] =>
      used.has(id)
        ? [{ at: { place: `/catalogue/segments/${i}/rule` }, words: 'Segment', name, fields: fieldsOf(rule) }]
        : [],
    ),
    ...pointReaders('/scores/fit/rules', scores.fit.rules),
    ...pointReaders('/scores/relationship/rules', scores.relationship.rules),
    ...scores.relationship.linear.map(({ name, field }, i) => ({
      at: { place: `/scores/relationship/linear/${i}/field` },
      words: 'Points',
      name,
      fields: [field],
    })),
    { at: { place: '/scores/recognition' }, words: 'Kind', fields: known.flatMap(fieldsOf) },
    { at: { place: '/scores/qualified' }, words: 'Ready', fields: fieldsOf(scores.qualified) },
  ];
}

function pointReaders(
  place: string,
  rules: readonly { readonly name: string; readonly rule: Rule }[],
): readonly Reader[] {
  return rules.map(({ name, rule }, i) => ({
    at: { place: `${place}/${i}/rule` },
    words: 'Points',
    name,
    fields: fieldsOf(rule),
  }));
}

/** Segments that something asks for, and those that these ask for in turn. A segment that nobody asks for decides nothing. */
function usedSegments(
  asked: readonly Rule[],
  segments: ProgramFile['catalogue']['segments'],
): ReadonlySet<string> {
  const rules = new Map(segments.map(({ id, rule }) => [id, rule]));
  const used = new Set<string>();
  const queue = asked.flatMap(segmentsOf);
  while (queue.length > 0) {
    const id = queue.pop() as string;
    const rule = rules.get(id);
    if (used.has(id)) continue;
    used.add(id);
    if (rule !== undefined) queue.push(...segmentsOf(rule));
  }
  return used;
}

function segmentsOf(rule: Rule): readonly string[] {
  switch (rule.kind) {
    case 'all':
    case 'any':
      return rule.rules.flatMap(segmentsOf);
    case 'not':
      return segmentsOf(rule.rule);
    default:
      return rule.kind === 'segment' ? [rule.segment] : [];
  }
}

/** Fields whose values a rule compares. Whoever asks whether a field is blank knows that it may be. */
function fieldsOf(rule: Rule): readonly string[] {
  const { compared, blank } = atomsOf(rule);
  return compared.filter((field) => !blank.includes(field));
}

interface Atoms {
  readonly compared: readonly string[];
  readonly blank: readonly string[];
}

function atomsOf(rule: Rule): Atoms {
  switch (rule.kind) {
    case 'all':
    case 'any': {
      const parts = rule.rules.map(atomsOf);
      return {
        compared: parts.flatMap(({ compared }) => compared),
        blank: parts.flatMap(({ blank }) => blank),
      };
    }
    case 'not':
      return atomsOf(rule.rule);
    case 'field':
    case 'date':
      return { compared: [rule.field], blank: [] };
    case 'blank':
      return { compared: [], blank: [rule.field] };
    default:
      return { compared: [], blank: [] };
  }
}

/** Shares of lists of people that were looked at before: most edits change no person. */
const SHARES = new WeakMap<readonly LeadRecord[], Map<string, number>>();

function blankShare(records: readonly LeadRecord[], field: string): number {
  const shares = SHARES.get(records) ?? new Map<string, number>();
  SHARES.set(records, shares);
  const known = shares.get(field);
  if (known !== undefined) return known;
  const stride = Math.max(1, Math.floor(records.length / LOOKED_AT));
  let all = 0;
  let blank = 0;
  for (let i = 0; i < records.length; i += stride) {
    all += 1;
    if (isBlank(records[i], field)) blank += 1;
  }
  const share = blank / all;
  shares.set(field, share);
  return share;
}

function isBlank(record: LeadRecord | undefined, field: string): boolean {
  const value = record?.fields[field];
  return value === undefined || value === null || value === '';
}

function fieldName(field: string, { catalogue }: ProgramFile): Text | string {
  if (BUILT_IN_FIELDS.some(({ id }) => id === field)) return text(`steps.field.${field}`);
  return verbatim(catalogue.fields.find(({ id }) => id === field)?.name ?? field);
}
