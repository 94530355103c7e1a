import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareSamples,
  costIntervals,
  costsOf,
  makeCrew,
  makeSplitStudy,
  openRun,
  type ProgramFile,
  recordOf,
  samplesOf,
  settledCast,
  spentIn,
  spentOn,
  toReport,
  traceLead,
} from '../../../src/core/index.ts';
import { ratioInterval } from '../../../src/core/kit/stats/intervals.ts';
import { viewOf } from '../../../src/core/report/view.ts';
import { runInputOf } from '../../../src/store/run/input.ts';
import { shipped } from '../../store/opened.ts';

const base = shipped('program-1');
const scenario = { ...base.scenario, leads: 150, days: 60, replications: 3 };
const costs = { perEmail: 0.5, perHandoff: 20, currency: 'EUR' };
const settings = { ...base.program.settings, costs };
const priced: ProgramFile = { ...base, scenario, program: { ...base.program, settings } };

function ran(file: ProgramFile, touches = true) {
  const input = { ...runInputOf(file), touches };
  const stage = openRun(input);
  const study = makeSplitStudy(stage);
  const crew = makeCrew(stage);
  for (let job = study.next(); job !== undefined; job = study.next()) study.accept(job, crew.work(job));
  return { input, stage, study, report: toReport(stage, study, recordOf(input)) };
}

describe('what a run costs', () => {
  const { input, stage, study, report } = ran(priced);
  const prices = costsOf(priced)!;

  it('is nothing where no price is set, and says so', () => {
    expect(costsOf(base)).toBeUndefined();
    expect(prices.currency).toBe('EUR');
  });

  it('is what single people were sent and handed over for, counted one by one', () => {
    const again = openRun(input);
    for (const replication of [0, 2]) {
      const cast = settledCast(again, replication);
      let sum = 0;
      for (let lead = 0; lead < again.leads; lead++) {
        for (const { what } of traceLead(again.linked, cast, lead)) {
          if (what === 'sent') sum += 0.5;
          if (what === 'handoff') sum += 20;
        }
      }
      expect(spentIn(viewOf(stage, study.parts[replication]!), prices)).toBeCloseTo(sum, 6);
    }
  });

  it('adds up: parts to the total, replications to the whole', () => {
    const spent = spentOn(report, prices);
    expect(spent.parts.reduce((all, part) => all + part.sum, 0)).toBeCloseTo(spent.total, 6);
    const byRun = study.parts.reduce((all, tally) => all + spentIn(viewOf(stage, tally), prices), 0);
    expect(byRun).toBeCloseTo(spent.total, 6);
    const { handoff, accepted } = costIntervals(stage, study.parts, prices);
    expect(handoff.value).toBeCloseTo(spent.total / report.handoffs, 6);
    expect(handoff.low).toBeLessThan(handoff.value);
    expect(accepted.value).toBeGreaterThanOrEqual(handoff.value);
  });

  it('leaves touches out where they do nothing', () => {
    const quiet = ran(priced, false);
    const spent = quiet.study.parts.reduce(
      (all, tally) => all + spentIn(viewOf(quiet.stage, tally), prices),
      0,
    );
    expect(spent).toBeCloseTo(20 * quiet.report.handoffs, 6);
  });
});

describe('the interval of a ratio', () => {
  it('lies around the ratio of all to all, and has no width where all replications agree', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 60 })), {
      minLength: 2,
      maxLength: 30,
    });
    fc.assert(
      fc.property(pairs, fc.integer({ min: 1, max: 9 }), (all, price) => {
        const above = all.map(([a]) => a);
        const below = all.map(([, b]) => b);
        const sum = (list: readonly number[]) => list.reduce((x, y) => x + y, 0);
        const { value, low, high } = ratioInterval(above, below);
        expect(value).toBeCloseTo(sum(above) / sum(below), 9);
        expect(value - low).toBeCloseTo(high - value, 6);
        const same = ratioInterval(
          below.map((b) => b * price),
          below,
        );
        expect(same.high - same.low).toBeCloseTo(0, 9);
      }),
      { numRuns: 100 },
    );
    expect(ratioInterval([3], [0]).value).toBeNaN();
  });
});

describe('two designs compared by what a handoff costs', () => {
  const { stage, study } = ran(priced);
  const prices = costsOf(priced)!;

  it('are not compared by it where no price is set', () => {
    const names = (with_?: typeof prices) => {
      const samples = samplesOf(stage, study.parts, with_);
      return compareSamples(samples, samples).map(({ name }) => name);
    };
    expect(names()).not.toContain('costPerHandoff');
    expect(names(prices)).toContain('costPerHandoff');
  });

  it('differ by exactly what dearer handoffs cost more', () => {
    const dearer = { ...prices, perHandoff: prices.perHandoff + 5 };
    const found = compareSamples(
      samplesOf(stage, study.parts, prices),
      samplesOf(stage, study.parts, dearer),
    ).find(({ name }) => name === 'costPerHandoff');
    expect(found?.value).toBeCloseTo(5, 9);
    expect(found?.verdict).toBe('worse');
  });
});
