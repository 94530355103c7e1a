/** What `trellis simulate --json` prints. */
import type { Json, Text } from '../kit/base.ts';
import type { Metric } from './metric.ts';
import type { NodeReport } from './nodes.ts';
import type { Report } from './report.ts';

/** Says a text in the reader's language. */
export type Say = (text: Text) => string;

/** JSON knows no NaN: a number that there is none of is null. */
function number(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function metricJson({ name, label, unit, value, low, high, n }: Metric, say: Say): Json {
  return { name, label: say(label), unit, value: number(value), low: number(low), high: number(high), n };
}

function nodeJson({
  program,
  id,
  entered,
  waiting,
  left,
  minutes,
  sends,
  handoffs,
  refused,
}: NodeReport): Json {
  return {
    id,
    program,
    entered,
    waiting,
    left,
    meanMinutes: number(minutes),
    ...(sends === undefined ? {} : { sends: { ...sends } }),
    ...(handoffs === undefined ? {} : { handoffs: { ...handoffs } }),
    ...(refused === undefined ? {} : { refused: { ...refused } }),
  };
}

/** The report as JSON, the same for any number of workers; the caller adds how long it took. */
export function reportJson(report: Report, say: Say): { readonly [key: string]: Json } {
  const { entered, active, withSales, exited, handoffs, emailsSent, record } = report;
  return {
    entered,
    active,
    withSales,
    exited,
    handoffs,
    overdue: report.overdue,
    answers: report.answers,
    emailsSent,
    blocked: report.blocked,
    events: report.events,
    stages: report.stages,
    metrics: report.metrics.map((metric) => metricJson(metric, say)),
    nodes: report.nodes.map(nodeJson),
    edges: report.edges.map((edge) => ({ ...edge })),
    programs: report.programs.map((program) => ({ ...program })),
    series: report.series.map(({ program, ...days }) => ({ program, ...days })),
    sales: { ...report.sales },
    record: { ...record, programs: [...record.programs] },
  };
}
