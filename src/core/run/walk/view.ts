/** Going to a position of a walk, and all there is to see there. */
import type { Text } from '../../kit/base.ts';
import { text } from '../../kit/base.ts';
import type { Rule } from '../../people/rules/rule.ts';
import { gradeOf, levelOf } from '../../people/score/grades.ts';
import { decisionAt, pendingIds } from './decision.ts';
import type { Walk } from './open.ts';
import { type Replay, replay, restsWithSales, type Stop } from './replay.ts';
import { mailsOf, packetsOf, passedEdges } from './seen.ts';
import type { ReasonedRow, WalkScore, WalkSession, WalkTo, WalkView } from './types.ts';
import { localOf, momentText } from './words.ts';

/**
 * Goes somewhere in a walk.
 *
 * @returns what there is to see; its session is at the position reached. Going on beyond the end, or back before the beginning, stays.
 */
export function walkTo(walk: Walk, session: WalkSession, to: WalkTo): WalkView {
  const all = allOf(walk, session);
  const at = place(all, session, to);
  return viewOf(walk, all, { session: { ...session, position: all.stops[at]!.row }, at });
}

/** Everything that happens in a walk with the choices of a session, up to the last minute. */
export function walkRows(walk: Walk, session: WalkSession): readonly ReasonedRow[] {
  return allOf(walk, session).rows;
}

function allOf(walk: Walk, session: WalkSession): Replay {
  return replay(
    walk,
    session,
    session.choices.map(({ choice }) => choice),
  );
}

/** Number of the stop that a session is at. A program that was changed has other stops: the last one before. */
function stopAt({ stops }: Replay, { position }: WalkSession): number {
  return Math.max(
    0,
    stops.findLastIndex(({ row }) => row <= position),
  );
}

function place(all: Replay, session: WalkSession, to: WalkTo): number {
  const { stops } = all;
  const here = stopAt(all, session);
  const last = stops.length - 1;
  switch (to) {
    case 'here':
      return here;
    case 'step':
      return Math.min(last, here + 1);
    case 'back':
      return Math.max(0, here - 1);
    case 'end':
      return last;
    case 'exit':
      return stops.findIndex((stop, i) => i >= here && isOut(stop)) === -1
        ? last
        : stops.findIndex((stop, i) => i >= here && isOut(stop));
    case 'decision':
      return nextDecision(all, here);
    default:
      return Math.max(
        0,
        stops.findLastIndex(({ minute }) => minute <= to.minute),
      );
  }
}

function isOut({ step, entries }: Stop): boolean {
  return step < 0 && entries > 0;
}

/** The next stop at which something new is to be decided; else where the lead comes out, else the last. */
function nextDecision(all: Replay, here: number): number {
  const ids = pendingIds(all);
  const next = ids.findIndex((id, i) => i > here && id !== undefined && ids.indexOf(id) === i);
  if (next !== -1) return next;
  const isOutHere = isOut(all.stops[here]!);
  const out = isOutHere ? -1 : all.stops.findIndex((stop, i) => i > here && isOut(stop));
  return out === -1 ? all.stops.length - 1 : out;
}

function viewOf(
  walk: Walk,
  all: Replay,
  { session, at }: { readonly session: WalkSession; readonly at: number },
): WalkView {
  const stop = all.stops[at]!;
  const { setup, input } = all.company.stage;
  const code = input.codes[0]!;
  const rows = all.rows.slice(0, stop.row);
  const exit = rows.findLast(({ what, program }) => what === 'exit' && program === 0);
  const decision = decisionAt(walk, all, { session, stop });
  const state = stateOf(all, stop);
  return {
    session,
    steps: at,
    canStep: at < all.stops.length - 1,
    name: all.slot.name || all.slot.id,
    zone: all.zone.name,
    start: setup.start,
    minute: stop.minute,
    local: localOf(all.zone, stop.minute),
    nodeId: stop.step < 0 ? '' : (code.nodeIds[code.node[stop.step]!] ?? ''),
    ...(stop.until === undefined ? {} : { until: stop.until }),
    ...(state === undefined ? {} : { state }),
    scores: scoresOf(stop, code.scores.qualified),
    inbox: mailsOf(all, stop),
    sales: packetsOf(rows),
    fields: fieldsOf(all, stop),
    rows,
    passed: passedEdges(rows, code),
    isOver: isOut(stop),
    ...(exit === undefined || !isOut(stop)
      ? {}
      : { exit: { reason: exit.name, said: exit.said, minute: exit.minute } }),
    ...(decision === undefined ? {} : { decision }),
  };
}

/** What the lead does where it stands. */
function stateOf(all: Replay, stop: Stop): Text | undefined {
  if (isOut(stop)) return text('walk.stateOut');
  if (stop.step < 0 || !stop.isRest) return undefined;
  if (stop.until === undefined) return text('walk.stateOpen');
  const date = momentText(all.zone, stop.until);
  if (stop.held !== undefined) return text('walk.stateHeld', { date });
  return text(restsWithSales(all, stop.step) ? 'walk.stateSales' : 'walk.stateUntil', { date });
}

function linesOf(rule: Rule): readonly { readonly dimension: string; readonly value: number }[] {
  if (rule.kind === 'all' || rule.kind === 'any') return rule.rules.flatMap(linesOf);
  return rule.kind === 'score' && (rule.op === '>=' || rule.op === '>') ? [rule] : [];
}

function scoresOf({ scores }: Stop, qualified: Rule): readonly WalkScore[] {
  const [fit, engagement, relationship] = scores;
  const lines = linesOf(qualified);
  const line = (dimension: string) => {
    const found = lines.filter((one) => one.dimension === dimension).map(({ value }) => value);
    return found.length === 0 ? {} : { line: Math.min(...found) };
  };
  return [
    { dimension: 'fit', value: fit, ...line('fit'), grade: gradeOf(fit) },
    { dimension: 'engagement', value: engagement, ...line('engagement'), grade: String(levelOf(engagement)) },
    { dimension: 'relationship', value: relationship, ...line('relationship') },
  ];
}

function fieldsOf(all: Replay, { fields }: Stop): WalkView['fields'] {
  const { names } = all.company.stage.setup;
  return Object.fromEntries(
    fields.flatMap((value, no) => (value === null ? [] : [[names.fields.slug(no), value] as const])),
  );
}
