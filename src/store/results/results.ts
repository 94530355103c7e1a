/** Key figures of the view of results, with what each of them means. */
import {
  durationText,
  figureText,
  type Metric,
  percentText,
  type Report,
  shareText,
  shownShare,
  type Text,
  text,
  type Unit,
  verbatim,
  wilson,
} from '../../core/index.ts';
import { countsOf } from '../run/counts.ts';
import { metricWords, timeWords } from '../run/figures.ts';

/** What a number is counted over, and how sure it is: for "explain this number". */
export interface Grounds {
  readonly n: number;
  readonly of: Unit | 'runs';
  readonly low?: Text;
  readonly high?: Text;
  /** Where people are told whole and their mean over the repeats is not: the mean, in a sentence. */
  readonly mean?: Text;
}

/** One figure of the row at the top. `name` is that of its words. */
export interface KeyFigure {
  readonly name: string;
  readonly label: Text;
  readonly value: Text;
  readonly doubt?: Text;
  readonly grounds?: Grounds;
  /** The number that is said: what it is counted in, and how much. */
  readonly amount?: { readonly unit: Unit; readonly value: number };
}

const HOUR = 60;
const DAY = 1440;

/** No number. */
export const NONE = verbatim('–');

/** Repeats that the counts of a report are of; while results still come in, as many as have come in. */
export function repeatsOf({ leadsDone, leadsInAll, record }: Report): number {
  return leadsInAll === 0 || leadsDone === 0 ? 1 : (leadsDone / leadsInAll) * record.replications;
}

/** People of a whole number; less than one in a run keeps a digit, so that it does not look like nobody. */
export function amountText(amount: number): Text {
  return figureText(amount >= 1 ? Math.round(amount) : Number(amount.toPrecision(1)));
}

/** The metric of a name. */
export function metricOf(report: Report, name: string): Metric | undefined {
  return report.metrics.find((metric) => metric.name === name);
}

const isSure = (...bounds: readonly number[]): boolean => bounds.every(Number.isFinite);

interface Shown {
  readonly name: string;
  readonly metric: Metric | undefined;
  readonly of: Unit;
  /** What value and bounds are multiplied by. */
  readonly scale?: number;
  readonly words?: (value: number) => Text;
}

function shown({ name, metric, of, scale = 1, words }: Shown): KeyFigure {
  const label = text(`results.key.${name}`);
  if (metric === undefined || !Number.isFinite(metric.value)) return { name, label, value: NONE };
  const say = (value: number): Text => (words ?? ((one: number) => metricWords(metric, one)))(value * scale);
  const exact = metric.unit === 'share' ? percentText : say;
  const half = (metric.high - metric.low) / 2;
  const doubt = isSure(metric.low, metric.high) ? doubtOf(metric, half * scale) : undefined;
  return {
    name,
    label,
    value: say(metric.value),
    amount: { unit: metric.unit, value: metric.value * scale },
    ...(doubt === undefined ? {} : { doubt }),
    grounds: {
      n: metric.n,
      of,
      ...(isSure(metric.low, metric.high)
        ? { low: exact(Math.max(0, metric.low)), high: exact(metric.high) }
        : {}),
    },
  };
}

/**
 * Half the interval, in as few digits as its value is said in; nothing where it would be nought. The interval of nothing
 * goes one way only: of a share its end is said, of people nothing.
 */
function doubtOf({ unit, value, high }: Metric, half: number): Text | undefined {
  if (half <= 0) return undefined;
  if (value === 0) return unit === 'share' ? text('results.atMost', { share: shareText(high) }) : undefined;
  const said = (number: Text): Text => text('results.ofRuns', { number });
  if (unit === 'share') {
    // As whole as the share that it stands beside.
    const isWhole = shownShare(value) >= 0.1 && half >= 0.01;
    return said(figureText(isWhole ? Math.round(half * 100) : shownShare(half) * 100));
  }
  if (unit === 'minutes') {
    return timeDoubt(half, value);
  }
  return said(figureText(shownHalf(half)));
}

/** Half an interval of a count as it is shown: whole from one on, below it one digit. */
export function shownHalf(half: number): number {
  return half >= 1 ? Math.round(half) : Number(half.toPrecision(1));
}

/** Half an interval of minutes, beside its value; nothing where it would be nought. */
export function timeDoubt(half: number, value: number): Text | undefined {
  const minutes = roundedMinutes(half, value);
  if (!Number.isFinite(minutes) || minutes <= 0) return undefined;
  return text('results.ofRuns', { number: timeWords(minutes) });
}

/** Half an interval in whole days, hours or minutes. Beside days no minutes: they are told to a tenth. */
function roundedMinutes(half: number, value: number): number {
  const unit = half >= DAY ? DAY : half >= HOUR || value >= DAY ? HOUR : 1;
  return Math.round(half / unit) * unit;
}

