/** Branch shares: of those who went on from a step with several ways, how many took each. */
import {
  type Interval,
  numberText,
  type ProgramFile,
  type Report,
  shareText,
  type Text,
  text,
  wilson,
} from '../../core/index.ts';
import type { ChartRow, RowChart } from './charts.ts';
import type { Explanation } from './explain.ts';
import { repeatsOf } from './results.ts';
import { stepRows } from './steps.ts';
import type { Table } from './table.ts';

/** One way out of a step with several. */
export interface Branch {
  readonly id: string;
  readonly step: Text;
  readonly way: Text;
  /** Over all runs, and of one run as the canvas counts it. */
  readonly count: number;
  readonly inWhole: number;
  /** Of those who went on from the step. */
  readonly share: Interval;
}

/** All ways of all steps that have several and that somebody went on from, top to bottom. The shares of a step add up to 1. */
export function branchesOf(file: ProgramFile, report: Report): readonly Branch[] {
  return stepRows(file, report).flatMap(({ id, title, ways }): readonly Branch[] => {
    const went = ways.reduce((sum, { count }) => sum + count, 0);
    if (ways.length < 2 || went === 0) return [];
    return ways.map((way) => ({
      id: `${id}/${way.id}`,
      step: title,
      way: way.label,
      count: way.count,
      inWhole: way.inWhole,
      share: wilson(way.count, went),
    }));
  });
}

/** So many rows stand in the chart; the table has all. */
const MOST = 16;

/** Half an interval in points: one digit, as no run is surer of it. */
function doubtOf({ low, high }: Interval): Text {
  const points = 50 * (high - low);
  return text('results.ofRuns', {
    number: text('number', { value: Number(points.toPrecision(points < 10 ? 1 : 2)) }),
  });
}

/** The chart: shares of the step, each with its interval; people of one run beside them. */
export function branchChart(file: ProgramFile, report: Report): RowChart {
  const repeats = repeatsOf(report);
  const all = branchesOf(file, report);
  const rows = all.slice(0, MOST).map(
    ({ id, step, way, count, inWhole, share }): ChartRow => ({
      id,
      label: text('account.branches.label', { step, way }),
      count,
      size: share.value / 1.02,
      value: shareText(share.value),
      share: numberText(inWhole),
      doubt: { from: share.low / 1.02, to: share.high / 1.02, words: doubtOf(share) },
      isStrong: false,
    }),
  );
  const left = all.length - rows.length;
  return {
    name: 'branches',
    title: text('account.branches.title'),
    sub: text('account.branches.sub'),
    none: text('account.branches.none'),
    rows,
    repeats,
    ...(left > 0 ? { foot: text('account.branches.more', { count: left }) } : {}),
  };
}

/** All branch shares as a table. */
export function branchTable(file: ProgramFile, report: Report): Table {
  const repeats = repeatsOf(report);
  return {
    name: 'branches',
    title: text('account.branches.title'),
    columns: [
      text('reports.steps.step'),
      text('account.branches.way'),
      text('results.table.perRun'),
      text('account.branches.share'),
      text('reports.grades.low'),
      text('reports.grades.high'),
    ],
    rows: branchesOf(file, report).map(({ step, way, count, share }) => [
      step,
      way,
      count / repeats,
      share.value,
      share.low,
      share.high,
    ]),
  };
}

/** What branch shares mean. */
export function explainBranches(report: Report): Explanation {
  return {
    name: 'branches',
    title: text('account.branches.title'),
    definition: text('account.explain.branches'),
    assumptions: ['mail.open', 'mail.click', 'mail.openMedian', 'rate.visit', 'sales.accept'],
    grounds: { n: report.entered, of: 'journeys' },
  };
}
