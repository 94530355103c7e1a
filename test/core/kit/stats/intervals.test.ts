import { describe, expect, it } from 'vitest';
import { diceBase, unit } from '../../../../src/core/kit/dice/dice.ts';
import { normalQuantile } from '../../../../src/core/kit/math/normal.ts';
import {
  type Interval,
  meanInterval,
  newcombe,
  pairedInterval,
  wilson,
} from '../../../../src/core/kit/stats/intervals.ts';
import { lnGamma, studentCdf, studentQuantile } from '../../../../src/core/kit/stats/student.ts';

/** All chances of 0 to n successes. */
function binomial(n: number, p: number): number[] {
  return Array.from({ length: n + 1 }, (_, k) =>
    Math.exp(
      lnGamma(n + 1) - lnGamma(k + 1) - lnGamma(n - k + 1) + k * Math.log(p) + (n - k) * Math.log(1 - p),
    ),
  );
}

function holds(interval: Interval, truth: number): boolean {
  return interval.low <= truth && truth <= interval.high;
}

/** Standard normal numbers from dice: `normals(experiment, n)` are independent of all other experiments. */
function normals(experiment: number, n: number): number[] {
  const base = diceBase(experiment, 77, 1, 0);
  return Array.from({ length: n }, (_, i) => normalQuantile(unit(base, i) + 2 ** -33));
}

const average = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;

describe('Student', () => {
  it('has the quantiles of the tables', () => {
    // R: qt(0.975, c(1, 2, 9, 30, 1000)), qt(0.995, 30).
    const table = [12.7062047362, 4.3026527297, 2.2621571629, 2.0422724563, 1.9623390808];
    [1, 2, 9, 30, 1000].forEach((df, i) => {
      expect(studentQuantile(0.975, df)).toBeCloseTo(table[i]!, 8);
      expect(studentQuantile(0.025, df)).toBeCloseTo(-table[i]!, 8);
    });
    expect(studentQuantile(0.995, 30)).toBeCloseTo(2.7499956536, 8);
    expect(studentQuantile(0.975, Infinity)).toBeCloseTo(1.95996398454, 10);
    expect(studentQuantile(0.5, 7)).toBe(0);
  });

  it('has a cumulative share in closed form for one and two degrees of freedom', () => {
    for (const t of [-50, -3, -0.5, 0, 0.1, 2, 40]) {
      expect(studentCdf(t, 1)).toBeCloseTo(0.5 + Math.atan(t) / Math.PI, 12);
      expect(studentCdf(t, 2)).toBeCloseTo(0.5 + t / (2 * Math.sqrt(2 + t * t)), 12);
    }
  });

  it('rests on a gamma function that knows factorials', () => {
    let factorial = 1;
    for (let n = 1; n < 30; n++) {
      expect(Math.abs(lnGamma(n) - Math.log(factorial))).toBeLessThan(
        1e-12 * Math.max(1, Math.log(factorial)),
      );
      factorial *= n;
    }
    expect(lnGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 13);
  });
});

describe('the interval of a share', () => {
  it('is the one of the literature', () => {
    // Newcombe (1998), Stat. Med. 17, 857-872, table I, method 3: 15 of 148, 81 of 263, 0 of 20, 1 of 29.
    const table = [
      [15, 148, 0.0624, 0.1605],
      [81, 263, 0.2553, 0.3662],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ] as const;
    for (const [successes, n, low, high] of table) {
      const interval = wilson(successes, n);
      expect(interval.low).toBeCloseTo(low, 4);
      expect(interval.high).toBeCloseTo(high, 4);
    }
  });

  it('holds the truth in 95 of 100 cases: coverage summed over all outcomes, no chance involved', () => {
    for (const n of [20, 50, 400]) {
      const grid = Array.from({ length: 181 }, (_, i) => 0.05 + i * 0.005);
      const coverage = grid.map((p) =>
        binomial(n, p).reduce((sum, chance, k) => sum + (holds(wilson(k, n), p) ? chance : 0), 0),
      );
      // Brown, Cai and DasGupta (2001): close to its level on average, dips of 2 to 3 points between.
      expect(Math.abs(average(coverage) - 0.95)).toBeLessThan(0.005);
      expect(Math.min(...coverage)).toBeGreaterThan(0.91);
    }
  });

  it('stays within 0 and 1, holds its own estimate, and narrows with n', () => {
    for (let n = 1; n <= 60; n++) {
      for (let k = 0; k <= n; k++) {
        const { value, low, high } = wilson(k, n);
        expect(0 <= low && low <= value && value <= high && high <= 1).toBe(true);
      }
    }
    const width = ({ low, high }: Interval): number => high - low;
    expect(width(wilson(30, 100))).toBeLessThan(width(wilson(3, 10)));
    expect(width(wilson(3, 10, 0.99))).toBeGreaterThan(width(wilson(3, 10, 0.95)));
  });

  it('of nothing says nothing', () => {
    expect(wilson(0, 0)).toEqual({ value: Number.NaN, low: 0, high: 1, level: 0.95, n: 0 });
    expect(() => wilson(3, 2)).toThrow('successes');
  });
});

