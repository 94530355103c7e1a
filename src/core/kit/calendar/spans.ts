/**
 * Spans of local time one after another: local days, weeks from Monday to Monday, windows. Searched for one by one, or laid
 * out for a whole run, for whoever asks too often to search.
 */

import { DAY, WEEK } from '../base.ts';
import { dayOfMinute, EVERY_DAY, SEARCH_DAYS } from './dates.ts';
import { type Holidays, NO_HOLIDAYS } from './holidays.ts';
import { instant, localDay, nextMidnight, nextMonday, startOfLocalDay, startOfLocalWeek } from './local.ts';
import { isOpenDay, lengthOf, nextInWindow, type Window } from './window.ts';
import type { Zone } from './zones.ts';

/** A kind of spans. */
export type Spans = 'days' | 'weeks' | Window;

/**
 * The first minute at or after `minute` of the first span that is not over yet; of days and weeks the first minute of the
 * one at hand. `NEVER` if none comes within 400 days.
 */
export function beginOfSpan(zone: Zone, spans: Spans, minute: number): number {
  if (spans === 'days') return startOfLocalDay(zone, minute);
  return spans === 'weeks' ? startOfLocalWeek(zone, minute) : nextInWindow(zone, spans, minute);
}

/** The minute after the last of the local day or week at hand. */
export function endOfSpan(zone: Zone, spans: 'days' | 'weeks', minute: number): number {
  return spans === 'days' ? nextMidnight(zone, minute) : nextMonday(zone, minute);
}

/** On which days a span begins, at which minute, and how long it is by the clock. */
interface Shape {
  readonly days: number;
  readonly holidays: Holidays;
  readonly from: number;
  readonly length: number;
}

function shapeOf(spans: Spans): Shape {
  if (spans === 'days') return { days: EVERY_DAY, holidays: NO_HOLIDAYS, from: 0, length: DAY };
  if (spans === 'weeks') return { days: 1, holidays: NO_HOLIDAYS, from: 0, length: WEEK };
  return { days: spans.days, holidays: spans.holidays, from: spans.from, length: lengthOf(spans) };
}

/**
 * Lays out the spans that are not over at minute 0, up to the first that ends at `until` or later: end, begin, end, begin …
 *
 * @returns undefined where a search would find other minutes: where a clock goes back over midnight, so that a local day comes
 * twice, or where nothing opens for 400 days. O(days up to `until`).
 */
export function layOutSpans(zone: Zone, spans: Spans, until: number): readonly number[] | undefined {
  if (isDayTwice(zone, until)) return undefined;
  const { days, holidays, from, length } = shapeOf(spans);
  const laid: number[] = [];
  const today = localDay(zone, 0);
  let last = today;
  for (let day = today - 7; day <= last + SEARCH_DAYS; day++) {
    if (!isOpenDay(days, holidays, day)) continue;
    const end = instant(zone, day, length);
    const begin = instant(zone, day, from);
    if (end <= 0 || begin >= end) continue;
    laid.push(end, begin);
    if (end >= until) return laid;
    last = Math.max(today, day);
  }
  return undefined;
}

/** Whether a clock goes back over midnight before `until`, or in the week before. */
function isDayTwice({ since, shift }: Zone, until: number): boolean {
  for (let k = 1; k < shift.length; k++) {
    const change = since[k]!;
    if (change < -WEEK || change > until + WEEK) continue;
    if (dayOfMinute(change - 1 + shift[k - 1]!) > dayOfMinute(change + shift[k]!)) return true;
  }
  return false;
}
