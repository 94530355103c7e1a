/** The two charts over time: handoffs a day against what sales can take, and how long it takes to a handoff. */
import {
  type Bar,
  lower,
  type ProgramFile,
  type Report,
  shareText,
  type Text,
  text,
  verbatim,
} from '../../core/index.ts';
import { issuesOf } from '../document/issues.ts';
import { KINDS } from '../document/kinds.ts';
import { timeWords } from '../run/figures.ts';
import { metricOf, repeatsOf } from './results.ts';
import type { Table } from './table.ts';

/** One working day, or one week: handoffs in the average run, the range of 8 in 10 runs, and what sales can take. */
export interface Day {
  /** `YYYY-MM-DD`, of a week its first working day. */
  readonly date: string;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  /** Infinity: no limit. */
  readonly capacity: number;
}

/** Handoffs by working day, or by week where there are few of them. */
export interface DailyChart {
  readonly by: 'daily' | 'weekly';
  readonly days: readonly Day[];
  /** Stretches of days on which more come than sales can take: first and last place in `days`. */
  readonly over: readonly { readonly from: number; readonly to: number }[];
  readonly most: number;
}

type Queue = ProgramFile['catalogue']['queues'][number];

const DAY_MS = 86_400_000;

function dateOf(start: string, day: number): string {
  return new Date(Date.parse(`${start}T00:00Z`) + day * DAY_MS).toISOString().slice(0, 10);
}

/** The teams that the program hands over to; all there are while a problem keeps it from being read. */
export function queuesOf(file: ProgramFile): readonly Queue[] {
  if (issuesOf(file).some(({ blocks }) => blocks === 'run')) return file.catalogue.queues;
  const used = new Set(
    lower(file, KINDS).steps.flatMap((step) => (step.op === 'handoff' ? [step.queue] : [])),
  );
  return file.catalogue.queues.filter(({ id }) => used.has(id));
}

function works({ hours, holidays = [] }: Queue, date: string): boolean {
  // Monday first.
  const weekday = (new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7;
  return (hours[weekday] ?? null) !== null && !holidays.includes(date);
}

function worksOn(queues: readonly Queue[], date: string): boolean {
  return queues.some((queue) => works(queue, date));
}

/** Where a run ends on free days, the working day after it: theirs are for then. */
function nextWorking(
  end: number,
  working: readonly number[],
  isWorking: (day: number) => boolean,
): readonly number[] {
  if (working.at(-1) === end - 1) return [];
  const next = Array.from({ length: 14 }, (_, i) => end + i).find(isWorking);
  return next === undefined ? [] : [next];
}

function capacityOf(queues: readonly Queue[], date: string): number {
  return queues
    .filter((queue) => works(queue, date))
    .reduce((sum, { reps, perRepDaily }) => sum + (perRepDaily === 0 ? Infinity : reps * perRepDaily), 0);
}

/** Days that are told together: a working day with the free days before it, or a week. */
interface Span {
  readonly first: number;
  readonly days: readonly number[];
}

/** Counts of free days go to the next working day; those after the last one stay there, so that nobody is lost. */
function spanned(counts: readonly number[], spans: readonly Span[]): number[] {
  const found = spans.map(() => 0);
  let at = 0;
  counts.forEach((count, day) => {
    while (at < spans.length - 1 && (spans[at]?.days.at(-1) ?? 0) < day) at++;
    if (found.length > 0) found[at] = found[at]! + count;
  });
  return found;
}

/** Every seven days of the run with its working days, from its first day on. */
function weeksOf(working: readonly number[]): readonly Span[] {
  const weeks = new Map<number, number[]>();
  for (const day of working) {
    const week = Math.floor(day / 7);
    weeks.set(week, [...(weeks.get(week) ?? []), day]);
  }
  return [...weeks.values()].map((days) => ({ first: days[0]!, days }));
}

/** Runs from which a range of 8 in 10 can be told. */
const ENOUGH = 10;

function rangeOf(samples: readonly number[]): Pick<Day, 'low' | 'high'> {
  if (samples.length < ENOUGH) return {};
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number): number => {
    const place = share * (sorted.length - 1);
    const below = sorted[Math.floor(place)]!;
    return below + (place - Math.floor(place)) * (sorted[Math.ceil(place)]! - below);
  };
  return { low: at(0.1), high: at(0.9) };
}

/** Fewer handoffs than this on the busiest day make a line of noise: weeks tell more. */
const FEW = 1;

/**
 * Handoffs by working day of the teams that are used; all days where nobody ever works.
 *
 * @param byRun handoffs by day of single runs, where they are known.
 */
