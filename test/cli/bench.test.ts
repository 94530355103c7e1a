import { expect, it } from 'vitest';
import { exponent, median } from '../../src/cli/bench/measure.ts';
import { benchFile, longFile } from '../../src/cli/bench/programs.ts';
import { lint } from '../../src/core/index.ts';

it('the program of the bench has 20 nodes, 8 emails and 90 days, and nothing is wrong with it', () => {
  const file = benchFile();
  expect(file.program.nodes).toHaveLength(20);
  expect(file.program.nodes.filter(({ kind }) => kind === 'email')).toHaveLength(8);
  expect(file.scenario.days).toBe(90);
  expect(file.scenario.behaviour).toEqual({});
  expect(lint(file)).toEqual([]);
});

it('the long program of the bench has 60 nodes and hangs together', () => {
  const file = longFile();
  expect(file.program.nodes).toHaveLength(60);
  const codes = lint(file).map(({ code }) => code);
  for (const broken of ['node/unreachable', 'port/open', 'program/no-exit', 'setting/missing'])
    expect(codes).not.toContain(broken);
});

it('growth in proportion has the exponent 1, by the square 2', () => {
  expect(
    exponent([
      [10, 3],
      [100, 30],
      [1000, 300],
    ]),
  ).toBeCloseTo(1, 12);
  expect(
    exponent([
      [10, 1],
      [100, 100],
      [1000, 10_000],
    ]),
  ).toBeCloseTo(2, 12);
});

it('the median of five is the third', () => {
  expect(median([5, 1, 4, 2, 100])).toBe(4);
});
