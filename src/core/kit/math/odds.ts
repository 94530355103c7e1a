/** Shares, odds and logits. Modifiers of behaviour multiply odds, so that a share stays between 0 and 1. */

import { exp, ln } from './explog.ts';

/** 1 / (1 + e^-x): the share whose logit is x. */
export function logistic(x: number): number {
  return 1 / (1 + exp(-x));
}

/** ln(p / (1 - p)); -Infinity at 0, Infinity at 1. */
export function logit(p: number): number {
  return ln(p) - ln(1 - p);
}

/** p / (1 - p); Infinity at 1. */
export function oddsOf(p: number): number {
  return p / (1 - p);
}

/** The share with these odds; 1 for infinite odds. */
export function shareOf(odds: number): number {
  return odds === Infinity ? 1 : odds / (1 + odds);
}

/** The share whose odds are `factor` times those of `p`. 0 stays 0 and 1 stays 1 for any positive, finite factor. */
export function oddsTimes(p: number, factor: number): number {
  const weight = p * factor;
  return weight / (1 - p + weight);
}
