import { describe, expect, it } from 'vitest';
import { readNumber } from '../../src/ui/NumberInput.tsx';
import { naturalUnit } from '../../src/ui/NumberUnitInput.tsx';
import { plainText } from '../../src/ui/runs.ts';
import { readTime, writeTime } from '../../src/ui/TimeInput.tsx';

const units = [1, 60, 1440, 10_080].map((minutes) => ({ minutes, label: String(minutes) }));

describe('values of fields', () => {
  it('reads a number with point or comma, nothing as no value, and refuses the rest', () => {
    expect(readNumber('1,5', { min: 0, max: 10 })).toBe(1.5);
    expect(readNumber(' ', { min: 0, max: 10 })).toBeUndefined();
    for (const text of ['12', '-1', '4 days', '1e3', '0x1']) {
      expect(readNumber(text, { min: 0, max: 10 })).toBe('unreadable');
    }
  });

  it('states a time in the largest unit without a fraction', () => {
    expect([90, 120, 1440, 5760, 20_160, 40_320].map((minutes) => naturalUnit(minutes, units))).toEqual([
      1, 60, 1440, 1440, 10_080, 10_080,
    ]);
    expect(naturalUnit(10_080, units)).toBe(1440);
    expect(naturalUnit(undefined, units)).toBe(1440);
  });

  it('writes and reads a time of day', () => {
    expect(writeTime(570)).toBe('09:30');
    expect(readTime('09:30')).toBe(570);
    for (const text of ['', '24:00', '9.30', '12:60']) expect(readTime(text)).toBeUndefined();
  });

  it('says a sentence without its emphasis', () => {
    expect(plainText([{ text: 'On ' }, { text: 'Guide', strong: true }])).toBe('On Guide');
  });
});
