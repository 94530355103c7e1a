import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  binEnd,
  binOfMinutes,
  binStart,
  MINUTE_BINS,
  quantileOfBins,
  quantileOfCounts,
} from '../../../../src/core/kit/stats/histogram.ts';

function countsOf(values: readonly number[], size: number): Uint32Array {
  const counts = new Uint32Array(size);
  for (const value of values) counts[value]! += 1;
  return counts;
}

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('quantiles of counts', () => {
  it('are those of the sorted list', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 1, maxLength: 50 }), share, (values, p) => {
        const sorted = [...values].sort((a, b) => a - b);
        const truth = sorted[Math.max(0, Math.ceil(p * values.length) - 1)];
        expect(quantileOfCounts(countsOf(values, 31), p)).toBe(truth);
      }),
      { seed: 30, numRuns: 1000 },
    );
  });

  it('of nothing are -1', () => {
    expect(quantileOfCounts(new Uint32Array(5), 0.5)).toBe(-1);
    expect(quantileOfBins(new Uint32Array(5), 0.5)).toBe(-1);
  });
});

describe('bins of minutes', () => {
  it('follow each other without gap, and none is wider than 1/128 of its start', () => {
    expect(binStart(0)).toBe(0);
    for (let bin = 0; bin < MINUTE_BINS; bin++) {
      const [start, end] = [binStart(bin), binEnd(bin)];
      expect(end).toBeGreaterThan(start);
      expect(end - start).toBeLessThanOrEqual(Math.max(1, start / 128));
      expect(binOfMinutes(start)).toBe(bin);
      expect(binOfMinutes(end - 1)).toBe(bin);
    }
    expect(binEnd(MINUTE_BINS - 1)).toBe(2 ** 31);
    expect(binOfMinutes(2 ** 31 - 1)).toBe(MINUTE_BINS - 1);
    expect(binOfMinutes(-5)).toBe(0);
  });

  it('give quantiles within 1/128 of those of the list', () => {
    const minutes = fc.array(fc.oneof(fc.nat(100), fc.nat(200_000)), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(minutes, share, (values, p) => {
        const sorted = [...values].sort((a, b) => a - b);
        const truth = sorted[Math.max(0, Math.ceil(p * values.length) - 1)]!;
        const found = quantileOfBins(countsOf(values.map(binOfMinutes), MINUTE_BINS), p);
        expect(Math.abs(found - truth)).toBeLessThanOrEqual(truth / 128);
      }),
      { seed: 31, numRuns: 1000 },
    );
  });
});
