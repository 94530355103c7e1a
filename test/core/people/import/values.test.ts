import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../../src/core/kit/calendar/dates.ts';
import { dateOrderOf, readDate } from '../../../../src/core/people/import/date-text.ts';
import { decimalOf, readNumber, readYesNo } from '../../../../src/core/people/import/numbers.ts';

describe('numbers as people write them', () => {
  it.each<[string, '.' | ',', number | undefined]>([
    ['5', '.', 5],
    [' -5.25 ', '.', -5.25],
    ['1,234.5', '.', 1234.5],
    ['1.234,5', ',', 1234.5],
    ['1 234', '.', 1234],
    ["12'345", '.', 12345],
    ['€ 99', '.', 99],
    ['1e3', '.', 1000],
    ['.5', '.', 0.5],
    ['1,5', '.', undefined],
    ['12,34,56', '.', undefined],
    ['70 %', '.', undefined],
    ['', '.', undefined],
    ['-', '.', undefined],
    ['e5', '.', undefined],
    ['five', '.', undefined],
  ])('%j with %j is %j', (cell, mark, value) => {
    expect(readNumber(cell, mark)).toBe(value);
  });

  it('have the decimal mark that all of a column can have', () => {
    expect(decimalOf(['1,5', '2,25', '3'])).toEqual({ mark: ',' });
    expect(decimalOf(['1.5', '', '3'])).toEqual({ mark: '.' });
    expect(decimalOf(['1.5', '2,75'])).toEqual({ mark: undefined });
    expect(decimalOf(['1,234', '980'])).toEqual({ mark: '.' });
  });

  it('are thousands, and asked about, where each point has three figures behind it', () => {
    expect(decimalOf(['980', '1.000', '12.001'])).toEqual({ mark: ',', open: '1.000' });
    // Nobody who writes 1.000 for a thousand writes 0.250, 1.5 or 1500.
    for (const other of ['0.250', '1.5', '1500', '1,234.5']) {
      expect(decimalOf(['1.000', other])).toEqual({ mark: '.' });
    }
    expect(decimalOf(['1.234.567', '1.000'])).toEqual({ mark: ',' });
  });

  it('come back whatever they are', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(readNumber(String(value), '.')).toBe(Object.is(value, -0) ? 0 : value);
      }),
    );
  });

  it('are yes and no in several languages', () => {
    expect(['Yes', 'JA', 'true', '1', 'はい'].map(readYesNo)).toEqual([true, true, true, true, true]);
    expect(['no', 'Nein', 'FALSE', '0'].map(readYesNo)).toEqual([false, false, false, false]);
    expect(readYesNo('maybe')).toBe(undefined);
  });
});

describe('dates as people write them', () => {
  it.each<[string, 'dmy' | 'mdy', string | undefined]>([
    ['01-02-2018', 'dmy', '2018-02-01'],
    ['01-02-2018', 'mdy', '2018-01-02'],
    ['26-02-2018 19:58', 'dmy', '2018-02-26T19:58'],
    ['31.12.99', 'dmy', '1999-12-31'],
    ['1/2/05', 'mdy', '2005-01-02'],
    ['2/28/2027 1:05 PM', 'mdy', '2027-02-28T13:05'],
    ['2/28/2027 12:05 am', 'mdy', '2027-02-28T00:05'],
    ['2018/2/1', 'dmy', '2018-02-01'],
    ['20180201', 'dmy', '2018-02-01'],
    ['1 Feb 2018', 'mdy', '2018-02-01'],
    ['February 1, 2018', 'dmy', '2018-02-01'],
    ['2018年2月1日', 'dmy', '2018-02-01'],
    ['2020-10-20T19:53:54Z', 'dmy', '2020-10-20T19:53Z'],
    ['2020-10-20 19:53:54+02:00', 'dmy', '2020-10-20T19:53+02:00'],
    ['2020-10-20T19:53-03:30', 'dmy', '2020-10-20T19:53-03:30'],
    ['30-02-2018', 'dmy', undefined],
    ['13-13-2018', 'dmy', undefined],
    ['29-02-2019', 'dmy', undefined],
    ['01-02-2018 25:00', 'dmy', undefined],
    ['May-20', 'dmy', undefined],
    ['soon', 'dmy', undefined],
    ['1 Foo 2018', 'dmy', undefined],
  ])('%j, %s: %j', (cell, order, iso) => {
    expect(readDate(cell, order)).toBe(iso);
    if (iso !== undefined) expect(parseDate(iso)).toBeDefined();
  });

  it('have one order for a whole column, which a day above 12 decides', () => {
    expect(dateOrderOf(['01-02-2018', '20-10-2017'])).toEqual({ kind: 'decided', order: 'dmy' });
    expect(dateOrderOf(['01/02/2018', '10/20/2017'])).toEqual({ kind: 'decided', order: 'mdy' });
    expect(dateOrderOf(['12/02/2018', '03/12/2018'])).toMatchObject({ kind: 'open' });
    expect(dateOrderOf(['01/02/2018', '03/13/2018'])).toEqual({ kind: 'decided', order: 'mdy' });
    expect(dateOrderOf(['01.02.2018', '03.04.2018'])).toEqual({ kind: 'decided', order: 'dmy' });
    expect(dateOrderOf(['20/01/2018', '01/20/2018'])).toMatchObject({ kind: 'mixed' });
    expect(dateOrderOf(['2018-01-02', ''])).toMatchObject({ kind: 'none' });
  });
});
