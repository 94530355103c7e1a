/** Dice that are keyed by words: a new column or person changes nothing about the others. */
import { keyOf, unit } from '../../src/core/kit/dice/dice.ts';

/** A share in [0, 1) for these words. */
export function share(...words: readonly (string | number)[]): number {
  return unit(keyOf(words.join('/')), 1);
}

/** One of the values by their weights. */
export function drawn<T>(choices: readonly { readonly value: T; readonly weight: number }[], die: number): T {
  let left = die * choices.reduce((sum, { weight }) => sum + weight, 0);
  for (const { value, weight } of choices) {
    if (left < weight) return value;
    left -= weight;
  }
  return choices.at(-1)!.value;
}

/** One of the values, all alike. */
export function one<T>(values: readonly T[], die: number): T {
  return values[Math.floor(die * values.length)]!;
}
