import { describe, expect, it } from 'vitest';
import { readNumber } from '../../src/ui/NumberInput.tsx';
import { plainText } from '../../src/ui/runs.ts';
import { readTime, writeTime } from '../../src/ui/TimeInput.tsx';

describe('values of fields', () => {
  it('reads a number with point or comma, nothing as no value, and refuses the rest', () => {
    expect(readNumber('1,5', { min: 0, max: 10 })).toBe(1.5);
    expect(readNumber(' ', { min: 0, max: 10 })).toBeUndefined();
    for (const text of ['12', '-1', '4 days', '1e3', '0x1']) {
      expect(readNumber(text, { min: 0, max: 10 })).toBe('unreadable');
    }
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
