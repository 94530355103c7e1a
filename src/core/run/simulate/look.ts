/** The look at the interrupts of a journey, and the way out of a step. */
import { FLAG } from '../../compile/code.ts';
import { AT, count, exitJourney, leaveNode } from './counts.ts';
import { FACTS } from './facts.ts';
import { ALL, tellChanges } from './mask.ts';
import { journeyRow, metricName } from './rows.ts';
import * as s from './state.ts';
import * as t from './tables.ts';

/** The journey waits, or is over. */
export const REST = -1;
/** No interrupt has fired: the step goes on. */
export const STAY = -2;

/**
 * Looks at the interrupts of program p in order.
 *
 * @returns the step to arrive at after a jump, `REST` if the journey is over, `STAY` if none fired.
 */
export function look(p: number): number {
  if (s.S.changes !== 0) tellChanges();
  const changed = s.CHANGED[p]!;
  // Most looks find that only time has gone by, and engagement too low for what hangs on it.
  if ((changed & t.INTERRUPTS_MASK[p]!) === 0 && s.SCORE[1]! < t.TIMED_NEEDS[p]!) return STAY;
  s.S.program = p;
  const isResting = (t.FLAGS_OF[s.STEP[p]!]! & FLAG.resting) !== 0;
  const changedResting = s.CHANGED_RESTING[p]!;
  const end = t.INTERRUPT_FROM[p + 1]!;
  const either = changed | changedResting;
  for (let k = t.INTERRUPT_FROM[p]!; k < end; k++) {
    // Most have nothing to do with what has changed.
    if ((either & t.INTERRUPT_MASK[k]!) === 0 || t.INTERRUPT_DONE[k] === 1) continue;
    const flags = t.INTERRUPT_FLAGS[k]!;
    const fires = (flags & t.WHILE_RESTING) !== 0;
    if (((fires ? changedResting : changed) & t.INTERRUPT_MASK[k]!) === 0) continue;
    if (isResting && !fires) countGoalAtRest(p, k);
    else if (s.SCORE[1]! < t.INTERRUPT_NEEDS[k]!) t.INTERRUPT_HELD[k] = 0;
    else if (isFiring(k, flags)) return fire(p, k);
  }
  s.CHANGED_RESTING[p] = 0;
  if (!isResting) s.CHANGED[p] = 0;
  return STAY;
}

/** Whether the rule holds, and for an edge did not at the last look; that is remembered. */
function isFiring(k: number, flags: number): boolean {
  const holds = t.T.interrupts[k]!(FACTS);
  if ((flags & t.EDGE) === 0) return holds;
  const held = t.INTERRUPT_HELD[k] === 1;
  t.INTERRUPT_HELD[k] = holds ? 1 : 0;
  return holds && !held;
}

/** While sales have the lead a goal is counted, and fires when the lead comes back. */
function countGoalAtRest(p: number, k: number): void {
  const metric = t.INTERRUPT_METRIC[k]!;
  if (metric >= 0 && t.METRIC_COUNTED[metric] === 0 && t.T.interrupts[k]!(FACTS)) countGoal(p, metric);
}

/** Counts a metric once a journey. */
export function countGoal(p: number, metric: number): void {
  if (t.METRIC_COUNTED[metric] === 1) return;
  t.METRIC_COUNTED[metric] = 1;
  count(AT.metrics + metric);
  if (s.H.rows !== undefined) journeyRow(p, 'goal', { name: metricName(p, metric - t.METRIC_FROM[p]!) });
}

function fire(p: number, k: number): number {
  t.INTERRUPT_DONE[k] = 1;
  // The rest of the interrupts have not been looked at.
  s.CHANGED[p] = ALL;
  s.CHANGED_RESTING[p] = ALL;
  if (s.H.rows !== undefined)
    journeyRow(p, 'interrupt', {
      name: t.T.linked!.programs[p]!.code.interrupts[k - t.INTERRUPT_FROM[p]!]!.id,
    });
  const node = s.IN_NODE[p]!;
  if (node >= 0) count(t.NODE_INTERRUPTS_AT[node]! + k - t.INTERRUPT_FROM[p]!);
  const to = t.INTERRUPT_TO[k]!;
  if (to < 0) {
    exitJourney(p, -1 - to, false);
    return REST;
  }
  leaveNode(p);
  s.TIMER[p] = s.NONE;
  s.HELD_WHY[p] = 0;
  return to;
}

/** Leaves step `step` by a port. @returns the step to arrive at. */
export function leaveBy(p: number, step: number, port: number): number {
  if (s.H.rows !== undefined) journeyRow(p, 'port', { value: port });
  const i = t.PORT_FROM[step]! + port;
  count(AT.ports + i);
  if (t.LEAVES[i] === 1) leaveNode(p);
  s.TIMER[p] = s.NONE;
  return t.NEXT[i]!;
}
