/** The normal distribution: its quantiles and its cumulative shares. */

import { exp, ln } from './explog.ts';

/** 1 / √(2π). */
const INVERSE_ROOT_TAU = 0.3989422804014327;

// Coefficients of M. J. Wichura, "Algorithm AS 241: The percentage points of the normal distribution",
// Applied Statistics 37 (1988), routine PPND16; highest power first.
const CENTRE_UP = [
  2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
  1971.5909503065513, 133.14166789178438, 3.3871328727963665,
];
const CENTRE_DOWN = [
  5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
  687.1870074920579, 42.31333070160091, 1,
];
const MIDDLE_UP = [
  0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
  5.769497221460691, 4.630337846156546, 1.4234371107496835,
];
const MIDDLE_DOWN = [
  1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
  1.6763848301838038, 2.053191626637759, 1,
];
const TAIL_UP = [
  2.0103343992922881e-7, 0.000027115555687434876, 0.0012426609473880784, 0.026532189526576124,
  0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103,
];
const TAIL_DOWN = [
  2.0442631033899397e-15, 1.421511758316446e-7, 0.000018463183175100548, 0.0007868691311456133,
  0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1,
];

function ratio(up: readonly number[], down: readonly number[], x: number): number {
  let above = 0;
  let below = 0;
  for (let i = 0; i < up.length; i++) {
    above = above * x + up[i]!;
    below = below * x + down[i]!;
  }
  return above / below;
}

/**
 * The z below which a share `p` of a standard normal lies; relative error about 1e-15.
 *
 * For a small upper share `s` ask for `-normalQuantile(s)`: 1 - s would lose its digits.
 *
 * @returns -Infinity at 0, Infinity at 1, NaN outside [0, 1].
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  if (p === 0) return -Infinity;
  if (p === 1) return Infinity;
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * ratio(CENTRE_UP, CENTRE_DOWN, 0.180625 - q * q);
  const r = Math.sqrt(-ln(q < 0 ? p : 1 - p));
  const z = r <= 5 ? ratio(MIDDLE_UP, MIDDLE_DOWN, r - 1.6) : ratio(TAIL_UP, TAIL_DOWN, r - 5);
  return q < 0 ? -z : z;
}

/**
 * The share of a standard normal below `x`; relative error below 1e-12 for x >= -36, in the lower tail too.
 *
 * Series by G. Marsaglia, "Evaluating the normal distribution", J. Stat. Softw. 11 (2004); beyond 3 the
 * continued fraction of Mills' ratio (Laplace).
 */
export function normalCdf(x: number): number {
  if (Number.isNaN(x)) return x;
  const density = INVERSE_ROOT_TAU * exp((-x * x) / 2);
  if (Math.abs(x) > 3) {
    const tail = density / millsDenominator(Math.abs(x));
    return x < 0 ? tail : 1 - tail;
  }
  let term = x;
  let sum = x;
  for (let k = 3; k < 120; k += 2) {
    term *= (x * x) / k;
    sum += term;
  }
  return 0.5 + density * sum;
}

/** x + 1/(x + 2/(x + 3/(x + …))), whose inverse times the density is the upper tail, for x above 3. */
function millsDenominator(x: number): number {
  let value = x;
  for (let k = 150; k >= 1; k--) value = x + k / value;
  return value;
}
