import { describe, expect, it } from 'vitest';
import { dayOfDate, parseDate } from '../../../../src/core/kit/calendar/dates.ts';
import {
  instant,
  localDay,
  minuteOfDate,
  minuteOfDay,
  nextMidnight,
  offsetAt,
  startOfLocalDay,
  weekday,
} from '../../../../src/core/kit/calendar/local.ts';
import { compatible } from '../../../../src/core/kit/calendar/shift.ts';
import { isZone, makeZones } from '../../../../src/core/kit/calendar/zones.ts';
import {
  bruteInstant,
  changesOf,
  dayOf,
  localTable,
  minuteOf,
  SPAN,
  START,
  TEN_ZONES,
  temporalAt,
  YEAR,
  zoneOf,
} from './oracle.ts';

describe.each(TEN_ZONES)('%s, 2026 to 2028', (name) => {
  const zone = zoneOf(name);
  const changes = changesOf(name, 0, 3 * YEAR);

  it('has exactly the changes Temporal knows', () => {
    const ours = [...zone.since].filter((minute) => minute >= 0 && minute < 3 * YEAR);
    expect(ours).toEqual(changes);
  });

  it('has the offset, day, time and weekday of Temporal at every minute around each change', () => {
    const wrong: string[] = [];
    for (const change of [...changes, 0, YEAR]) {
      for (let m = change - 200; m < change + 200; m++) {
        const truth = temporalAt(name, m);
        const same =
          offsetAt(zone, m) === truth.offsetNanoseconds / 6e10 &&
          localDay(zone, m) === dayOf(truth.toPlainDate()) &&
          minuteOfDay(zone, m) === truth.hour * 60 + truth.minute &&
          weekday(zone, m) === truth.dayOfWeek - 1;
        if (!same) wrong.push(truth.toString());
      }
    }
    expect(wrong).toEqual([]);
  });

  it('finds instants by the law of local times, and compatible ones by Temporal', () => {
    const wrong: string[] = [];
    for (const change of [...changes, YEAR]) {
      const table = localTable(name, change - 3000, 6000);
      // From 200 minutes before the change to 200 after it, in the local times of both sides.
      for (let local = table[2800]!; local < table[3200]!; local++) {
        const day = Math.floor(local / 1440);
        const at = local - day * 1440;
        const date = temporalAt('UTC', local - START).toPlainDateTime();
        const middle = minuteOf(date.toZonedDateTime(name, { disambiguation: 'compatible' }));
        if (instant(zone, day, at) !== bruteInstant(table, change - 3000, local)) wrong.push(`${date} law`);
        if (compatible(zone, day, at) !== middle) wrong.push(`${date} compatible`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('finds the start of each day where Temporal does, and midnights only ahead', () => {
    const wrong: string[] = [];
    for (let m = 100; m < 3 * YEAR; m += 997) {
      const truth = temporalAt(name, m);
      if (startOfLocalDay(zone, m) !== minuteOf(truth.startOfDay())) wrong.push(`${truth} start`);
      const next = minuteOf(truth.add({ days: 1 }).startOfDay());
      if (nextMidnight(zone, m) !== next) wrong.push(`${truth} next`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('zones', () => {
  it('far back and ahead still agree with Temporal', () => {
    const names = ['Europe/Dublin', 'Pacific/Apia', 'America/St_Johns', 'Asia/Pyongyang', 'Asia/Tehran'];
    const span = { start: START, from: -40 * YEAR, to: 30 * YEAR };
    const { list } = makeZones(names, span);
    for (const zone of list) {
      const ours = [...zone.since].slice(1, -1);
      const truth = changesOf(zone.name, span.from, span.to);
      expect(ours, zone.name).toEqual(truth);
    }
  });

  it('let a whole lost day pass: Apia had no 30 December 2011', () => {
    const span = { start: START, from: -20 * YEAR, to: 0 };
    const zone = makeZones(['Pacific/Apia'], span).list[0]!;
    const lost = dayOfDate(2011, 12, 30);
    const change = instant(zone, lost, 540);
    expect(change).toBe(instant(zone, lost + 1, 0));
    expect(localDay(zone, change - 1)).toBe(lost - 1);
    expect(localDay(zone, change)).toBe(lost + 1);
    expect(nextMidnight(zone, change - 1)).toBe(change);
  });

  it('with clocks set back at midnight never find a midnight in the past', () => {
    // St John's changed at 00:01 until 2011: the new day began, then the old one came back for an hour.
    const span = { start: START, from: -18 * YEAR, to: 0 };
    const zone = makeZones(['America/St_Johns'], span).list[0]!;
    const first = instant(zone, dayOfDate(2009, 11, 1), 0);
    for (let m = first - 100; m < first + 200; m++) {
      const next = nextMidnight(zone, m);
      expect(next).toBeGreaterThan(m);
      expect(localDay(zone, next)).toBeGreaterThan(localDay(zone, m));
    }
  });

  it('outside their span keep the nearest offset', () => {
    const zone = makeZones(['Europe/Berlin'], { start: START, from: 0, to: 1000 }).list[0]!;
    expect([-1e6, 500, 1e6, 2 ** 30].map((m) => offsetAt(zone, m))).toEqual([60, 60, 60, 60]);
  });

  it('are known or unknown by name', () => {
    expect(['Europe/Berlin', 'UTC', 'Asia/Tokyo'].every(isZone)).toBe(true);
    expect(['Mars/Olympus', '', 'Berlin'].some(isZone)).toBe(false);
    expect(() => makeZones(['Mars/Olympus'], SPAN)).toThrow(RangeError);
    expect(() => makeZones([], { start: 0, from: 5, to: 5 })).toThrow('span');
  });

  it('have buckets that point straight at the segment', () => {
    const { from, since, bucket } = zoneOf('Africa/Casablanca');
    const direct = Array.from(bucket, (_, i) => since.findLastIndex((begin) => begin <= from + i * 16_384));
    expect([...bucket]).toEqual(direct);
  });

  it('are plain data that workers and files can take', () => {
    const zones = makeZones(['Australia/Lord_Howe'], SPAN);
    expect(structuredClone(zones)).toEqual(zones);
  });

  it('place written dates: local time in the zone, a stated offset as it is', () => {
    const tokyo = zoneOf('Asia/Tokyo');
    expect(minuteOfDate(tokyo, parseDate('2026-01-01T09:00')!)).toBe(0);
    expect(minuteOfDate(tokyo, parseDate('2026-01-01T09:00Z')!)).toBe(540);
    expect(minuteOfDate(tokyo, parseDate('2026-01-01')!)).toBe(-540);
  });
});
