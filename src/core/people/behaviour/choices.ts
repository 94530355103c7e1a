/**
 * The choices of the drawn people at hand, by number.
 *
 * Module state on purpose: see `life.ts`. Set when people of another run are drawn.
 */
import { choose, MIXED, type Weights } from './weights.ts';

/** A choice among weighted things, by the die of that key. */
export interface Choice {
  readonly weights: Weights;
  readonly key: number;
}

/** Choices there is room for. */
export const MOST_CHOICES = 2048;

const CELL_BITS = 8;
/** The guides of all, one after another. */
const GUIDES = new Uint8Array(MOST_CHOICES << CELL_BITS);
/** By choice: the key of its die. */
export const CHOICE_KEY = new Int32Array(MOST_CHOICES);
/** By choice: among how many. */
export const CHOICE_OF = new Int32Array(MOST_CHOICES);
/** By choice: what it last fell on. */
export const CHOSEN = new Int32Array(MOST_CHOICES);

const HAND: { choices: readonly Choice[] } = { choices: [] };

/** Takes choices up, if they are not at hand; at most `MOST_CHOICES`. */
export function takeChoices(choices: readonly Choice[]): void {
  if (HAND.choices === choices) return;
  choices.forEach(({ weights, key }, no) => {
    GUIDES.set(weights.guide, no << CELL_BITS);
    CHOICE_KEY[no] = key;
    CHOICE_OF[no] = weights.ends.length;
  });
  HAND.choices = choices;
}

/** The thing a die falls on, as `choose` has it. */
export function chooseAt(no: number, die: number): number {
  const thing = GUIDES[(no << CELL_BITS) | (die >>> (32 - CELL_BITS))]!;
  return thing === MIXED ? choose(HAND.choices[no]!.weights, die) : thing;
}
