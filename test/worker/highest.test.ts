import { describe, expect, it } from 'vitest';
import { openRun, type ProgramNode, recordOf, runStudy, toReport } from '../../src/core/index.ts';
import { runInputOf } from '../../src/store/run/input.ts';
import { askedFor } from '../../src/store/run/too-low.ts';
import { highestAt } from '../../src/worker/highest.ts';
import { shipped } from '../store/opened.ts';

const starter = shipped('starter');

/** The starter with a question of engagement, its question, and what comes of it. */
function asking(value: number) {
  const rule = { kind: 'score', dimension: 'engagement', op: '>=', value };
  const nodes = starter.program.nodes.map(
    (node): ProgramNode =>
      node.kind === 'if' ? { ...node, settings: { ...node.settings, ask: 'rule', rule } } : node,
  );
  const scenario = { ...starter.scenario, replications: 1, leads: 40 };
  const input = runInputOf({ ...starter, scenario, program: { ...starter.program, nodes } });
  const stage = openRun(input);
  const report = toReport(stage, runStudy(stage), recordOf(input));
  const question = nodes.find(({ kind }) => kind === 'if') as ProgramNode;
  return { input, question, report };
}

describe('a score that nobody has', () => {
  it('is told with the highest that anybody has who comes there, which is the very line', () => {
    const { input, question, report } = asking(10_000);
    expect(askedFor(question, report)).toEqual({ axis: 'engagement', value: 10_000 });
    const highest = highestAt(input, question.id, 'engagement') ?? Number.NaN;
    expect(highest).toBeLessThan(10_000);
    const yes = (value: number) => {
      const { report: found } = asking(value);
      return found.nodes.find(({ id }) => id === question.id)?.left.yes ?? 0;
    };
    expect(yes(highest)).toBeGreaterThan(0);
    expect(yes(highest + 0.01)).toBe(0);
  });

  it('is not told where somebody goes that way, or no one score is asked for', () => {
    const { question, report } = asking(0);
    expect(askedFor(question, report)).toBeUndefined();
    const none = asking(10_000);
    expect(askedFor({ id: question.id, settings: {} }, none.report)).toBeUndefined();
    expect(askedFor(question, undefined)).toBeUndefined();
  });
});
