/** Whether times fit together: waits that are over before they begin, mail outside its hours, answers that come late. */
import type { Issue } from '../../kit/base.ts';
import { DAY, text } from '../../kit/base.ts';
import { durationText, timeText, windowText } from '../../kit/text/parts.ts';
import type { Step, StepNo, TimeWindow, When } from '../plan/plan.ts';
import { lintIssue } from './codes.ts';
import { type Known, type LintContext, nodeOfStep, titleOf } from './context.ts';
import { addWaits, mendByChoice } from './mends.ts';
import type { StepWay } from './ways.ts';

/** Events by which people raise their hand: they expect an answer within a day. */
const HAND_RAISES: ReadonlySet<string> = new Set(['form', 'demo', 'download', 'call']);
/** Every weekday. */
const ALL_DAYS = 127;

/** All issues of time. */
export function timeIssues(ctx: LintContext): readonly Issue[] {
  return [
    ...zoneIssues(ctx),
    ...ctx.steps.flatMap((step, no) => [
      ...alwaysPast(step, no, ctx),
      ...afterEvent(step, no, ctx),
      ...outsideWindow(step, no, ctx),
      ...sameDay(step, no, ctx),
    ]),
    ...ctx.known.flatMap((one) => lateAnswer(one, ctx)),
  ];
}

/** Counted from entry, backwards or by nothing: over before it begins. Fixed dates are looked at by their kind. */
function alwaysPast(step: Step, no: StepNo, ctx: LintContext): readonly Issue[] {
  if (step.op !== 'delay' || step.when.kind !== 'date' || step.when.base.kind !== 'entry') return [];
  const { months, days, minutes, at } = step.when;
  const isAhead = months > 0 || days > 0 || minutes > 0 || (months === 0 && days === 0 && at !== undefined);
  if (isAhead) return [];
  const node = nodeOfStep(no, ctx);
  const fix =
    node &&
    mendByChoice(node, ctx, { label: text('lint.fixAfter'), isRight: (drafts) => drafts.some(isLater) });
  return [lintIssue('wait/always-past', { nodeId: step.nodeId, fix })];
}

function isLater(draft: { readonly op: string; readonly when?: When }): boolean {
  const { when } = draft;
  if (when?.kind !== 'date' || when.base.kind !== 'entry') return false;
  return when.months > 0 || when.days > 0 || when.minutes > 0;
}

/** Mail before a date goes out though the date has passed. */
function afterEvent(step: Step, no: StepNo, ctx: LintContext): readonly Issue[] {
  if (step.op !== 'delay' || step.when.kind !== 'date' || step.when.past !== 'go') return [];
  const { base, months, days, minutes } = step.when;
  if (base.kind === 'entry' || (base.kind === 'field' && base.yearly === true)) return [];
  if (months > 0 || days > 0 || minutes > 0) return [];
  if (nextSends(no, ctx).length === 0) return [];
  const node = nodeOfStep(no, ctx);
  const isRight = (drafts: readonly { readonly op: string; readonly when?: When }[]): boolean =>
    drafts.some(({ when }) => when?.kind === 'date' && when.past === 'port');
  const fix = node && mendByChoice(node, ctx, { label: text('lint.fixPast'), isRight });
  return [lintIssue('date/after-event', { nodeId: step.nodeId, setting: 'past', fix })];
}

/** Sends that follow a step at once. */
function nextSends(step: StepNo, { steps, from }: LintContext): readonly StepNo[] {
  const found: StepNo[] = [];
  const seen = new Set<StepNo>();
  const queue = (from[step] ?? []).slice(0, 1).map(({ to }) => to);
  while (queue.length > 0) {
    const no = queue.pop() as StepNo;
    if (seen.has(no)) continue;
    seen.add(no);
    if (steps[no]?.op === 'send') found.push(no);
    else queue.push(...(from[no] ?? []).filter((way) => !way.waits).map(({ to }) => to));
  }
  return found;
}

/** A wait ends at a minute at which the mail behind it may never go. */
function outsideWindow(step: Step, no: StepNo, ctx: LintContext): readonly Issue[] {
  if (step.op !== 'delay') return [];
  const minute = minuteOf(step.when);
  if (minute === undefined) return [];
  return nextSends(no, ctx).flatMap((send) => {
    const mail = ctx.steps[send];
    if (mail?.op !== 'send' || mail.window === undefined || allows(mail.window, minute)) return [];
    const to = nodeOfStep(send, ctx);
    if (to === undefined || to.node.id === step.nodeId) return [];
    const params = {
      time: timeText(minute.at),
      step: titleOf(to, ctx),
      window: windowText(mail.window),
    };
    return [lintIssue('send/outside-window', { nodeId: step.nodeId, params })];
  });
}

interface Minute {
  readonly days: number;
  readonly at: number;
}

