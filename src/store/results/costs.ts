/** What a run costs, from its counts and the prices of the program. */
import {
  costsOf,
  figureText,
  type Interval,
  moneyText,
  type ProgramFile,
  type ProgramSettings,
  percentText,
  type Report,
  resolveParameters,
  type Spending,
  shareText,
  spentOn,
  type Text,
  text,
  wholeParts,
} from '../../core/index.ts';
import { KINDS, titleOf } from '../document/kinds.ts';
import { changeProgramSettings } from '../document/settings.ts';
import { useStore } from '../store.ts';
import type { Comparison } from './compare.ts';
import type { Explanation } from './explain.ts';
import { type KeyFigure, metricOf, NONE, repeatsOf } from './results.ts';
import type { Table } from './table.ts';

/** One thing that was paid for, in one run. */
export interface CostRow {
  readonly id: string;
  readonly label: Text;
  readonly count: number;
  readonly each: number;
  readonly sum: number;
  /** Of the total, in [0, 1]. */
  readonly share: number;
}

/** The costs of one run. The rows add up to the total. */
export interface CostChart {
  readonly rows: readonly CostRow[];
  readonly total: number;
  readonly perHandoff: number;
  readonly currency: string | undefined;
  /** What accepted people come to be worth; undefined where no value is set. */
  readonly worth: Worth | undefined;
}

/** Customers that follow from those accepted, by assumed shares, and what they are worth. Of one run. */
export interface Worth {
  /** Of those accepted: become an opportunity; of these: are won. */
  readonly opportunity: number;
  readonly won: number;
  readonly customers: number;
  readonly value: number;
  /** Half of the interval of the value: what luck does to those accepted. */
  readonly half: number;
}

/** The costs of a report; undefined where no price is set. */
export function costChart(file: ProgramFile, report: Report): CostChart | undefined {
  const costs = costsOf(file, KINDS);
  if (costs === undefined) return undefined;
  const repeats = repeatsOf(report);
  const { parts, total } = spentOn(report, costs);
  const label = ({ id }: Spending): Text => (id === '' ? text('reports.cost.handoffs') : titleOf(file, id));
  const rows = parts.map((part) => ({
    id: part.id,
    label: label(part),
    count: part.count / repeats,
    each: part.each,
    sum: part.sum / repeats,
    share: total === 0 ? 0 : part.sum / total,
  }));
  return {
    rows: rows.toSorted((a, b) => b.sum - a.sum),
    total: total / repeats,
    perHandoff: report.handoffs === 0 ? Number.NaN : total / report.handoffs,
    currency: costs.currency,
    worth: worthOf(file, report),
  };
}

function worthOf(file: ProgramFile, report: Report): Worth | undefined {
  const { valuePerCustomer = 0 } = file.program.settings.costs ?? {};
  const accepted = metricOf(report, 'acceptedShare');
  if (valuePerCustomer === 0 || accepted === undefined || accepted.n === 0) return undefined;
  const assumed = resolveParameters({ scenario: file.scenario.behaviour });
  const [opportunity, won] = [assumed['funnel.opportunity'], assumed['funnel.won']];
  const each = (opportunity * won * accepted.n) / repeatsOf(report);
  const customers = accepted.value * each;
  return {
    opportunity,
    won,
    customers,
    value: customers * valuePerCustomer,
    half: ((accepted.high - accepted.low) / 2) * each * valuePerCustomer,
  };
}

/** What those accepted are worth, beside what was spent; undefined where no value is set. */
export function worthSentence({ worth, total, currency }: CostChart): Text | undefined {
  if (worth === undefined) return undefined;
  const { opportunity, won, customers, value, half } = worth;
  return text('reports.cost.worth', {
    opportunity: percentText(opportunity),
    won: percentText(won),
    customers: figureText(Number(customers.toPrecision(2))),
    value: costText(value, currency),
    half: costText(half, currency),
    ratio: total === 0 ? NONE : figureText(Number((value / total).toPrecision(2))),
  });
}

/** An amount that follows from a run: whole from ten on, as no run is surer of it. */
export function costText(amount: number, currency: string | undefined): Text {
  if (!Number.isFinite(amount)) return NONE;
  return moneyText(amount >= 10 ? Math.round(amount) : Number(amount.toPrecision(2)), currency);
}

