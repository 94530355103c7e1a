/**
 * A stream of candidate acts: a fixed Poisson stream per lead at the highest rate there can be, thinned by the interest before the minute in which they fall due.
 *
 * Candidate k's gap, kind and chance hang on (stream, k) alone, so the same lead has the same candidates in every
 * design, and designs differ only by which of them interest lets through.
 */
import { keyOf } from '../../kit/dice/dice.ts';
import { ln } from '../../kit/math/explog.ts';
import type { BuiltInEvent } from '../model/events.ts';
import type { ParameterId } from './parameters.ts';
import { valueGuide, type Weights, weigh } from './weights.ts';

/** A stream. A candidate is kept if die x cap < interest x 2^32. */
export interface ActStream {
  /** Key of its dice. */
  readonly key: number;
  /** Minutes between candidates, 1,024 equally likely values (`gapTable`); undefined = none ever come. */
  readonly gap: Int32Array | undefined;
  /** Numbers of the events it makes, and how often each. */
  readonly kinds: Int32Array;
  readonly weights: Weights;
  /** The event by the upper bits of the die that chooses: see `valueGuide`. */
  readonly kindGuide: Int16Array;
  /** Highest interest. */
  readonly cap: number;
}

/** What a stream is made of. Rates are those at interest 1. */
export interface StreamOptions {
  readonly key: string;
  readonly cap: number;
  readonly kinds: readonly number[];
  readonly perMinute: readonly number[];
}

/** Candidates rarer than one in 2,000 years are none: delays are 32-bit minutes. */
const RAREST = 1e-9;

const CELLS = 1024;

/**
 * Exponential gaps with this mean, by the means of 1,024 cells of equal chance: most candidates are thinned out, so each must cost
 * next to nothing. The mean is exact but for rounding, the deviation 0.1 % low.
 */
export function gapTable(mean: number): Int32Array {
  const known = gaps.get(mean);
  if (known !== undefined) return known;
  if (gaps.size >= MOST_GAPS) gaps.clear();
  const table = makeGaps(mean);
  gaps.set(mean, table);
  return table;
}

/** Every repeat of a run asks for the same few tables. */
const gaps = new Map<number, Int32Array>();
const MOST_GAPS = 512;

function makeGaps(mean: number): Int32Array {
  // The mean of x e^-x over a cell of chance 1/1024; what is left beyond the quantile -ln s is s.
  const beyond = (share: number): number => (share === 0 ? 0 : share * (1 - ln(share)));
  return Int32Array.from({ length: CELLS }, (_, i) => {
    const cell = beyond(1 - i / CELLS) - beyond(1 - (i + 1) / CELLS);
    return Math.max(1, Math.round(mean * CELLS * cell));
  });
}

/** Makes a stream whose candidates come `cap` times as often as the acts at interest 1. */
export function makeStream({ key, cap, kinds, perMinute }: StreamOptions): ActStream {
  const rate = cap * perMinute.reduce((sum, each) => sum + each, 0);
  const weights = weigh(perMinute);
  return {
    key: keyOf(key),
    gap: rate > RAREST ? gapTable(1 / rate) : undefined,
    kinds: Int32Array.from(kinds),
    weights,
    kindGuide: valueGuide(weights, kinds),
    cap,
  };
}

/** Kinds of acts between emails and the parameter of their rate. */
export const ACT_RATES = {
  visit: 'rate.visit',
  pricing: 'rate.pricing',
  careers: 'rate.careers',
  download: 'rate.download',
  form: 'rate.form',
  webinar: 'rate.webinar',
  call: 'rate.call',
  tradeShow: 'rate.tradeShow',
  checkIn: 'rate.checkIn',
  follow: 'rate.follow',
  demo: 'rate.demo',
} as const satisfies Partial<Record<BuiltInEvent, ParameterId>>;
