/**
 * Time zones as tables: between two changes a zone is one number to add.
 *
 * The changes are found once for each year that is asked for, by asking `Intl.DateTimeFormat` and bisecting; afterwards an
 * offset costs a few nanoseconds instead of most of a microsecond. Tables are plain data, so they go to workers and into
 * saved files as they are.
 */

import { assert, DAY } from '../base.ts';
import { dayOfDate } from './dates.ts';

/**
 * One zone over the span of its `Zones`.
 *
 * Segment k holds from run minute `since[k]` up to `since[k + 1]`, the last up to 2^31 - 1. `shift[k]` added
 * to a run minute gives local minutes since 1970-01-01T00:00. `bucket[(minute - from) >> 14]` is the segment at
 * the start of that stretch of about 11 days: where a search begins.
 */
export interface Zone {
  readonly name: string;
  /** Minutes from 1970-01-01T00:00Z to run minute 0. */
  readonly start: number;
  readonly from: number;
  readonly since: Int32Array;
  readonly shift: Int32Array;
  readonly bucket: Uint16Array;
}

/** All zones of a run. Run minutes `from` to `to` are exact; outside, the nearest known offset holds. */
export interface Zones {
  readonly start: number;
  readonly from: number;
  readonly to: number;
  readonly list: readonly Zone[];
}

/** What a set of zones covers; `start` is in minutes since 1970-01-01T00:00Z, `from` and `to` are run minutes. */
export interface ZoneSpan {
  readonly start: number;
  readonly from: number;
  readonly to: number;
}

/** log2 of the minutes a bucket covers. */
export const BUCKET_BITS = 14;

/** Before all and after all run minutes. */
const ALWAYS = -2147483648;
const FOREVER = 2147483647;

/**
 * Changes are looked for every five days. The closest pairs known are 28 days apart (Morocco around Ramadan);
 * two changes within five days that cancel each other would be missed.
 */
const STRIDE = 5 * DAY;

/** What is found once holds as long as the computer's list of zones: a program runs again at every edit, mostly in the same year. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(name: string): Intl.DateTimeFormat {
  const made = formatters.get(name);
  if (made !== undefined) return made;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  formatters.set(name, format);
  return format;
}

/** Names of all zones that this computer knows, UTC among them, in order of the alphabet. */
export function zoneNames(): readonly string[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])].sort();
}

/** Whether this computer knows a zone of that name, such as `Europe/Berlin` or `UTC`. */
export function isZone(name: string): boolean {
  try {
    formatterOf(name);
    return true;
  } catch {
    return false;
  }
}

/** Minutes east of UTC at a minute since 1970, as `Intl` has it; below the minute (before 1972) rounded down. */
function offsetByIntl(format: Intl.DateTimeFormat, epochMinute: number): number {
  const [month, day, year, hour, minute] = format.format(epochMinute * 60000).match(/\d+/g) ?? [];
  const local =
    dayOfDate(Number(year), Number(month), Number(day)) * DAY + Number(hour) * 60 + Number(minute);
  return local - epochMinute;
}

/** The first minute in (before, after] at which the offset is no longer `old`; it is not at `after`. */
function changeBetween(offsetAt: (minute: number) => number, before: number, after: number): number {
  const old = offsetAt(before);
  let low = before;
  let high = after;
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2);
    if (offsetAt(middle) === old) low = middle;
    else high = middle;
  }
  return high;
}

/** A stretch of 365 days of a zone: the offset at its first minute, and each change after it up to the first of the next. */
interface Year {
  readonly offset: number;
  readonly changes: readonly { readonly minute: number; readonly offset: number }[];
}

/** Minutes of a `Year`; number k begins at minute k x YEAR since 1970. */
const YEAR = 73 * STRIDE;

function findYear(name: string, number: number): Year {
  const format = formatterOf(name);
  const offsetAt = (minute: number): number => offsetByIntl(format, minute);
  const offset = offsetAt(number * YEAR);
  const changes: { minute: number; offset: number }[] = [];
  let last = offset;
  let minute = number * YEAR;
  const end = minute + YEAR;
  while (minute < end) {
    const next = Math.min(minute + STRIDE, end);
    if (offsetAt(next) === last) {
      minute = next;
    } else {
      minute = changeBetween(offsetAt, minute, next);
      last = offsetAt(minute);
      changes.push({ minute, offset: last });
    }
  }
  return { offset, changes };
}

const years = new Map<string, Year>();

function yearOf(name: string, number: number): Year {
  const key = `${name} ${number}`;
  const found = years.get(key) ?? findYear(name, number);
  years.set(key, found);
  return found;
}

function makeZone(name: string, { start, from, to }: ZoneSpan): Zone {
  const since = [ALWAYS];
  const first = Math.floor((from + start) / YEAR);
  const shift = [yearOf(name, first).offset + start];
  for (let number = first; number * YEAR < to + start; number++) {
    for (const { minute, offset } of yearOf(name, number).changes) {
      if (minute - start > to) break;
      // What has changed before the span begins only says how it begins.
      if (minute - start <= from) shift.pop();
      else since.push(minute - start);
      shift.push(offset + start);
    }
  }
  since.push(FOREVER);
  const bucket = new Uint16Array(((to - from) >> BUCKET_BITS) + 1);
  for (let i = 0, k = 0; i < bucket.length; i++) {
    while (from + (i << BUCKET_BITS) >= since[k + 1]!) k++;
    bucket[i] = k;
  }
  return { name, start, from, since: Int32Array.from(since), shift: Int32Array.from(shift), bucket };
}

/**
 * Builds the tables of all zones of a run; about 1 ms for a zone and ten years the first time.
 *
 * Ask for a margin of some days on both sides of what a run can reach.
 *
 * @throws {RangeError} if a zone is unknown to this computer: ask `isZone` first.
 * @throws {AssertionError} if the span is empty, not whole, or longer than about 2,000 years.
 */
export function makeZones(names: readonly string[], span: ZoneSpan): Zones {
  const { start, from, to } = span;
  assert(
    Number.isInteger(start) && Number.isInteger(from) && Number.isInteger(to),
    'a span is whole minutes',
  );
  assert(from < to && to - from < 2 ** 30, 'a span is longer than nothing and shorter than 2,000 years');
  return { start, from, to, list: names.map((name) => makeZone(name, span)) };
}
