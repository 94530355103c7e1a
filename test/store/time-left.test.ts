import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stopComparing, useComparison } from '../../src/store/results/compare.ts';
import { timeLeft } from '../../src/store/run/time-left.ts';

const said = (elapsedMs: number, share: number) => {
  const words = timeLeft(elapsedMs, share);
  return words && [words.key, words.params?.number];
};

it('says how long something takes yet, once that can be told', () => {
  expect(said(2000, 0.5)).toEqual(['app.left.seconds', 2]);
  expect(said(10_000, 0.5)).toEqual(['app.left.seconds', 10]);
  expect(said(60_000, 0.1)).toEqual(['app.left.minutes', 9]);
  for (const [elapsed, share] of [
    [999, 0.5],
    [5000, 0],
    [5000, 1],
  ] as const)
    expect(said(elapsed, share)).toBeUndefined();
});

it('never says that nothing is left of what goes on', () => {
  fc.assert(
    fc.property(fc.nat(10_000_000), fc.double({ min: 0, max: 1, noNaN: true }), (elapsed, share) => {
      const words = said(elapsed, share);
      expect(words === undefined || Number(words[1]) >= 1).toBe(true);
    }),
  );
});

it('a comparison that is under way can be stopped, and one that is done stays', () => {
  useComparison.setState({ status: 'running' });
  stopComparing();
  expect(useComparison.getState().status).toBe('cancelled');
  useComparison.setState({ status: 'done' });
  stopComparing();
  expect(useComparison.getState().status).toBe('done');
});
