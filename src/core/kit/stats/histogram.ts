/** Histograms of whole numbers: exact for small ranges, in bins of less than 1 % for minutes. */

import { powerOfTwo } from '../math/explog.ts';

/** How often each value occurred: `counts[v]`. */
export type Counts = ArrayLike<number>;

function totalOf(counts: Counts): number {
  let total = 0;
  for (let i = 0; i < counts.length; i++) total += counts[i]!;
  return total;
}

/**
 * The smallest value that at least a share `p` of all does not exceed: the inverse of the empirical
 * distribution (Hyndman and Fan 1996, type 1).
 *
 * @param p 0 to 1; 0 gives the least value that occurred. @returns -1 if nothing was counted.
 */
export function quantileOfCounts(counts: Counts, p: number): number {
  const wanted = p * totalOf(counts);
  let seen = 0;
  for (let value = 0; value < counts.length; value++) {
    seen += counts[value]!;
    if (seen > 0 && seen >= wanted) return value;
  }
  return -1;
}

/** Bins an octave; below this many minutes each minute has its own bin. */
const PART_BITS = 7;
const PARTS = 1 << PART_BITS;

/** Number of bins that hold every delay from 0 to 2^31 - 1 minutes. */
export const MINUTE_BINS = PARTS + (31 - PART_BITS) * PARTS;

/**
 * The bin of a whole number of minutes: 128 bins an octave, so none is wider than 1/128 of its start.
 *
 * Only integer arithmetic, after the buckets of G. Tene's HdrHistogram. Negative minutes count as 0.
 */
export function binOfMinutes(minutes: number): number {
  if (minutes < PARTS) return Math.max(minutes, 0);
  const octave = 31 - PART_BITS - Math.clz32(minutes);
  return (octave << PART_BITS) + (minutes >> octave);
}

/** The least number of minutes in a bin. */
export function binStart(bin: number): number {
  if (bin < 2 * PARTS) return bin;
  const octave = (bin >> PART_BITS) - 1;
  return (bin - (octave << PART_BITS)) * powerOfTwo(octave);
}

/** One more than the most minutes in a bin. */
export function binEnd(bin: number): number {
  return binStart(bin + 1);
}

/**
 * The minutes that a share `p` does not exceed, on a straight line inside the bin; within 1/16 of the truth.
 *
 * @param counts by bin. @returns -1 if nothing was counted.
 */
export function quantileOfBins(counts: Counts, p: number): number {
  const wanted = p * totalOf(counts);
  let before = 0;
  for (let bin = 0; bin < counts.length; bin++) {
    const here = counts[bin]!;
    if (here > 0 && before + here >= wanted) {
      const start = binStart(bin);
      // A bin of one minute has nothing inside to go along.
      const along = Math.max(0, wanted - before) / here;
      return start + along * (binEnd(bin) - 1 - start);
    }
    before += here;
  }
  return -1;
}