describe('the interval of a mean', () => {
  it.each([3, 5, 30])('over %i replications holds the truth in 95 of 100 cases', (n) => {
    const runs = 5000;
    let held = 0;
    for (let i = 0; i < runs; i++) if (holds(meanInterval(normals(i, n)), 0)) held++;
    // Standard error of the share: √(0.95 × 0.05 / runs) = 0.003.
    expect(Math.abs(held / runs - 0.95)).toBeLessThan(4 * Math.sqrt((0.95 * 0.05) / runs));
  });

  it('keeps other levels too', () => {
    const runs = 5000;
    let held = 0;
    for (let i = 0; i < runs; i++) if (holds(meanInterval(normals(i, 6), 0.8), 0)) held++;
    expect(Math.abs(held / runs - 0.8)).toBeLessThan(4 * Math.sqrt((0.8 * 0.2) / runs));
  });

  it('of one value has no bounds, and of none no value', () => {
    expect(meanInterval([4])).toMatchObject({ value: 4, low: -Infinity, high: Infinity, n: 1 });
    expect(meanInterval([])).toMatchObject({ value: Number.NaN, n: 0 });
  });
});

describe('the interval of a difference', () => {
  it('over pairs holds the truth in 95 of 100 cases, and is narrower where pairs share their luck', () => {
    const runs = 5000;
    let held = 0;
    let narrower = 0;
    for (let i = 0; i < runs; i++) {
      const luck = normals(i, 8);
      const own = normals(i + 1_000_000, 16);
      const before = luck.map((x, k) => 3 * x + own[k]!);
      const after = luck.map((x, k) => 3 * x + 0.5 + own[k + 8]!);
      const paired = pairedInterval(before, after);
      if (holds(paired, 0.5)) held++;
      const apart = meanInterval(before);
      if (paired.high - paired.low < apart.high - apart.low) narrower++;
    }
    expect(Math.abs(held / runs - 0.95)).toBeLessThan(4 * Math.sqrt((0.95 * 0.05) / runs));
    expect(narrower / runs).toBeGreaterThan(0.9);
    expect(() => pairedInterval([1], [1, 2])).toThrow('pairs');
  });

  it('of two shares is the one of the literature, second minus first', () => {
    // Newcombe (1998), Stat. Med. 17, 873-890, table II, method 10: 56 of 70 minus 48 of 80.
    const { value, low, high } = newcombe({ successes: 48, n: 80 }, { successes: 56, n: 70 });
    expect(value).toBeCloseTo(0.2, 12);
    expect(low).toBeCloseTo(0.0524, 4);
    expect(high).toBeCloseTo(0.3339, 4);
    expect(newcombe({ successes: 0, n: 0 }, { successes: 1, n: 2 })).toMatchObject({ low: -1, high: 1 });
  });

  it('of two shares holds the truth in 95 of 100 cases, summed over all outcomes', () => {
    const [n, m] = [40, 60];
    const coverage: number[] = [];
    for (const [p, q] of [
      [0.1, 0.1],
      [0.1, 0.3],
      [0.3, 0.35],
      [0.5, 0.8],
      [0.05, 0.2],
    ] as const) {
      const a = binomial(n, p);
      const b = binomial(m, q);
      let held = 0;
      for (let i = 0; i <= n; i++) {
        for (let k = 0; k <= m; k++) {
          const interval = newcombe({ successes: i, n }, { successes: k, n: m });
          if (holds(interval, q - p)) held += a[i]! * b[k]!;
        }
      }
      coverage.push(held);
    }
    expect(Math.min(...coverage)).toBeGreaterThan(0.935);
    expect(Math.abs(average(coverage) - 0.953)).toBeLessThan(0.012);
  });
});
