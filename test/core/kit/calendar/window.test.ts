import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVERY_DAY, NEVER, weekdayOfDay } from '../../../../src/core/kit/calendar/dates.ts';
import { isHoliday, makeHolidays } from '../../../../src/core/kit/calendar/holidays.ts';
import { localDay } from '../../../../src/core/kit/calendar/local.ts';
import {
  isInWindow,
  type Moment,
  makeMoment,
  makeWindow,
  nextInWindow,
  nextMoment,
  searchWindow,
  type Window,
} from '../../../../src/core/kit/calendar/window.ts';
import { bruteInstant, changesOf, PLACES, SPREAD, TEN_ZONES, YEAR, zoneOf } from './oracle.ts';

const anyPlace = fc.nat(PLACES.length - 1);
const anyMask = fc.integer({ min: 1, max: 127 });
// Small hours are where clocks change.
const anyTime = fc.oneof(fc.nat(1439), fc.nat(240));
const anyWindow = fc.record({ days: anyMask, from: anyTime, to: anyTime });
const anyMoment = fc.record({ days: anyMask, at: anyTime });
const anyHolidays = fc.uniqueArray(fc.integer({ min: -8, max: 8 }), { maxLength: 4 });

function open(days: number, holidays: Window['holidays'], day: number): boolean {
  return ((days >> weekdayOfDay(day)) & 1) === 1 && !isHoliday(holidays, day);
}

/** All minutes of the table that lie in a window, marked one by one from each day's two instants. */
function bruteWindow(table: Int32Array, from: number, window: Window): Uint8Array {
  const inside = new Uint8Array(table.length);
  const length = window.to > window.from ? window.to : window.to + 1440;
  for (let day = Math.floor(table[0]! / 1440) + 1; day * 1440 < table.at(-1)! - 2880; day++) {
    if (!open(window.days, window.holidays, day)) continue;
    const begin = bruteInstant(table, from, day * 1440 + window.from);
    const end = bruteInstant(table, from, day * 1440 + length);
    for (let m = begin; m < end; m++) inside[m - from] = 1;
  }
  return inside;
}

/** All moments in the table. */
function bruteMoments(table: Int32Array, from: number, moment: Moment): number[] {
  const found: number[] = [];
  for (let day = Math.floor(table[0]! / 1440) + 1; day * 1440 < table.at(-1)! - 2880; day++) {
    if (open(moment.days, moment.holidays, day))
      found.push(bruteInstant(table, from, day * 1440 + moment.at));
  }
  return found;
}

