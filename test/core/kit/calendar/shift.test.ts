import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfDate, formatDay } from '../../../../src/core/kit/calendar/dates.ts';
import { instant, localDay, minuteOfDay } from '../../../../src/core/kit/calendar/local.ts';
import { makeShift, NO_SHIFT, nextYearly, shiftDate } from '../../../../src/core/kit/calendar/shift.ts';
import { changesOf, dayOf, minuteOf, TEN_ZONES, temporalAt, YEAR, zoneOf } from './oracle.ts';

const anyZone = fc.constantFrom(...TEN_ZONES);
const stepParts = {
  months: fc.integer({ min: -4, max: 4 }),
  days: fc.integer({ min: -40, max: 40 }),
  minutes: fc.integer({ min: -3000, max: 3000 }),
};
const anyStep = fc.record(stepParts);

/** A start from which the calendar part of the step lands within four hours of a clock change, if the zone has one. */
function startNear(name: string, step: { months: number; days: number }, pick: number): number {
  const changes = changesOf(name, YEAR, 2 * YEAR);
  const change = changes[pick % Math.max(1, changes.length)] ?? YEAR + pick;
  const back = temporalAt(name, change + (pick % 480) - 240);
  const from = back.toPlainDateTime().subtract({ days: step.days }).subtract({ months: step.months });
  return minuteOf(from.toZonedDateTime(name));
}

describe('calendar steps', () => {
  it('land where Temporal lands, around clock changes', () => {
    fc.assert(
      fc.property(anyZone, anyStep, fc.nat(100_000), (name, step, pick) => {
        const minute = startNear(name, step, pick);
        const { months, days, minutes } = step;
        const local = temporalAt(name, minute).toPlainDateTime().add({ months }).add({ days });
        // Resolved once, at the end; a step of neither moves no clock.
        const moved = months === 0 && days === 0 ? minute : minuteOf(local.toZonedDateTime(name));
        expect(shiftDate(zoneOf(name), minute, makeShift(step))).toBe(moved + minutes);
      }),
      { seed: 11, numRuns: 4000 },
    );
  });

  it('of units of the same sign land where one addition of Temporal lands', () => {
    const step = fc.record({ months: fc.nat(5), days: fc.nat(5), minutes: fc.nat(3000) });
    fc.assert(
      fc.property(anyZone, step, fc.nat(100_000), (name, forward, pick) => {
        const minute = startNear(name, forward, pick);
        const truth = temporalAt(name, minute).add(forward);
        expect(shiftDate(zoneOf(name), minute, makeShift(forward))).toBe(minuteOf(truth));
      }),
      { seed: 12, numRuns: 4000 },
    );
  });

  it('to a time of day follow the law of local times', () => {
    const timed = fc.record({ ...stepParts, at: fc.nat(1439) });
    fc.assert(
      fc.property(anyZone, timed, fc.nat(100_000), (name, { at, ...step }, pick) => {
        const minute = startNear(name, step, pick);
        const { months, days, minutes } = step;
        const date = temporalAt(name, minute).toPlainDate().add({ months }).add({ days });
        const truth = instant(zoneOf(name), dayOf(date), at) + minutes;
        expect(shiftDate(zoneOf(name), minute, makeShift({ ...step, at }))).toBe(truth);
      }),
      { seed: 13, numRuns: 1000 },
    );
  });

  it('of minutes only elapse, in an hour that comes twice too', () => {
    const berlin = zoneOf('Europe/Berlin');
    const back = changesOf('Europe/Berlin', 0, YEAR)[1]!;
    expect(shiftDate(berlin, back + 30, makeShift({ minutes: 5 }))).toBe(back + 35);
    expect(shiftDate(berlin, back + 30, NO_SHIFT)).toBe(back + 30);
  });

  it('into a gap move on by its length, to a time of day in a gap only to its end', () => {
    const berlin = zoneOf('Europe/Berlin');
    const change = changesOf('Europe/Berlin', 0, YEAR)[0]!;
    const halfPastTwo = change - 1440 + 30;
    expect(minuteOfDay(berlin, halfPastTwo)).toBe(150);
    expect(minuteOfDay(berlin, shiftDate(berlin, halfPastTwo, makeShift({ days: 1 })))).toBe(210);
    expect(minuteOfDay(berlin, shiftDate(berlin, halfPastTwo, makeShift({ days: 1, at: 150 })))).toBe(180);
  });
});

describe('yearly dates', () => {
  it('come once a year, strictly later, at their time of day', () => {
    const anyDay = fc.record({
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 31 }),
      at: fc.nat(1439),
    });
    fc.assert(
      fc.property(anyZone, anyDay, fc.nat(YEAR), (name, { at, ...date }, minute) => {
        const zone = zoneOf(name);
        const yearly = { ...date, shift: makeShift({ at }) };
        const found = nextYearly(zone, yearly, minute);
        // By brute force: the first of all occurrences from 2025 to 2028 that is later.
        const truth = [2025, 2026, 2027, 2028]
          .map((year) => {
            const last = Math.min(
              date.day,
              temporalAt('UTC', 0).with({ year, day: 1, month: date.month }).daysInMonth,
            );
            return instant(zone, dayOfDate(year, date.month, last), at);
          })
          .find((m) => m > minute);
        expect(found).toBe(truth);
        expect(nextYearly(zone, yearly, found - 1)).toBe(found);
        expect(nextYearly(zone, yearly, found)).toBeGreaterThan(found + 364 * 1440);
      }),
      { seed: 14, numRuns: 1000 },
    );
  });

  it('with a step from them come that step earlier or later, a year ahead and back too', () => {
    const date = fc.record({
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    });
    const step = fc.record({
      months: fc.integer({ min: -14, max: 14 }),
      days: fc.integer({ min: -400, max: 400 }),
      minutes: fc.integer({ min: -5000, max: 5000 }),
    });
    fc.assert(
      fc.property(anyZone, fc.record({ date, shift: step }), fc.nat(YEAR), (name, yearly, minute) => {
        const { date: when, shift } = yearly;
        const zone = zoneOf(name);
        const truth = Array.from({ length: 12 }, (_, i) => 2020 + i)
          .map((year) =>
            shiftDate(
              zone,
              instant(zone, dayOfDate(year, when.month, when.day), 0),
              makeShift({ ...shift, at: 0 }),
            ),
          )
          .find((m) => m > minute);
        expect(nextYearly(zone, { ...when, shift: makeShift(shift) }, minute)).toBe(truth);
      }),
      { seed: 15, numRuns: 1000 },
    );
  });

  it('on 29 February come on the 28th in common years', () => {
    const tokyo = zoneOf('Asia/Tokyo');
    const leap = { month: 2, day: 29, shift: NO_SHIFT };
    const first = nextYearly(tokyo, leap, 0);
    const days = [first, nextYearly(tokyo, leap, first + YEAR)].map((m) => formatDay(localDay(tokyo, m)));
    expect(days).toEqual(['2026-02-28', '2028-02-29']);
  });
});
