/** What the calendar is held against: Temporal, and tables of local time minute by minute. */

import { Temporal } from 'temporal-polyfill';
import { makeZones, type Zone } from '../../../../src/core/kit/calendar/zones.ts';

export const TEN_ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Antarctica/Troll',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'Pacific/Apia',
  'Asia/Tokyo',
  'America/Sao_Paulo',
] as const;

/** 2026-01-01T00:00Z in minutes since 1970. */
export const START = 29_453_760;
export const YEAR = 525_600;
/** Three years, 2026 to 2028, with half a year of margin. */
export const SPAN = { start: START, from: -YEAR / 2, to: YEAR * 3.5 };

const zones = makeZones(TEN_ZONES, SPAN);

/** The tables under test of one of the ten zones. */
export function zoneOf(name: string): Zone {
  return zones.list[TEN_ZONES.indexOf(name as (typeof TEN_ZONES)[number])]!;
}

/** A run minute as Temporal's local date and time. */
export function temporalAt(name: string, minute: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds((minute + START) * 60_000).toZonedDateTimeISO(name);
}

/** Temporal's instant as a run minute. */
export function minuteOf(time: Temporal.ZonedDateTime): number {
  return time.epochMilliseconds / 60_000 - START;
}

/** All changes of a zone from a run minute up to another, as Temporal finds them. */
export function changesOf(name: string, from: number, to: number): number[] {
  const changes: number[] = [];
  let time = temporalAt(name, from).getTimeZoneTransition('next');
  while (time !== null && minuteOf(time) < to) {
    changes.push(minuteOf(time));
    time = time.getTimeZoneTransition('next');
  }
  return changes;
}

/** Local minutes since 1970 of every run minute in [from, from + n), from Temporal's changes. */
export function localTable(name: string, from: number, n: number): Int32Array {
  const edges = [from, ...changesOf(name, from, from + n), from + n];
  const table = new Int32Array(n);
  for (let e = 0; e + 1 < edges.length; e++) {
    const east = temporalAt(name, edges[e]!).offsetNanoseconds / 6e10;
    for (let m = edges[e]!; m < edges[e + 1]!; m++) table[m - from] = m + START + east;
  }
  return table;
}

/**
 * Law of local times by brute force: the first minute of a table whose local time is at or after the wanted.
 * Infinity if the table ends before.
 */
export function bruteInstant(table: Int32Array, from: number, wanted: number): number {
  // No clock ever jumped further ahead than a day, so nothing before this place can be it.
  let i = Math.max(0, wanted - table[0]! - 2000);
  while (i < table.length && table[i]! < wanted) i++;
  return i < table.length ? from + i : Infinity;
}

/** Days since 1970 of a Temporal date. */
export function dayOf(date: Temporal.PlainDate): number {
  return Temporal.PlainDate.from('1970-01-01').until(date).days;
}

/** Days on both sides of a place that its table knows. */
export const SPREAD = 15 * 1440;

/** A zone near one of its clock changes (or in January), and its local time minute by minute around it. */
export interface Place {
  readonly zone: Zone;
  readonly change: number;
  /** Local minutes of the run minutes from `change - SPREAD` on. */
  readonly table: Int32Array;
}

/** Changes as no zone has them now: back over midnight, a midnight that is skipped, a day that is skipped. */
const OLD = makeZones(['America/St_Johns', 'America/Sao_Paulo', 'Pacific/Apia'], {
  start: START,
  from: -20 * YEAR,
  to: 0,
}).list;

/** All changes of the ten zones in 2026, and some odd ones of the past. */
export const PLACES: readonly Place[] = [
  ...TEN_ZONES.map((name) => ({ zone: zoneOf(name), from: 0, to: YEAR, more: [20_000] })),
  ...OLD.map((zone) => ({ zone, from: -17 * YEAR, to: -13 * YEAR, more: [] })),
].flatMap(({ zone, from, to, more }) =>
  [...changesOf(zone.name, from, to), ...more].map((change) => ({
    zone,
    change,
    table: localTable(zone.name, change - SPREAD, 2 * SPREAD),
  })),
);