/** Sums of a chart as they are shown: they add up to the total that is shown. */
export function shownSums({ rows, total }: CostChart): readonly number[] {
  const sums = rows.map(({ sum }) => sum);
  return total >= 10 ? wholeParts(sums, total) : sums.map((sum) => Number(sum.toPrecision(2)));
}

function halfOf({ low, high }: Interval): number {
  return (high - low) / 2;
}

/** An amount with its doubt, where more than one run tells of it. */
function withDoubt(found: Interval, currency: string | undefined): Text {
  const half = halfOf(found);
  const value = costText(found.value, currency);
  if (!Number.isFinite(half) || half <= 0) return value;
  return text('reports.cost.withDoubt', { value, number: figureText(rounded(half, found.value)) });
}

/** Half an interval in as few digits as its value. */
function rounded(half: number, value: number): number {
  return value >= 10 ? Math.max(1, Math.round(half)) : Number(half.toPrecision(1));
}

/** What is said under the chart; the intervals come with the comparison, which keeps runs apart. */
export function costSentence(
  chart: CostChart,
  report: Report,
  { of, costs }: Pick<Comparison, 'of' | 'costs'>,
): Text {
  if (!Number.isFinite(chart.perHandoff)) return text('reports.cost.nobody');
  if (of !== report || costs === undefined) {
    return text('reports.cost.perHandoff', { cost: costText(chart.perHandoff, chart.currency) });
  }
  const cost = withDoubt(costs.handoff, chart.currency);
  if (!Number.isFinite(costs.accepted.value)) return text('reports.cost.perHandoff', { cost });
  return text('reports.cost.per', { cost, accepted: withDoubt(costs.accepted, chart.currency) });
}

/** Cost per handoff for the row of key figures; undefined where no price is set. */
export function costFigure(
  file: ProgramFile,
  report: Report,
  { of, costs }: Pick<Comparison, 'of' | 'costs'>,
): KeyFigure | undefined {
  const chart = costChart(file, report);
  if (chart === undefined) return undefined;
  const figure = { name: 'cost', label: text('reports.cost.key') };
  const value = costText(chart.perHandoff, chart.currency);
  const found = of === report ? costs?.handoff : undefined;
  const half = found === undefined ? Number.NaN : halfOf(found);
  if (found === undefined || !Number.isFinite(half) || half <= 0) return { ...figure, value };
  return {
    ...figure,
    value,
    doubt: text('results.ofRuns', { number: figureText(rounded(half, found.value)) }),
    grounds: {
      n: found.n,
      of: 'runs',
      low: costText(Math.max(0, found.low), chart.currency),
      high: costText(found.high, chart.currency),
    },
  };
}

/** What the costs mean. */
export function explainCost(grounds?: KeyFigure['grounds']): Explanation {
  return {
    name: 'cost',
    title: text('reports.cost.key'),
    definition: text('reports.explain.cost'),
    assumptions: ['mail.click', 'rate.demo', 'sales.accept', 'funnel.opportunity', 'funnel.won'],
    ...(grounds === undefined ? {} : { grounds }),
  };
}

/** The costs as a table. */
export function costTable(chart: CostChart | undefined): Table {
  return {
    name: 'costs',
    title: text('reports.cost.title'),
    columns: [
      ...['what', 'count', 'each', 'sum'].map((column) => text(`reports.cost.${column}`)),
      text('results.table.share'),
    ],
    rows: (chart?.rows ?? []).map(({ label, count, each, sum, share }) => [
      label,
      count,
      each,
      sum,
      shareText(share),
    ]),
  };
}

type Prices = NonNullable<ProgramSettings['costs']>;

/** Sets a price, or takes it back. A program without any has no costs at all. */
export function setPrice(name: keyof Prices, value: number | string | undefined): void {
  const { file } = useStore.getState();
  if (file === undefined) return;
  const { [name]: _, ...others } = file.program.settings.costs ?? {};
  const costs = (value === undefined || value === '' ? others : { ...others, [name]: value }) as Prices;
  changeProgramSettings({ costs });
}
