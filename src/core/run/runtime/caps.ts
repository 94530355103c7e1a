/** The ledger of sends: how many there were, and when there may be one more. */
import { assertNever, DAY, WEEK } from '../../kit/base.ts';
import { nextMidnight, nextMonday, startOfLocalDay, startOfLocalWeek } from '../../kit/calendar/local.ts';
import type { Zone } from '../../kit/calendar/zones.ts';
import type { Cap } from '../../program/plan/plan.ts';
import { FOREVER } from '../due.ts';

/** A cap, whose span a day or a week is, and the lead it is asked for. */
export interface CapQuestion {
  readonly cap: Cap;
  readonly of: 'day' | 'week';
  readonly zone: Zone;
  readonly now: number;
  /** Minutes of all sends, oldest first. */
  readonly sends: readonly number[];
}

/** The first minute whose sends count at `now`. */
function since({ cap, of, zone, now }: CapQuestion): number {
  switch (cap.span) {
    case 'rolling':
      // (now - span, now], so the minute exactly a span ago is out.
      return now - (of === 'day' ? DAY : WEEK) + 1;
    case 'calendar':
      return of === 'day' ? startOfLocalDay(zone, now) : startOfLocalWeek(zone, now);
    default:
      return assertNever(cap.span);
  }
}

/** Whether no further send is allowed at `now`. */
export function isCapped(question: CapQuestion): boolean {
  const from = since(question);
  return question.sends.filter((minute) => minute >= from).length >= question.cap.most;
}

/** The first later minute at which the cap allows a send; FOREVER where it never does. */
export function capRelease({ cap, of, zone, now, sends }: CapQuestion): number {
  if (cap.most === 0) return FOREVER;
  if (cap.span === 'rolling') {
    // When the most-th last send drops out of the span, fewer than `most` are left.
    return (sends.at(-cap.most) ?? now) + (of === 'day' ? DAY : WEEK);
  }
  return of === 'day' ? nextMidnight(zone, now) : nextMonday(zone, now);
}
