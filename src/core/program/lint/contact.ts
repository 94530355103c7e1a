/** Care of contact, sales and content, over the program: who is left out, what topics and queues exist, what is left open. */
import type { Issue, Json } from '../../kit/base.ts';
import { text, verbatim } from '../../kit/base.ts';
import { ACCEPTED } from '../../people/model/events.ts';
import type { ScoreModel } from '../../people/model/scores.ts';
import { expandRule } from '../../people/rules/expand.ts';
import type { Comparison, Rule } from '../../people/rules/rule.ts';
import { connect } from '../document/edit.ts';
import { rulesOf } from '../document/steps.ts';
import type { ProgramFile } from '../document/types.ts';
import type { AwaitStep, StepNo } from '../plan/plan.ts';
import { lintIssue } from './codes.ts';
import type { Known, LintContext } from './context.ts';
import { idsLike, mend, mendByChoice } from './mends.ts';

/** Issues of care, of sales and of content. */
export function contactIssues(ctx: LintContext): readonly Issue[] {
  return [
    ...leftOutIssues(ctx),
    ...capIssues(ctx),
    ...engagementIssues(ctx),
    ...ctx.known.flatMap((one) => [...namesIssues(one, ctx), ...answerIssues(one, ctx)]),
    ...queueIssues(ctx),
  ];
}

/** Lists of people that programs usually leave out, where the catalogue has them. */
const LEFT_OUT = ['customers', 'open-opportunities', 'competitors', 'staff'];

/** Nobody is kept out: customers get the mail for strangers, colleagues and competitors too. */
function leftOutIssues(ctx: LintContext): readonly Issue[] {
  const { program, catalogue } = ctx.file;
  const { suppression } = program.settings;
  const isNobody =
    suppression === undefined || (suppression.kind === 'any' && suppression.rules.length === 0);
  if (!isNobody || !ctx.steps.some(({ op }) => op === 'send')) return [];
  const known = catalogue.lists.filter(({ id }) => LEFT_OUT.includes(id));
  const rules = known.map(({ id }): Rule => ({ kind: 'member', list: id }));
  const [first] = rules;
  const rule: Rule | undefined = rules.length === 1 ? first : { kind: 'any', rules };
  const path = ['program', 'settings', 'suppression'];
  const fix = first && {
    label: text('lint.fixLeaveOut', {
      lists: text('and', { items: known.map(({ name }) => verbatim(name)) }),
    }),
    patch: [{ op: 'set', path, value: rule as unknown as Json } as const],
  };
  return [lintIssue('program/nobody-left-out', { place: '/program/settings/suppression', fix })];
}

/** What a cap is mended to: a day, a week. */
const MENDED = { day: 1, week: 2 } as const;

/** A cap of no email at all: whatever is to go out is held and then skipped. */
function capIssues({ file, steps }: LintContext): readonly Issue[] {
  const { caps } = file.program.settings;
  if (!steps.some((step) => step.op === 'send' && !step.operational)) return [];
  return (['day', 'week'] as const).flatMap((span) => {
    if (caps[span]?.most !== 0) return [];
    const path = ['program', 'settings', 'caps', span, 'most'];
    const value = MENDED[span];
    const fix = {
      label: text('lint.fixCap', { count: value }),
      patch: [{ op: 'set', path, value } as const],
    };
    const issue = lintIssue('send/never', { place: `/program/settings/caps/${span}`, fix });
    return [{ ...issue, message: text(span === 'day' ? 'lint.sendNeverDay' : 'lint.sendNeverWeek') }];
  });
}

/** Clicks alone make a lead ready for sales, whoever clicks. */
function engagementIssues(ctx: LintContext): readonly Issue[] {
  const { scores, program } = ctx.file;
  const isUsed = program.settings.qualifiedTo !== undefined || asksQualified(ctx.file);
  const rule = expandRule(scores.qualified, rulesOf(ctx.file));
  if (!isUsed || !can(rule, true, scores)) return [];
  const least = Math.round((scores.fit.floor + scores.fit.ceiling) / 2);
  const asked: Rule = { kind: 'score', dimension: 'fit', op: '>=', value: least };
  const value = { kind: 'all', rules: [scores.qualified, asked] } as unknown as Json;
  const fix = {
    label: text('lint.fixAskFit', { points: least }),
    patch: [{ op: 'set', path: ['scores', 'qualified'], value } as const],
  };
  return [lintIssue('score/engagement-alone', { place: '/scores/qualified', fix })];
}

/** Whether any setting of any node asks who is qualified. */
function asksQualified({ program }: ProgramFile): boolean {
  return program.nodes.some(({ settings }) => JSON.stringify(settings).includes('"qualified"'));
}

/** Whether the rule can answer so for somebody of whom nothing is known but what they did. */
function can(rule: Rule, answer: boolean, scores: ScoreModel): boolean {
  const part = (inner: Rule): boolean => can(inner, answer, scores);
  switch (rule.kind) {
    case 'all':
      return answer ? rule.rules.every(part) : rule.rules.some(part);
    case 'any':
      return answer ? rule.rules.some(part) : rule.rules.every(part);
    case 'not':
      return can(rule.rule, !answer, scores);
    case 'score': {
      if (rule.dimension === 'engagement' || rule.dimension === 'total') return true;
      const { floor, ceiling } = scores[rule.dimension];
      return holds(rule.op, Math.min(ceiling, Math.max(floor, 0)), rule.value) === answer;
    }
    case 'seen':
    case 'count':
    case 'passes':
      return true;
    default:
      return !answer;
  }
}

