/** A number of a report: what it counts, in what unit, how sure it is, and from how many. */
import type { Text } from '../kit/base.ts';
import { text } from '../kit/base.ts';
import { binEnd, binStart, quantileOfBins, quantileOfCounts } from '../kit/stats/histogram.ts';
import { intervalOfMoments, wilson } from '../kit/stats/intervals.ts';
import type { Moments } from '../kit/stats/moments.ts';

/** What a metric is counted in; `share` is in [0, 1]. */
export type Unit =
  | 'share'
  | 'journeys'
  | 'leads'
  | 'handoffs'
  | 'emails'
  | 'touches'
  | 'minutes'
  | 'points'
  | 'money';

/** 95 % of such intervals hold the value that ever more people would come to. NaN where there is nothing to count. */
export interface Metric {
  readonly name: string;
  readonly label: Text;
  readonly unit: Unit;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Independent observations. */
  readonly n: number;
}

/** Name and unit of a metric; the label is looked up by the name unless one is given. */
export interface MetricHead {
  readonly name: string;
  readonly unit: Unit;
  readonly label?: Text;
}

function metric(
  { name, unit, label }: MetricHead,
  found: Pick<Metric, 'value' | 'low' | 'high' | 'n'>,
): Metric {
  const { value, low, high, n } = found;
  return { name, label: label ?? text(`report.${name}`), unit, value, low, high, n };
}

/** A share of `n`, with Wilson's interval. */
export function shareMetric(head: Omit<MetricHead, 'unit'>, successes: number, n: number): Metric {
  return metric({ ...head, unit: 'share' }, wilson(Math.min(successes, n), n));
}

/** Moments of a histogram of whole numbers: `counts[v]` = how often v. */
export function momentsOfCounts(counts: ArrayLike<number>): Moments {
  let n = 0;
  let sum = 0;
  let squares = 0;
  for (let value = 0; value < counts.length; value++) {
    n += counts[value]!;
    sum += counts[value]! * value;
    squares += counts[value]! * value * value;
  }
  return momentsOfSums({ n, sum, squares });
}

/** Moments from exact sums of whole numbers. */
export function momentsOfSums({
  n,
  sum,
  squares,
}: {
  readonly n: number;
  readonly sum: number;
  readonly squares: number;
}): Moments {
  if (n === 0) return { n: 0, mean: 0, m2: 0 };
  return { n, mean: sum / n, m2: Math.max(0, squares - (sum * sum) / n) };
}

/** A mean, times `scale`. */
export function meanMetric(head: MetricHead, moments: Moments, scale = 1): Metric {
  const { value, low, high, n } = intervalOfMoments(moments);
  return metric(head, { value: value * scale, low: low * scale, high: high * scale, n });
}

/** A total over all leads: the mean of one lead, times their number. */
export function totalMetric(head: MetricHead, moments: Moments): Metric {
  const { value, low, high, n } = meanMetric(head, moments, moments.n);
  return metric(head, {
    value: n === 0 ? 0 : value,
    low: n === 0 ? 0 : Math.max(0, low),
    high: n === 0 ? 0 : high,
    n,
  });
}

/** z of a two-sided interval of 95 %. */
const Z = 1.959963984540054;

/**
 * A quantile with the distribution-free interval of its order statistics (normal approximation of the binomial rank; Conover 1999,
 * section 3.2).
 */
function quantileMetric(
  head: MetricHead,
  p: number,
  { n, at }: { readonly n: number; readonly at: (p: number) => number },
): Metric {
  if (n === 0) return metric(head, { value: Number.NaN, low: Number.NaN, high: Number.NaN, n });
  const spread = Z * Math.sqrt((p * (1 - p)) / n);
  return metric(head, {
    value: at(p),
    low: at(Math.max(0, p - spread)),
    high: at(Math.min(1, p + spread)),
    n,
  });
}

function totalOf(counts: ArrayLike<number>): number {
  return Array.from(counts).reduce((sum, count) => sum + count, 0);
}

/** A quantile of whole numbers. */
export function countQuantile(head: MetricHead, p: number, counts: ArrayLike<number>): Metric {
  return quantileMetric(head, p, { n: totalOf(counts), at: (share) => quantileOfCounts(counts, share) });
}

/** A quantile of minutes in bins. */
export function minuteQuantile(head: MetricHead, p: number, bins: ArrayLike<number>): Metric {
  return quantileMetric(head, p, { n: totalOf(bins), at: (share) => quantileOfBins(bins, share) });
}

/** One bar of a histogram; `to` is exclusive. */
export interface Bar {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** The bars of whole numbers up to the last that occurred. */
export function barsOfCounts(counts: ArrayLike<number>): readonly Bar[] {
  const bars = Array.from(counts, (count, from) => ({ from, to: from + 1, count }));
  return bars.slice(0, bars.findLastIndex(({ count }) => count > 0) + 1);
}

/** The bars of minutes that occurred. */
export function barsOfMinutes(bins: ArrayLike<number>): readonly Bar[] {
  return Array.from(bins, (count, bin) => ({ from: binStart(bin), to: binEnd(bin), count })).filter(
    ({ count }) => count > 0,
  );
}