/** The figures of the row: of one run, each with its doubt. */
export function resultFigures(report: Report): readonly KeyFigure[] {
  const perRun = 1 / repeatsOf(report);
  const accepted = metricOf(report, 'acceptedShare');
  const most = report.histograms.mostInWeek.at(-1)?.from ?? 0;
  const people = { of: 'leads', scale: perRun, words: amountText } as const;
  const handed = shown({ ...people, name: 'handoffs', metric: metricOf(report, 'handoffs') });
  return [
    {
      ...withMean(report, handed),
      value: amountText(handoffsOf(report)),
      amount: { unit: 'handoffs', value: handoffsOf(report) },
    },
    withMean(report, shown({ ...people, name: 'accepted', metric: accepted && countedOf(accepted) })),
    shown({ name: 'median', metric: metricOf(report, 'timeToHandoff50'), of: 'leads' }),
    shown({ name: 'emails', metric: metricOf(report, 'emailsPerLead'), of: 'leads' }),
    {
      name: 'most',
      label: text('results.key.most'),
      value: figureText(most),
      amount: { unit: 'emails', value: most },
      grounds: { n: report.leadsDone, of: 'leads' },
    },
    shown({ name: 'unsubscribed', metric: unsubscribedOf(report), of: 'journeys', words: shareText }),
    shown({ name: 'overdue', metric: metricOf(report, 'overdueRate'), of: 'handoffs', words: shareText }),
  ];
}

/** A count of people with its mean over the repeats, where that is told otherwise by comparisons. */
function withMean({ isWhole, record }: Report, figure: KeyFigure): KeyFigure {
  const { grounds, amount } = figure;
  if (grounds === undefined || amount === undefined || !isWhole || record.replications < 2) return figure;
  const shown = shownMean(amount.value);
  if (Number.isInteger(shown) || shown < 1) return figure;
  const mean = text('results.explain.mean', { number: figureText(shown), count: record.replications });
  return { ...figure, grounds: { ...grounds, mean } };
}

/** Handoffs in one run, as those who came to them stand on the canvas. */
export function handoffsOf(report: Report): number {
  const amount = report.handoffs / repeatsOf(report);
  const nodes = report.nodes.filter(({ handoffs }) => handoffs !== undefined);
  const entered = nodes.reduce((sum, node) => sum + node.entered, 0);
  if (amount < 1 || entered !== report.handoffs) return amount;
  const { came } = countsOf(report);
  return nodes.reduce((sum, { id }) => sum + (came.get(id) ?? 0), 0);
}

/** Those of the dock's line, in its words; the same numbers with the same doubt. */
const OF_DOCK = ['handoffs', 'median', 'emails', 'most', 'unsubscribed'];

/** The five figures of the dock's line. Its room is short: only the first one's doubt is said. */
export function keyFigures(report: Report): readonly KeyFigure[] {
  const all = resultFigures(report).filter(({ name }) => OF_DOCK.includes(name));
  return all.map(({ doubt, ...figure }, i) => ({
    ...figure,
    label: text(`app.figure.${figure.name}`),
    ...(i > 0 || doubt === undefined ? {} : { doubt }),
  }));
}

/** A share of leads as a number of leads. */
export function countedOf(share: Metric): Metric {
  const { value, low, high, n } = share;
  return { ...share, unit: 'leads', value: value * n, low: low * n, high: high * n };
}

function unsubscribedOf(report: Report): Metric | undefined {
  const { exited, entered } = report;
  if (entered === 0) return undefined;
  const found = wilson(exited.unsubscribed ?? 0, entered);
  return { ...found, name: 'unsubscribed', label: text('results.key.unsubscribed'), unit: 'share' };
}

/** A difference of a unit, with its sign; shares in points, without their unit where it is said beside it. */
export function signedText(unit: Unit, value: number, isBare = false): Text {
  if (!Number.isFinite(value)) return NONE;
  if (value === 0) return figureText(0);
  const size = Math.abs(value);
  return text('results.signed', { sign: value > 0 ? '+' : '−', words: sizeText(unit, size, isBare) });
}

/** A difference in a file: without a plus, which spreadsheets would take for the beginning of a formula. */
export function filedText(unit: Unit, value: number): Text {
  return Number.isFinite(value) && value > 0 ? sizeText(unit, value, false) : signedText(unit, value);
}

function sizeText(unit: Unit, size: number, isBare: boolean): Text {
  if (unit === 'minutes') return minutesText(size);
  const number = figureText(unit === 'share' ? shownShare(size) * 100 : Number(size.toPrecision(2)));
  return unit === 'share' && !isBare ? text('results.compare.points', { number }) : number;
}

function minutesText(minutes: number): Text {
  return minutes < 1 ? durationText(0) : timeWords(minutes);
}

/** A mean count of people in a comparison: to a tenth, as differences are often smaller than one. */
export function shownMean(count: number): number {
  if (count >= 100) return Math.round(count);
  return count >= 1 ? Math.round(count * 10) / 10 : Number(count.toPrecision(1));
}

/** A mean of a compared figure. Only people are said otherwise than where they stand alone. */
export function comparedText(unit: Unit, value: number): Text {
  if (!Number.isFinite(value)) return NONE;
  if (unit === 'share') return shareText(value);
  if (unit === 'minutes') return minutesText(value);
  if (unit === 'emails' || unit === 'points') return figureText(value);
  return figureText(shownMean(value));
}
