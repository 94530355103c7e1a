/**
 * A stream of candidate acts: a fixed Poisson stream per lead at the highest rate there can be, thinned by the interest of the moment.
 *
 * Candidate k's gap, kind and chance hang on (stream, k) alone, so the same lead has the same candidates in every
 * design, and designs differ only by which of them interest lets through.
 */
import { keyOf } from '../../kit/dice/dice.ts';
import { exponentialTable, type QuantileTable } from '../../kit/math/quantiles.ts';
import type { BuiltInEvent } from '../model/events.ts';
import type { ParameterId } from './parameters.ts';
import { endsOf } from './weights.ts';

/** A stream. A candidate is kept if die x cap < interest x 2^32. */
export interface ActStream {
  /** Key of its dice. */
  readonly key: number;
  /** Minutes between candidates; undefined = none ever come. */
  readonly gap: QuantileTable | undefined;
  /** Numbers of the events it makes, and the ends of their dice. */
  readonly kinds: Int32Array;
  readonly ends: Float64Array;
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

/** Makes a stream whose candidates come `cap` times as often as the acts at interest 1. */
export function makeStream({ key, cap, kinds, perMinute }: StreamOptions): ActStream {
  const rate = cap * perMinute.reduce((sum, each) => sum + each, 0);
  return {
    key: keyOf(key),
    gap: rate > RAREST ? exponentialTable(1 / rate) : undefined,
    kinds: Int32Array.from(kinds),
    ends: endsOf(perMinute),
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
