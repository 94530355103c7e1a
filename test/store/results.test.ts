import { describe, expect, it } from 'vitest';
import {
  answersChart,
  blockedChart,
  emailsChart,
  exitsChart,
  funnelChart,
  mostChart,
  stagesChart,
} from '../../src/store/results/charts.ts';
import { repeatsOf, resultFigures, signedText } from '../../src/store/results/results.ts';
import { rowTable } from '../../src/store/results/row-table.ts';
import { dailyChart, dailyTable, rebinned, timeChart, timeTable } from '../../src/store/results/time.ts';
import { perRun } from '../../src/store/run/figures.ts';
import { en, repeated, report, reportOf, rowsOf, total, withDaily } from './results-parts.ts';

describe('the key figures', () => {
  it('say what stands on the canvas', () => {
    const [handed] = resultFigures(report);
    expect(en.say(handed!.value)).toBe(String(perRun(report, report.handoffs)));
    const nodes = report.nodes.reduce((sum, { handoffs }) => sum + (handoffs?.handed ?? 0), 0);
    expect(nodes).toBe(report.handoffs);
  });

  it('name what they are counted over, and say their bounds where they have some', () => {
    for (const { name, grounds } of resultFigures(report)) {
      expect(grounds?.n, name).toBeGreaterThan(0);
      expect(grounds?.low === undefined, name).toBe(grounds?.high === undefined);
    }
    expect(resultFigures(report).find(({ name }) => name === 'emails')?.grounds?.n).toBe(1800);
  });

  it('of a run in which nobody was handed over say so instead of a number', () => {
    const { edges } = repeated.program;
    const cut = { ...repeated, program: { ...repeated.program, edges: edges.slice(0, 1) } };
    const empty = reportOf(cut);
    expect(empty.handoffs).toBe(0);
    const figures = new Map(resultFigures(empty).map((figure) => [figure.name, en.say(figure.value)]));
    expect(figures.get('handoffs')).toBe('0');
    // Nobody is nobody in all of them: no doubt beside one and none beside the other.
    for (const { name, doubt } of resultFigures(empty).slice(0, 2)) expect(doubt, name).toBeUndefined();
    expect(figures.get('median')).toBe('–');
    expect(timeChart(empty)).toBeUndefined();
    expect(answersChart(empty).rows).toEqual([]);
  });

  it('say the doubt of a time no finer than the time', () => {
    const doubt = (value: number, half: number) => {
      const metrics = report.metrics.map((metric) =>
        metric.name === 'timeToHandoff50'
          ? { ...metric, value, low: value - half, high: value + half }
          : metric,
      );
      const said = resultFigures({ ...report, metrics }).find(({ name }) => name === 'median')?.doubt;
      return said && en.say(said);
    };
    expect(doubt(7 * 1440, 2)).toBeUndefined();
    // The interval of nothing goes one way only.
    const none = { ...report, exited: {}, entered: 80 };
    const unsubscribed = resultFigures(none).find(({ name }) => name === 'unsubscribed');
    expect(en.say(unsubscribed!.value)).toBe('0 %');
    expect(en.say(unsubscribed!.doubt!)).toBe('at most 4.6 %');
    expect(doubt(7 * 1440, 40)).toBe('± 1 h');
    expect(doubt(7 * 1440, 1500)).toBe('± 1 d');
    expect(doubt(300, 2)).toBe('± 2 minutes');
  });

  it('give a difference its sign, and none to nothing', () => {
    expect(en.say(signedText('share', -0.0123))).toBe('−1.2 pt');
    expect(en.say(signedText('share', -0.0123, true))).toBe('−1.2');
    expect(en.say(signedText('minutes', 1440))).toBe('+1 d');
    expect(en.say(signedText('handoffs', 0))).toBe('0');
    expect(en.say(signedText('points', Number.NaN))).toBe('–');
  });
});

