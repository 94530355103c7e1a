/** Dates as people write them. Their order is decided for a whole column, never for one cell. */
import { dayOfDate, daysInMonth, formatDay, formatMinuteOfDay, parseDate } from '../../kit/calendar/dates.ts';

/** Day first, month first. Dates that begin with the year need no order. */
export type DateOrder = 'dmy' | 'mdy';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const TIME = String.raw`(?:[T,]?\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([ap]\.?m\.?)?)?`;
const ORDERED = new RegExp(String.raw`^(\d{1,2})[-./](\d{1,2})[-./](\d{4}|\d{2})${TIME}$`, 'i');
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-./](\d{1,2})[-./](\d{1,2})${TIME}$`, 'i');
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const DAY_NAME = new RegExp(String.raw`^(\d{1,2})[-. ]+([a-z]{3,9})\.?,?[-. ]+(\d{4})${TIME}$`, 'i');
const NAME_DAY = new RegExp(String.raw`^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})${TIME}$`, 'i');
const JAPANESE = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/;

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Groups of the time of day: hour, minute, second, half of the day. */
  readonly time: readonly (string | undefined)[];
}

/** Two figures: up to 69 of this century, as POSIX has it. */
function fullYear(figures: string): number {
  const year = Number(figures);
  if (figures.length !== 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function partsOf(cell: string, order: DateOrder): Parts | undefined {
  const ordered = ORDERED.exec(cell);
  if (ordered !== null) {
    const [, a = '', b = '', year = '', ...time] = ordered;
    const [day, month] = order === 'dmy' ? [a, b] : [b, a];
    return { year: fullYear(year), month: Number(month), day: Number(day), time };
  }
  const yearFirst = YEAR_FIRST.exec(cell) ?? COMPACT.exec(cell) ?? JAPANESE.exec(cell);
  if (yearFirst !== null) {
    const [, year, month, day, ...time] = yearFirst;
    return { year: Number(year), month: Number(month), day: Number(day), time };
  }
  const dayName = DAY_NAME.exec(cell);
  if (dayName !== null) {
    const [, day, name = '', year, ...time] = dayName;
    return { year: Number(year), month: monthOf(name), day: Number(day), time };
  }
  const nameDay = NAME_DAY.exec(cell);
  if (nameDay === null) return undefined;
  const [, name = '', day, year, ...time] = nameDay;
  return { year: Number(year), month: monthOf(name), day: Number(day), time };
}

/** Minute of the day; -1 = no such time. */
function minuteOf([hours, minutes, seconds, half]: readonly (string | undefined)[]): number {
  let hour = Number(hours);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return -1;
    hour = (hour % 12) + (/^p/i.test(half) ? 12 : 0);
  }
  const isTime = hour <= 23 && Number(minutes) <= 59 && Number(seconds ?? 0) <= 59;
  return isTime ? hour * 60 + Number(minutes) : -1;
}

/**
 * Reads a date into ISO 8601: `2018-02-01`, `2018-02-01T09:30` (local time), or with the offset that the text states.
 * Seconds are dropped. Undefined if the text is no date of any calendar.
 */
export function readDate(cell: string, order: DateOrder): string | undefined {
  const trimmed = cell.trim();
  const iso = parseDate(trimmed);
  if (iso !== undefined) {
    const local = iso.hasTime ? `T${formatMinuteOfDay(iso.minute)}` : '';
    return `${formatDay(iso.day)}${local}${offsetText(iso.offset)}`;
  }
  const parts = partsOf(trimmed, order);
  if (parts === undefined) return undefined;
  const { year, month, day, time } = parts;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  const date = formatDay(dayOfDate(year, month, day));
  if (time[0] === undefined) return date;
  const minute = minuteOf(time);
  return minute === -1 ? undefined : `${date}T${formatMinuteOfDay(minute)}`;
}

function offsetText(offset: number | null): string {
  if (offset === null) return '';
  if (offset === 0) return 'Z';
  return `${offset < 0 ? '-' : '+'}${formatMinuteOfDay(Math.abs(offset))}`;
}

/** Whether the text is a date in one order or the other. Eight bare figures are a number as well. */
export function looksLikeDate(cell: string): boolean {
  return readDate(cell, 'dmy') !== undefined || readDate(cell, 'mdy') !== undefined;
}

/** What a column tells about its order: a number above 12 cannot be a month. */
export type OrderVerdict =
  | { readonly kind: 'decided'; readonly order: DateOrder }
  /** All days are 12 or less. Points are written day first almost everywhere, slashes and hyphens both ways. */
  | { readonly kind: 'open'; readonly order: DateOrder }
  | { readonly kind: 'mixed'; readonly order: DateOrder }
  /** Every date begins with the year or names its month. */
  | { readonly kind: 'none'; readonly order: DateOrder };

/** Decides the order of a column. `open` and `mixed` are to be asked; `order` is then only the likelier one. */
export function dateOrderOf(cells: readonly string[]): OrderVerdict {
  const ordered = cells.map((cell) => ORDERED.exec(cell.trim())).filter((found) => found !== null);
  if (ordered.length === 0) return { kind: 'none', order: 'dmy' };
  const dayFirst = ordered.filter(([, a]) => Number(a) > 12).length;
  const monthFirst = ordered.filter(([, , b]) => Number(b) > 12).length;
  if (dayFirst > 0 && monthFirst > 0) return { kind: 'mixed', order: dayFirst >= monthFirst ? 'dmy' : 'mdy' };
  if (dayFirst + monthFirst > 0) return { kind: 'decided', order: dayFirst > 0 ? 'dmy' : 'mdy' };
  const hasPoints = ordered.every(([found]) => found.includes('.'));
  return hasPoints ? { kind: 'decided', order: 'dmy' } : { kind: 'open', order: 'dmy' };
}
