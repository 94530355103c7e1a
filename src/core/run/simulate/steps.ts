/** What each step does when one arrives. @returns of all: the next step, or `REST`. */
import { FLAG } from '../../compile/code.ts';
import type { CalledFact, PendingEvent } from '../../people/behaviour/world.ts';
import { CLASS_BEHAVIOUR, ENTER_KIND } from '../../people/model/events.ts';
import { PAST } from '../due.ts';
import { count, exitJourney } from './counts.ts';
import { closeDeal } from './deal.ts';
import { addEngagement, addPoints, FACTS } from './facts.ts';
import { EMIT, SET } from './link-step.ts';
import { countGoal, leaveBy, look, REST, STAY } from './look.ts';
import { ALL, DATA, ENGAGED, tellChanges, touch } from './mask.ts';
import { writeField } from './own-fields.ts';
import { PENDING, push } from './queue.ts';
import { detailOf, journeyRow } from './rows.ts';
import * as s from './state.ts';
import * as t from './tables.ts';
import { beginUntil } from './until.ts';

const S = s.S;

function dueOf(p: number, step: number): number {
  const minutes = t.D_OF[step]!;
  if (minutes >= 0) return S.now + minutes;
  const due = t.T.due[step]!(S.now, S.zone, s.ENTRY_AT[p]!, FACTS.value);
  return Math.min(due, s.NONE);
}

/** Waits, whatever happens. */
export function delay(p: number, step: number): number {
  const to = look(p);
  if (to !== STAY) return to;
  const due = dueOf(p, step);
  s.IS_PAST[p] = due === PAST ? 1 : 0;
  s.TIMER[p] = due === PAST ? S.now : due;
  return REST;
}

/** The timer of a delay: out, or past where there is such a port. */
export function endDelay(p: number, step: number): number {
  const hasPast = t.PORT_FROM[step + 1]! - t.PORT_FROM[step]! > 1;
  return leaveBy(p, step, hasPast && s.IS_PAST[p] === 1 ? 1 : 0);
}

/** Waits for the first case that holds. */
export function awaitCase(p: number, step: number): number {
  const to = look(p);
  if (to !== STAY) return to;
  if ((t.FLAGS_OF[step]! & FLAG.until) !== 0) return beginUntil(p);
  s.CHANGED_CASES[p] = ALL;
  const port = caseOf(p, step);
  if (port >= 0) return leaveBy(p, step, port);
  const due = dueOf(p, step);
  s.TIMER[p] = due === PAST ? S.now : due;
  return REST;
}

/** The case of an await that holds, if something has changed that it depends on; -1 none. */
export function caseOf(p: number, step: number): number {
  if (S.changes !== 0) tellChanges();
  const changed = s.CHANGED_CASES[p]!;
  if ((changed & t.CASES_MASK[step]!) === 0) return -1;
  S.program = p;
  const from = t.PORT_FROM[step]!;
  const last = t.PORT_FROM[step + 1]! - 1;
  for (let i = from; i < last; i++) {
    if ((changed & t.CASE_MASK[i]!) === 0 || s.SCORE[1]! < t.CASE_NEEDS[i]!) continue;
    if (t.T.cases[i]!(FACTS)) return i - from;
  }
  s.CHANGED_CASES[p] = 0;
  return -1;
}

/** The longest wait is over. A packet that nobody has answered is withdrawn. */
export function endAwait(p: number, step: number): number {
  const isResting = (t.FLAGS_OF[step]! & FLAG.resting) !== 0;
  if (isResting && S.isOpen === 1 && s.OWN_HANDOFF[p] === S.handoffs - 1) {
    S.isOpen = 0;
    s.SALES_UNTIL[0] = S.now;
    touch(DATA);
    count(t.TALLY_OF[S.handoffStep]! + 1);
  }
  return leaveBy(p, step, t.PORT_FROM[step + 1]! - t.PORT_FROM[step]! - 1);
}

/** The first case that holds, else the last port. */
export function branch(p: number, step: number): number {
  const to = look(p);
  if (to !== STAY) return to;
  S.program = p;
  const from = t.PORT_FROM[step]!;
  const last = t.PORT_FROM[step + 1]! - 1;
  let i = from;
  while (i < last && !(s.SCORE[1]! >= t.CASE_NEEDS[i]! && t.T.cases[i]!(FACTS))) i++;
  return leaveBy(p, step, i - from);
}

/** One die, by the number of earlier arrivals in this life. */
export function split(p: number, step: number): number {
  const arrivals = t.LIFE[step]!;
  t.LIFE[step] = arrivals + 1;
  const to = look(p);
  if (to !== STAY) return to;
  const isSticky = (t.FLAGS_OF[step]! & FLAG.sticky) !== 0;
  const die = s.H.world!.die(t.KEY_OF[step]!, isSticky ? 0 : arrivals);
  const from = t.PORT_FROM[step]!;
  let i = from;
  while (die >= t.BOUND[i]!) i++;
  return leaveBy(p, step, i - from);
}