describe('charts of rows', () => {
  it('account for everybody: exits for those who came in, answers for the handoffs, mail for all people', () => {
    expect(total(exitsChart(report).rows)).toBe(report.entered);
    expect(total(answersChart(report).rows)).toBe(report.handoffs);
    expect(total(emailsChart(report).rows)).toBe(report.leadsDone);
    expect(total(mostChart(report).rows)).toBe(report.leadsDone);
    const blocked = Object.values(report.blocked).reduce((sum, count) => sum + count, 0);
    expect(total(blockedChart(report).rows)).toBe(blocked);
  });

  it('never grow along the funnel', () => {
    const counts = funnelChart(report).rows.map(({ count }) => count);
    expect(counts).toHaveLength(4);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(counts[0]).toBe(report.leadsDone);
  });

  it('keep bars and whiskers inside, and the value between its bounds', () => {
    for (const { rows } of rowsOf.map((chart) => chart(report))) {
      for (const { size, doubt } of rows) {
        expect(size).toBeGreaterThanOrEqual(0);
        expect(Math.max(size, doubt?.to ?? 0)).toBeLessThanOrEqual(1);
        if (doubt !== undefined) expect(doubt.from).toBeLessThanOrEqual(size);
      }
    }
  });

  it('have an interval around every part that was counted', () => {
    for (const { rows, repeats, name } of rowsOf.map((chart) => chart(report))) {
      for (const { id, count, low, high } of rows.filter((row) => row.count > 0 && row.id !== 'people')) {
        expect(low, `${name} ${id}`).toBeLessThanOrEqual(count / repeats);
        expect(high, `${name} ${id}`).toBeGreaterThanOrEqual(count / repeats);
      }
    }
  });

  it('fold a long tail into one row', () => {
    const bars = Array.from({ length: 12 }, (_, from) => ({ from, to: from + 1, count: 10 }));
    const { rows } = emailsChart({ ...report, histograms: { ...report.histograms, emails: bars } });
    expect(rows.map(({ count }) => count)).toEqual([10, 10, 10, 10, 10, 10, 60]);
    expect(en.say(rows.at(-1)!.label)).toBe('6 emails or more');
  });

  it('show lifecycle stages only where a program speaks of them, in their order', () => {
    expect(stagesChart({ ...report, stages: { blank: 5 } })).toBeUndefined();
    const rows = stagesChart({ ...report, stages: { sql: 1, blank: 5, own: 2, lead: 3 } })?.rows ?? [];
    expect(rows.map(({ id }) => id)).toEqual(['blank', 'lead', 'sql', 'own']);
    expect(rows.slice(1).map(({ label }) => en.say(label))).toEqual([
      'Lead',
      'Qualified by sales (SQL)',
      'own',
    ]);
  });

  it('say in a table what one run has of it, and all of them', () => {
    const table = rowTable(exitsChart(report));
    expect(table.columns).toHaveLength(6);
    const [first] = exitsChart(report).rows;
    // The bounds stand beside the number that they are of.
    expect(table.columns.map(en.say)).toEqual([
      en.say(table.title),
      'In one run',
      'from (95 %)',
      'to (95 %)',
      'In all runs',
      'Share',
    ]);
    const [perRun, low, high, inAll] = table.rows[0]!.slice(1) as number[];
    expect([perRun, inAll]).toEqual([first!.count / 3, first!.count]);
    expect(low).toBeLessThan(first!.count / 3);
    expect(high).toBeGreaterThan(first!.count / 3);
  });
});

describe('handoffs a day', () => {
  it('leave nobody out, whatever day it was', () => {
    for (const file of [repeated, withDaily(1)]) {
      const { days } = dailyChart(file, report);
      const shown = days.reduce((sum, { value }) => sum + value, 0) * repeatsOf(report);
      expect(shown).toBeCloseTo(report.handoffs, 6);
    }
  });

  it('stand on working days of the team alone', () => {
    const { by, days } = dailyChart(repeated, { ...report, series: report.series.map(many) });
    expect(by).toBe('daily');
    const weekdays = new Set(days.map(({ date }) => new Date(`${date}T00:00Z`).getUTCDay()));
    expect([...weekdays].sort()).toEqual([1, 2, 3, 4, 5]);
    expect(days.every(({ capacity }) => capacity === 75)).toBe(true);
  });

  it('are told by weeks where they are few, with what sales can take in a week', () => {
    const few = report.series.map((one) => ({
      ...one,
      handoffs: one.handoffs.map((_, day): number => (day % 9 === 0 ? 1 : 0)),
    }));
    const chart = dailyChart(repeated, { ...report, series: few });
    expect(chart.by).toBe('weekly');
    expect(chart.days[0]?.capacity).toBe(5 * 75);
    const shown = chart.days.reduce((sum, { value }) => sum + value, 0) * repeatsOf(report);
    expect(shown).toBeCloseTo(
      few[0]!.handoffs.reduce((a, b) => a + b, 0),
      6,
    );
  });

  it('name the stretches on which more come than sales can take', () => {
    const series = report.series.map((one) => ({
      ...one,
      handoffs: one.handoffs.map((_, day) => (day < 3 ? 30 : 3)),
    }));
    const { over, days } = dailyChart(withDaily(5), { ...report, series });
    expect(over).toEqual([{ from: 0, to: 2 }]);
    expect(days.slice(0, 3).map(({ value }) => value)).toEqual([10, 10, 10]);
    expect(dailyChart(withDaily(0), { ...report, series }).over).toEqual([]);
  });

  it('have a range only where there are runs enough to tell one', () => {
    const run = report.series[0]!.handoffs;
    const series = report.series.map(many);
    const few = dailyChart(repeated, { ...report, series }, [run, run]);
    expect(few.days.some(({ low }) => low !== undefined)).toBe(false);
    const enough = dailyChart(
      repeated,
      { ...report, series },
      Array.from({ length: 12 }, () => run),
    );
    for (const { low, high } of enough.days) expect(low).toBe(high);
    expect(dailyTable(enough).columns).toHaveLength(5);
  });
});

/** So many a day that days are told. */
function many<T extends { readonly handoffs: readonly number[] }>(one: T): T {
  return { ...one, handoffs: one.handoffs.map((count) => count + 6) };
}

describe('time to handoff', () => {
  it('puts everybody into bars of one width', () => {
    const chart = timeChart(report)!;
    expect(chart.bars.reduce((a, b) => a + b, 0) * repeatsOf(report)).toBeCloseTo(chart.n, 6);
    expect(chart.bars.length).toBeLessThanOrEqual(14);
    expect(chart.low).toBeLessThanOrEqual(chart.median);
    expect(chart.median).toBeLessThanOrEqual(chart.high);
    expect(timeTable(chart).rows).toHaveLength(chart.bars.length);
  });

  it('spreads a class that lies across two bars over both', () => {
    expect(rebinned([{ from: 50, to: 70, count: 4 }], 60)).toEqual([2, 2]);
    expect(rebinned([], 60)).toEqual([]);
  });
});
