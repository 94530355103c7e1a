/** One atomic decision to send, at the minute of sending. */

import { FLAG } from '../../compile/code.ts';
import { assert, DAY, WEEK } from '../../kit/base.ts';
import type { SentFact } from '../../people/behaviour/world.ts';
import { SEND_REASONS } from '../trace.ts';
import { count, countDay, exitJourney } from './counts.ts';
import { keepSend, note, sendsSince } from './log.ts';
import { leaveBy, look, REST, STAY } from './look.ts';
import { BIT_OF, touch } from './mask.ts';
import { PENDING } from './queue.ts';
import { detailOf, journeyRow } from './rows.ts';
import { dayBegin, dayEnd, opensAt, WINDOW_OF, weekBegin, weekEnd } from './spans.ts';
import * as s from './state.ts';
import * as t from './tables.ts';

const S = s.S;

// Numbers of SEND_REASONS.
const CONSENT = 1;
const SUPPRESSED = 2;
const SAME_ASSET = 3;
const WITH_SALES = 4;
const WINDOW = 5;
const CAP_DAY = 6;
const CAP_WEEK = 7;
const REASONS = SEND_REASONS.length;

// What comes of a decision unless an interrupt comes first: a port by which the journey leaves,
const SENT_PORT = 0;
const SKIPPED_PORT = 1;
/** a wait, */
const HELD = -1;
/** or an exit: this less the number of its reason. */
const OUT = -2;

/** Exit reasons that sends have of themselves: see `SEND_EXITS` of the layout. */
const MAIL_HELD = 3;

/**
 * Decides by the first test that fails, and does what follows. One function, too long for engines to copy it into those that call
 * it: so there is room in it for what it calls.
 *
 * @returns the next step, or `REST`.
 */
export function decide(p: number, step: number): number {
  const flags = t.FLAGS_OF[step]!;
  const isFree = (flags & FLAG.operational) !== 0;
  let why = 0;
  if (!isFree && (s.FLAGS[1] === 1 || s.CONSENT[t.B_OF[step]!] === 0)) why = CONSENT;
  else if (s.FLAGS[2] === 1 || s.FLAGS[3] === 1 || s.FLAGS[4] === 1) why = SUPPRESSED;
  else if ((flags & FLAG.resend) === 0 && s.ASSET_SENT[t.A_OF[step]!] === 1) why = SAME_ASSET;
  else if (!isFree && S.paused === 1 && s.SALES_UNTIL[0]! > S.now) why = WITH_SALES;
  else if (isClosed(step)) why = WINDOW;
  else if (!isFree) why = fullCap(p);
  let then = SKIPPED_PORT;
  if (why === 0) then = send(p, step);
  else if (why > SAME_ASSET && (flags & (FLAG.heldSkip | FLAG.heldExit)) === 0) then = hold(p, step, why);
  else {
    if (why <= SAME_ASSET && (flags & FLAG.outExit) !== 0) then = OUT - (why - 1);
    else if (why > SAME_ASSET && (flags & FLAG.heldSkip) === 0) then = OUT - MAIL_HELD;
    block(p, step, why);
  }
  const to = look(p);
  if (to !== STAY) return to;
  if (then >= 0) return leaveBy(p, step, then);
  if (then !== HELD) exitJourney(p, OUT - then, true);
  return REST;
}

/** Whether the window of the send is closed; when it opens is in `S.windowAt` then. */
function isClosed(step: number): boolean {
  const window = WINDOW_OF[step]!;
  if (window < 0) return false;
  const opens = opensAt(window, S.zone, S.now);
  if (opens <= S.now) return false;
  S.windowAt = opens;
  return true;
}

/** The cap that lets nothing more out, 0 = none. */
function fullCap(p: number): number {
  const mostDay = t.CAP_DAY[p]!;
  if (mayReach(mostDay, 3 * DAY) && sendsSince(dayFrom(p)) >= mostDay) return CAP_DAY;
  const mostWeek = t.CAP_WEEK[p]!;
  return mayReach(mostWeek, 10 * DAY) && sendsSince(weekFrom(p)) >= mostWeek ? CAP_WEEK : 0;
}