export function dailyChart(
  file: ProgramFile,
  report: Report,
  byRun: readonly (readonly number[])[] = [],
): DailyChart {
  const queues = queuesOf(file);
  const all = Array.from({ length: report.record.days }, (_, day) => day);
  const { start } = report.record;
  const worked = all.filter((day) => worksOn(queues, dateOf(start, day)));
  const working = worked.length > 0 ? worked : all;
  const counts = all.map((day) => report.series.reduce((sum, { handoffs }) => sum + (handoffs[day] ?? 0), 0));
  const repeats = repeatsOf(report);
  const days = [
    ...working,
    ...nextWorking(all.length, working, (day) => worksOn(queues, dateOf(start, day))),
  ].map((day) => ({ first: day, days: [day] }));
  const isFew = working.length > 14 && spanned(counts, days).every((count) => count / repeats < FEW);
  const spans = isFew ? weeksOf(working) : days;
  const runs = byRun.map((one) => spanned(one, spans));
  const values = spanned(counts, spans);
  const points = spans.map(
    (span, i): Day => ({
      date: dateOf(start, span.first),
      value: values[i]! / repeats,
      ...rangeOf(runs.map((run) => run[i]!)),
      capacity: span.days.reduce((sum, day) => sum + capacityOf(queues, dateOf(start, day)), 0),
    }),
  );
  return {
    by: isFew ? 'weekly' : 'daily',
    days: points,
    over: stretches(points),
    most: Math.max(0, ...points.map(({ value }) => value)),
  };
}

function stretches(days: readonly Day[]): DailyChart['over'] {
  const found: { from: number; to: number }[] = [];
  days.forEach(({ value, capacity }, i) => {
    if (value <= capacity) return;
    const last = found.at(-1);
    if (last !== undefined && last.to === i - 1) last.to = i;
    else found.push({ from: i, to: i });
  });
  return found;
}

/** The days as a table. */
export function dailyTable({ by, days }: DailyChart): Table {
  const hasRange = days.some(({ low }) => low !== undefined);
  return {
    name: 'daily',
    title: text(`results.${by}.title`),
    columns: [
      text('results.table.day'),
      text('results.daily.line'),
      ...(hasRange ? [text('results.table.low'), text('results.table.high')] : []),
      text('results.table.capacity'),
    ],
    rows: days.map(({ date, value, low, high, capacity }) => [
      verbatim(date),
      value,
      ...(hasRange ? [low ?? ('' as const), high ?? ('' as const)] : []),
      Number.isFinite(capacity) ? capacity : '',
    ]),
  };
}

/** How long it takes to a handoff, in bars of one width. Minutes. */
export interface TimeChart {
  /** In the average run. */
  readonly bars: readonly number[];
  readonly width: number;
  readonly median: number;
  readonly low: number;
  readonly high: number;
  /** People who were handed over, in one run and in all. */
  readonly people: number;
  readonly n: number;
}

const HOUR = 60;
const DAY = 1440;
const WIDTHS = [
  15,
  HOUR,
  2 * HOUR,
  4 * HOUR,
  8 * HOUR,
  DAY,
  2 * DAY,
  3 * DAY,
  5 * DAY,
  7 * DAY,
  14 * DAY,
  30 * DAY,
];
const MOST_BARS = 14;

/** The narrow classes of a report spread evenly over bars of one width. */
export function rebinned(classes: readonly Bar[], width: number): readonly number[] {
  const end = Math.max(0, ...classes.map(({ to }) => to));
  const bars = Array.from({ length: Math.ceil(end / width) }, () => 0);
  for (const { from, to, count } of classes) {
    for (let bar = Math.floor(from / width); bar * width < to; bar++) {
      const inside = Math.min(to, (bar + 1) * width) - Math.max(from, bar * width);
      bars[bar] = bars[bar]! + (count * inside) / (to - from);
    }
  }
  return bars;
}

/** The chart of times; nothing where nobody was handed over. */
export function timeChart(report: Report): TimeChart | undefined {
  const classes = report.histograms.timeToHandoff;
  const median = metricOf(report, 'timeToHandoff50');
  const end = Math.max(0, ...classes.map(({ to }) => to));
  if (median === undefined || !Number.isFinite(median.value) || end === 0) return undefined;
  const width = WIDTHS.find((one) => end / one <= MOST_BARS) ?? end / MOST_BARS;
  const repeats = repeatsOf(report);
  return {
    bars: rebinned(classes, width).map((count) => count / repeats),
    width,
    median: median.value,
    low: metricOf(report, 'timeToHandoff10')?.value ?? median.value,
    high: metricOf(report, 'timeToHandoff90')?.value ?? median.value,
    people: median.n / repeats,
    n: median.n,
  };
}

/** Sentences of the chart of times. */
export function timeWordsOf({
  median,
  low,
  high,
}: TimeChart): Readonly<Record<'half' | 'eight' | 'label', Text>> {
  const range = { from: timeWords(low), to: timeWords(high) };
  const time = timeWords(median);
  return {
    half: text('results.time.half', { time }),
    eight: text('results.time.eight', range),
    label: text('results.time.label', { time, ...range }),
  };
}

/** The bars as a table. */
export function timeTable({ bars, width, people }: TimeChart): Table {
  const minutes = (name: string): Text =>
    text('results.table.minutes', { name: text(`results.table.${name}`) });
  return {
    name: 'time',
    title: text('results.time.title'),
    columns: [minutes('from'), minutes('to'), text('results.table.perRun'), text('results.table.share')],
    rows: bars.map((count, i) => [
      Math.round(i * width),
      Math.round((i + 1) * width),
      count,
      shareText(people === 0 ? 0 : count / people),
    ]),
  };
}
