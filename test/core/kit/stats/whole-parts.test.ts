import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeParts } from '../../../../src/core/kit/stats/whole-parts.ts';

describe('parts as whole numbers', () => {
  it('add up to the rounded whole, and none moves by one or more', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 9000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 40 }), (all, repeats) => {
        const parts = all.map((count) => count / repeats);
        const whole = wholeParts(parts);
        const sum = all.reduce((a, b) => a + b, 0);
        // A sum of quotients may lie a hair beside the half.
        expect(Math.abs(whole.reduce((a, b) => a + b, 0) - sum / repeats)).toBeLessThanOrEqual(0.5 + 1e-6);
        whole.forEach((part, i) => {
          expect(Number.isInteger(part)).toBe(true);
          expect(Math.abs(part - parts[i]!)).toBeLessThan(1);
          expect(part === 0 || parts[i]! > 0).toBe(true);
        });
      }),
    );
  });

  it('keep whole parts as they are, and the order of equal rests', () => {
    expect(wholeParts([3, 4, 5])).toEqual([3, 4, 5]);
    expect(wholeParts([1 / 3, 1 / 3, 1 / 3])).toEqual([1, 0, 0]);
    expect(wholeParts([398.6, 40.5, 23.3, 18.4], 481)).toEqual([399, 41, 23, 18]);
    expect(wholeParts([])).toEqual([]);
  });
});
