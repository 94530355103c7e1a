/** Calendar steps: "3 months and 2 days later, at 9 h", and dates that come every year. */

import { DAY } from '../base.ts';
import { addMonths, dayOfDate, dayOfMinute, daysInMonth, yearOfDay } from './dates.ts';
import { instant, localMinute } from './local.ts';
import type { Zone } from './zones.ts';

/** A step in the calendar, forward or (negative) back. */
export interface DateShift {
  readonly months: number;
  readonly days: number;
  /** Minutes that elapse after the calendar steps. */
  readonly minutes: number;
  /** Minute of the local day to go to after the calendar steps, or -1 to keep the time of day. */
  readonly at: number;
}

/** A date of every year, such as a birthday, with a step from it. */
export interface Yearly {
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31; a day the year lacks (29 February) becomes the last of its month. */
  readonly day: number;
  /** From 00:00 of that date; `at: -1` keeps 00:00. */
  readonly shift: DateShift;
}

/** No step. */
export const NO_SHIFT: DateShift = { months: 0, days: 0, minutes: 0, at: -1 };

/** Makes a step; what is not given is none. */
export function makeShift(shift: Partial<DateShift>): DateShift {
  return { ...NO_SHIFT, ...shift };
}

/**
 * The run minute a calendar step away.
 *
 * Months first (month ends clamped), then days, in local time; then `at` by the rule of `instant`, or the same
 * time of day by the rule that Temporal calls `compatible`; then minutes elapse.
 */
export function shiftDate(zone: Zone, minute: number, shift: DateShift): number {
  // Nothing local about it: an hour that comes twice must not fall back to its first.
  if (shift.months === 0 && shift.days === 0 && shift.at < 0) return minute + shift.minutes;
  const local = localMinute(zone, minute);
  const from = dayOfMinute(local);
  const day = addMonths(from, shift.months) + shift.days;
  const moved = shift.at < 0 ? compatible(zone, day, local - from * DAY) : instant(zone, day, shift.at);
  return moved + shift.minutes;
}

/**
 * The run minute of a local day and time of day by Temporal's `compatible`: the first of two; a time inside a
 * gap moves on by the length of the gap (02:30 becomes 03:30), as if the clock had not changed.
 */
export function compatible(zone: Zone, day: number, at: number): number {
  const found = instant(zone, day, at);
  const wanted = day * DAY + at;
  if (localMinute(zone, found) === wanted) return found;
  // In a gap: `found` is its end. The offset from before it is the one of the minute before.
  return wanted - (localMinute(zone, found - 1) - (found - 1));
}

/**
 * The next time a yearly date (and the step from it) comes, strictly later than `minute`.
 *
 * Always found: there is one every year.
 */
export function nextYearly(zone: Zone, yearly: Yearly, minute: number): number {
  const { month, day, shift } = yearly;
  const ahead = shift.months * 31 + shift.days + Math.ceil(shift.minutes / DAY);
  let year = yearOfDay(dayOfMinute(localMinute(zone, minute)) - Math.max(0, ahead)) - 1;
  for (;;) {
    const date = dayOfDate(year, month, Math.min(day, daysInMonth(year, month)));
    const found = instant(zone, addMonths(date, shift.months) + shift.days, Math.max(0, shift.at));
    if (found + shift.minutes > minute) return found + shift.minutes;
    year++;
  }
}
