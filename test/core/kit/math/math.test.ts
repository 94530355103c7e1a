import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp, ln, log2, powerOfTwo } from '../../../../src/core/kit/math/explog.ts';
import { normalCdf, normalQuantile } from '../../../../src/core/kit/math/normal.ts';
import { logistic, logit, oddsOf, oddsTimes, shareOf } from '../../../../src/core/kit/math/odds.ts';
import { orderOf } from '../../../../src/core/kit/math/order.ts';
import { decay, pow2neg } from '../../../../src/core/kit/math/pow2.ts';

function relative(value: number, truth: number): number {
  return truth === 0 ? Math.abs(value) : Math.abs(value / truth - 1);
}

function worst(values: Iterable<number>, error: (x: number) => number): number {
  let most = 0;
  for (const x of values) most = Math.max(most, error(x));
  return most;
}

function* grid(from: number, to: number, n: number): Generator<number> {
  for (let i = 0; i <= n; i++) yield from + ((to - from) * i) / n;
}

describe('2^-x', () => {
  it('is within 2e-13 of Math.pow', () => {
    expect(worst(grid(-20, 60, 400_003), (x) => relative(pow2neg(x), 2 ** -x))).toBeLessThan(2e-13);
  });

  it('is exact at whole numbers', () => {
    for (let n = -1000; n <= 1000; n++) expect(pow2neg(n)).toBe(2 ** -n);
  });

  it('never rises with x', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 50, noNaN: true }), (x) => {
        expect(pow2neg(x + 1e-9)).toBeLessThanOrEqual(pow2neg(x));
      }),
      { seed: 2, numRuns: 5000 },
    );
  });

  it('is 0 far above and Infinity far below', () => {
    expect([pow2neg(1e9), pow2neg(Infinity), pow2neg(-1e9)]).toEqual([0, 0, Infinity]);
    expect(pow2neg(Number.NaN)).toBeNaN();
  });

  it('halves a value at each half-life, and keeps it for ever if there is none', () => {
    expect([0, 1, 2, 3].map((k) => decay(80, k * 43200, 43200))).toEqual([80, 40, 20, 10]);
    expect(decay(80, 1e6, Infinity)).toBe(80);
  });

  it('is pinned: noreg, scores must have the same bits for ever', () => {
    expect([0.1, 0.5, 1 / 3, 12.345, 39.99].map(pow2neg)).toMatchInlineSnapshot(`
      [
        0.933032991536754,
        0.7071067811865475,
        0.7937005259840778,
        0.00019221386146708606,
        9.158207376973523e-13,
      ]
    `);
  });
});

describe('exp and ln', () => {
  it('are within four units in the last place of Math.exp and Math.log', () => {
    expect(worst(grid(-40, 40, 200_003), (x) => relative(exp(x), Math.exp(x)))).toBeLessThan(1e-15);
    expect(worst(grid(-700, 700, 50_003), (x) => relative(exp(x), Math.exp(x)))).toBeLessThan(1e-15);
    expect(worst(grid(0.5, 2, 200_003), (x) => relative(ln(x), Math.log(x)))).toBeLessThan(1e-15);
    const wide = (x: number): number => relative(ln(Math.exp(x)), Math.log(Math.exp(x)));
    expect(worst(grid(-700, 700, 50_003), wide)).toBeLessThan(1e-15);
    expect(worst(grid(0.01, 40, 50_003), (x) => relative(log2(x), Math.log2(x)))).toBeLessThan(2e-15);
  });

  it('are exact where that is possible', () => {
    expect([exp(0), ln(1), exp(-Infinity), exp(Infinity), ln(0)]).toEqual([1, 0, 0, Infinity, -Infinity]);
    expect(ln(-1)).toBeNaN();
    expect(ln(Infinity)).toBe(Infinity);
    for (let n = -1022; n <= 1023; n++) {
      expect(powerOfTwo(n)).toBe(2 ** n);
      expect(log2(2 ** n)).toBe(n);
    }
    expect(log2(Number.MIN_VALUE)).toBe(-1074);
  });

  it('are pinned: noreg, every engine must give these bits', () => {
    expect([exp(1), exp(-3.7), ln(10), ln(0.007), log2(3)]).toMatchInlineSnapshot(`
      [
        2.7182818284590455,
        0.024723526470339388,
        2.302585092994046,
        -4.961845129926823,
        1.5849625007211563,
      ]
    `);
  });
});

describe('odds', () => {
  const share = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });

  it('and shares undo each other', () => {
    fc.assert(
      fc.property(share, (p) => {
        expect(shareOf(oddsOf(p))).toBeCloseTo(p, 12);
        expect(logistic(logit(p))).toBeCloseTo(p, 12);
      }),
      { seed: 3 },
    );
    expect(shareOf(oddsOf(1))).toBe(1);
  });

  it('are multiplied without leaving 0 to 1', () => {
    fc.assert(
      fc.property(share, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (p, factor) => {
        expect(relative(oddsOf(oddsTimes(p, factor)), oddsOf(p) * factor)).toBeLessThan(1e-6);
      }),
      { seed: 4 },
    );
    expect([oddsTimes(0, 5), oddsTimes(1, 5), oddsTimes(0.3, 1)]).toEqual([0, 1, 0.3]);
  });
});

describe('the normal distribution', () => {
  it('has the quantiles of the tables', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
    expect(normalQuantile(0.5)).toBe(0);
    // Wichura (1988), the check values of his paper.
    expect(normalQuantile(0.25)).toBeCloseTo(-0.6744897501960817, 14);
    expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306167814, 13);
    expect(relative(normalQuantile(1e-20), -9.262340089798409)).toBeLessThan(1e-14);
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
    expect(normalQuantile(1.5)).toBeNaN();
  });

  it('has a cumulative share that undoes its quantile, far into the lower tail', () => {
    const back = (p: number): number => relative(normalCdf(normalQuantile(p)), p);
    expect(worst(grid(1e-5, 1 - 1e-5, 20_000), back)).toBeLessThan(1e-12);
    for (let k = 1; k < 300; k++) expect(back(2 ** -k)).toBeLessThan(1e-12);
  });
});

describe('the order of numbers', () => {
  it('is the one that a stable sort gives', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(5), fc.nat(2 ** 31 - 1)), { maxLength: 40 }), (values) => {
        const sorted = values.map((_, i) => i).sort((a, b) => values[a]! - values[b]!);
        expect([...orderOf(values)]).toEqual(sorted);
      }),
    );
  });
});
