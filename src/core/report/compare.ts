/**
 * Two designs met by the same people with the same luck, replication by replication: what both share cancels, so the
 * interval of the difference is much narrower than the two intervals suggest.
 */
import type { Json, Text } from '../kit/base.ts';
import { text } from '../kit/base.ts';
import { MINUTE_BINS, quantileOfBins } from '../kit/stats/histogram.ts';
import { meanInterval } from '../kit/stats/intervals.ts';
import { ACCEPTED } from '../people/model/events.ts';
import type { Costs } from '../program/document/costs.ts';
import type { Stage } from '../run/simulate/stage.ts';
import { makeStudy, type Study } from '../run/simulate/study.ts';
import { newTally, type Tally } from '../run/simulate/tally.ts';
import { spentIn } from './costs.ts';
import { momentsOfCounts, type Unit } from './metric.ts';
import { handoffsOf } from './metrics.ts';
import { addCounts, countAt, countsAt, histogramOf, named, programsOf, type View, viewOf } from './view.ts';

/** A study that also keeps the tally of each replication. */
export interface SplitStudy extends Study {
  /** By replication; whole once the study is done. */
  readonly parts: readonly Tally[];
}

/** Plans the jobs of a run and keeps its replications apart. Takes the room of one tally for each of them. */
export function makeSplitStudy(stage: Stage): SplitStudy {
  const parts = Array.from({ length: stage.replications }, () => newTally(stage.linked.layout));
  return Object.assign(makeStudy(stage, { parts }), { parts });
}

/**
 * What is compared, in the order in which it is shown, and which way is the better one. Of a price more is paid for
 * something else: that alone makes no change a bad one.
 */
export const COMPARED = [
  { name: 'handoffs', unit: 'handoffs', wanted: 'more' },
  { name: 'accepted', unit: 'leads', wanted: 'more' },
  { name: 'acceptRate', unit: 'share', wanted: 'more' },
  { name: 'timeToHandoff', unit: 'minutes', wanted: 'less' },
  { name: 'overdue', unit: 'share', wanted: 'less' },
  { name: 'emailsPerLead', unit: 'emails', wanted: 'less', isPrice: true },
  { name: 'unsubscribed', unit: 'share', wanted: 'less' },
  { name: 'costPerHandoff', unit: 'money', wanted: 'less' },
  { name: 'engagement', unit: 'points', wanted: 'more' },
] as const satisfies readonly {
  name: string;
  unit: Unit;
  wanted: 'more' | 'less';
  isPrice?: boolean;
}[];

/** Name of a compared figure. */
export type ComparedName = (typeof COMPARED)[number]['name'];

/** Whether more of a figure is a price, and no worsening. */
export function isPrice(name: ComparedName): boolean {
  return COMPARED.some((one) => one.name === name && 'isPrice' in one);
}

/** One replication in the figures that are compared; NaN where there is nothing to measure. */
export type Sample = Readonly<Record<ComparedName, number>>;

/** The compared figures of each replication; `costs` absent = nothing is known of money. */
export function samplesOf(stage: Stage, parts: readonly Tally[], costs?: Costs): readonly Sample[] {
  return parts.map((tally) => sampleOf(viewOf(stage, tally), costs));
}

function sampleOf(view: View, costs: Costs | undefined): Sample {
  const { layout, tally } = view;
  const { handed, overdue, answers } = handoffsOf(view);
  const programs = programsOf(view);
  const entered = programs.reduce((sum, { at }) => sum + countAt(view, at.entered), 0);
  const exits = addCounts(
    programs.map(({ at }) => named(at.reasons, countsAt(view, at.exits, at.reasons.length))),
  );
  const leads = countAt(view, layout.leads);
  const bins = countsAt(view, layout.toHandoff, MINUTE_BINS);
  return {
    handoffs: handed,
    accepted: countAt(view, layout.leadsAccepted),
    acceptRate: handed === 0 ? Number.NaN : (answers[ACCEPTED] ?? 0) / handed,
    timeToHandoff: handed === 0 ? Number.NaN : quantileOfBins(bins, 0.5),
    overdue: handed === 0 ? Number.NaN : overdue / handed,
    emailsPerLead: leads === 0 ? Number.NaN : momentsOfCounts(histogramOf(view, 'emails')).mean,
    unsubscribed: entered === 0 ? Number.NaN : (exits.unsubscribed ?? 0) / entered,
    costPerHandoff: handed === 0 || costs === undefined ? Number.NaN : spentIn(view, costs) / handed,
    // Sums of scores are in tenths; fit stands first, engagement second, each with its squares.
    engagement: leads === 0 ? Number.NaN : tally.sums[layout.scores + 2]! / 10 / leads,
  };
}