/** Changes the lead. */
export function set(p: number, step: number): number {
  const what = t.A_OF[step]!;
  if (what === SET.score) setScore(p, step);
  else if (what === SET.field) setField(p, step);
  else setFlag(p, step, what);
  touch(DATA | ENGAGED);
  const to = look(p);
  return to === STAY ? leaveBy(p, step, 0) : to;
}

const DIMENSIONS = ['fit', 'engagement', 'relationship'] as const;

function setScore(p: number, step: number): void {
  const dimension = t.B_OF[step]! as 0 | 1 | 2;
  if (dimension === 1) addEngagement(t.POINTS_OF[step]!);
  else addPoints(dimension, t.POINTS_OF[step]!);
  scoreRow(p, dimension);
}

function scoreRow(p: number, dimension: 0 | 1 | 2): void {
  if (s.H.rows === undefined) return;
  journeyRow(p, 'score', { name: DIMENSIONS[dimension], value: s.SCORE[dimension]! });
}

function setField(p: number, step: number): void {
  const { fitBase, relationshipBase } = s.H.scores!;
  S.program = p;
  const fit = fitBase(FACTS);
  const relationship = relationshipBase(FACTS);
  writeField(step);
  if (t.C_OF[step] === 1) closeDeal();
  if (s.H.rows !== undefined) {
    const detail = detailOf(p, step);
    journeyRow(p, 'set', {
      name: detail.kind === 'set' && detail.change.kind === 'field' ? detail.change.field : '',
    });
  }
  const fitAfter = fitBase(FACTS);
  const relationshipAfter = relationshipBase(FACTS);
  if (fitAfter !== fit) {
    addPoints(0, fitAfter - fit);
    scoreRow(p, 0);
  }
  if (relationshipAfter !== relationship) {
    addPoints(2, relationshipAfter - relationship);
    scoreRow(p, 2);
  }
}

function setFlag(p: number, step: number, what: number): void {
  const on = t.C_OF[step]!;
  const no = t.B_OF[step]!;
  if (what === SET.list) s.LISTS[no] = on;
  else if (what === SET.suppress) s.FLAGS[4] = on;
  else {
    s.CONSENT[no] = on;
    if (on === 1) s.FLAGS[1] = 0;
  }
  if (s.H.rows !== undefined) journeyRow(p, 'set', { name: flagRowName(p, step), value: on });
}

function flagRowName(p: number, step: number): string {
  const detail = detailOf(p, step);
  if (detail.kind !== 'set') return '';
  const { change } = detail;
  if (change.kind === 'list') return `list:${change.list}`;
  return change.kind === 'consent' ? `consent:${change.topic}` : 'suppress';
}

/** An effect with no change of the lead. */
export function emit(p: number, step: number): number {
  const kind = t.A_OF[step]!;
  if (kind === EMIT.goal) countGoal(p, t.METRIC_FROM[p]! + t.B_OF[step]!);
  else effect(p, step, kind);
  const to = look(p);
  return to === STAY ? leaveBy(p, step, 0) : to;
}

const CALLED: CalledFact = { minute: 0, number: 0, key: 0, occurrence: 0, about: 0 };
const ENTRY: PendingEvent = {
  minute: 0,
  class: CLASS_BEHAVIOUR,
  kind: ENTER_KIND,
  number: 0,
  about: 0,
  value: 0,
};

function effect(p: number, step: number, kind: number): void {
  const occurrence = t.LIFE[step]!;
  t.LIFE[step] = occurrence + 1;
  if (s.H.rows !== undefined) {
    const detail = detailOf(p, step);
    journeyRow(p, 'emit', { name: detail.kind === 'emit' ? detail.effect.kind : '', value: occurrence });
  }
  if (kind === EMIT.start && t.B_OF[step]! >= 0) pushEntry(t.B_OF[step]!);
  if ((t.FLAGS_OF[step]! & FLAG.answered) === 0) return;
  CALLED.minute = S.now;
  CALLED.number = S.calls++;
  CALLED.key = t.KEY_OF[step]!;
  CALLED.occurrence = occurrence;
  CALLED.about = t.C_OF[step]!;
  s.H.world!.called(CALLED, PENDING);
}

/** An entry at the next minute; `number` = program x 64 + start. */
export function pushEntry(number: number): void {
  ENTRY.minute = S.now + 1;
  ENTRY.number = number;
  ENTRY.about = number >> 6;
  ENTRY.value = number & 63;
  push(ENTRY);
}

/** Out of the program. */
export function end(p: number, step: number): number {
  exitJourney(p, t.A_OF[step]!, true);
  return REST;
}
