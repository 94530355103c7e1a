/** Windows of local time ("Monday to Friday, 7 to 21 h") and moments of local time ("Tuesday, 9 h"). */

import { assert, DAY, WEEK } from '../base.ts';
import { dayOfMinute, NEVER, SEARCH_DAYS, weekdayOfDay } from './dates.ts';
import { type Holidays, isHoliday, NO_HOLIDAYS } from './holidays.ts';
import { instant, localDay, segmentAt } from './local.ts';
import type { Zone } from './zones.ts';

/**
 * A stretch of local time on some weekdays.
 *
 * On each day it is [instant(from), instant(to)): one that a clock change swallows whole is empty. If `to` is
 * not after `from` it crosses midnight and belongs to the day it starts on; equal ends mean 24 hours.
 */
export interface Window {
  /** Weekday mask; bit 0 is Monday. */
  readonly days: number;
  /** Minute of the day, 0 to 1439. */
  readonly from: number;
  /** Minute of the day, 0 to 1440. */
  readonly to: number;
  /** Days on which it does not start. */
  readonly holidays: Holidays;
}

/** A time of day on some weekdays. */
export interface Moment {
  readonly days: number;
  /** Minute of the day, 0 to 1439. */
  readonly at: number;
  readonly holidays: Holidays;
}

/** Makes a window; without holidays it has none. */
export function makeWindow(window: Omit<Window, 'holidays'> & { readonly holidays?: Holidays }): Window {
  const { days, from, to, holidays = NO_HOLIDAYS } = window;
  assert(from >= 0 && from < DAY && to >= 0 && to <= DAY, 'the ends of a window lie within a day');
  return { days, from, to, holidays };
}

/** Makes a moment; without holidays it has none. */
export function makeMoment(moment: Omit<Moment, 'holidays'> & { readonly holidays?: Holidays }): Moment {
  const { days, at, holidays = NO_HOLIDAYS } = moment;
  assert(at >= 0 && at < DAY, 'a moment lies within a day');
  return { days, at, holidays };
}

/** Whether a day is in the weekday mask and no holiday. */
export function isOpenDay(days: number, holidays: Holidays, day: number): boolean {
  if (((days >> weekdayOfDay(day)) & 1) === 0) return false;
  return holidays.length === 0 || !isHoliday(holidays, day);
}

/**
 * Clock changes further away than this (minutes) cannot touch today's or yesterday's window: two days, and
 * the largest change there ever was is one (Apia 2011).
 */
const CLEAR_OF_CHANGE = 3 * DAY;

/**
 * The next minute inside a window, from now on; may be now.
 *
 * @returns a run minute, or `NEVER` if no window opens within 400 days.
 */
export function nextInWindow(zone: Zone, window: Window, minute: number): number {
  const k = segmentAt(zone, minute);
  if (window.to > window.from && minute - zone.since[k]! >= CLEAR_OF_CHANGE) {
    const local = minute + zone.shift[k]!;
    let day = dayOfMinute(local);
    let midnight = minute - (local - day * DAY);
    if (midnight + window.to <= minute) {
      day++;
      midnight += DAY;
    }
    // Far from clock changes every day is 1,440 minutes; a week decides, unless it is all holidays.
    const week = midnight + WEEK;
    for (
      const end = zone.since[k + 1]! - CLEAR_OF_CHANGE;
      midnight < end && midnight < week;
      midnight += DAY
    ) {
      const open = midnight + window.from;
      if (isOpenDay(window.days, window.holidays, day)) return Math.max(open, minute);
      day++;
    }
  }
  return searchWindow(zone, window, minute);
}

/** Minutes from the midnight before a window to its end. */
export function lengthOf({ from, to }: Window): number {
  return to > from ? to : to + DAY;
}

/** The general form: day by day, whatever clocks do. */
export function searchWindow(zone: Zone, window: Window, minute: number): number {
  const length = lengthOf(window);
  // Yesterday's may still be open, if it crosses midnight.
  const first = localDay(zone, minute) - 1;
  for (let day = first; day <= first + SEARCH_DAYS + 1; day++) {
    if (!isOpenDay(window.days, window.holidays, day)) continue;
    const close = instant(zone, day, length);
    if (close <= minute) continue;
    const open = instant(zone, day, window.from);
    if (open < close) return Math.max(open, minute);
  }
  return NEVER;
}

/** Whether a run minute is inside a window. */
export function isInWindow(zone: Zone, window: Window, minute: number): boolean {
  return nextInWindow(zone, window, minute) === minute;
}

/**
 * The next moment, strictly later than `minute`. A time that a clock change skips comes right after the gap.
 *
 * @returns a run minute, or `NEVER` if there is none within 400 days.
 */
export function nextMoment(zone: Zone, moment: Moment, minute: number): number {
  const first = localDay(zone, minute);
  for (let day = first; day <= first + SEARCH_DAYS; day++) {
    if (!isOpenDay(moment.days, moment.holidays, day)) continue;
    const found = instant(zone, day, moment.at);
    if (found > minute) return found;
  }
  return NEVER;
}
