import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addBusiness,
  businessBetween,
  makeBusiness,
  nextOpening,
  type OpeningHours,
  searchBusiness,
} from '../../../../src/core/kit/calendar/business.ts';
import { dayOfDate, NEVER, weekdayOfDay } from '../../../../src/core/kit/calendar/dates.ts';
import { isHoliday, makeHolidays } from '../../../../src/core/kit/calendar/holidays.ts';
import { instant, localDay } from '../../../../src/core/kit/calendar/local.ts';
import { makeZones } from '../../../../src/core/kit/calendar/zones.ts';
import { bruteInstant, PLACES, SPREAD, START, YEAR, zoneOf } from './oracle.ts';

const anyHours: fc.Arbitrary<OpeningHours> = fc.option(
  fc.tuple(fc.oneof(fc.nat(1438), fc.nat(240)), fc.integer({ min: 1, max: 900 })).map(([from, length]) => {
    return [from, Math.min(1440, from + length)] as const;
  }),
  { freq: 5 },
);
const anyWeek = fc.array(anyHours, { minLength: 7, maxLength: 7 });

interface Hours {
  readonly week: readonly OpeningHours[];
  readonly holidays: Int32Array;
}

/** Marks every minute that is worked, from each day's two instants. */
function bruteHours(table: Int32Array, from: number, calendar: Hours): Uint8Array {
  const { week, holidays } = calendar;
  const worked = new Uint8Array(table.length);
  for (let day = Math.floor(table[0]! / 1440) + 1; day * 1440 < table.at(-1)! - 2880; day++) {
    const hours = week[weekdayOfDay(day)]!;
    if (hours === null || isHoliday(holidays, day)) continue;
    const begin = bruteInstant(table, from, day * 1440 + hours[0]);
    const end = bruteInstant(table, from, day * 1440 + hours[1]);
    for (let m = begin; m < end; m++) worked[m - from] = 1;
  }
  return worked;
}

/** Counts minute by minute until the work is done; undefined past the table's edge. */
function bruteAdd(worked: Uint8Array, from: number, work: number): number | undefined {
  let at = worked.indexOf(1, from);
  if (at < 0) return undefined;
  for (let left = work; left > 0; at++) {
    if (at >= worked.length - 4320) return undefined;
    if (worked[at] === 1) left--;
  }
  return at < worked.length - 4320 ? at : undefined;
}

