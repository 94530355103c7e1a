/** Imported people in the time of a run: which day it begins on, and what had happened to them by then. */
import {
  epochMinuteOf,
  formatEpochMinute,
  type HistoryRow,
  isZone,
  type LeadRecord,
  makeZones,
  parseDate,
  recordMinutes,
} from '../../core/index.ts';
import type { ImportedPeople } from './state.ts';

const DAY = 1440;
/** How far from the start of a run offsets of zones are known. */
const YEARS = 10 * 366 * DAY;

/** When and where a run begins: `YYYY-MM-DD`, and the zone of people without one. */
export interface RunPlace {
  readonly start: string;
  readonly zone: string;
}

/** People with what had happened to them before the run, and the events that tell nothing of it. */
export interface PlacedPeople {
  readonly records: readonly LeadRecord[];
  /** Events at or after the start of the run. */
  readonly late: readonly HistoryRow[];
  /** Events of people who are not among these. */
  readonly strangers: readonly HistoryRow[];
}

function zonesAt(records: readonly LeadRecord[], zone: string, start: number) {
  const named = [...new Set([zone, ...records.flatMap((record) => record.zone ?? [])])].filter(isZone);
  return makeZones(named, { start, from: -YEARS, to: YEARS });
}

function epochOf(date: string): number {
  const said = parseDate(date);
  return said === undefined ? 0 : epochMinuteOf(said);
}

interface Kept {
  readonly people: ImportedPeople;
  readonly place: RunPlace;
  readonly placed: PlacedPeople;
}

let kept: Kept | undefined;

/** Gives people their past. Placed once for the same people, start and zone. */
export function placedPeople(people: ImportedPeople, place: RunPlace): PlacedPeople {
  const { records, past } = people;
  if (past === undefined) return { records, late: [], strangers: [] };
  const isSame =
    kept?.people === people && kept.place.start === place.start && kept.place.zone === place.zone;
  if (kept !== undefined && isSame) return kept.placed;
  const placed = recordMinutes(records, {
    zones: zonesAt(records, place.zone, epochOf(place.start)),
    zone: place.zone,
    // Dates and arrivals are read by the run itself.
    dateFields: [],
    history: past.events,
  });
  kept = { people, place, placed };
  return placed;
}

/** The first and the last day in UTC on which somebody comes, by a date field; nothing where nobody has such a date. */
export function daysOfComing(
  records: readonly LeadRecord[],
  field: string,
  zone: string,
): { readonly first: string; readonly days: number } | undefined {
  const said = records.flatMap((record) => {
    const value = record.fields[field];
    const date = typeof value === 'string' ? parseDate(value) : undefined;
    return date === undefined ? [] : [epochMinuteOf(date)];
  });
  if (said.length === 0) return undefined;
  // Local midnight may lie on the day before in UTC.
  const before = Math.floor(least(said) / DAY) * DAY - DAY;
  const zones = zonesAt(records, zone, before);
  const placed = recordMinutes(records, { zones, zone, dateFields: [], arrivalField: field });
  const minutes = placed.records.flatMap(({ arrival }) => arrival ?? []);
  const first = Math.floor(least(minutes) / DAY);
  const last = Math.floor(-least(minutes.map((minute) => -minute)) / DAY);
  return { first: formatEpochMinute(before + first * DAY).slice(0, 10), days: last - first + 1 };
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((lowest, one) => Math.min(lowest, one), Number.POSITIVE_INFINITY);
}
