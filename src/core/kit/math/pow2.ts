/**
 * 2^-x and half-lives, from a table and a cubic: quick, and the same bits in every engine.
 *
 * Scores and fatigue decay by half-lives at every event, so this is one of the hottest functions of a run.
 */

import { exp, LN2, powerOfTwo } from './explog.ts';

/** 2^(-i/256) for i = 0 to 256. */
const FRACTION = new Float64Array(257);
for (let i = 0; i <= 256; i++) FRACTION[i] = i === 256 ? 0.5 : exp((-i / 256) * LN2);

/** Beyond this many halvings the result is 0 or Infinity. */
const LIMIT = 1000;

// Taylor coefficients of 2^-r = e^(-r ln 2).
const C1 = -LN2;
const C2 = (LN2 * LN2) / 2;
const C3 = (-LN2 * LN2 * LN2) / 6;

/**
 * 2^-x.
 *
 * Relative error below 1e-12 (a rest of at most 1/512 in a cubic), exact at whole numbers.
 *
 * @param x -1000 to 1000. @returns 0 above, Infinity below.
 */
export function pow2neg(x: number): number {
  if (!(x <= LIMIT)) return x > LIMIT ? 0 : Number.NaN;
  if (x < -LIMIT) return Infinity;
  const whole = Math.floor(x);
  const scaled = (x - whole) * 256;
  const cell = (scaled + 0.5) | 0;
  const r = (scaled - cell) * 0.00390625;
  return FRACTION[cell]! * powerOfTwo(-whole) * (1 + r * (C1 + r * (C2 + r * C3)));
}

/**
 * What is left of `value` after `minutes`, if half of it goes every `halfLife` minutes.
 *
 * @param halfLife minutes, above 0; Infinity keeps the value.
 */
export function decay(value: number, minutes: number, halfLife: number): number {
  return value * pow2neg(minutes / halfLife);
}
