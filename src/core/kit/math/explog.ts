/**
 * exp, ln and log2 from basic operations only.
 *
 * `Math.exp` and `Math.log` may differ in their last bit between engines, and one bit can flip a threshold
 * of a score; addition, multiplication, division and square root may not (IEEE 754). So anything that a
 * run or a compiled program depends on uses these.
 */

/** ln 2. */
export const LN2 = Math.LN2;
/** 1 / ln 2. */
export const LOG2E = Math.LOG2E;

// ln 2 in two parts; the first has 21 trailing zero bits, so its product with an exponent is exact.
// After fdlibm e_log.c and e_exp.c (Sun Microsystems 1993).
const LN2_HIGH = 6.9314718036912382e-1;
const LN2_LOW = 1.9082149292705877e-10;

const SQRT_HALF = Math.SQRT1_2;

/** 1/k! for k = 0 to 14. */
const TAYLOR = inverseFactorials(14);

/** `POWERS[n - LOWEST]` = 2^n for every normal double, exact: multiplication by two never rounds there. */
const LOWEST = -1022;
const POWERS = powersOfTwo();

/** To find exponents by halving. */
const STEPS = [512, 256, 128, 64, 32, 16, 8, 4, 2, 1] as const;
const STEP_UP = STEPS.map(powerOfTwo);
const STEP_DOWN = STEPS.map((step) => powerOfTwo(-step));

function inverseFactorials(last: number): Float64Array {
  const table = new Float64Array(last + 1);
  let factorial = 1;
  for (let k = 0; k <= last; k++) {
    factorial *= Math.max(1, k);
    table[k] = 1 / factorial;
  }
  return table;
}

function powersOfTwo(): Float64Array {
  const table = new Float64Array(1023 - LOWEST + 1);
  table[-LOWEST] = 1;
  for (let i = -LOWEST; i < table.length - 1; i++) table[i + 1] = table[i]! * 2;
  for (let i = -LOWEST; i > 0; i--) table[i - 1] = table[i]! * 0.5;
  return table;
}

/** 2^n for a whole n, -1022 to 1023, exact. */
export function powerOfTwo(n: number): number {
  return POWERS[n - LOWEST]!;
}

/** e^r for |r| <= 0.35 by its Taylor polynomial of degree 14; the rest is below 2^-53. */
function expSmall(r: number): number {
  let sum = TAYLOR[14]!;
  for (let k = 13; k >= 0; k--) sum = sum * r + TAYLOR[k]!;
  return sum;
}

/**
 * e^x, relative error below 1e-15 for |x| <= 700.
 *
 * @returns 0 below -700, Infinity above 700, NaN for NaN.
 */
export function exp(x: number): number {
  if (x > 700) return Infinity;
  if (x < -700) return 0;
  if (Number.isNaN(x)) return x;
  const n = Math.floor(x * LOG2E + 0.5);
  const r = x - n * LN2_HIGH - n * LN2_LOW;
  return expSmall(r) * powerOfTwo(n);
}

/** ln of m in [√½, √2): 2 artanh((m-1)/(m+1)), its series up to s^23. */
function lnSmall(m: number): number {
  const s = (m - 1) / (m + 1);
  const square = s * s;
  let sum = 0;
  for (let k = 23; k >= 3; k -= 2) sum = (sum + 1 / k) * square;
  return 2 * s + 2 * s * sum;
}

/** Exponent e with x = m × 2^e and m in [√½, √2), for positive finite x; m is left in `mantissa[0]`. */
function split(x: number): number {
  let m = x;
  let e = 0;
  for (let i = 0; i < STEPS.length; i++) {
    if (m >= STEP_UP[i]!) {
      m *= STEP_DOWN[i]!;
      e += STEPS[i]!;
    }
  }
  // Below 1: go up to [½, 1). By 512 once more first, for numbers near the smallest double.
  for (; m < STEP_DOWN[0]!; e -= 512) m *= STEP_UP[0]!;
  for (let i = 0; i < STEPS.length; i++) {
    if (m < STEP_DOWN[i]!) {
      m *= STEP_UP[i]!;
      e -= STEPS[i]!;
    }
  }
  if (m < SQRT_HALF) {
    m *= 2;
    e -= 1;
  } else if (m >= 2 * SQRT_HALF) {
    m *= 0.5;
    e += 1;
  }
  mantissa[0] = m;
  return e;
}

/** Where `split` leaves its second result: a pair would be an allocation in code that runs per event. */
const mantissa = new Float64Array(1);

/**
 * Natural logarithm, relative error below 1e-15.
 *
 * @returns -Infinity for 0, NaN for negative numbers and NaN, Infinity for Infinity.
 */
export function ln(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : Number.NaN;
  if (x === Infinity) return x;
  const e = split(x);
  return e * LN2_HIGH + (lnSmall(mantissa[0]!) + e * LN2_LOW);
}

/** Logarithm to base 2, as `ln`; exact at powers of two. */
export function log2(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : Number.NaN;
  if (x === Infinity) return x;
  const e = split(x);
  return e + lnSmall(mantissa[0]!) * LOG2E;
}
