/**
 * 2^-x and half-lives, from a table and a cubic: quick, and the same bits in every engine.
 *
 * Scores and fatigue decay by half-lives at every event, so this is one of the hottest functions of a run.
 */

import { exp, LN2, powerOfTwo } from './explog.ts';

const CELLS = 256;

/** 2^(-i/256) for i = 0 to 255. */
const FRACTION = Float64Array.from({ length: CELLS }, (_, i) => exp((-i / CELLS) * LN2));

/** Beyond this many halvings the result is 0 or Infinity. */
const LIMIT = 1000;
/** A constant: the global is looked up where it is written, and then every result of the function becomes an object. */
const ENDLESS = Number.POSITIVE_INFINITY;

/** `POWERS[n + LIMIT]` = 2^-n for n = -1000 to 1000. */
const POWERS = Float64Array.from({ length: 2 * LIMIT + 1 }, (_, i) => powerOfTwo(LIMIT - i));

// Taylor coefficients of 2^-r = e^(-r ln 2).
const C1 = -LN2;
const C2 = (LN2 * LN2) / 2;
const C3 = (-LN2 * LN2 * LN2) / 6;

/**
 * Where `halve` finds its x and leaves 2^-x. A double that is handed to a function, or that one returns, is an object wherever engines do
 * not put the one into the other; one in an array never is. Of a size that engines leave where it is, so that they know its address.
 */
export const HALVED = new Float64Array(16);

/**
 * 2^-x, of and to `HALVED[0]`.
 *
 * Relative error below 1e-12 (a rest of at most 1/512 in a cubic), exact at whole numbers. 0 above 1000, Infinity below -1000, NaN of NaN.
 */
export function halve(): void {
  const x = HALVED[0]!;
  if (x >= 0 && x <= LIMIT) write(x, 0);
  else if (x > LIMIT || x < -LIMIT) HALVED[0] = x > 0 ? 0 : ENDLESS;
  else write(x, Math.floor(x) | 0);
}

/** 2^-x; `whole` is at most x. */
function write(x: number, whole: number): void {
  const scaled = (x - whole) * CELLS;
  const nearest = (scaled + 0.5) | 0;
  const r = (scaled - nearest) * 0.00390625;
  const power = FRACTION[nearest & 0xff]! * POWERS[LIMIT + whole + (nearest >> 8)]!;
  HALVED[0] = power * (1 + r * (C1 + r * (C2 + r * C3)));
}

/** 2^-x, as `halve` has it. */
export function pow2neg(x: number): number {
  HALVED[0] = x;
  halve();
  return HALVED[0]!;
}

/**
 * What is left of `value` after `minutes`, if half of it goes every `halfLife` minutes.
 *
 * @param halfLife minutes, above 0; Infinity keeps the value.
 */
export function decay(value: number, minutes: number, halfLife: number): number {
  return value * pow2neg(minutes / halfLife);
}
