import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  deviation,
  EMPTY_MOMENTS,
  mergeMoments,
  momentsOf,
  variance,
} from '../../../../src/core/kit/stats/moments.ts';
import {
  addTo,
  type IntSums,
  mergeInto,
  newSums,
  sumsMean,
  sumsMoments,
  sumsVariance,
} from '../../../../src/core/kit/stats/sums.ts';

const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 60 });
const whole = fc.array(fc.integer({ min: -(2 ** 26), max: 2 ** 26 }), { minLength: 2, maxLength: 60 });

/** Mean and variance by their definitions, in two passes. */
function twoPass(values: readonly number[]): { mean: number; variance: number } {
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
  return { mean, variance: values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (values.length - 1) };
}

function sumsOf(values: readonly number[]): IntSums {
  const sums = newSums();
  for (const value of values) addTo(sums, value);
  return sums;
}

describe('moments', () => {
  it('are mean and variance by definition', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const truth = twoPass(values);
        const moments = momentsOf(values);
        const scale = Math.max(1, ...values.map(Math.abs));
        expect(Math.abs(moments.mean - truth.mean)).toBeLessThanOrEqual(1e-12 * scale);
        expect(Math.abs(variance(moments) - truth.variance)).toBeLessThanOrEqual(1e-10 * scale ** 2);
      }),
      { seed: 20 },
    );
  });

  it('of parts merge to those of the whole', () => {
    fc.assert(
      fc.property(numbers, fc.nat(60), (values, cut) => {
        const merged = mergeMoments(momentsOf(values.slice(0, cut)), momentsOf(values.slice(cut)));
        const whole = momentsOf(values);
        const scale = Math.max(1, ...values.map(Math.abs));
        expect(merged.n).toBe(whole.n);
        expect(Math.abs(merged.mean - whole.mean)).toBeLessThanOrEqual(1e-12 * scale);
        expect(Math.abs(merged.m2 - whole.m2)).toBeLessThanOrEqual(1e-10 * scale ** 2 * whole.n);
      }),
      { seed: 21 },
    );
  });

  it('keep a small spread on a large mean', () => {
    expect(variance(momentsOf([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]))).toBe(30);
  });

  it('of fewer than two values have no variance', () => {
    expect(variance(momentsOf([5]))).toBeNaN();
    expect(deviation(EMPTY_MOMENTS)).toBeNaN();
    expect(deviation(momentsOf([1, 3]))).toBe(Math.SQRT2);
  });
});

describe('exact sums', () => {
  it('are the same to the bit in any order and any split over workers', () => {
    const cuts = fc.array(fc.nat(60), { maxLength: 6 });
    fc.assert(
      fc.property(whole, cuts, fc.integer(), (values, at, salt) => {
        const shuffled = [...values].sort(
          (a, b) => Math.imul(a ^ salt, 0x21f0aaad) - Math.imul(b ^ salt, 0x21f0aaad),
        );
        const edges = [0, ...[...at].sort((a, b) => a - b), values.length];
        const merged = newSums();
        for (let i = edges.length - 2; i >= 0; i--)
          mergeInto(merged, sumsOf(shuffled.slice(edges[i], edges[i + 1])));
        expect(merged).toEqual(sumsOf(values));
      }),
      { seed: 22 },
    );
  });

  it('hold squares that a double cannot', () => {
    const values = Array.from({ length: 5000 }, (_, i) => 2 ** 26 - (i % 7));
    const sums = sumsOf(values);
    const squares = values.reduce((sum, v) => sum + BigInt(v) ** 2n, 0n);
    expect(BigInt(sums.squaresHigh) * 2n ** 52n + BigInt(sums.squaresLow)).toBe(squares);
    expect(squares > 2n ** 63n).toBe(true);
  });

  it('carry as soon as the lower part is full', () => {
    const full = { n: 1, sum: 2 ** 26, squaresHigh: 1, squaresLow: 0 };
    expect(sumsOf([2 ** 26])).toEqual(full);
  });

  it('give mean and variance by definition', () => {
    fc.assert(
      fc.property(whole, (values) => {
        const truth = twoPass(values);
        const sums = sumsOf(values);
        expect(Math.abs(sumsMean(sums) - truth.mean)).toBeLessThanOrEqual(1e-7);
        expect(Math.abs(sumsVariance(sums) - truth.variance)).toBeLessThanOrEqual(1e-10 * 2 ** 52);
        expect(variance(sumsMoments(sums))).toBe(sumsVariance(sums));
      }),
      { seed: 23 },
    );
    expect(sumsVariance(sumsOf([67108860, 67108861, 67108862]))).toBe(1);
  });

  it('of nothing have no mean', () => {
    expect(sumsMean(newSums())).toBeNaN();
    expect(sumsVariance(sumsOf([4]))).toBeNaN();
    expect(sumsMoments(newSums())).toEqual(EMPTY_MOMENTS);
  });

  it('refuse what they could not hold exactly', () => {
    expect(() => addTo(newSums(), 0.5)).toThrow('whole');
    expect(() => addTo(newSums(), 2 ** 26 + 1)).toThrow('whole');
  });
});
