import { describe, expect, it } from 'vitest';
import { toCode } from '../../../src/core/compile/code.ts';
import { makeTexts } from '../../../src/core/kit/text/texts.ts';
import { reportJson } from '../../../src/core/report/json.ts';
import { recordOf } from '../../../src/core/report/record.ts';
import { toReport } from '../../../src/core/report/report.ts';
import type { RunInput } from '../../../src/core/run/simulate/stage.ts';
import { openRun } from '../../../src/core/run/simulate/stage.ts';
import { makeStudy, runStudy } from '../../../src/core/run/simulate/study.ts';
import { benchPersonas, benchPlan, benchScenario } from '../../bench/program.ts';

const second = { ...benchPlan, programId: 'other', caps: {} };

function inputOf(leads: number, replications = 1): RunInput {
  return {
    codes: [toCode(benchPlan), toCode(second)],
    personas: benchPersonas,
    scenario: { ...benchScenario, leads, replications },
  };
}

function reportOf(leads: number, replications = 1) {
  const input = inputOf(leads, replications);
  const stage = openRun(input);
  return toReport(stage, runStudy(stage), recordOf(input));
}

const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0);

describe('a report', () => {
  const report = reportOf(2000, 2);

  it('loses nobody: entered = active + with sales + exited, in all and by program', () => {
    expect(report.entered).toBeGreaterThan(4000);
    for (const one of [report, ...report.programs]) {
      expect(one.entered).toBe(one.active + one.withSales + sum(one.exited));
    }
    expect(report.programs.map(({ program }) => program)).toEqual(['bench', 'other']);
  });

  it('loses nobody before the start: people = came in + did not, by reason', () => {
    for (const { people } of report.programs)
      expect(people.entered + sum(people.outside)).toBe(report.leadsDone);
  });

  it('loses nobody at a node: entered = left + waiting', () => {
    expect(report.nodes).toHaveLength(42);
    for (const node of report.nodes) expect(node.entered).toBe(sum(node.left) + node.waiting);
  });

  it('has on the edges what left by the ports', () => {
    for (const edge of report.edges) {
      const node = report.nodes.find(({ id, program }) => id === edge.from && program === edge.program);
      expect(node?.left[edge.port] ?? 0).toBe(edge.count);
    }
    const [first] = report.edges;
    expect(first).toMatchObject({ from: 'n0', to: 'n1', program: 'bench' });
  });

  it('tells days, stays and histograms that add up', () => {
    const [series] = report.series;
    expect(series?.entered.reduce((a, b) => a + b, 0)).toBe(report.programs[0]?.entered);
    expect(report.histograms.touches.reduce((all, { count }) => all + count, 0)).toBe(report.leadsDone);
    const touches = report.histograms.touches.reduce((all, { from, count }) => all + from * count, 0);
    expect(touches).toBe(report.emailsSent);
    const wait = report.nodes.find(({ id }) => id === 'n4');
    // Three days each, whoever was not taken out of it.
    expect(wait?.minutes).toBeGreaterThan(3 * 1440 - 60);
    expect(wait?.minutes).toBeLessThanOrEqual(3 * 1440);
  });

  it('gives every metric a unit, an interval around its value and an n', () => {
    for (const { name, value, low, high, n } of report.metrics) {
      expect(n, name).toBeGreaterThan(0);
      expect(low, name).toBeLessThanOrEqual(value);
      expect(high, name).toBeGreaterThanOrEqual(value);
    }
    const total = report.metrics.find(({ name }) => name === 'emailsSent');
    expect(total?.value).toBeCloseTo(report.emailsSent, 6);
  });

  it('says every metric in English and Japanese', () => {
    for (const locale of ['en', 'ja'] as const) {
      const texts = makeTexts(locale);
      for (const { label, unit } of report.metrics) {
        expect(texts.has(label.key), label.key).toBe(true);
        expect(texts.has(`report.unit_${unit}`)).toBe(true);
      }
    }
  });

  it('is JSON without NaN, also of a run without people', () => {
    const { say } = makeTexts('en');
    const empty = reportOf(0);
    for (const one of [report, empty]) {
      const json = reportJson(one, say);
      expect(JSON.parse(JSON.stringify(json))).toEqual(json);
    }
    expect(reportJson(empty, say)).toMatchObject({
      entered: 0,
      active: 0,
      withSales: 0,
      exited: {},
      handoffs: 0,
    });
  });

  it('records what it was made of: the same inputs give the same digits, others do not', () => {
    expect(recordOf(inputOf(10))).toEqual(recordOf(inputOf(10)));
    expect(recordOf(inputOf(10)).inputs).not.toBe(recordOf(inputOf(11)).inputs);
    expect(recordOf(inputOf(10))).toMatchObject({ seed: 1, leads: 10, programs: ['bench', 'other'] });
  });

  it('can be asked for while results come in', () => {
    const input = inputOf(10);
    const stage = openRun(input);
    const early = toReport(stage, makeStudy(stage), recordOf(input));
    expect(early).toMatchObject({ isWhole: false, leadsDone: 0, leadsInAll: 10, entered: 0 });
  });
});
