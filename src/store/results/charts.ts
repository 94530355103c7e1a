/** The charts of rows of the view of results: each one thought, its rows with their words, and the same as a table. */
import {
  ACCEPTED,
  answerText,
  type Bar,
  BUILT_IN_FIELDS,
  capital,
  figureText,
  type Metric,
  percentText,
  type Report,
  reasonName,
  shareText,
  type Text,
  text,
  verbatim,
  wilson,
} from '../../core/index.ts';
import { enteredIn } from '../run/counts.ts';
import { amountText, handoffsOf, metricOf, repeatsOf } from './results.ts';
import { shownParts, shownText } from './shown.ts';

/** One row of a chart. `size` is its length in [0, 1]; `from` and `to` the ends of its interval on the same scale. */
export interface ChartRow {
  readonly id: string;
  readonly label: Text;
  /** Over all runs. */
  readonly count: number;
  readonly size: number;
  readonly value: Text;
  readonly share?: Text;
  /** The share with more digits. */
  readonly exact?: Text;
  readonly doubt?: { readonly from: number; readonly to: number; readonly words: Text };
  /** The interval of 95 %, in one run. */
  readonly low?: number;
  readonly high?: number;
  readonly isStrong: boolean;
}

/** A chart of rows. `name` is that of its words. */
export interface RowChart {
  readonly name: string;
  readonly title: Text;
  readonly sub: Text;
  readonly rows: readonly ChartRow[];
  /** What is said where there are no rows. */
  readonly none?: Text;
  /** A sentence under the chart. */
  readonly foot?: Text;
  readonly repeats: number;
}

interface Counted {
  readonly id: string;
  readonly label: Text;
  readonly count: number;
  readonly isStrong?: boolean;
  readonly share?: number;
  /** Ends of the interval, over all runs. */
  readonly low?: number;
  readonly high?: number;
  /** Of one run, rounded with the counts of the canvas. */
  readonly inWhole?: number;
}

/** `whole`: of one run, where the rows are shown to add up to it. */
type Head = Pick<RowChart, 'name' | 'title' | 'sub'> &
  Partial<Pick<RowChart, 'none' | 'foot'>> & { readonly whole?: number };

function rowChart({ whole, ...head }: Head, report: Report, counted: readonly Counted[]): RowChart {
  const repeats = repeatsOf(report);
  const longest = Math.max(1, ...counted.map(({ count, high = 0 }) => Math.max(count, high)));
  const parts = counted.map(({ count }) => count / repeats);
  const shown = whole === undefined ? undefined : shownParts(parts, whole);
  const rows = counted.map((one, i): ChartRow => {
    const { id, label, count, low, high, share, isStrong = false } = one;
    const half = low === undefined || high === undefined ? 0 : (high - low) / 2 / repeats;
    return {
      id,
      label,
      count,
      size: count / longest,
      value: count === 0 ? text('results.nobody') : shownOf(count / repeats, shown?.[i] ?? one.inWhole),
      isStrong,
      ...(share === undefined || count === 0 ? {} : { share: shareText(share), exact: percentText(share) }),
      ...(low === undefined || high === undefined ? {} : { low: low / repeats, high: high / repeats }),
      ...(half < 0.05 || low === undefined || high === undefined
        ? {}
        : {
            doubt: {
              from: low / longest,
              to: high / longest,
              words: text('results.ofRuns', { number: amountText(half) }),
            },
          }),
    };
  });
  return { ...head, rows, repeats };
}

/** Parts of a whole are shown to the last one: rounded to three digits they would not add up. */
function shownOf(amount: number, shown: number | undefined): Text {
  return shown === undefined ? amountText(amount) : shownText(shown);
}

function headOf(name: string, sub?: Text): Head {
  return { name, title: text(`results.${name}.title`), sub: sub ?? text(`results.${name}.sub`) };
}

/** Parts of a whole, each with the interval of how often it was counted among `n`: the whole is as little sure as its parts. */
function partsOf(rows: readonly Counted[], whole: number, n = whole): readonly Counted[] {
  return rows.map((row) => {
    if (whole === 0) return row;
    const { low, high } = wilson(Math.min(row.count, n), n);
    return { ...row, share: row.count / whole, low: low * n, high: high * n };
  });
}

/** How far the people of a run got: came in, handed over, accepted. */
export function funnelChart(report: Report): RowChart {
  const entered = metricOf(report, 'enteredShare');
  const leads = entered?.n ?? report.leadsDone;
  const step = (id: string, share: Metric | undefined): Omit<Counted, 'share'> => ({
    id,
    label: text(`results.funnel.${id}`),
    count: share === undefined || share.n === 0 ? 0 : Math.round(share.value * share.n),
    ...(share === undefined || share.n === 0 ? {} : { low: share.low * share.n, high: share.high * share.n }),
    isStrong: id === 'handed',
  });
  // Whoever comes in once is counted on the canvas, too.
  const isOnce = entered !== undefined && Math.round(entered.value * entered.n) === report.entered;
  const steps = [
    { id: 'people', label: text('results.funnel.people'), count: leads },
    { ...step('entered', entered), ...(isOnce ? { inWhole: enteredIn(report) } : {}) },
    step('handed', metricOf(report, 'handedShare')),
    step('accepted', metricOf(report, 'acceptedShare')),
  ];
  const shares = steps.map((one, i) => {
    const before = steps[i - 1]?.count ?? 0;
    return before === 0 ? one : { ...one, share: one.count / before };
  });
  return rowChart(headOf('funnel'), report, shares);
}

const STAGES = BUILT_IN_FIELDS.find(({ id }) => id === 'lifecycle-stage')?.choices ?? [];

