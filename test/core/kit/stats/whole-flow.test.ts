import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Arc, wholeFlow } from '../../../../src/core/kit/stats/whole-flow.ts';

/** Flows made of circles: at each place as much comes as leaves. */
const flows = fc
  .array(
    fc.record({
      round: fc.array(fc.nat(7), { minLength: 1, maxLength: 6 }),
      amount: fc.nat(500),
    }),
    { maxLength: 12 },
  )
  .map((circles) => {
    const arcs = new Map<string, Arc>();
    for (const { round, amount } of circles) {
      for (const [i, from] of round.entries()) {
        const to = round[(i + 1) % round.length]!;
        const before = arcs.get(`${from}/${to}`)?.amount ?? 0;
        arcs.set(`${from}/${to}`, { from, to, amount: before + amount });
      }
    }
    return [...arcs.values()];
  });

function kept(arcs: readonly Arc[], amounts: readonly number[]): readonly number[] {
  const sums = Array.from({ length: 8 }, () => 0);
  for (const [i, { from, to }] of arcs.entries()) {
    sums[from]! -= amounts[i]!;
    sums[to]! += amounts[i]!;
  }
  return sums;
}

describe('a flow in whole numbers', () => {
  it('keeps at each place what comes and leaves, and moves no number by 1 or more', () => {
    fc.assert(
      fc.property(flows, fc.integer({ min: 1, max: 40 }), (arcs, per) => {
        const whole = wholeFlow(arcs, per);
        expect(kept(arcs, whole).every((sum) => sum === 0)).toBe(true);
        for (const [i, { amount }] of arcs.entries()) {
          expect(Number.isInteger(whole[i])).toBe(true);
          expect(Math.abs(whole[i]! * per - amount)).toBeLessThan(per);
          if (amount % per === 0) expect(whole[i]).toBe(amount / per);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('rounds a way without forks to the nearest, a half upwards', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.integer({ min: 1, max: 40 }), (amount, per) => {
        const arcs = [0, 1, 2].map((from) => ({ from, to: (from + 1) % 3, amount }));
        expect(wholeFlow(arcs, per)).toEqual([0, 1, 2].map(() => Math.round(amount / per)));
      }),
    );
  });

  it('ends, and moves no number by 1 or more, where more comes than leaves', () => {
    const arcs = fc.array(fc.record({ from: fc.nat(5), to: fc.nat(5), amount: fc.nat(90) }), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(arcs, fc.integer({ min: 1, max: 9 }), (any, per) => {
        for (const [i, whole] of wholeFlow(any, per).entries()) {
          expect(Math.abs(whole * per - any[i]!.amount)).toBeLessThan(per);
        }
      }),
    );
  });

  it('takes a program of thousands of steps', () => {
    const steps = 4_000;
    const arcs = Array.from({ length: steps }, (_, i): readonly Arc[] => {
      const amount = steps * 3 - i * 3;
      const on = { from: i + 1, to: i + 2 > steps ? 0 : i + 2, amount: amount - 3 };
      return [{ from: i + 1, to: 0, amount: 3 }, on];
    }).flat();
    const all = [{ from: 0, to: 1, amount: steps * 3 }, ...arcs];
    const whole = wholeFlow(all, 7);
    const sums = new Map<number, number>();
    for (const [i, { from, to }] of all.entries()) {
      sums.set(from, (sums.get(from) ?? 0) - whole[i]!);
      sums.set(to, (sums.get(to) ?? 0) + whole[i]!);
    }
    expect([...sums.values()].every((sum) => sum === 0)).toBe(true);
  });
});
