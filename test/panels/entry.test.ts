import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PARAMETERS } from '../../src/core/index.ts';
import { entryOf, naturalMinutes, readEntry, UNITS, writeEntry } from '../../src/panels/assumptions/entry.ts';

const percent = { kind: 'percent', scale: 0.01 } as const;
const clock = { kind: 'clock', scale: 1 } as const;

describe('the entry of an assumption', () => {
  it('gives the default back as it was, whatever the kind', () => {
    for (const row of PARAMETERS) {
      const entry = entryOf(row, naturalMinutes(row.default));
      expect(readEntry(writeEntry(row.default, entry), entry), row.id).toBe(row.default);
    }
  });

  it('reads whole percents and tenths of them without crumbs', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (tenths) => {
        const typed = String(tenths / 10);
        expect(writeEntry(readEntry(typed, percent) ?? Number.NaN, percent)).toBe(typed);
      }),
    );
  });

  it('reads minutes in any unit as whole minutes', () => {
    for (const { minutes } of UNITS) {
      const entry = { kind: 'time', scale: minutes } as const;
      expect(readEntry('1.5', entry)).toBe(Math.round(1.5 * minutes));
    }
  });

  it('takes a comma, a percent sign and wide digits', () => {
    expect(readEntry('12,5', percent)).toBe(0.125);
    expect(readEntry('12.5 %', percent)).toBe(0.125);
    expect(readEntry('３０％', percent)).toBe(0.3);
  });

  it('reads a clock with and without minutes, midnight at its end included', () => {
    expect(readEntry('7:30', clock)).toBe(450);
    expect(readEntry('23', clock)).toBe(1380);
    expect(writeEntry(1440, clock)).toBe('24:00');
    expect(readEntry('7:75', clock)).toBeUndefined();
  });

  it('gives nothing for what is no number', () => {
    for (const typed of ['', 'many', '1e3', '--1', '1 2']) expect(readEntry(typed, percent)).toBeUndefined();
  });
});
