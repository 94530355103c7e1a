import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  dateOfDay,
  dayOfDate,
  dayOfMinute,
  daysInMonth,
  epochMinuteOf,
  formatDay,
  formatEpochMinute,
  formatMinuteOfDay,
  parseDate,
  weekdayOfDay,
  yearOfDay,
} from '../../../../src/core/kit/calendar/dates.ts';
import { dayOf } from './oracle.ts';

describe('day numbers', () => {
  it('agree with Temporal on every day from 1890 to 2110', () => {
    let date = Temporal.PlainDate.from('1890-01-01');
    const wrong: string[] = [];
    for (let day = dayOf(date); date.year < 2111; day++, date = date.add({ days: 1 })) {
      const ours = dateOfDay(day);
      const same =
        ours.year === date.year &&
        ours.month === date.month &&
        ours.day === date.day &&
        yearOfDay(day) === date.year &&
        dayOfDate(date.year, date.month, date.day) === day &&
        weekdayOfDay(day) === date.dayOfWeek - 1 &&
        formatDay(day) === date.toString() &&
        daysInMonth(date.year, date.month) === date.daysInMonth;
      if (!same) wrong.push(date.toString());
    }
    expect(wrong).toEqual([]);
  });

  it('are found from minutes on both sides of 1970', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(2 ** 36), max: 2 ** 36 }), (day) => {
        const near = day % 1_000_000;
        expect(dayOfMinute(near * 1440)).toBe(near);
        expect(dayOfMinute(near * 1440 - 1)).toBe(near - 1);
        expect(dayOfMinute(near * 1440 + 1439)).toBe(near);
      }),
      { seed: 5, numRuns: 5000 },
    );
  });

  it('move by months with month ends clamped, as Temporal does', () => {
    const day = fc.integer({ min: dayOfDate(1950, 1, 1), max: dayOfDate(2100, 1, 1) });
    fc.assert(
      fc.property(day, fc.integer({ min: -600, max: 600 }), (from, months) => {
        const moved = Temporal.PlainDate.from(formatDay(from)).add({ months });
        expect(formatDay(addMonths(from, months))).toBe(moved.toString());
      }),
      { seed: 6, numRuns: 5000 },
    );
    expect(formatDay(addMonths(dayOfDate(2028, 1, 31), 1))).toBe('2028-02-29');
  });
});

describe('written dates', () => {
  it('are read with and without time and offset', () => {
    const day = dayOfDate(2027, 3, 28);
    expect(parseDate('2027-03-28')).toEqual({ day, minute: 0, offset: null, hasTime: false });
    expect(parseDate('2027-03-28T02:30')).toEqual({ day, minute: 150, offset: null, hasTime: true });
    expect(parseDate(' 2027-03-28 02:30:59.5 ')).toEqual({ day, minute: 150, offset: null, hasTime: true });
    expect(parseDate('2027-03-28T02:30Z')).toEqual({ day, minute: 150, offset: 0, hasTime: true });
    expect(parseDate('2027-03-28T02:30:00-03:30')).toEqual({ day, minute: 150, offset: -210, hasTime: true });
  });

  it.each([
    '',
    '2027',
    '28.3.2027',
    '2027-13-01',
    '2027-00-10',
    '2027-02-29',
    '2027-04-31',
    '2027-01-00',
    '2027-01-01T24:00',
    '2027-01-01T10:60',
    '2027-01-01T10:00:60',
    '2027-01-01T10:00+25:00',
    '2027-01-01Z',
    '2027-01-01T10:00 tomorrow',
  ])('that no calendar has are refused: "%s"', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  it('come back the same after writing, and stand for the instants of Temporal', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000_000, max: 80_000_000 }), (epochMinute) => {
        const text = formatEpochMinute(epochMinute);
        expect(epochMinuteOf(parseDate(text)!)).toBe(epochMinute);
        expect(Temporal.Instant.from(text).epochMilliseconds).toBe(epochMinute * 60_000);
      }),
      { seed: 7, numRuns: 2000 },
    );
    expect(epochMinuteOf(parseDate('2027-03-28T02:30+05:45')!)).toBe(
      epochMinuteOf(parseDate('2027-03-27T20:45Z')!),
    );
    expect([0, 485, 1440].map(formatMinuteOfDay)).toEqual(['00:00', '08:05', '24:00']);
  });
});
