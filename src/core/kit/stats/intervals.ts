/** Confidence intervals: no figure is shown without one. */

import { assert } from '../base.ts';
import { normalQuantile } from '../math/normal.ts';
import { deviation, type Moments, momentsOf } from './moments.ts';
import { studentQuantile } from './student.ts';

/** An estimate with its interval; `level` is the share of such intervals that hold the truth, `n` what it rests on. */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly level: number;
  readonly n: number;
}

/** So many out of so many. */
export interface Share {
  readonly successes: number;
  readonly n: number;
}

/**
 * Interval of a share: E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
 * J. Am. Stat. Assoc. 22 (1927). It stays in [0, 1] and holds its level near 0 and 1 too.
 *
 * @returns for n = 0 the value NaN and the interval [0, 1].
 */
export function wilson(successes: number, n: number, level = 0.95): Interval {
  assert(successes >= 0 && successes <= n, 'a share is of successes among n');
  if (n === 0) return { value: Number.NaN, low: 0, high: 1, level, n };
  const z = normalQuantile((1 + level) / 2);
  const p = successes / n;
  const width = 1 + (z * z) / n;
  const centre = (p + (z * z) / (2 * n)) / width;
  const half = (z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))) / width;
  // At the ends the formula gives exactly 0 and 1, but for rounding.
  const low = successes === 0 ? 0 : centre - half;
  const high = successes === n ? 1 : centre + half;
  return { value: p, low, high, level, n };
}

/**
 * Interval of a mean by Student's t: "Student", "The probable error of a mean", Biometrika 6 (1908).
 *
 * @returns below two values, an interval without bounds; for none, the value NaN.
 */
export function intervalOfMoments(moments: Moments, level = 0.95): Interval {
  const { n, mean } = moments;
  if (n < 2) return { value: n === 0 ? Number.NaN : mean, low: -Infinity, high: Infinity, level, n };
  const half = (studentQuantile((1 + level) / 2, n - 1) * deviation(moments)) / Math.sqrt(n);
  return { value: mean, low: mean - half, high: mean + half, level, n };
}

/** Interval of the mean of values that are independent of each other, such as one figure a replication. */
export function meanInterval(values: ArrayLike<number>, level = 0.95): Interval {
  return intervalOfMoments(momentsOf(values), level);
}

/**
 * Interval of the mean of b - a over pairs, such as two designs met by the same people with the same luck:
 * what both share cancels, so it is much narrower than the two intervals suggest.
 *
 * @throws {AssertionError} if the lengths differ.
 */
export function pairedInterval(a: ArrayLike<number>, b: ArrayLike<number>, level = 0.95): Interval {
  assert(a.length === b.length, 'pairs have two sides');
  return meanInterval(
    Float64Array.from(a, (value, i) => b[i]! - value),
    level,
  );
}

/**
 * Interval of the ratio of two sums, such as cost per handoff over replications: the value is the ratio of all to all,
 * its error that of the differences from it, divided by the mean below (W. G. Cochran, Sampling Techniques, 1977, 6.4).
 *
 * @returns the value NaN where there is nothing to divide by; below two replications an interval without bounds.
 * @throws {AssertionError} if the lengths differ.
 */
export function ratioInterval(above: ArrayLike<number>, below: ArrayLike<number>, level = 0.95): Interval {
  assert(above.length === below.length, 'a ratio has two sides');
  const n = above.length;
  const all = momentsOf(below).mean;
  const value = all === 0 ? Number.NaN : momentsOf(above).mean / all;
  const rests = Float64Array.from(below, (under, i) => (above[i]! - value * under) / all);
  const { low, high } = meanInterval(rests, level);
  return { value, low: value + low, high: value + high, level, n };
}

/**
 * Interval of the difference of two independent shares (second minus first).
 *
 * R. G. Newcombe, "Interval estimation for the difference between independent proportions", Stat. Med. 17
 * (1998), method 10: built from the two Wilson intervals.
 */
export function newcombe(first: Share, second: Share, level = 0.95): Interval {
  const a = wilson(first.successes, first.n, level);
  const b = wilson(second.successes, second.n, level);
  const n = first.n + second.n;
  if (first.n === 0 || second.n === 0) return { value: Number.NaN, low: -1, high: 1, level, n };
  const value = b.value - a.value;
  const low = value - Math.sqrt((b.value - b.low) ** 2 + (a.high - a.value) ** 2);
  const high = value + Math.sqrt((b.high - b.value) ** 2 + (a.value - a.low) ** 2);
  return { value, low, high, level, n };
}
