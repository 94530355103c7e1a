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

  it('reads groups of three figures as people write them, and full-width figures', () => {
    const much = { min: 0, max: 1e6 };
    for (const text of [
      '20,000',
      '20.000',
      '20 000',
      '20\u202f000',
      "20'000",
      '２０，０００',
      '２００００',
    ]) {
      expect(readNumber(text, much)).toBe(20_000);
    }
    expect(readNumber('1,234,567.5', { ...much, max: 1e7, step: 0.1 })).toBe(1_234_567.5);
    // Where parts are asked for, a point stands before them.
    expect(readNumber('1.250', { ...much, step: 0.01 })).toBe(1.25);
    expect(readNumber('0,125', { ...much, step: 0.001 })).toBe(0.125);
    expect(readNumber('20,00', much)).toBe(20);
    expect(readNumber('20 00', much)).toBe('unreadable');
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
