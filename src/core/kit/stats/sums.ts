/**
 * Exact sums of whole numbers: any order of adding and merging gives the same bits.
 *
 * So one worker and seven report equal bytes. Squares are kept in two parts, since a million leads times the
 * square of a month in minutes is more than a double holds exactly.
 */

import { assert } from '../base.ts';
import type { Moments } from './moments.ts';

/** Count, sum and sum of squares (`squaresHigh` × 2^52 + `squaresLow`) of whole numbers. Plain data. */
export interface IntSums {
  n: number;
  sum: number;
  squaresHigh: number;
  squaresLow: number;
}

/** Largest value (either sign) whose square leaves room for the carry: 2^26, or 127 years in minutes. */
const LARGEST = 67108864;
const CARRY = 4503599627370496;

/** Sums of nothing. */
export function newSums(): IntSums {
  return { n: 0, sum: 0, squaresHigh: 0, squaresLow: 0 };
}

/**
 * Adds one whole number.
 *
 * @throws {AssertionError} if it is not whole or beyond ±2^26.
 */
export function addTo(sums: IntSums, value: number): void {
  assert(Number.isInteger(value) && Math.abs(value) <= LARGEST, 'exact sums take whole numbers up to 2^26');
  sums.n += 1;
  sums.sum += value;
  addSquares(sums, 0, value * value);
}

function addSquares(sums: IntSums, high: number, low: number): void {
  const total = sums.squaresLow + low;
  const over = total >= CARRY ? 1 : 0;
  sums.squaresLow = total - over * CARRY;
  sums.squaresHigh += high + over;
}

/** Adds all that `other` has counted. */
export function mergeInto(sums: IntSums, other: IntSums): void {
  sums.n += other.n;
  sums.sum += other.sum;
  addSquares(sums, other.squaresHigh, other.squaresLow);
}

/** Mean; NaN of nothing. */
export function sumsMean(sums: IntSums): number {
  return sums.n === 0 ? Number.NaN : sums.sum / sums.n;
}

/** Sample variance (divisor n - 1), free of cancellation; NaN below two values. */
export function sumsVariance(sums: IntSums): number {
  if (sums.n < 2) return Number.NaN;
  return squaredDeviations(sums) / (sums.n - 1);
}

/** The same as `Moments`, for the intervals. */
export function sumsMoments(sums: IntSums): Moments {
  if (sums.n === 0) return { n: 0, mean: 0, m2: 0 };
  return { n: sums.n, mean: sumsMean(sums), m2: squaredDeviations(sums) };
}

/** (n Σx² - (Σx)²) / n; the difference is taken in whole numbers of any length. */
function squaredDeviations({ n, sum, squaresHigh, squaresLow }: IntSums): number {
  const squares = BigInt(squaresHigh) * BigInt(CARRY) + BigInt(squaresLow);
  return Number(BigInt(n) * squares - BigInt(sum) * BigInt(sum)) / n;
}