describe('business minutes', () => {
  it('add up the same by hours laid out and by the general form, over years', () => {
    const anyAsk = fc.tuple(
      fc.integer({ min: -3000, max: 3 * YEAR }),
      fc.oneof(fc.nat(3000), fc.nat(400_000)),
    );
    const anyOff = fc.uniqueArray(fc.nat(1200), { maxLength: 60 });
    // St. John's of 2008 too, where a local day came twice, and Apia of 2011, where one was skipped.
    const old = makeZones(['America/St_Johns', 'Pacific/Apia'], {
      start: START - 18 * YEAR,
      from: -YEAR,
      to: 5 * YEAR,
    }).list;
    fc.assert(
      fc.property(
        fc.oneof(fc.constantFrom(...PLACES.map(({ zone }) => zone)), fc.constantFrom(...old)),
        fc.record({ week: anyWeek, off: anyOff }),
        fc.array(anyAsk, { minLength: 25 }),
        (zone, { week, off }, asks) => {
          const today = localDay(zone, 0);
          const calendar = makeBusiness(zone, week, makeHolidays(off.map((day) => day + today)));
          for (const [minute, work] of asks) {
            const same = addBusiness(calendar, minute, work) === searchBusiness(calendar, minute, work);
            if (!same) expect.fail(`${zone.name} at ${minute} and ${work}`);
          }
        },
      ),
      { seed: 12, numRuns: 400 },
    );
  });

  it('come out the same where hours end for 400 days', () => {
    const zone = zoneOf('Europe/Berlin');
    for (const free of [398, 399, 400, 401, 402]) {
      for (const first of [300, 363, 364, 365]) {
        const off = Array.from({ length: free }, (_, i) => localDay(zone, 0) + first + i);
        const always = Array.from({ length: 7 }, () => [0, 1440] as const);
        const calendar = makeBusiness(zone, always, makeHolidays(off));
        for (let minute = (first - 3) * 1440; minute < (first + 3) * 1440; minute += 239) {
          for (const work of [0, 1, 720, 4320, 10_000]) {
            expect(addBusiness(calendar, minute, work)).toBe(searchBusiness(calendar, minute, work));
          }
        }
      }
    }
  });

  it('add up as a minute-by-minute count does, 400 random calendars around clock changes', () => {
    const anyWork = fc.array(fc.tuple(fc.integer({ min: -3000, max: 3000 }), fc.nat(2000)), {
      minLength: 20,
    });
    const anyOff = fc.uniqueArray(fc.integer({ min: -5, max: 5 }), { maxLength: 3 });
    const anyCalendar = fc.record({ week: anyWeek, off: anyOff });
    let compared = 0;
    fc.assert(
      fc.property(fc.nat(PLACES.length - 1), anyCalendar, anyWork, (index, { week, off }, cases) => {
        const { zone, change, table } = PLACES[index]!;
        const holidays = makeHolidays(off.map((d) => d + localDay(zone, change)));
        const calendar = makeBusiness(zone, week, holidays);
        const start = change - SPREAD;
        const worked = bruteHours(table, start, { week, holidays });
        for (const [shift, work] of cases) {
          const minute = change + shift;
          const truth = bruteAdd(worked, minute - start, work);
          if (truth !== undefined) {
            compared++;
            expect(addBusiness(calendar, minute, work)).toBe(start + truth);
          }
          const counted = worked
            .subarray(minute - start, minute - start + work)
            .reduce((sum, m) => sum + m, 0);
          expect(businessBetween(calendar, minute, minute + work)).toBe(counted);
        }
      }),
      { seed: 16, numRuns: 400 },
    );
    expect(compared).toBeGreaterThan(2000);
  });

  const nineToFive = [540, 1020] as const;
  const week = [nineToFive, nineToFive, nineToFive, nineToFive, nineToFive, null, null];
  const office = makeBusiness(zoneOf('Asia/Tokyo'), week);
  /** Friday 2 January 2026, 09:00 in Tokyo. */
  const friday = 1440;

  it('end at the closing minute if they just fit, and go on at the next opening if not', () => {
    expect(addBusiness(office, friday + 420, 60)).toBe(friday + 480);
    expect(addBusiness(office, friday + 420, 61)).toBe(friday + 3 * 1440 + 1);
  });

  it('of which none pass are now inside hours, else the next opening', () => {
    expect(addBusiness(office, friday + 10, 0)).toBe(friday + 10);
    expect(nextOpening(office, friday + 480)).toBe(friday + 3 * 1440);
    expect(nextOpening(office, friday - 1)).toBe(friday);
  });

  it('split at any point come to the same', () => {
    fc.assert(
      fc.property(fc.nat(YEAR), fc.nat(3000), fc.integer({ min: 1, max: 3000 }), (minute, a, b) => {
        expect(addBusiness(office, addBusiness(office, minute, a), b)).toBe(
          addBusiness(office, minute, a + b),
        );
        expect(businessBetween(office, minute, addBusiness(office, minute, a))).toBe(a);
      }),
      { seed: 17, numRuns: 500 },
    );
  });

  it('count from a day that has begun though clocks went back over its midnight', () => {
    // St John's, 1 November 2009: at 00:01 clocks went back to 23:01 of the day before.
    const zone = makeZones(['America/St_Johns'], { start: START, from: -18 * YEAR, to: 0 }).list[0]!;
    const early = makeBusiness(
      zone,
      week.map(() => [0, 30] as const),
    );
    const first = instant(zone, dayOfDate(2009, 11, 1), 0);
    expect(localDay(zone, first + 10)).toBe(localDay(zone, first) - 1);
    expect(businessBetween(early, first - 1, first + 10)).toBe(10);
    expect(nextOpening(early, first + 10)).toBe(first + 10);
  });

  it('never come if nothing ever opens, and hours must be sound', () => {
    const closed = makeBusiness(zoneOf('Asia/Tokyo'), [null, null, null, null, null, null, null]);
    expect(addBusiness(closed, 0, 5)).toBe(NEVER);
    expect(businessBetween(closed, 0, 100_000)).toBe(0);
    expect(businessBetween(office, 100, 50)).toBe(0);
    expect(() => makeBusiness(zoneOf('Asia/Tokyo'), [null])).toThrow('seven');
    expect(() => makeBusiness(zoneOf('Asia/Tokyo'), [...week.slice(0, 6), [600, 600]])).toThrow(
      'opens before',
    );
  });
});