/** Stages of the user's own are called as they are. */
function stageName(stage: string): Text {
  return STAGES.includes(stage) ? text(`steps.stage.${stage}`) : verbatim(stage);
}

/** Where people stand at the end, by lifecycle stage; nothing where no program speaks of stages. */
export function stagesChart(report: Report): RowChart | undefined {
  const { blank = 0, ...known } = report.stages;
  if (Object.keys(known).length === 0) return undefined;
  const all = Object.values(report.stages).reduce((sum, count) => sum + count, 0);
  const own = Object.keys(known).filter((stage) => !STAGES.includes(stage));
  const rows = [...STAGES, ...own].flatMap((stage): readonly Counted[] => {
    const count = known[stage] ?? 0;
    return count === 0 ? [] : [{ id: stage, label: stageName(stage), count }];
  });
  const none: readonly Counted[] =
    blank === 0 ? [] : [{ id: 'blank', label: text('results.stages.blank'), count: blank }];
  return rowChart(headOf('stages'), report, partsOf([...none, ...rows], all));
}

/** Longer histograms fold their tail into one row. */
const MOST_BARS = 7;

function countBars(name: 'emails' | 'most', bars: readonly Bar[]): readonly Counted[] {
  const all = bars.reduce((sum, { count }) => sum + count, 0);
  const isLong = bars.length > MOST_BARS;
  const shown = isLong ? bars.slice(0, MOST_BARS - 1) : bars;
  const tail = bars.slice(shown.length).reduce((sum, { count }) => sum + count, 0);
  const rows = shown.map(
    ({ from, count }): Counted => ({
      id: String(from),
      label: text(`results.${name}.count`, { count: from }),
      count,
      isStrong: true,
    }),
  );
  const label = text(`results.${name}.tail`, { count: shown.length });
  return partsOf(isLong ? [...rows, { id: 'tail', label, count: tail, isStrong: true }] : rows, all);
}

/** People by how many emails they got. */
export function emailsChart(report: Report): RowChart {
  return rowChart(
    { ...headOf('emails'), whole: report.leadsDone / repeatsOf(report) },
    report,
    countBars('emails', report.histograms.emails),
  );
}

/** People by the most touches they got within any 7 days. */
export function mostChart(report: Report): RowChart {
  const bars = report.histograms.mostInWeek;
  const foot = text('results.most.never', { count: bars.at(-1)?.from ?? 0 });
  return rowChart(
    { ...headOf('most'), foot, whole: report.leadsDone / repeatsOf(report) },
    report,
    countBars('most', bars),
  );
}

function byCount(counts: Readonly<Record<string, number>>, name: (id: string) => Text): readonly Counted[] {
  return Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([id, count]) => ({ id, label: name(id), count }));
}

/** A whole in one run, to the last one, as its parts are shown. */
function wholeText(amount: number): Text {
  const [shown = 0] = shownParts([amount]);
  return shownText(shown);
}

/** Where everybody who came in is: the rows add up to them. */
export function exitsChart(report: Report): RowChart {
  const { entered, active, withSales, exited } = report;
  const rest = [
    { id: 'active', label: text('results.exits.inside'), count: active },
    { id: 'withSales', label: text('results.exits.withSales'), count: withSales, isStrong: true },
  ].filter(({ count }) => count > 0);
  const rows: readonly Counted[] = [
    ...byCount(exited, reasonName).map((row) => ({ ...row, isStrong: row.id === 'handedOver' })),
    ...rest,
  ].sort((a, b) => b.count - a.count);
  const sub = text('results.exits.sub', { number: wholeText(enteredIn(report)) });
  return rowChart({ ...headOf('exits', sub), whole: enteredIn(report) }, report, partsOf(rows, entered));
}

/** Touches that were decided against, by reason. */
export function blockedChart(report: Report): RowChart {
  const rows = byCount(report.blocked, (reason) => capital(text(`app.trace.why.${reason}`)));
  const all = rows.reduce((sum, { count }) => sum + count, 0);
  return rowChart(
    { ...headOf('blocked'), none: text('results.blocked.none') },
    report,
    partsOf(rows, all, all + report.emailsSent),
  );
}

/** People who came back to sales: recycled, and handed over once more. */
function againOf(report: Report): { readonly foot?: Text } {
  const again = metricOf(report, 'againShare');
  if (again === undefined || again.n === 0 || again.value === 0) return {};
  const doubt = figureText(Number((50 * (again.high - again.low)).toPrecision(1)));
  return { foot: text('results.answers.again', { share: shareText(again.value), doubt }) };
}

/** What became of the handoffs: the rows add up to them. */
export function answersChart(report: Report): RowChart {
  const { handoffs, overdue, answers } = report;
  const answered = Object.values(answers).reduce((sum, count) => sum + count, 0);
  const rest = [
    { id: 'overdue', label: text('results.answers.overdue'), count: overdue },
    {
      id: 'open',
      label: text('results.answers.open'),
      count: Math.max(0, handoffs - overdue - answered),
    },
  ].filter(({ count }) => count > 0);
  const { [ACCEPTED]: accepted = 0, ...rejected } = answers;
  const yes = { id: ACCEPTED, label: capital(answerText(ACCEPTED)), count: accepted, isStrong: true };
  const rows: readonly Counted[] = [
    ...(handoffs > 0 ? [yes] : []),
    ...byCount(rejected, (answer) => capital(answerText(answer))),
    ...rest,
  ];
  const sub = text('results.answers.sub', { number: wholeText(handoffsOf(report)) });
  return rowChart(
    {
      ...headOf('answers', sub),
      none: text('results.answers.none'),
      whole: handoffsOf(report),
      ...againOf(report),
    },
    report,
    // Of the people, as everywhere: how many are handed over is no more certain.
    partsOf(rows, handoffs, report.leadsDone),
  );
}
