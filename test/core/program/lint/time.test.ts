import { describe, expect, it } from 'vitest';
import { lint } from '../../../../src/core/program/lint/lint.ts';
import { type Drawn, draw, EXIT, START, waitDays } from './samples/draw.ts';

/** A program of about `count` steps: a chain of emails, waits and questions whose sides meet again. */
function long(count: number) {
  const nodes: Record<string, Drawn> = { s: START };
  const ways: string[] = [];
  let last = 's';
  for (let i = 0; i < count / 4; i++) {
    nodes[`m${i}`] = ['email', { subject: `Email ${i}` }];
    nodes[`w${i}`] = waitDays(4);
    nodes[`q${i}`] = ['if', { ask: 'rule', rule: { kind: 'seen', event: 'click', since: 'entry' } }];
    nodes[`c${i}`] = ['set', { changes: [{ what: 'score', points: 5 }] }];
    ways.push(`${last}>m${i}`, `m${i}>w${i}`, `w${i}>q${i}`, `q${i}.yes>c${i}`);
    if (i > 0) ways.push(`q${i - 1}.no>m${i}`);
    last = `c${i}`;
  }
  return draw({ ...nodes, x: EXIT }, [...ways, `${last}>x`]);
}

function millisecondsOf(file: ReturnType<typeof long>): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 5; i++) {
    const from = performance.now();
    lint(file);
    best = Math.min(best, performance.now() - from);
  }
  return best;
}

describe('the time that lint takes', () => {
  it('grows by no more than the square of the program', () => {
    const [small, large] = [long(60), long(240)];
    millisecondsOf(small);
    const [a, b] = [millisecondsOf(small), millisecondsOf(large)];
    console.info(
      `lint: 60 steps ${a.toFixed(2)} ms, 240 steps ${b.toFixed(2)} ms, ratio ${(b / a).toFixed(1)}`,
    );
    // Four times the steps: 16 would be the square, the rest is room for a busy machine.
    expect(b / a).toBeLessThan(48);
  });
});
