import { describe, expect, it, vi } from 'vitest';
import type { Report } from '../../src/core/index.ts';
import { diceBase, die } from '../../src/core/kit/dice/dice.ts';
import { drawMinutes, muOfMean, quantileTable } from '../../src/core/kit/math/quantiles.ts';
import type { QueueDef } from '../../src/core/people/model/catalogue.ts';
import { node, nodeOf, run } from './laboratory.ts';
import { ERLANG_WAIT_ERROR, QUEUE_ERROR } from './truths.ts';

// Tens of thousands of leads take their time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const ALWAYS: QueueDef['hours'] = Array.from({ length: 7 }, () => [0, 1440] as const);
const HANDLING = 20;
const REPLY = 1;

/** Mean of S and of S² as whole minutes are drawn. */
function moments(sigma: number): { readonly mean: number; readonly square: number } {
  const table = quantileTable(muOfMean(HANDLING, sigma), sigma);
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

interface Team {
  readonly reps: number;
  readonly sigma: number;
  readonly leads: number;
  readonly days: number;
}

/** People who come at any minute, are handed over at once, and leave with the answer. */
function handedOver({ reps, sigma, leads, days }: Team): Report {
  const queue: QueueDef = {
    id: 'sales',
    name: 'Sales',
    zone: 'UTC',
    hours: ALWAYS,
    reps,
    perRepDaily: 0,
    handlingMinutes: HANDLING,
    replyMinutes: REPLY,
  };
  return run({
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
    catalogue: { queues: [queue] },
    behaviour: { 'sales.handlingSigma': sigma, 'sales.replySigma': 0 },
    scenario: { leads, days, arrivals: { kind: 'spread', days } },
  });
}

/** Erlang's C: the share that waits before `reps` who are asked for `offered` reps' work. */
function shareThatWaits(reps: number, offered: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; k < reps; k++) {
    term *= offered / k;
    sum += term;
  }
  const all = (term * offered) / reps / (1 - offered / reps);
  return all / (sum + all);
}

describe('the wait before sales, through a whole program', () => {
  it('is the one of Pollaczek and Khinchine before one rep', () => {
    const sigma = 0.6;
    const days = 2000;
    const leads = (days * 1440 * 0.5) / HANDLING;
    const report = handedOver({ reps: 1, sigma, leads, days });
    const { mean, square } = moments(sigma);
    const rate = leads / (days * 1440);
    const expected = (rate * square) / (2 * (1 - rate * mean));
    const wait = nodeOf(report, 'sales').minutes - mean - REPLY;
    expect(report.overdue).toBe(0);
    expect(Math.abs(wait / expected - 1), `waited ${wait}, expected ${expected}`).toBeLessThan(QUEUE_ERROR);
  });

  it('is the one of Erlang C before three reps, for handling that varies as much as an exponential one', () => {
    const reps = 3;
    const days = 1000;
    // A log-normal of this sigma has the mean for its deviation.
    const sigma = Math.sqrt(Math.LN2);
    const leads = (days * 1440 * 0.75 * reps) / HANDLING;
    const report = handedOver({ reps, sigma, leads, days });
    const { mean, square } = moments(sigma);
    const rate = leads / (days * 1440);
    const erlang = (shareThatWaits(reps, rate * mean) * mean) / (reps - rate * mean);
    // Lee and Longton: only the variation of the handling counts beside its mean. Whole minutes move both a little.
    const expected = (erlang * square) / (2 * mean * mean);
    const wait = nodeOf(report, 'sales').minutes - mean - REPLY;
    expect(report.overdue).toBe(0);
    expect(Math.abs(wait / expected - 1), `waited ${wait}, expected ${expected}`).toBeLessThan(
      ERLANG_WAIT_ERROR,
    );
  });
});
