/** Mean and variance in one pass, in parts that merge. */

/** Count, mean and sum of squared deviations from the mean. */
export interface Moments {
  readonly n: number;
  readonly mean: number;
  readonly m2: number;
}

/** Of no value at all. */
export const EMPTY_MOMENTS: Moments = { n: 0, mean: 0, m2: 0 };

/** Moments of some values. B. P. Welford, "Note on a method for calculating corrected sums", Technometrics 4 (1962). */
export function momentsOf(values: ArrayLike<number>): Moments {
  let mean = 0;
  let m2 = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    const step = value - mean;
    mean += step / (i + 1);
    m2 += step * (value - mean);
  }
  return { n: values.length, mean, m2 };
}

/**
 * Moments of two sets of values together.
 *
 * T. Chan, G. Golub and R. LeVeque, "Updating formulae and a pairwise algorithm for computing sample
 * variances" (1979), eq. 2.1. The last bits depend on the order of merging: where bytes must be equal for any
 * number of workers, use `IntSums`.
 */
export function mergeMoments(a: Moments, b: Moments): Moments {
  if (a.n === 0) return b;
  if (b.n === 0) return a;
  const n = a.n + b.n;
  const step = b.mean - a.mean;
  return { n, mean: a.mean + (step * b.n) / n, m2: a.m2 + b.m2 + (step * step * a.n * b.n) / n };
}

/** Sample variance (divisor n - 1); NaN below two values. */
export function variance(moments: Moments): number {
  return moments.n < 2 ? Number.NaN : moments.m2 / (moments.n - 1);
}

/** Sample standard deviation; NaN below two values. */
export function deviation(moments: Moments): number {
  return Math.sqrt(variance(moments));
}
