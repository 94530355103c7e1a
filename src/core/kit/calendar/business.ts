/**
 * Business hours: adding and counting working minutes.
 *
 * A working day is [instant(open), instant(close)) of local time, so a clock change inside it makes it longer
 * or shorter. All rules are half open: a minute is worked if it begins inside hours.
 */

import { assert, DAY } from '../base.ts';
import { NEVER, SEARCH_DAYS, weekdayOfDay } from './dates.ts';
import { type Holidays, isHoliday, NO_HOLIDAYS } from './holidays.ts';
import { instant, localDay } from './local.ts';
import { BLOCK_BITS, indexBlocks, layOutHours } from './spans.ts';
import type { Zone } from './zones.ts';

/** log2 of the minutes of a page: 364 days. */
const PAGE_BITS = 19;
const BLOCKS = 1 << (PAGE_BITS - BLOCK_BITS);
/** Of minutes whose hours are not laid out. */
const NO_PAGE = new Int32Array(0);

/** Opening hours by weekday (0 is Monday), in one zone. */
export interface BusinessCalendar {
  readonly zone: Zone;
  /** Minute of the day at which a weekday opens, or -1 if it does not. */
  readonly open: Int32Array;
  /** Minute of the day at which a weekday closes, after `open`, at most 1440. */
  readonly close: Int32Array;
  readonly holidays: Holidays;
  /** Hours laid out, by number of the page: see `pageOf`. */
  readonly pages: (Int32Array | undefined)[];
}

/** Opening and closing minute of one weekday, or null for closed. */
export type OpeningHours = readonly [from: number, to: number] | null;

/**
 * Makes a business calendar of seven days, Monday first.
 *
 * @throws {AssertionError} unless there are seven days and each opens before it closes within the day.
 */
export function makeBusiness(
  zone: Zone,
  week: readonly OpeningHours[],
  holidays: Holidays = NO_HOLIDAYS,
): BusinessCalendar {
  assert(week.length === 7, 'a week has seven days');
  const sound = week.every(
    (hours) => hours === null || (hours[0] >= 0 && hours[0] < hours[1] && hours[1] <= DAY),
  );
  assert(sound, 'a working day opens before it closes, within the day');
  return {
    zone,
    open: Int32Array.from(week, (hours) => hours?.[0] ?? -1),
    close: Int32Array.from(week, (hours) => hours?.[1] ?? -1),
    holidays,
    pages: [],
  };
}

/** Weekday of a day that is worked, or -1. */
function workday(calendar: BusinessCalendar, day: number): number {
  const weekday = weekdayOfDay(day);
  if (calendar.open[weekday]! < 0) return -1;
  return calendar.holidays.length > 0 && isHoliday(calendar.holidays, day) ? -1 : weekday;
}

/**
 * The minute at which `work` working minutes have passed since `minute`.
 *
 * Work that fits to the closing minute ends at the closing minute. None at all ends now if now is inside
 * hours, else at the next opening. Linear in the days between.
 *
 * @param work whole working minutes, 0 or more.
 * @returns a run minute, or `NEVER` if nothing opens for 400 days on end.
 */
export function addBusiness(calendar: BusinessCalendar, minute: number, work: number): number {
  const number = minute >> PAGE_BITS;
  const page = calendar.pages[number] ?? pageOf(calendar, number);
  if (page.length === 0) return searchBusiness(calendar, minute, work);
  let i = page[(minute >> BLOCK_BITS) & (BLOCKS - 1)]!;
  while (page[i]! <= minute) i += 2;
  let left = work;
  for (; i < page.length; i += 2) {
    const begin = Math.max(page[i + 1]!, minute);
    const most = page[i]! - begin;
    if (left <= most) return begin + left;
    left -= most;
  }
  // On from the last minute that the page knows, which is worked.
  return searchBusiness(calendar, page[page.length - 2]! - 1, left + 1);
}

/**
 * The hours of the minutes from `number` x 2^19 on, laid out when they are first asked for: by block the place of the first hours
 * that are not over when it begins, then of all hours in order their end and their begin. Empty where they must be searched for.
 */
function pageOf(calendar: BusinessCalendar, number: number): Int32Array {
  if (number < 0) return NO_PAGE;
  const from = number << PAGE_BITS;
  const laid = layOutHours(calendar.zone, { from, until: from + (1 << PAGE_BITS) }, (day) => {
    const weekday = workday(calendar, day);
    return weekday < 0 ? undefined : [calendar.open[weekday]!, calendar.close[weekday]!];
  });
  const page = laid === undefined ? NO_PAGE : new Int32Array(BLOCKS + laid.length);
  if (laid !== undefined) {
    page.set(laid, BLOCKS);
    indexBlocks(page, { at: 0, blocks: BLOCKS, from });
  }
  calendar.pages[number] = page;
  return page;
}

/** The general form: day by day, whatever clocks do. */
export function searchBusiness(calendar: BusinessCalendar, minute: number, work: number): number {
  const zone = calendar.zone;
  let day = localDay(zone, minute);
  let last = day + SEARCH_DAYS;
  let left = work;
  for (; day <= last; day++) {
    const weekday = workday(calendar, day);
    if (weekday < 0) continue;
    const close = instant(zone, day, calendar.close[weekday]!);
    const open = instant(zone, day, calendar.open[weekday]!);
    const begin = Math.max(open, minute);
    if (begin >= close) continue;
    if (left <= close - begin) return begin + left;
    left -= close - begin;
    last = day + SEARCH_DAYS;
  }
  return NEVER;
}

/** The next minute inside hours, from now on; may be now. `NEVER` if nothing opens for 400 days. */
export function nextOpening(calendar: BusinessCalendar, minute: number): number {
  return addBusiness(calendar, minute, 0);
}

/** Working minutes in [from, to); 0 if `to` is not later. Linear in the days between. */
export function businessBetween(calendar: BusinessCalendar, from: number, to: number): number {
  if (to <= from) return 0;
  const zone = calendar.zone;
  // One more: where clocks go back over midnight, the next day has already begun once.
  const last = localDay(zone, to) + 1;
  let worked = 0;
  for (let day = localDay(zone, from); day <= last; day++) {
    const weekday = workday(calendar, day);
    if (weekday < 0) continue;
    const begin = Math.max(from, instant(zone, day, calendar.open[weekday]!));
    const end = Math.min(to, instant(zone, day, calendar.close[weekday]!));
    if (end > begin) worked += end - begin;
  }
  return worked;
}
