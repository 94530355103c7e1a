import { describe, expect, it, vi } from 'vitest';
import { diceBase, die } from '../../src/core/kit/dice/dice.ts';
import { drawMinutes, muOfMean, quantileTable } from '../../src/core/kit/math/quantiles.ts';
import type { QueueDef } from '../../src/core/people/model/catalogue.ts';
import { node, nodeOf, run } from './laboratory.ts';
import { QUEUE_ERROR } from './truths.ts';

// Tens of thousands of leads take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const ALWAYS: QueueDef['hours'] = Array.from({ length: 7 }, () => [0, 1440] as const);
const HANDLING = 20;
const SIGMA = 0.6;

/** Mean of S and of S² as whole minutes are drawn. */
function moments(): { readonly mean: number; readonly square: number } {
  const table = quantileTable(muOfMean(HANDLING, SIGMA), SIGMA);
  const n = 200_000;
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const minutes = drawMinutes(table, die(diceBase(1, 2, i, 0), 1));
    sum += minutes;
    squares += minutes * minutes;
  }
  return { mean: sum / n, square: squares / n };
}

describe('the wait before one rep', () => {
  it('is the one of Pollaczek and Khinchine, through a whole program', () => {
    const days = 2000;
    const leads = (days * 1440 * 0.5) / HANDLING;
    const report = run({
      nodes: [
        node('in', 'start'),
        node('sales', 'handoff', { sla: { amount: 30, unit: 'days' } }),
        node('end', 'exit'),
      ],
      ways: [
        ['in', 'out', 'sales'],
        ['sales', 'accepted', 'end'],
        ['sales', 'rejected', 'end'],
        ['sales', 'overdue', 'end'],
      ],
      catalogue: {
        queues: [
          {
            id: 'sales',
            name: 'Sales',
            zone: 'UTC',
            hours: ALWAYS,
            reps: 1,
            perRepDaily: 0,
            handlingMinutes: HANDLING,
            replyMinutes: 1,
          },
        ],
      },
      behaviour: { 'sales.handlingSigma': SIGMA, 'sales.replySigma': 0 },
      scenario: { leads, days, arrivals: { kind: 'spread', days } },
    });
    const { mean, square } = moments();
    const rate = leads / (days * 1440);
    const expected = (rate * square) / (2 * (1 - rate * mean));
    const reply = 1;
    const wait = nodeOf(report, 'sales').minutes - mean - reply;
    expect(report.overdue).toBe(0);
    expect(Math.abs(wait / expected - 1), `waited ${wait}, expected ${expected}`).toBeLessThan(QUEUE_ERROR);
  });
});
