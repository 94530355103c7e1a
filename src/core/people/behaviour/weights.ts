/** Choosing among weighted things with one die. */

const TWO_32 = 4294967296;

/**
 * Upper ends of the dice (uint32) of each thing: thing i is the first with die < ends[i].
 *
 * Weights are any sum of numbers from 0 on; a thing of weight 0 is never chosen. All weights 0: the last is. Empty: empty.
 */
export function endsOf(weights: readonly number[]): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const ends = new Float64Array(weights.length);
  let sum = 0;
  for (let i = 0; i < weights.length; i++) {
    sum += weights[i]!;
    ends[i] = total > 0 ? Math.ceil((TWO_32 * sum) / total) : 0;
  }
  // Open-ended from the last thing that weighs anything: rounding must not lose a die.
  const last = weights.findLastIndex((weight) => weight > 0);
  for (let i = Math.max(last, 0); i < ends.length; i++)
    ends[i] = last < 0 && i < ends.length - 1 ? 0 : TWO_32;
  return ends;
}

/** The thing a die falls on; `ends` is not empty. */
export function choose(ends: Float64Array, die: number): number {
  let i = 0;
  while (i < ends.length - 1 && die >= ends[i]!) i++;
  return i;
}
