/**
 * Delays in minutes drawn from tables of quantiles: one look-up and one line instead of a logarithm a draw.
 *
 * 1,024 cells of equal chance, each a straight line between its two quantiles. A long tail is far from
 * straight inside the last cell (for the delay of an open it would put the mean 24 % too high), so that
 * cell has 1,024 cells of its own, and the ends of both tables are set so that their means are exact.
 */

import { assert } from '../base.ts';
import { exp, ln } from './explog.ts';
import { normalCdf, normalQuantile } from './normal.ts';

/**
 * Quantiles in minutes: [0, 1024) are the lower ends of the cells, [1024, 2048] the ends of the cells into
 * which the last one is divided. 2,049 entries, plain and transferable.
 */
export type QuantileTable = Float64Array;

const CELLS = 1024;

/** No delay is longer than this many minutes (about 2,040 years): draws stay 32-bit integers. */
const LONGEST = 1073741824;

/** A distribution of minutes, as a table needs it. */
interface Distribution {
  /** The minutes that a share `s` of draws exceeds, 0 < s < 1. */
  readonly exceededBy: (s: number) => number;
  /** The mean of draws inside the lowest 1/1,024. */
  readonly lowMean: number;
  /** The mean of draws inside the highest 1/1,048,576. */
  readonly highMean: number;
}

function tableOf({ exceededBy, lowMean, highMean }: Distribution): QuantileTable {
  const table = new Float64Array(2 * CELLS + 1);
  for (let i = 1; i < CELLS; i++) table[i] = exceededBy(1 - i / CELLS);
  for (let i = 0; i < CELLS; i++) table[CELLS + i] = exceededBy((CELLS - i) / (CELLS * CELLS));
  // A straight cell's mean is the middle of its ends; the outermost ends are free, so the means can be met.
  table[0] = Math.max(0, 2 * lowMean - table[1]!);
  table[2 * CELLS] = 2 * highMean - table[2 * CELLS - 1]!;
  return table.map((minutes) => Math.min(minutes, LONGEST));
}

/**
 * The table of a log-normal delay.
 *
 * @param mu mean of ln minutes (`muOfMedian`, `muOfMean`).
 * @param sigma standard deviation of ln minutes, 0 or more.
 * @throws {AssertionError} if mu is not finite or sigma is negative.
 */
export function quantileTable(mu: number, sigma: number): QuantileTable {
  return remember(`${mu}/${sigma}`, () => logNormalTable(mu, sigma));
}

/**
 * A log-normal factor of median 1: e^(sigma z) at the middles of 1,024 cells of equal chance.
 *
 * @param sigma standard deviation of the factor's logarithm, 0 or more.
 */
export function spreadTable(sigma: number): Float64Array {
  return remember(`factor/${sigma}`, () =>
    Float64Array.from({ length: CELLS }, (_, i) => exp(sigma * normalQuantile((i + 0.5) / CELLS))),
  );
}

/** Every run, and every kind of person in it, asks for the same few tables, and each costs thousands of quantiles. */
const remembered = new Map<string, Float64Array>();
const MOST_REMEMBERED = 512;

function remember(key: string, make: () => Float64Array): Float64Array {
  const known = remembered.get(key);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const table = make();
  remembered.set(key, table);
  return table;
}

function logNormalTable(mu: number, sigma: number): QuantileTable {
  assert(Number.isFinite(mu) && sigma >= 0 && sigma < 20, 'mu is finite and sigma from 0 to 20');
  const mean = exp(mu + (sigma * sigma) / 2);
  const low = normalQuantile(1 / CELLS);
  const high = normalQuantile(1 / (CELLS * CELLS));
  return tableOf({
    exceededBy: (s) => exp(mu - sigma * normalQuantile(s)),
    lowMean: mean * normalCdf(low - sigma) * CELLS,
    highMean: mean * normalCdf(sigma + high) * CELLS * CELLS,
  });
}

/**
 * The table of an exponential delay, such as the gap between two acts of a Poisson stream.
 *
 * @param mean minutes, above 0. Draws are whole and at least 1, so a mean of a few minutes comes out higher.
 * @throws {AssertionError} if the mean is not above 0 and finite.
 */
export function exponentialTable(mean: number): QuantileTable {
  assert(mean > 0 && mean < Infinity, 'the mean of a delay is above 0 and finite');
  return tableOf({
    exceededBy: (s) => -mean * ln(s),
    lowMean: 0,
    highMean: mean * (1 + 2 * ln(CELLS)),
  });
}

/**
 * Draws whole minutes, at least 1.
 *
 * @param u32 a die (uint32): all its bits are used, so give each draw a purpose of its own.
 */
export function drawMinutes(table: QuantileTable, u32: number): number {
  const cell = u32 >>> 22;
  const minutes = cell === CELLS - 1 ? tailMinutes(table, u32) : cellMinutes(table, cell, u32);
  const whole = (minutes + 0.5) | 0;
  return Math.max(whole, 1);
}

/** The lower 22 bits go along the cell; 2.384185791015625e-7 = 2^-22. */
function cellMinutes(table: QuantileTable, cell: number, u32: number): number {
  const from = table[cell]!;
  return from + (table[cell + 1]! - from) * ((u32 & 0x3fffff) * 2.384185791015625e-7);
}

/** Of the lower 22 bits, ten choose the cell in the tail and twelve go along it; 2.44140625e-4 = 2^-12. */
function tailMinutes(table: QuantileTable, u32: number): number {
  const cell = CELLS + ((u32 >>> 12) & (CELLS - 1));
  const from = table[cell]!;
  return from + (table[cell + 1]! - from) * ((u32 & 0xfff) * 2.44140625e-4);
}

/** mu of a log-normal delay with this median (minutes). */
export function muOfMedian(median: number): number {
  return ln(median);
}

/** mu of a log-normal delay with this mean (minutes) and sigma. */
export function muOfMean(mean: number, sigma: number): number {
  return ln(mean) - (sigma * sigma) / 2;
}