describe('windows', () => {
  it('open where a minute-by-minute search finds them, 400 random cases around clock changes', () => {
    fc.assert(
      fc.property(anyPlace, anyWindow, anyHolidays, (index, { days, from, to }, off) => {
        const { zone, change, table } = PLACES[index]!;
        const today = localDay(zone, change);
        const window = makeWindow({ days, from, to, holidays: makeHolidays(off.map((d) => d + today)) });
        const start = change - SPREAD;
        const inside = bruteWindow(table, start, window);
        for (let m = change - 2000; m < change + 2000; m += 7) {
          const ahead = inside.indexOf(1, m - start);
          // Past the table's edge the oracle knows nothing.
          if (ahead < 0 || ahead > 2 * SPREAD - 4320) continue;
          const same =
            nextInWindow(zone, window, m) === start + ahead &&
            isInWindow(zone, window, m) === (ahead === m - start);
          if (!same) expect.fail(`${zone.name} at ${m}: the oracle has ${start + ahead}`);
        }
      }),
      { seed: 8, numRuns: 400 },
    );
  });

  it('come out the same by the short cut and by the general form', () => {
    const minute = fc.integer({ min: 0, max: 3 * YEAR });
    const window = fc.record({ days: fc.nat(127), from: anyTime, to: fc.nat(1440) });
    fc.assert(
      fc.property(
        fc.constantFrom(...TEN_ZONES),
        window,
        fc.array(minute, { minLength: 25 }),
        (name, w, minutes) => {
          const zone = zoneOf(name);
          const made = makeWindow(w);
          for (const m of minutes) {
            if (nextInWindow(zone, made, m) !== searchWindow(zone, made, m)) expect.fail(`${name} at ${m}`);
          }
        },
      ),
      { seed: 9, numRuns: 2000 },
    );
  });

  it('swallowed by a gap are empty that day', () => {
    const berlin = zoneOf('Europe/Berlin');
    const change = changesOf('Europe/Berlin', 0, YEAR)[0]!;
    const window = makeWindow({ days: EVERY_DAY, from: 120, to: 180 });
    // 02:00 to 03:00 on the Sunday of the change does not exist; Monday's comes 23 hours later.
    expect(nextInWindow(berlin, window, change - 30)).toBe(change + 23 * 60);
  });

  it('that cross midnight belong to the day they start on', () => {
    const tokyo = zoneOf('Asia/Tokyo');
    // Run minute 0 is Thursday 1 January 2026, 09:00 in Tokyo.
    const friday = makeWindow({ days: 1 << 4, from: 22 * 60, to: 6 * 60 });
    const ten = 1440 + 13 * 60;
    expect(nextInWindow(tokyo, friday, 0)).toBe(ten);
    expect(isInWindow(tokyo, friday, ten + 479)).toBe(true);
    expect(isInWindow(tokyo, friday, ten + 480)).toBe(false);
    expect(nextInWindow(tokyo, friday, ten + 480)).toBe(ten + 10080);
  });

  it('that never open say so', () => {
    const berlin = zoneOf('Europe/Berlin');
    expect(nextInWindow(berlin, makeWindow({ days: 0, from: 0, to: 1440 }), 5)).toBe(NEVER);
    const closed = makeHolidays(Array.from({ length: 800 }, (_, i) => localDay(berlin, 0) - 10 + i));
    expect(
      nextInWindow(berlin, makeWindow({ days: EVERY_DAY, from: 0, to: 1440, holidays: closed }), 5),
    ).toBe(NEVER);
    expect(() => makeWindow({ days: 1, from: 1440, to: 0 })).toThrow('window');
  });

  it('of the whole day on every day are always open', () => {
    for (const name of TEN_ZONES) {
      const always = makeWindow({ days: EVERY_DAY, from: 0, to: 1440 });
      const zone = zoneOf(name);
      for (let m = 0; m < YEAR; m += 53)
        if (nextInWindow(zone, always, m) !== m) expect.fail(`${name} at ${m}`);
    }
  });
});

describe('moments', () => {
  it('come where a minute-by-minute search finds them, strictly later, 400 random cases', () => {
    fc.assert(
      fc.property(anyPlace, anyMoment, anyHolidays, (index, { days, at }, off) => {
        const { zone, change, table } = PLACES[index]!;
        const today = localDay(zone, change);
        const moment = makeMoment({ days, at, holidays: makeHolidays(off.map((d) => d + today)) });
        const all = bruteMoments(table, change - SPREAD, moment);
        for (let m = change - 2000; m < change + 2000; m += 7) {
          const truth = all.find((found) => found > m);
          if (truth !== undefined && nextMoment(zone, moment, m) !== truth) {
            expect.fail(`${zone.name} at ${m}: the oracle has ${truth}`);
          }
        }
        for (const found of all) expect(nextMoment(zone, moment, found - 1)).toBe(found);
      }),
      { seed: 10, numRuns: 400 },
    );
  });

  it('that never come say so', () => {
    expect(nextMoment(zoneOf('Asia/Tokyo'), makeMoment({ days: 0, at: 0 }), 0)).toBe(NEVER);
    expect(() => makeMoment({ days: 1, at: 1440 })).toThrow('moment');
  });
});

describe('holidays', () => {
  it('are found in any order given, and only they', () => {
    const holidays = makeHolidays([30, 2, 2, 17]);
    expect([...holidays]).toEqual([2, 17, 30]);
    const found = Array.from({ length: 40 }, (_, day) => day).filter((day) => isHoliday(holidays, day));
    expect(found).toEqual([2, 17, 30]);
  });
});