/** Handoffs by day of each replication, over all programs. */
export function dailyHandoffs(stage: Stage, parts: readonly Tally[]): readonly (readonly number[])[] {
  return parts.map((tally) => {
    const view = viewOf(stage, tally);
    const days = programsOf(view).map(({ at }) => countsAt(view, at.series.handoffs, view.layout.days));
    return Array.from({ length: view.layout.days }, (_, day) =>
      days.reduce((sum, one) => sum + one[day]!, 0),
    );
  });
}

/** What a difference says: `open` = the interval holds zero, `same` = no replication differs. */
export type Verdict = 'better' | 'worse' | 'open' | 'same';

/** One figure of two designs. The difference is b minus a. */
export interface Difference {
  readonly name: ComparedName;
  readonly label: Text;
  readonly unit: Unit;
  /** Means over the replications that have the figure in both designs. */
  readonly a: number;
  readonly b: number;
  /** Mean difference with its interval of 95 %; without bounds below two pairs. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Pairs of replications. */
  readonly n: number;
  readonly verdict: Verdict;
  /** For an open verdict: so many more pairs would settle it, if the difference stays as it is. */
  readonly more?: number;
}

/** Compares two designs by pairs of replications; samples of one index met the same people and dice. */
export function compareSamples(a: readonly Sample[], b: readonly Sample[]): readonly Difference[] {
  return COMPARED.filter(({ name }) => isKnown(name, [...a, ...b])).map((what) => {
    const pairs = a.flatMap((one, i) => {
      const pair = { a: one[what.name], b: b[i]?.[what.name] ?? Number.NaN };
      return Number.isFinite(pair.a) && Number.isFinite(pair.b) ? [pair] : [];
    });
    const { value, low, high, n } = meanInterval(pairs.map((pair) => pair.b - pair.a));
    const verdict = verdictOf({ low, high, n }, what.wanted);
    const more = verdict === 'open' ? moreOf({ value, high, n }) : undefined;
    return {
      name: what.name,
      label: text(`results.compare.${what.name}`),
      unit: what.unit,
      a: meanInterval(pairs.map((pair) => pair.a)).value,
      b: meanInterval(pairs.map((pair) => pair.b)).value,
      value,
      low,
      high,
      n,
      verdict,
      ...(more === undefined ? {} : { more }),
    };
  });
}

/** Money is compared only where a price is set on either side; what else there is nothing of is said. */
function isKnown(name: ComparedName, samples: readonly Sample[]): boolean {
  return name !== 'costPerHandoff' || samples.some((sample) => Number.isFinite(sample[name]));
}

/** What a difference says, in words in which the later design is B. */
export function verdictText({ name, n, verdict }: Difference): Text {
  if (n === 0) return text('results.compare.none');
  const isPaid = isPrice(name) && (verdict === 'better' || verdict === 'worse');
  return text(`results.compare.${isPaid ? `${name}.` : ''}${verdict}`);
}

type Bounds = { readonly low: number; readonly high: number; readonly n: number };

function verdictOf({ low, high, n }: Bounds, wanted: 'more' | 'less'): Verdict {
  if (n < 2) return 'open';
  if (low === 0 && high === 0) return 'same';
  if (low <= 0 && high >= 0) return 'open';
  return low > 0 === (wanted === 'more') ? 'better' : 'worse';
}

/** An interval shrinks with the root of its pairs: it clears zero when it is as narrow as the difference is large. */
function moreOf({ value, high, n }: Pick<Difference, 'value' | 'high' | 'n'>): number | undefined {
  if (n < 2 || value === 0) return undefined;
  const needed = Math.ceil(n * ((high - value) / Math.abs(value)) ** 2);
  return Math.max(1, needed - n);
}

/** A comparison as JSON: what there is not is null. */
export function comparisonJson(differences: readonly Difference[]): readonly Json[] {
  const number = (value: number): number | null => (Number.isFinite(value) ? value : null);
  return differences.map(({ name, unit, a, b, value, low, high, n, verdict }) => ({
    name,
    unit,
    a: number(a),
    b: number(b),
    difference: number(value),
    low: number(low),
    high: number(high),
    n,
    verdict,
  }));
}
