/** Waiting until the lead is not in another program. `WAITS_FOR` speaks of journeys that stand in such a step, and of no others. */
import { FLAG } from '../../compile/code.ts';
import { PAST } from '../due.ts';
import { FACTS } from './facts.ts';
import { leaveBy, REST } from './look.ts';
import * as s from './state.ts';
import * as t from './tables.ts';

const S = s.S;

/** Number of a program that nobody waits for. */
const NOBODY = -1;

/** The program whose end journey p waits for, once it has been seen inside; below 0 none. */
function waitsFor(p: number): number {
  const stands = s.ACTIVE[p] === 1 && (t.FLAGS_OF[s.STEP[p]!]! & FLAG.until) !== 0;
  return stands ? s.WAITS_FOR[p]! : NOBODY;
}

/** Whether the lead is not in the program, or is only there because, in a circle, it waits for program p. */
function hasEnded(p: number, program: number): boolean {
  if (program < 0 || s.ACTIVE[program] === 0) return true;
  let at = program;
  for (let steps = 0; at >= 0 && at !== p && steps < S.programs; steps++) at = waitsFor(at);
  return at === p;
}

/** Arrives: by the next minute the other program has let the lead in or not. */
export function beginUntil(p: number): number {
  s.WAITS_FOR[p] = NOBODY;
  s.TIMER[p] = S.now + 1;
  return REST;
}

/** The timer rings: the lead is inside or not, or has been there too long. @returns the next step, or `REST`. */
export function endUntil(p: number, step: number): number {
  if (s.WAITS_FOR[p]! >= 0) return leaveBy(p, step, 1);
  const program = t.A_OF[step]!;
  if (hasEnded(p, program)) return leaveBy(p, step, 0);
  s.WAITS_FOR[p] = program;
  const due = t.T.due[step]!(S.now, S.zone, s.ENTRY_AT[p]!, FACTS.value);
  s.TIMER[p] = due === PAST ? S.now : Math.min(due, s.NONE);
  return REST;
}

/** Whether journey p waits for the end of a program in which the lead is no more. */
export function mayGoOn(p: number): boolean {
  const program = waitsFor(p);
  return program >= 0 && hasEnded(p, program);
}
