/**
 * Numbers one after the other, put down and taken up again in the same order: one walk over a state does both, so that the two
 * cannot differ. Who keeps them copies the strip on which they lie.
 *
 * Module state on purpose: a strip at a fixed place is several times as fast to walk along as one that an object holds.
 */
import type { Numbers } from './shelf.ts';

/** Most whole numbers of one walk, and doubles. */
const MOST_INTS = 1 << 16;
const MOST_DOUBLES = 1 << 15;

/** The strips. */
const INTS = new Int32Array(MOST_INTS);
const DOUBLES = new Float64Array(MOST_DOUBLES);
/** How far the walk has come along each. */
const AT = { int: 0, double: 0 };
/** In the first place: 1 while numbers are taken up. As long as it is, since the place of a short array is not fixed. */
const TAKES = new Uint8Array(128);

/** The walk. There is one strip in a thread, so one walk at a time. */
export class Pack implements Numbers {
  readonly ints32 = INTS;
  readonly doubles64 = DOUBLES;

  /** Begins to put numbers down. */
  put(): void {
    begin(0);
  }

  /** Begins to take up the numbers that lie on the strips. */
  take(): void {
    begin(1);
  }

  /** Whole numbers walked over. */
  get intSize(): number {
    return AT.int;
  }

  /** Doubles walked over. */
  get doubleSize(): number {
    return AT.double;
  }

  /** Whether the walk has stayed on the strips; what it has put down is of no use if not. */
  get fits(): boolean {
    return AT.int <= MOST_INTS && AT.double <= MOST_DOUBLES;
  }

  /** One whole number: the one given when putting down, the one kept when taking up. */
  int(value: number): number {
    const at = AT.int & (MOST_INTS - 1);
    AT.int++;
    if (TAKES[0] === 1) return INTS[at]!;
    INTS[at] = value;
    return value;
  }

  /** One double, likewise. */
  double(value: number): number {
    const at = AT.double & (MOST_DOUBLES - 1);
    AT.double++;
    if (TAKES[0] === 1) return DOUBLES[at]!;
    DOUBLES[at] = value;
    return value;
  }

  /** The first `size` of an array. */
  ints(array: Int32Array, size: number): void {
    const from = AT.int;
    AT.int = from + size;
    if (AT.int > MOST_INTS) return;
    let i = 0;
    // Four at a time: what is asked of an array before each number of it is then asked once for four.
    if (TAKES[0] === 1) {
      for (; i + 3 < size; i += 4) {
        array[i] = INTS[from + i]!;
        array[i + 1] = INTS[from + i + 1]!;
        array[i + 2] = INTS[from + i + 2]!;
        array[i + 3] = INTS[from + i + 3]!;
      }
      for (; i < size; i++) array[i] = INTS[from + i]!;
      return;
    }
    for (; i + 3 < size; i += 4) {
      INTS[from + i] = array[i]!;
      INTS[from + i + 1] = array[i + 1]!;
      INTS[from + i + 2] = array[i + 2]!;
      INTS[from + i + 3] = array[i + 3]!;
    }
    for (; i < size; i++) INTS[from + i] = array[i]!;
  }

  /** The first `size` bytes of an array: apart, since a loop over arrays of one kind is several times as fast. */
  bytes(array: Uint8Array, size: number): void {
    const from = AT.int;
    AT.int = from + size;
    if (AT.int > MOST_INTS) return;
    if (TAKES[0] === 1) for (let i = 0; i < size; i++) array[i] = INTS[from + i]!;
    else for (let i = 0; i < size; i++) INTS[from + i] = array[i]!;
  }

  /** The first `size` of an array of doubles. */
  doubles(array: Float64Array, size: number): void {
    const from = AT.double;
    AT.double = from + size;
    if (AT.double > MOST_DOUBLES) return;
    if (TAKES[0] === 1) for (let i = 0; i < size; i++) array[i] = DOUBLES[from + i]!;
    else for (let i = 0; i < size; i++) DOUBLES[from + i] = array[i]!;
  }
}

function begin(takes: 0 | 1): void {
  AT.int = 0;
  AT.double = 0;
  TAKES[0] = takes;
}