function minuteOf(when: When): Minute | undefined {
  if (when.kind === 'moment') return { days: when.days, at: when.at };
  if (when.kind === 'date' && when.at !== undefined && when.minutes === 0)
    return { days: ALL_DAYS, at: when.at };
  return undefined;
}

/** Whether some day of the moment has its minute inside the window. */
function allows({ days, from, to }: TimeWindow, moment: Minute): boolean {
  if (from === to) return (days & moment.days) !== 0;
  if (from < to) return (days & moment.days) !== 0 && moment.at >= from && moment.at < to;
  // A window over midnight belongs to the day on which it opens.
  const next = ((days << 1) | (days >> 6)) & ALL_DAYS;
  return ((days & moment.days) !== 0 && moment.at >= from) || ((next & moment.days) !== 0 && moment.at < to);
}

/** Two emails that surely leave within a day of each other. */
function sameDay(step: Step, no: StepNo, ctx: LintContext): readonly Issue[] {
  if (step.op !== 'send' || step.operational || ctx.file.program.settings.caps.day?.most === 1) return [];
  const found = new Map<string, Issue>();
  for (const { to, way } of within(no, DAY, ctx)) {
    const next = ctx.steps[to];
    if (next?.op !== 'send' || next.operational || next.channel !== step.channel) continue;
    const [first, second] = [nodeOfStep(no, ctx), nodeOfStep(to, ctx)];
    if (first === undefined || second === undefined || first === second || found.has(second.node.id))
      continue;
    const edge = way.leaves === undefined ? undefined : nodeOfStep(way.from, ctx)?.out.get(way.leaves);
    const fix = addWaits(ctx, edge === undefined ? [] : [edge]);
    const params = { first: titleOf(first, ctx) };
    found.set(second.node.id, lintIssue('send/same-day', { nodeId: second.node.id, params, fix }));
  }
  return [...found.values()];
}

/** Steps that are reached in less than so many minutes whatever people do, and the last way to them. Sends end the search. */
function within(
  start: StepNo,
  minutes: number,
  { steps, from }: LintContext,
): readonly { readonly to: StepNo; readonly way: StepWay }[] {
  const best = new Map<StepNo, number>();
  const found = new Map<StepNo, StepWay>();
  const queue: { readonly no: StepNo; readonly spent: number }[] = [{ no: start, spent: 0 }];
  while (queue.length > 0) {
    const { no, spent } = queue.shift() as { no: StepNo; spent: number };
    if (no !== start && steps[no]?.op === 'send') continue;
    for (const way of from[no] ?? []) {
      const then = spent + way.most;
      if (then >= minutes || then >= (best.get(way.to) ?? Number.POSITIVE_INFINITY)) continue;
      best.set(way.to, then);
      found.set(way.to, way);
      queue.push({ no: way.to, spent: then });
    }
  }
  return [...found].map(([to, way]) => ({ to, way }));
}

/** Who raised a hand hears from us only after more than a day. */
function lateAnswer({ node, kind, settings, lowered }: Known, ctx: LintContext): readonly Issue[] {
  const on = lowered?.on === true ? kind.entrance?.(settings).on : undefined;
  if (lowered === undefined || on?.kind !== 'event' || !HAND_RAISES.has(on.event)) return [];
  const least = soonest(lowered.base, ctx);
  if (least === undefined || least <= DAY) return [];
  return [lintIssue('send/late-answer', { nodeId: node.id, params: { time: durationText(least) } })];
}

/** Fewest minutes from a step to the first email, contact or handoff; nothing when none follows (Dijkstra 1959). */
function soonest(start: StepNo, { steps, from }: LintContext): number | undefined {
  const done = new Set<StepNo>();
  const open = new Map<StepNo, number>([[start, 0]]);
  while (open.size > 0) {
    const [no, spent] = [...open].reduce((a, b) => (b[1] < a[1] ? b : a));
    open.delete(no);
    done.add(no);
    const op = steps[no]?.op;
    if (op === 'send' || op === 'handoff') return spent;
    for (const way of from[no] ?? []) {
      if (done.has(way.to)) continue;
      open.set(way.to, Math.min(open.get(way.to) ?? Number.POSITIVE_INFINITY, spent + way.least));
    }
  }
  return undefined;
}

/** Steps look at local time, and some of the people have no zone of their own. */
function zoneIssues({ file, steps }: LintContext): readonly Issue[] {
  const { records = [] } = file.people;
  const missing = records.filter(({ zone }) => zone === undefined || zone === '').length;
  if (missing === 0 || !steps.some(readsClock)) return [];
  const params = { count: missing, all: records.length, zone: file.program.settings.zone };
  return [lintIssue('people/no-zone', { params })];
}

function readsClock(step: Step): boolean {
  if (step.op === 'send') return step.window !== undefined;
  if (step.op !== 'delay' && step.op !== 'await') return false;
  return step.when.kind === 'window' || step.when.kind === 'moment' || step.when.kind === 'date';
}
