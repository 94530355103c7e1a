/** Choosing among weighted things with one die. */

const TWO_32 = 4294967296;

/** Things by weight, ready for dice. */
export interface Weights {
  /** Upper ends of the dice (uint32) of each thing: thing i is the first with die < ends[i]. */
  readonly ends: Float64Array;
  /** By the upper eight bits of a die: the thing they all fall on, or `MIXED`. Saves most searches, and most mispredictions. */
  readonly guide: Uint8Array;
}

/** In a guide: the dice of this cell fall on several things. */
export const MIXED = 255;
const CELLS = 256;
const CELL_BITS = 24;

/**
 * Makes the dice of weighted things; weights are numbers from 0 on with any sum.
 *
 * A thing of weight 0 is never chosen, unless all are 0: then the last is.
 */
export function weigh(weights: readonly number[]): Weights {
  const key = weights.join();
  const known = weighed.get(key);
  if (known !== undefined) return known;
  if (weighed.size >= MOST_WEIGHED) weighed.clear();
  const made = prepare(weights);
  weighed.set(key, made);
  return made;
}

/** Every repeat of a run asks for the same few choices. */
const weighed = new Map<string, Weights>();
const MOST_WEIGHED = 1024;

function prepare(weights: readonly number[]): Weights {
  const ends = endsOf(weights);
  const guide = Uint8Array.from({ length: CELLS }, (_, cell) => {
    const low = search(ends, cell * 2 ** CELL_BITS);
    return low < MIXED && low === search(ends, (cell + 1) * 2 ** CELL_BITS - 1) ? low : MIXED;
  });
  return { ends, guide };
}

function endsOf(weights: readonly number[]): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const ends = new Float64Array(weights.length);
  // Open-ended from the last thing that weighs anything: rounding must not lose a die.
  const last = total > 0 ? weights.findLastIndex((weight) => weight > 0) : weights.length - 1;
  let sum = 0;
  for (let i = 0; i < weights.length; i++) {
    sum += weights[i]!;
    ends[i] = i >= last ? TWO_32 : Math.ceil((TWO_32 * sum) / Math.max(total, Number.MIN_VALUE));
  }
  return ends;
}

function search(ends: Float64Array, die: number): number {
  let i = 0;
  while (i < ends.length - 1 && die >= ends[i]!) i++;
  return i;
}

/** The thing a die falls on, among at least one. */
export function choose({ ends, guide }: Weights, die: number): number {
  const thing = guide[die >>> CELL_BITS]!;
  return thing === MIXED ? search(ends, die) : thing;
}

/** By the upper eight bits of a die: the value (0 to 32,767, by thing) of the thing they all fall on, or -1. */
export function valueGuide({ guide }: Weights, values: ArrayLike<number>): Int16Array {
  return Int16Array.from(guide, (thing) => (thing === MIXED ? -1 : values[thing]!));
}

/** The entry of such a guide for a die. */
export function guided(guide: Int16Array, die: number): number {
  return guide[die >>> CELL_BITS]!;
}
