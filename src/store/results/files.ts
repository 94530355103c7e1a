/** Files of the view of results. */
import {
  comparisonJson,
  type ProgramFile,
  percentText,
  type Report,
  recordOf,
  reportJson,
  type Text,
  text,
  verdictText,
} from '../../core/index.ts';
import type { ExportedFile } from '../document/exporting.ts';
import { titleOf } from '../document/kinds.ts';
import { metricWords } from '../run/figures.ts';
import { runInputOf } from '../run/input.ts';
import { useStore } from '../store.ts';
import {
  answersChart,
  blockedChart,
  emailsChart,
  exitsChart,
  funnelChart,
  mostChart,
  stagesChart,
} from './charts.ts';
import { baseText, type Comparison, useComparison } from './compare.ts';
import { furtherTables } from './further.ts';
import { comparedText, filedText, NONE } from './results.ts';
import { rowTable } from './row-table.ts';
import { type Say, type Table, tablesFile } from './table.ts';
import { dailyChart, dailyTable, timeChart, timeTable } from './time.ts';

/** The beginning of the names of files. */
export function fileBase(): string {
  const program = useStore.getState().file?.program;
  const name = program?.name.replace(/[\\/:*?"<>|]+/g, '-').trim();
  return name === undefined || name === '' ? (program?.id ?? 'results') : name;
}

/** All metrics as the command line prints them, with what they are counted over. */
export function metricsTable(report: Report): Table {
  return {
    name: 'figures',
    title: text('results.keys'),
    columns: [
      text('results.table.figure'),
      text('app.results.value'),
      text('results.table.interval'),
      text('results.table.n'),
    ],
    rows: report.metrics.map((metric) => [
      metric.label,
      metricWords(metric, metric.value),
      Number.isFinite(metric.low) && Number.isFinite(metric.high)
        ? text('app.figure.interval', {
            low: metricWords(metric, metric.low),
            high: metricWords(metric, metric.high),
          })
        : NONE,
      metric.n,
    ]),
  };
}

/** The comparison as a table. */
export function compareTable({ base, differences, own }: Comparison): Table {
  const interval = ({ unit, low, high }: Comparison['differences'][number]): Text =>
    Number.isFinite(low) && Number.isFinite(high)
      ? text('app.figure.interval', { low: filedText(unit, low), high: filedText(unit, high) })
      : NONE;
  return {
    name: 'compare',
    title: text('results.compare.title'),
    columns: [
      text('results.table.figure'),
      baseText(base),
      text('results.compare.b'),
      text('results.compare.difference'),
      text('results.table.interval'),
      text('results.table.n'),
      text('results.compare.verdict'),
    ],
    rows: [
      ...differences.map((one) => [
        one.label,
        comparedText(one.unit, one.a),
        comparedText(one.unit, one.b),
        filedText(one.unit, one.value),
        interval(one),
        one.n,
        verdictText(one),
      ]),
      ...ownRow(own),
    ],
  };
}

function ownRow(own: Comparison['own']): Table['rows'] {
  if (own === undefined || Number.isNaN(own.value)) return [];
  const { value, low, high, n } = own;
  const isSure = Number.isFinite(low) && Number.isFinite(high);
  const range = isSure
    ? text('app.figure.interval', { low: percentText(low), high: percentText(high) })
    : NONE;
  return [[text('account.ownRow'), '', percentText(value), '', range, n, '']];
}

/** Steps that nobody reached, in the order of the document. */
export function neverReached(
  file: ProgramFile,
  report: Report,
): readonly { readonly id: string; readonly title: Text }[] {
  const never = new Set(report.nodes.filter(({ entered }) => entered === 0).map(({ id }) => id));
  return file.program.nodes.flatMap(({ id }) => (never.has(id) ? [{ id, title: titleOf(file, id) }] : []));
}

/** Steps that nobody reached, by their titles. */
export function neverTable(titles: readonly Text[]): Table {
  return {
    name: 'never',
    title: text('results.never.title'),
    columns: [text('results.never.step')],
    rows: titles.map((title) => [title]),
  };
}

/** All tables of the view, as far as they have been read or measured. */
export function tablesOf(file: ProgramFile, report: Report): readonly Table[] {
  const comparison = useComparison.getState();
  const time = timeChart(report);
  const stages = stagesChart(report);
  const rows = [funnelChart, emailsChart, mostChart, exitsChart, blockedChart, answersChart];
  return [
    metricsTable(report),
    dailyTable(dailyChart(file, report, comparison.of === report ? comparison.daily : [])),
    ...(time === undefined ? [] : [timeTable(time)]),
    ...(stages === undefined ? [] : [rowTable(stages)]),
    ...rows.map((chart) => rowTable(chart(report))),
    neverTable(neverReached(file, report).map(({ title }) => title)),
    ...(comparison.of === report && comparison.status === 'done' ? [compareTable(comparison)] : []),
    ...furtherTables(file, report),
  ];
}

/** All tables of the view as one file. */
export function allTables(report: Report, say: Say): ExportedFile | undefined {
  const { file } = useStore.getState();
  return file === undefined ? undefined : tablesFile(tablesOf(file, report), fileBase(), say);
}

/** The report as JSON: what the command line prints, with the record by which the run can be repeated to the byte. */
export function reportFile(report: Report, say: Say): ExportedFile | undefined {
  const { file, people } = useStore.getState();
  if (file === undefined) return undefined;
  // Hashed here, once, with the people: the live run leaves them out.
  const record = recordOf(runInputOf(file, people));
  const { base, of, status, differences, pairs, own } = useComparison.getState();
  const comparison =
    of === report && status === 'done'
      ? { pairs, differences: comparisonJson(differences), ...(own && { actsWithoutNurture: own }) }
      : null;
  const against =
    base === 'none' ? { againstNoNurture: comparison } : { against: say(baseText(base)), comparison };
  const json = { ...reportJson({ ...report, record }, say), ...against };
  return {
    name: `${fileBase()}.results.json`,
    type: 'application/json',
    text: `${JSON.stringify(json, null, 2)}\n`,
  };
}
