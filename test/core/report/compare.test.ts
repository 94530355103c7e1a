import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCode } from '../../../src/core/compile/code.ts';
import {
  COMPARED,
  compareSamples,
  comparisonJson,
  dailyHandoffs,
  makeSplitStudy,
  type Sample,
  samplesOf,
} from '../../../src/core/report/compare.ts';
import { recordOf } from '../../../src/core/report/record.ts';
import { toReport } from '../../../src/core/report/report.ts';
import { makeCrew } from '../../../src/core/run/simulate/crew.ts';
import { openRun, type RunInput } from '../../../src/core/run/simulate/stage.ts';
import { runStudy } from '../../../src/core/run/simulate/study.ts';
import { benchPersonas, benchPlan, benchScenario } from '../../bench/program.ts';

function inputOf(replications: number, touches = true): RunInput {
  return {
    codes: [toCode(benchPlan)],
    personas: benchPersonas,
    scenario: { ...benchScenario, leads: 400, replications },
    touches,
  };
}

function splitOf(input: RunInput) {
  const stage = openRun(input);
  const study = makeSplitStudy(stage);
  const crew = makeCrew(stage);
  for (let job = study.next(150); job !== undefined; job = study.next(150)) study.accept(job, crew.work(job));
  return { stage, study };
}

/** A sample in which every figure is the same number. */
const flat = (value: number): Sample =>
  Object.fromEntries(COMPARED.map(({ name }) => [name, value])) as unknown as Sample;

describe('a split study', () => {
  const input = inputOf(3);
  const { stage, study } = splitOf(input);
  const report = toReport(stage, study, recordOf(input));

  it('comes to the same report as a whole one', () => {
    const whole = openRun(input);
    expect(report).toEqual(toReport(whole, runStudy(whole), recordOf(input)));
    expect(study.isDone).toBe(true);
  });

  it('keeps replications apart that add up to the whole', () => {
    const samples = samplesOf(stage, study.parts);
    expect(samples).toHaveLength(3);
    expect(report.handoffs).toBeGreaterThan(0);
    expect(samples.reduce((sum, { handoffs }) => sum + handoffs, 0)).toBe(report.handoffs);
    const accepted = report.metrics.find(({ name }) => name === 'acceptedShare');
    const leads = samples.reduce((sum, sample) => sum + sample.accepted, 0);
    expect(leads).toBeCloseTo((accepted?.value ?? 0) * (accepted?.n ?? 0), 6);
    const late = samples.reduce(
      (sum, { overdue, handoffs }) => sum + (handoffs === 0 ? 0 : overdue * handoffs),
      0,
    );
    expect(late).toBeCloseTo(report.overdue, 6);
    const emails = report.metrics.find(({ name }) => name === 'emailsPerLead')?.value ?? Number.NaN;
    expect(samples.reduce((sum, sample) => sum + sample.emailsPerLead, 0) / 3).toBeCloseTo(emails, 6);
    const engagement = report.metrics.find(({ name }) => name === 'engagementAtEnd')?.value ?? Number.NaN;
    expect(samples.reduce((sum, sample) => sum + sample.engagement, 0) / 3).toBeCloseTo(engagement, 6);
  });

  it('tells handoffs by day that add up to those of the series', () => {
    const byRun = dailyHandoffs(stage, study.parts);
    const days = report.series[0]?.handoffs ?? [];
    expect(days.map((_, day) => byRun.reduce((sum, run) => sum + (run[day] ?? 0), 0))).toEqual(days);
  });

  it('has in each replication what that replication alone comes to', () => {
    const alone = splitOf(inputOf(1));
    expect(samplesOf(alone.stage, alone.study.parts)[0]).toEqual(samplesOf(stage, study.parts)[0]);
  });
});

describe('a comparison', () => {
  it('of a run with itself finds no difference anywhere', () => {
    const { stage, study } = splitOf(inputOf(3));
    const samples = samplesOf(stage, study.parts);
    for (const { verdict, value, n, name } of compareSamples(samples, samples)) {
      expect({ name, verdict, value }).toEqual({ name, verdict: 'same', value: 0 });
      expect(n).toBe(3);
    }
  });

  it('with nobody touched says which way it went, and says better only where the interval clears zero', () => {
    const program = splitOf(inputOf(8));
    const without = splitOf(inputOf(8, false));
    const found = compareSamples(
      samplesOf(without.stage, without.study.parts),
      samplesOf(program.stage, program.study.parts),
    );
    const all = COMPARED.map(({ name }) => name);
    // No price is set.
    expect(found.map(({ name }) => name)).toEqual(all.filter((name) => name !== 'costPerHandoff'));
    // Without touches there are no unsubscribes; with them there are.
    const left = found.find(({ name }) => name === 'unsubscribed');
    expect(left?.a).toBe(0);
    expect(left?.verdict).toBe('worse');
    for (const { name, value, low, high, verdict } of found) {
      const wanted = COMPARED.find((one) => one.name === name)?.wanted;
      expect(low).toBeLessThanOrEqual(value);
      expect(high).toBeGreaterThanOrEqual(value);
      const isBetter = wanted === 'more' ? low > 0 : high < 0;
      expect(verdict === 'better', name).toBe(isBetter);
    }
  });

  it('never tells better from worse by one pair', () => {
    for (const one of compareSamples([flat(1)], [flat(9)])) {
      expect(one).toMatchObject({ n: 1, verdict: 'open', value: 8 });
      expect(one.more).toBeUndefined();
    }
  });

  it('leaves out pairs in which one side has nothing to measure', () => {
    const [first] = compareSamples([flat(1), flat(Number.NaN), flat(3)], [flat(2), flat(5), flat(4)]);
    expect(first).toMatchObject({ n: 2, a: 2, b: 3, value: 1 });
    expect(comparisonJson(compareSamples([], []))[0]).toMatchObject({ a: null, difference: null, n: 0 });
  });

  it('turned round, says the opposite', () => {
    const numbers = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), {
      minLength: 2,
      maxLength: 12,
    });
    const opposite = { better: 'worse', worse: 'better', open: 'open', same: 'same' };
    fc.assert(
      fc.property(numbers, (pairs) => {
        const a = pairs.map(([one]) => flat(one));
        const b = pairs.map(([, other]) => flat(other));
        const there = compareSamples(a, b);
        const back = compareSamples(b, a);
        there.forEach((one, i) => {
          expect(back[i]?.verdict).toBe(opposite[one.verdict]);
          expect(back[i]?.more).toBe(one.more);
        });
      }),
    );
  });

  it('asks for as many more pairs as would narrow the interval to the difference', () => {
    // Differences 0 and 2: mean 1, and so wide that zero is inside.
    const [first] = compareSamples([flat(0), flat(0)], [flat(0), flat(2)]);
    expect(first?.verdict).toBe('open');
    const half = (first?.high ?? 0) - 1;
    expect(first?.more).toBe(Math.ceil(2 * half * half) - 2);
  });
});
