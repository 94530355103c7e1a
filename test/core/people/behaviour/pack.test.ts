import { expect, it } from 'vitest';
import { HALF_FULL, Pack } from '../../../../src/core/people/behaviour/pack.ts';

const INTS = Int32Array.from([4, -1, 9, 2 ** 31 - 1, 5]);
const DOUBLES = Float64Array.from([0.1, -7]);

function walk(
  pack: Pack,
  state: { one: number; ints: Int32Array; half: number; doubles: Float64Array },
): void {
  state.one = pack.int(state.one);
  pack.ints(state.ints, 5);
  state.half = pack.double(state.half);
  pack.doubles(state.doubles, 2);
}

const blank = () => ({ one: 0, ints: new Int32Array(5), half: 0, doubles: new Float64Array(2) });

it('walks that begin where others end do not touch each other', () => {
  const pack = new Pack();
  const [a, b] = [
    { one: 3, ints: INTS, half: 0.5, doubles: DOUBLES },
    { one: -8, ints: INTS.map((n) => -n), half: 1.5, doubles: DOUBLES.map((n) => 2 * n) },
  ];
  const start = { int: 100, double: 10 };
  pack.put(start);
  walk(pack, a);
  const middle = pack.end;
  expect(middle).toEqual({ int: 106, double: 13 });
  pack.put(middle);
  walk(pack, b);
  expect(pack.fits).toBe(true);
  for (const [at, state] of [
    [middle, b],
    [start, a],
  ] as const) {
    const taken = blank();
    pack.take(at);
    walk(pack, taken);
    expect(taken).toEqual(state);
  }
});

it('what goes beyond the strips is told, and harms nothing that is kept', () => {
  const pack = new Pack();
  const kept = { one: 3, ints: INTS, half: 0.5, doubles: DOUBLES };
  const at = { int: 0, double: 0 };
  pack.put(at);
  walk(pack, kept);
  const { ints, doubles } = { ints: 2 * HALF_FULL, doubles: HALF_FULL / 4 };
  for (const beyond of [
    { int: ints - 3, double: 20 },
    { int: 20, double: doubles - 1 },
  ]) {
    pack.put(beyond);
    walk(pack, { ...kept, one: 77, half: 77 });
    expect(pack.fits).toBe(false);
  }
  const taken = blank();
  pack.take(at);
  walk(pack, taken);
  expect(taken).toEqual(kept);
});
