/** One lead from its first minute to the horizon. */
import { assert } from '../../kit/base.ts';
import type { Begins } from '../../people/behaviour/handoff-log.ts';
import type { LeadSlot, PendingEvent } from '../../people/behaviour/world.ts';
import type { StartScores } from '../../people/model/scenario.ts';
import { beginScores } from './bases.ts';
import { markPackets } from './counts.ts';
import { addPointsFor, onEvent, onTimer, optOut } from './events.ts';
import { forgetDecayed } from './facts.ts';
import { handAgain } from './handoff.ts';
import { clearLog, keepSend, note } from './log.ts';
import { TIME, touch } from './mask.ts';
import type { Pauses } from './pause.ts';
import { clearQueue, nextMinute, PENDING, pop } from './queue.ts';
import { storeScore } from './scores.ts';
import { beginStarts } from './start-rules.ts';
import * as s from './state.ts';
import * as t from './tables.ts';

const S = s.S;

/** Most events of one lead in one minute: more is a circle of waits of no minutes. */
const MOST_EVENTS = 10000;

/** `LIFE`, two steps in one. */
const LIFE_PAIRS = new Float64Array(t.LIFE.buffer);

const EVENT: PendingEvent = { minute: 0, class: 0, kind: 0, number: 0, about: -1, value: Number.NaN };

/**
 * Runs the lead in the slot; what it did stays in the state until the next one. `rests` is called before each event, while
 * the lead rests.
 */
export function runLead(slot: LeadSlot, rests?: () => void): void {
  begin(slot);
  live(slot, rests);
}

/** Goes on with the lead in the slot after packet `number`. False: it is not kept how it stood then, and nothing has happened. */
export function goOn(
  slot: LeadSlot,
  number: number,
  { pauses, known }: { readonly pauses: Pauses; readonly known: Begins },
): boolean {
  clearPerson(slot);
  if (!pauses.resume(s.H.world!, { slot, number, known })) return false;
  S.after |= s.AFTER_HELD;
  markPackets(number);
  handAgain();
  live(slot);
  return true;
}

/** An event is over in which packets went out. True: the lead waits to be told when one is begun. */
function packetsOut({ lead }: LeadSlot): boolean {
  const from = S.marked;
  S.marked = S.handoffs;
  markPackets(from);
  return s.H.keeper?.packetsOut(s.H.world!, lead, from) ?? false;
}

function live(slot: LeadSlot, rests?: () => void): void {
  for (;;) {
    const p = firstTimer();
    const timer = s.TIMER[p]!;
    const pending = nextMinute();
    if (rests !== undefined) rests();
    if (pending <= timer) {
      if (pending >= S.horizon) return;
      advance(pending);
      pop(EVENT);
      onEvent(EVENT);
    } else {
      if (timer >= S.horizon) return;
      advance(timer);
      onTimer(p);
    }
    if (S.handoffs !== S.marked && packetsOut(slot)) return;
  }
}

/** The program whose timer rings first; of several at one minute the first. */
function firstTimer(): number {
  let first = 0;
  for (let p = 1; p < S.programs; p++) if (s.TIMER[p]! < s.TIMER[first]!) first = p;
  return first;
}

function advance(minute: number): void {
  S.steps = 0;
  if (minute <= S.now) {
    stay(minute);
    return;
  }
  S.eventsNow = 1;
  S.now = minute;
  touch(TIME);
}

/** Another event of the minute that it is. */
function stay(minute: number): void {
  assert(minute === S.now, 'time goes back');
  assert(++S.eventsNow <= MOST_EVENTS, 'a lead goes round within one minute');
}

function begin(slot: LeadSlot): void {
  clearPerson(slot);
  for (let p = 0; p < S.programs; p++) clearJourney(p);
  clearLife();
  takeHistory(slot);
  S.now = 0;
  forgetDecayed();
  S.eventsNow = 0;
  S.steps = 0;
  S.program = 0;
  beginScores(slot);
  if (slot.scores !== undefined) takeScores(slot.scores);
  if (t.T.startsByRule) beginStarts();
  s.H.world!.begin(slot, PENDING);
}

/** Four pairs of steps at a time. Passes need no clearing: each journey does that. */
function clearLife(): void {
  const pairs = t.STEP_FROM[S.programs]! / 2;
  for (let i = 0; i < pairs; i += 4) {
    LIFE_PAIRS[i] = 0;
    LIFE_PAIRS[i + 1] = 0;
    LIFE_PAIRS[i + 2] = 0;
    LIFE_PAIRS[i + 3] = 0;
  }
}

/** Scores that are said of the lead stand; they are as of minute 0. */
function takeScores({ fit, engagement, relationship }: StartScores): void {
  if (fit !== undefined) storeScore(0, fit);
  if (relationship !== undefined) storeScore(2, relationship);
  if (engagement === undefined) return;
  storeScore(1, engagement);
  S.engagementAt = 0;
  forgetDecayed();
}

function clearPerson(slot: LeadSlot): void {
  clearLog();
  clearQueue();
  const { fields, flags } = slot;
  s.H.fields = fields;
  S.zone = slot.zone;
  for (let i = 0; i < slot.consent.length; i++) s.CONSENT[i] = slot.consent[i]!;
  for (let i = 0; i < slot.lists.length; i++) s.LISTS[i] = slot.lists[i]!;
  s.FLAGS[1] = flags[1]!;
  s.FLAGS[2] = flags[2]!;
  s.FLAGS[3] = flags[3]!;
  s.FLAGS[4] = flags[4]!;
  s.SALES_UNTIL[0] = 0;
  storeScore(1, 0);
  S.engagementAt = 0;
  S.changes = 0;
  forgetDecayed();
  S.answer = -1;
  S.handoffs = 0;
  S.marked = 0;
  S.handoffStep = -1;
  S.isOpen = 0;
  S.paused = 0;
  S.after &= s.AFTER_RUN;
  S.calls = 0;
  S.emails = 0;
  S.accepted = 0;
  S.toHandoff = -1;
}

function clearJourney(p: number): void {
  s.ACTIVE[p] = 0;
  s.ENTRIES[p] = 0;
  s.REFUSED[p] = 0;
  s.ENTRY_AT[p] = 0;
  s.EXIT_AT[p] = 0;
  s.MARK_ENTRY[p] = 0;
  s.MARK_SEND[p] = 0;
  s.MARK_ARRIVAL[p] = 0;
  s.TIMER[p] = s.NONE;
  s.HELD_WHY[p] = 0;
  s.IN_NODE[p] = -1;
}

/** What happened before the run: log, sends, flags and points, but no row and no world. */
function takeHistory({ history }: LeadSlot): void {
  S.program = 0;
  for (let i = 0; i < history.length; i++) {
    const { minute, event, about, value } = history[i]!;
    S.now = minute;
    if (i === 0) S.engagementAt = minute;
    const logged = t.LOGGED_AS[event]!;
    if (logged === t.T.sentEvent) keepSend(minute, about);
    else addPointsFor(logged, about);
    note(minute, logged, about, value);
    const flag = t.DOES[logged]! & t.FLAG_BITS;
    if (flag > 0) s.FLAGS[flag] = 1;
    if ((t.DOES[logged]! & t.OPTS_OUT) !== 0) optOut(about);
  }
  S.pastSends = S.sends;
}