/** Whether there is a cap and the `most`-th last send is within `span`, longer than any day or week: spares the calendar. */
function mayReach(most: number, span: number): boolean {
  if (most <= 0) return most === 0;
  return S.sends >= most && s.SEND_MINUTE[S.sends - most]! > S.now - span;
}

/** First minute of the day that the cap counts in. */
function dayFrom(p: number): number {
  return t.CAP_DAY_ROLLS[p] === 1 ? S.now - DAY + 1 : dayBegin(S.zone, S.now);
}

function weekFrom(p: number): number {
  return t.CAP_WEEK_ROLLS[p] === 1 ? S.now - WEEK + 1 : weekBegin(S.zone, S.now);
}

const FACT: SentFact = {
  minute: 0,
  number: 0,
  key: 0,
  occurrence: 0,
  asset: 0,
  topic: 0,
  channel: 0,
  zone: 0,
};

/** It goes out. */
function send(p: number, step: number): number {
  const occurrence = t.LIFE[step]!;
  t.LIFE[step] = occurrence + 1;
  const asset = t.A_OF[step]!;
  if (s.H.rows !== undefined) sentRow(p, step, occurrence);
  const now = S.now;
  const event = t.T.sentEvent;
  const fact = FACT;
  fact.minute = now;
  fact.number = S.sends;
  fact.key = t.KEY_OF[step]!;
  fact.occurrence = occurrence;
  fact.asset = asset;
  fact.topic = t.E_OF[step]!;
  fact.channel = t.C_OF[step]!;
  fact.zone = S.zone;
  keepSend(now, asset);
  note(now, event, asset, Number.NaN);
  s.MARK_SEND[p] = S.logSize;
  if (fact.channel === 0) S.emails++;
  touch(BIT_OF[event]!);
  count(t.TALLY_OF[step]!);
  countDay(p, 2);
  s.HELD_WHY[p] = 0;
  s.H.world!.sent(fact, PENDING);
  return SENT_PORT;
}

function sentRow(p: number, step: number, occurrence: number): void {
  const detail = detailOf(p, step);
  journeyRow(p, 'sent', { name: detail.kind === 'send' ? detail.asset : '', value: occurrence });
}

/** It does not go out at all. */
function block(p: number, step: number, why: number): void {
  if (s.H.rows !== undefined) journeyRow(p, 'blocked', { name: SEND_REASONS[why]! });
  count(t.TALLY_OF[step]! + why);
  s.HELD_WHY[p] = 0;
}

/** It waits for a later minute, unless it has waited long enough. */
function hold(p: number, step: number, why: number): number {
  if (s.HELD_SINCE[p]! < 0) s.HELD_SINCE[p] = S.now;
  const limit = s.HELD_SINCE[p]! + t.D_OF[step]!;
  if (S.now >= limit) {
    block(p, step, why);
    return SKIPPED_PORT;
  }
  const until = Math.min(releaseOf(p, why) | 0, limit, s.NONE);
  assert(until > S.now, 'mail is held until a later minute');
  if (s.H.rows !== undefined) journeyRow(p, 'held', { name: SEND_REASONS[why]!, value: until });
  count(t.TALLY_OF[step]! + REASONS + why);
  s.HELD_WHY[p] = why;
  if (why === WITH_SALES) S.after |= s.AFTER_HELD;
  s.HELD_SEEN[p] = s.SALES_UNTIL[0]!;
  s.TIMER[p] = until;
  return HELD;
}

/** The minute from which the reason may no longer hold; `NONE` = not of itself. */
function releaseOf(p: number, why: number): number {
  switch (why) {
    case WITH_SALES:
      return s.SALES_UNTIL[0]!;
    case WINDOW:
      return S.windowAt;
    case CAP_DAY:
      if (t.CAP_DAY[p] === 0) return s.NONE;
      return t.CAP_DAY_ROLLS[p] === 1 ? rollsOn(t.CAP_DAY[p]!, DAY) : dayEnd(S.zone, S.now);
    default:
      if (t.CAP_WEEK[p] === 0) return s.NONE;
      return t.CAP_WEEK_ROLLS[p] === 1 ? rollsOn(t.CAP_WEEK[p]!, WEEK) : weekEnd(S.zone, S.now);
  }
}

/** The minute at which the `most`-th last send drops out of the span. */
function rollsOn(most: number, span: number): number {
  return s.SEND_MINUTE[S.sends - most]! + span;
}
