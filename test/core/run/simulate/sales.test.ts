import { describe, expect, it } from 'vitest';
import { toCode } from '../../../../src/core/compile/code.ts';
import type { HandoffRow } from '../../../../src/core/people/behaviour/handoff-log.ts';
import { beginKey, HandoffLog, rowsOf } from '../../../../src/core/people/behaviour/handoff-log.ts';
import { makeCrew } from '../../../../src/core/run/simulate/crew.ts';
import type { Cast } from '../../../../src/core/run/simulate/simulate.ts';
import { simulateChunk } from '../../../../src/core/run/simulate/simulate.ts';
import type { Stage } from '../../../../src/core/run/simulate/stage.ts';
import { openRun } from '../../../../src/core/run/simulate/stage.ts';
import { makeStudy, runStudy } from '../../../../src/core/run/simulate/study.ts';
import type { Tally } from '../../../../src/core/run/simulate/tally.ts';
import { mergeTally, newTally } from '../../../../src/core/run/simulate/tally.ts';
import { benchPersonas, benchPlan, benchScenario } from '../../../bench/program.ts';
import { queued } from '../../people/behaviour/harness.ts';

const LEADS = 3000;

interface Alone {
  readonly cast: Cast;
  readonly log: HandoffLog;
}

interface Ran {
  readonly tally: Tally;
  readonly rows: readonly HandoffRow[];
}

function stageOf(reps: number, perRepDaily: number, replications = 1): Stage {
  const queues = benchPlan.catalogue.queues.map((queue) => ({ ...queue, reps, perRepDaily }));
  const plan = { ...benchPlan, catalogue: { ...benchPlan.catalogue, queues } };
  const scenario = { ...benchScenario, leads: LEADS, replications };
  return openRun({ codes: [toCode(plan)], personas: benchPersonas, scenario });
}

/**
 * One packet at a time, slow and plain: all leads run with the minutes known, the first packet in the order of the queue whose
 * minute is not known gets it from the queue of those known and itself; until all are known.
 */
function oneAtATime(stage: Stage): Tally {
  const { layout } = stage.linked;
  const known = new Map<number, number>();
  const log = new HandoffLog();
  const alone: Alone = { cast: stage.cast(0, { known, log }), log };
  const perLead = Array.from({ length: stage.leads }, (_, lead) => runOne(stage, alone, lead));
  const settled: HandoffRow[] = [];
  for (;;) {
    const open = perLead
      .flatMap(({ rows }) => rows.filter((row) => !known.has(beginKey(row.lead, row.number))))
      .sort((a, b) => a.minute - b.minute || a.lead - b.lead || a.number - b.number);
    const first = open[0];
    if (first === undefined) break;
    settled.push(first);
    known.set(beginKey(first.lead, first.number), queued(settled, stage.setup.queues).at(-1)!);
    perLead[first.lead] = runOne(stage, alone, first.lead);
  }
  const tally = newTally(layout);
  for (const one of perLead) mergeTally(tally, one.tally);
  return tally;
}

function runOne({ linked }: Stage, { cast, log }: Alone, lead: number): Ran {
  const tally = simulateChunk(linked, cast, { from: lead, to: lead + 1 });
  return { tally, rows: rowsOf(log.take()) };
}

describe('the queues of sales', () => {
  it.each([
    ['free', 50, 25],
    ['full', 1, 3],
    ['hopeless', 1, 1],
  ])('settle as if one packet were taken after the other: %s', { timeout: 60_000 }, (_, reps, daily) => {
    const stage = stageOf(reps, daily);
    const study = runStudy(stage, { chunk: 700 });
    expect(study.isDone).toBe(true);
    expect(study.tally).toEqual(oneAtATime(stage));
    expect(study.tally.counts[stage.linked.layout.leadsHanded]).toBeGreaterThan(100);
  });

  it('come to the same bytes whatever the size of the jobs', { timeout: 60_000 }, () => {
    const stage = stageOf(1, 3, 2);
    const whole = runStudy(stage, { chunk: LEADS });
    const pieces = runStudy(stage, { chunk: 157 });
    expect(pieces.tally).toEqual(whole.tally);
    expect(pieces.sales).toEqual(whole.sales);
    expect(whole.sales.rounds).toBeGreaterThan(1);
    expect(whole.progress).toEqual({ done: 2 * LEADS, of: 2 * LEADS });
  });

  it('come to the same bytes whether leads wait with their packets or not', { timeout: 60_000 }, () => {
    for (const reps of [1, 3]) {
      const stage = stageOf(reps, 3, 2);
      const waiting = runStudy(stage, { chunk: 700 });
      const guessing = runStudy(stage, { chunk: 700, waits: false });
      expect(guessing.tally).toEqual(waiting.tally);
      expect(guessing.sales.again).toBeGreaterThan(waiting.sales.again);
      expect(guessing.knownOf(7)).toEqual(waiting.knownOf(7));
    }
  });

  it('are told meanwhile as if sales had all the time there is, where leads do not wait', () => {
    const stage = stageOf(1, 3);
    const accepted = (waits: boolean): number => {
      const study = makeStudy(stage, { chunk: LEADS, waits });
      const job = study.next()!;
      study.accept(job, makeCrew(stage).work(job));
      expect(study.isDone).toBe(false);
      return study.tally.counts[stage.linked.layout.leadsAccepted]!;
    };
    expect(accepted(false)).toBeGreaterThan(0);
    expect(accepted(true)).toBe(0);
  });

  it('are told at every round as of whole lives, where leads do not wait', () => {
    const stage = stageOf(1, 3);
    const told = (waits: boolean): readonly number[] => {
      const study = makeStudy(stage, { chunk: LEADS, waits });
      const crew = makeCrew(stage);
      const counts: number[] = [];
      for (let job = study.next(); job !== undefined; job = study.next()) {
        study.accept(job, crew.work(job));
        counts.push(study.tally.counts[stage.linked.layout.leadsAccepted]!);
      }
      return counts;
    };
    const whole = told(false);
    const last = whole.at(-1)!;
    expect(whole.length).toBeGreaterThan(3);
    expect(Math.min(...whole)).toBeGreaterThan(0.9 * last);
    expect(told(true).at(-1)).toBe(last);
  });

  it('are settled in one more round where hardly anybody is handed over twice', () => {
    const scenario = { ...benchScenario, days: 55, leads: 5 * LEADS, replications: 1 };
    const stage = openRun({ codes: [toCode(benchPlan)], personas: benchPersonas, scenario });
    const { tally, sales } = runStudy(stage);
    // More than two rounds full, had they to go on by number.
    expect(tally.counts[stage.linked.layout.leadsHanded]).toBeGreaterThan(600);
    expect(sales.rounds).toBe(3);
    expect(sales.again).toBeLessThan(60);
  });

  it('ask nobody to run again where sales has all the time there is', () => {
    const stage = stageOf(5000, 0);
    expect(runStudy(stage, { chunk: 1000 }).sales.again).toBe(0);
  });
});

describe('a run without people', () => {
  it('is done at once and counts nothing', () => {
    const stage = openRun({
      codes: [toCode(benchPlan)],
      personas: benchPersonas,
      scenario: { ...benchScenario, leads: 0 },
    });
    const study = runStudy(stage);
    expect(study.isDone).toBe(true);
    expect(study.tally.counts.every((count) => count === 0)).toBe(true);
  });
});
