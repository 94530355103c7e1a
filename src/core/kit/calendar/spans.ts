/**
 * Spans of local time one after another: local days, weeks from Monday to Monday, windows. Searched for one by one, or laid
 * out for a whole run, for whoever asks too often to search.
 */

import { DAY, WEEK } from '../base.ts';
import { dayOfMinute, SEARCH_DAYS, weekdayOfDay } from './dates.ts';
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

/** When the span of a local day begins and ends, minutes from its midnight; undefined for a day without one. */
export type HoursOf = (day: number) => readonly [from: number, to: number] | undefined;

function hoursOf(spans: Spans): HoursOf {
  if (spans === 'days') return () => [0, DAY];
  if (spans === 'weeks') return (day) => (weekdayOfDay(day) === 0 ? [0, WEEK] : undefined);
  const hours = [spans.from, lengthOf(spans)] as const;
  return (day) => (isOpenDay(spans.days, spans.holidays, day) ? hours : undefined);
}

/** Lays out the spans of a kind for the minutes 0 to `until`: see `layOutHours`. */
export function layOutSpans(zone: Zone, spans: Spans, until: number): readonly number[] | undefined {
  return layOutHours(zone, { from: 0, until }, hoursOf(spans));
}

/**
 * Lays out the spans that are not over at `from`, up to the first that ends at `until` or later: end, begin, end, begin …
 *
 * @returns undefined where a search would find other minutes: where a clock goes back over midnight, so that a local day comes
 * twice, or where nothing opens for 400 days. O(days up to `until`).
 */
export function layOutHours(
  zone: Zone,
  { from, until }: { readonly from: number; readonly until: number },
  hours: HoursOf,
): readonly number[] | undefined {
  if (isDayTwice(zone, from - WEEK, until + WEEK)) return undefined;
  const laid: number[] = [];
  const today = localDay(zone, from);
  let last = today;
  for (let day = today - 7; day <= last + SEARCH_DAYS; day++) {
    const found = hours(day);
    if (found === undefined) continue;
    const end = instant(zone, day, found[1]);
    const begin = instant(zone, day, found[0]);
    if (end <= from || begin >= end) continue;
    laid.push(end, begin);
    if (end >= until) return laid;
    last = Math.max(today, day);
  }
  return undefined;
}

/** log2 of the minutes of a block. */
export const BLOCK_BITS = 10;

/**
 * Writes block by block into `table`, from place `at` on, where the first of the spans stands that is not over when the block begins. The
 * spans are laid out in the table behind the places of the blocks, up to one that ends behind the last; the first block begins at `from`.
 */
export function indexBlocks(
  table: Int32Array,
  { at, blocks, from }: { readonly at: number; readonly blocks: number; readonly from: number },
): void {
  for (let block = 0, i = at + blocks; block < blocks; block++) {
    while (table[i]! <= from + (block << BLOCK_BITS)) i += 2;
    table[at + block] = i;
  }
}

/** Whether a clock goes back over midnight from a minute to another. */
function isDayTwice({ since, shift }: Zone, from: number, to: number): boolean {
  for (let k = 1; k < shift.length; k++) {
    const change = since[k]!;
    if (change < from || change > to) continue;
    if (dayOfMinute(change - 1 + shift[k - 1]!) > dayOfMinute(change + shift[k]!)) return true;
  }
  return false;
}
