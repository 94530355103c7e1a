/**
 * Dates of the proleptic Gregorian calendar as day numbers, without any zone.
 *
 * A day is the number of days since 1970-01-01 (negative before), a time of day is minutes since midnight.
 */

import { DAY } from '../base.ts';

/** What a search answers when there is nothing to find. */
export const NEVER = -1;

/** How many days a search looks ahead before it answers `NEVER`. */
export const SEARCH_DAYS = 400;

/** Weekday mask with all seven days; bit 0 is Monday. */
export const EVERY_DAY = 127;

/** A date: month 1 to 12, day 1 to 31. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A date, or date and time, as it was written. */
export interface ParsedDate {
  readonly day: number;
  /** Minute of the day, 0 to 1439; seconds are dropped. 0 for a date alone. */
  readonly minute: number;
  /** Minutes east of UTC that the text states (0 for `Z`), or null when it means local time. */
  readonly offset: number | null;
  /** Whether the text had a time of day. */
  readonly hasTime: boolean;
}

/**
 * The day number of a date. A day beyond its month runs over into the next.
 *
 * @see H. Hinnant, "chrono-compatible low-level date algorithms", days_from_civil: years begin in March, so
 * that the leap day comes last; 146,097 days are 400 years; 719,468 days from 0000-03-01 to 1970-01-01.
 */
export function dayOfDate(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The year that began in March (Hinnant's civil_from_days): its number times 366 plus the day in it. */
function marchYearAndDay(day: number): number {
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const ofEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365,
  );
  const dayOfYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  return (yearOfEra + era * 400) * 366 + dayOfYear;
}

/** Months since the year 0 (year × 12 + month - 1) times 32, plus the day of the month: a date in one number. */
function packedDate(day: number): number {
  const packed = marchYearAndDay(day);
  const year = Math.floor(packed / 366);
  const dayOfYear = packed - year * 366;
  const month = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * month + 2) / 5) + 1;
  return (year * 12 + month + 2) * 32 + dayOfMonth;
}

/** The date of a day number. */
export function dateOfDay(day: number): CivilDate {
  const packed = packedDate(day);
  const months = Math.floor(packed / 32);
  const year = Math.floor(months / 12);
  return { year, month: months - year * 12 + 1, day: packed - months * 32 };
}

/** The year a day lies in. */
export function yearOfDay(day: number): number {
  return Math.floor(packedDate(day) / 384);
}

/**
 * The day that a minute since 1970-01-01T00:00 lies in.
 *
 * A product with a half minute's room instead of a quotient: exact for all minutes below 2^40, and quicker.
 */
export function dayOfMinute(minute: number): number {
  return Math.floor((minute + 0.5) * (1 / DAY)) | 0;
}

/** Weekday of a day number: 0 is Monday, 6 is Sunday. */
export function weekdayOfDay(day: number): number {
  // 1970-01-01 was a Thursday. `| 0` keeps the remainder an integer division, not one of doubles.
  const left = ((day + 3) | 0) % 7;
  return left < 0 ? left + 7 : left;
}

/** How many days a month has, 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The same day of the month some months later (or earlier); a day the month lacks becomes its last. */
export function addMonths(day: number, months: number): number {
  if (months === 0) return day;
  const packed = packedDate(day);
  const from = Math.floor(packed / 32);
  const to = from + months;
  const year = Math.floor(to / 12);
  const month = to - year * 12 + 1;
  return dayOfDate(year, month, Math.min(packed - from * 32, daysInMonth(year, month)));
}

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:(Z)|([+-])(\d{2}):?(\d{2}))?)?$/;

/**
 * Reads an ISO 8601 date (`2027-03-28`) or date and time (`2027-03-28T02:30`, seconds and `Z` or `+01:00` allowed).
 *
 * @returns undefined if the text is none of these or names a day or time that no calendar has.
 */
export function parseDate(text: string): ParsedDate | undefined {
  const parts = ISO.exec(text.trim());
  if (parts === null) return undefined;
  const at = (index: number): number => Number(parts[index] ?? 0);
  const [year, month, dayOfMonth] = [at(1), at(2), at(3)];
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return undefined;
  if (at(4) > 23 || at(5) > 59 || at(6) > 59 || at(9) > 23 || at(10) > 59) return undefined;
  const east = (at(9) * 60 + at(10)) * (parts[8] === '-' ? -1 : 1);
  return {
    day: dayOfDate(year, month, dayOfMonth),
    minute: at(4) * 60 + at(5),
    offset: parts[7] === undefined && parts[8] === undefined ? null : east,
    hasTime: parts[4] !== undefined,
  };
}

/** Minutes since 1970-01-01T00:00Z of a parsed date; local time is read as UTC. */
export function epochMinuteOf(date: ParsedDate): number {
  return date.day * DAY + date.minute - (date.offset ?? 0);
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** `YYYY-MM-DD` of a day number, for the years 0 to 9999. */
export function formatDay(day: number): string {
  const date = dateOfDay(day);
  return `${padded(date.year, 4)}-${padded(date.month, 2)}-${padded(date.day, 2)}`;
}

/** `HH:MM` of a minute of the day; 1440 is `24:00`. */
export function formatMinuteOfDay(minute: number): string {
  return `${padded(Math.floor(minute / 60), 2)}:${padded(minute % 60, 2)}`;
}

/** `YYYY-MM-DDTHH:MMZ` of minutes since 1970-01-01T00:00Z. */
export function formatEpochMinute(epochMinute: number): string {
  const day = dayOfMinute(epochMinute);
  return `${formatDay(day)}T${formatMinuteOfDay(epochMinute - day * DAY)}Z`;
}