function holds(op: Comparison, a: number, b: number): boolean {
  switch (op) {
    case '=':
      return a === b;
    case '!=':
      return a !== b;
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
  }
}

/** Topics, content and queues that a step names and the catalogue does not know. */
function namesIssues(one: Known, ctx: LintContext): readonly Issue[] {
  const { node, kind, settings, lowered } = one;
  if (lowered?.on !== true) return [];
  const { catalogue } = ctx.file;
  const has = (part: 'topics' | 'assets' | 'queues', id: string): boolean =>
    catalogue[part].some((entry) => entry.id === id);
  const own = kind.owned?.(settings, node.id)?.id;
  const steps = ctx.steps.slice(lowered.base, lowered.base + lowered.drafts.length);
  const lost = steps.flatMap((step): readonly (readonly [Unknown, string])[] => {
    if (step.op === 'handoff') return has('queues', step.queue) ? [] : [['queue/unknown', step.queue]];
    if (step.op !== 'send') return [];
    return [
      ...(step.operational || has('topics', step.topic) ? [] : [['send/unknown-topic', step.topic] as const]),
      ...(step.asset === own || has('assets', step.asset)
        ? []
        : [['send/unknown-asset', step.asset] as const]),
    ];
  });
  return [...new Map(lost)].map(([code, name]) => {
    const fix = mendByChoice(one, ctx, {
      label: text(`lint.${FIXES[code]}`),
      isRight: knows(code, ctx, own),
    });
    return lintIssue(code, { nodeId: node.id, params: { name }, fix });
  });
}

type Unknown = 'queue/unknown' | 'send/unknown-topic' | 'send/unknown-asset';

const FIXES: Readonly<Record<Unknown, string>> = {
  'queue/unknown': 'fixQueue',
  'send/unknown-topic': 'fixTopic',
  'send/unknown-asset': 'fixAsset',
};

type Drafts = Parameters<Parameters<typeof mendByChoice>[2]['isRight']>[0];

/** Whether the steps name nothing unknown of that sort any more, without asking for consent any less. */
function knows(code: Unknown, { file }: LintContext, own: string | undefined): (drafts: Drafts) => boolean {
  const { catalogue, program } = file;
  const ids = (list: readonly { readonly id: string }[]): ReadonlySet<string> =>
    new Set(list.map(({ id }) => id));
  const [topics, assets, queues] = [ids(catalogue.topics), ids(catalogue.assets), ids(catalogue.queues)];
  return (drafts) =>
    drafts.every((draft) => {
      if (draft.op === 'handoff') return code !== 'queue/unknown' || queues.has(draft.queue);
      if (draft.op !== 'send') return true;
      if (code === 'send/unknown-asset') return draft.asset === own || assets.has(draft.asset);
      const topic = draft.topic === '' ? program.settings.topic : draft.topic;
      return code !== 'send/unknown-topic' || (!draft.operational && topics.has(topic));
    });
}

/** Queues that get handoffs and have nobody to take them. */
function queueIssues({ file, steps }: LintContext): readonly Issue[] {
  const used = new Map(steps.flatMap((step) => (step.op === 'handoff' ? [[step.queue, step.nodeId]] : [])));
  return file.catalogue.queues.flatMap(({ id, name, reps }, i) => {
    const nodeId = used.get(id);
    if (nodeId === undefined || reps > 0) return [];
    const patch = [{ op: 'set', path: ['catalogue', 'queues', i, 'reps'], value: 1 } as const];
    const fix = { label: text('lint.fixReps'), patch };
    return [lintIssue('queue/no-reps', { nodeId, params: { queue: verbatim(name) }, fix })];
  });
}

/** Somebody has drawn what follows some answers that are no yes, and forgotten the others. */
function answerIssues(one: Known, ctx: LintContext): readonly Issue[] {
  const { node, out, lowered } = one;
  if (lowered?.on !== true) return [];
  const steps = ctx.steps.slice(lowered.base, lowered.base + lowered.drafts.length);
  const at = steps.findIndex((step) => step.op === 'await' && step.resting);
  const rest = steps[at];
  if (rest?.op !== 'await') return [];
  const ports = rest.ports.map((_, port) => ({
    port: leavingPort(lowered.base + at, port, ctx),
    isTaken: isTaken(rest, port),
    isLate: port === rest.cases.length,
  }));
  const others = ports.filter(({ isTaken: taken }) => !taken);
  const led = others.find(({ port }) => port !== undefined && out.has(port));
  const to = led?.port === undefined ? undefined : out.get(led.port)?.to;
  if (to === undefined) return [];
  return others.flatMap(({ port, isLate }) => {
    if (port === undefined || out.has(port)) return [];
    const fix = mend('fixSameWay', ctx, (program) =>
      connect(program, { from: node.id, port, to }, idsLike(`${node.id}-${port}`)),
    );
    const label = one.ports.find(({ id }) => id === port)?.label ?? port;
    const code = isLate ? 'handoff/no-overdue' : 'handoff/no-way-back';
    return [lintIssue(code, { nodeId: node.id, params: { way: label }, fix })];
  });
}

function isTaken({ cases }: AwaitStep, port: number): boolean {
  const rule = cases[port];
  return rule?.kind === 'answer' && rule.is.includes(ACCEPTED);
}

/** The node's port behind a port of one of its steps, past steps that only let people by. */
function leavingPort(step: StepNo, port: number, { steps, from }: LintContext): string | undefined {
  let way = from[step]?.[port];
  for (let i = 0; way !== undefined && i < steps.length; i++) {
    if (way.leaves !== undefined) return way.leaves;
    way = from[way.to]?.[0];
  }
  return undefined;
}
