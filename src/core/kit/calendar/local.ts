/**
 * Local time of a zone: from run minutes to days and times of day, and back.
 *
 * Run minutes are whole minutes of UTC since the run's start; a day is a local day number since 1970-01-01.
 */

import { DAY } from '../base.ts';
import { dayOfMinute, epochMinuteOf, type ParsedDate, weekdayOfDay } from './dates.ts';
import { BUCKET_BITS, type Zone } from './zones.ts';

/** No zone was ever further east than this (minutes; Manila before 1845 stood at +15:56). */
const EASTERNMOST = 960;

/** The segment of a zone that holds at a run minute. */
export function segmentAt(zone: Zone, minute: number): number {
  const { bucket, since } = zone;
  const ahead = minute - zone.from;
  let k = 0;
  if (ahead >= 0) {
    const i = ahead >> BUCKET_BITS;
    k = bucket[i < bucket.length ? i : bucket.length - 1]!;
  }
  while (minute >= since[k + 1]!) k++;
  return k;
}

/** Local minutes since 1970-01-01T00:00 at a run minute. */
export function localMinute(zone: Zone, minute: number): number {
  return minute + zone.shift[segmentAt(zone, minute)]!;
}

/** Minutes east of UTC at a run minute. */
export function offsetAt(zone: Zone, minute: number): number {
  return zone.shift[segmentAt(zone, minute)]! - zone.start;
}

/** Local day number at a run minute. */
export function localDay(zone: Zone, minute: number): number {
  return dayOfMinute(localMinute(zone, minute));
}

/** Local minute of the day, 0 to 1439, at a run minute. */
export function minuteOfDay(zone: Zone, minute: number): number {
  const local = localMinute(zone, minute);
  return local - dayOfMinute(local) * DAY;
}

/** Local weekday at a run minute: 0 is Monday. */
export function weekday(zone: Zone, minute: number): number {
  return weekdayOfDay(localDay(zone, minute));
}

/**
 * The run minute of a local day and time: the earliest whose local time is at or after it.
 *
 * So a time that a clock change skips becomes the first one after the gap, and of a time that comes twice
 * the first is meant.
 *
 * @param at minute of the day; below 0 and from 1440 on it reaches into other days.
 */
export function instant(zone: Zone, day: number, at: number): number {
  const since = zone.since;
  const shift = zone.shift;
  const wanted = day * DAY + at;
  let k = segmentAt(zone, wanted - zone.start - EASTERNMOST);
  for (;;) {
    const direct = wanted - shift[k]!;
    const begin = since[k]!;
    const found = Math.max(direct, begin);
    if (found < since[k + 1]!) return found;
    k++;
  }
}

/** The first run minute of the local day that holds at a run minute. */
export function startOfLocalDay(zone: Zone, minute: number): number {
  return instant(zone, localDay(zone, minute), 0);
}

/** The next start of a local day, always later than `minute`, whatever clocks do around midnight. */
export function nextMidnight(zone: Zone, minute: number): number {
  let day = localDay(zone, minute) + 1;
  let found = instant(zone, day, 0);
  while (found <= minute) found = instant(zone, ++day, 0);
  return found;
}

/** The first run minute of the local week, from Monday on, that holds at a run minute. */
export function startOfLocalWeek(zone: Zone, minute: number): number {
  return instant(zone, localDay(zone, minute) - weekday(zone, minute), 0);
}

/** The next start of a local week, always later than `minute`. */
export function nextMonday(zone: Zone, minute: number): number {
  let monday = localDay(zone, minute) - weekday(zone, minute) + 7;
  while (instant(zone, monday, 0) <= minute) monday += 7;
  return instant(zone, monday, 0);
}

/** The run minute of a parsed date: local time is read in the zone, a stated offset is kept. */
export function minuteOfDate(zone: Zone, date: ParsedDate): number {
  if (date.offset === null) return instant(zone, date.day, date.minute);
  return epochMinuteOf(date) - zone.start;
}
