/** Numbers of a report as people read them: at most three significant digits, with their unit and their doubt. */
import {
  durationText,
  figureText,
  isCount,
  type Metric,
  type Report,
  shareText,
  type Text,
  text,
  verbatim,
} from '../../core/index.ts';

/** One figure: value and doubt as texts. `name` is that of the metric. */
export interface Figure {
  readonly name: string;
  readonly label: Text;
  readonly value: Text;
  readonly doubt?: Text;
  readonly n?: number;
}

const NONE = verbatim('–');
const DAY = 1440;

/** Repeats that the counts of a report are of; while results still come in, as many as have come in. */
function repeatsOf({ leadsDone, leadsInAll, record }: Report): number {
  return leadsInAll === 0 || leadsDone === 0 ? 1 : (leadsDone / leadsInAll) * record.replications;
}

/** Counts of a report are over all repeats: those of one repeat, rounded. */
export function perRun(report: Report, count: number): number {
  return Math.round(count / repeatsOf(report));
}

/** Minutes in the unit in which they have few digits. */
export function timeWords(minutes: number): Text {
  const round = (unit: number): number => {
    const amount = minutes / unit;
    return (amount < 10 ? Math.round(amount * 10) / 10 : Math.round(amount)) * unit;
  };
  if (minutes < 60) return durationText(Math.round(minutes));
  if (minutes >= DAY) return text('app.figure.days', { number: figureText(round(DAY) / DAY) });
  return text('app.figure.hours', { number: figureText(round(60) / 60) });
}

/** A value of a metric in words. */
export function metricWords({ name, unit }: Metric, value: number): Text {
  if (!Number.isFinite(value)) return NONE;
  if (isCount({ name })) return figureText(Math.round(value));
  if (unit === 'share') return shareText(value);
  return unit === 'minutes' ? timeWords(value) : figureText(value);
}

/** A metric with its interval. */
export function figureOf(metric: Metric): Figure {
  return {
    name: metric.name,
    label: metric.label,
    value: metricWords(metric, metric.value),
    n: metric.n,
    ...(Number.isFinite(metric.low) && Number.isFinite(metric.high)
      ? {
          doubt: text('app.figure.interval', {
            low: metricWords(metric, metric.low),
            high: metricWords(metric, metric.high),
          }),
        }
      : {}),
  };
}
