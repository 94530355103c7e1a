/**
 * One kind of person (persona and truth) made ready for the dice: chances as limits of dice, delays as tables.
 *
 * Made once a run and kind. Nothing here changes while leads run.
 */
import { DAY, WEEK } from '../../kit/base.ts';
import { threshold } from '../../kit/dice/dice.ts';
import { exp, LN2, LOG2E } from '../../kit/math/explog.ts';
import { oddsTimes } from '../../kit/math/odds.ts';
import { muOfMedian, type QuantileTable, quantileTable, spreadTable } from '../../kit/math/quantiles.ts';
import type { AssetDef } from '../model/catalogue.ts';
import { BUILT_IN_EVENTS } from '../model/events.ts';
import type { Persona } from '../model/scenario.ts';
import type { NameTable } from '../rules/facts.ts';
import { ACT_RATES, type ActStream, makeStream } from './act-stream.ts';
import { mayBuy, type ParameterValues } from './parameters.ts';
import { type SalesOdds, salesOdds } from './sales-odds.ts';

/** Mail: limits are dice (uint32) below which the chance came true. */
export interface MailProfile {
  readonly bounce: number;
  readonly machine: number;
  readonly scanner: number;
  readonly reply: number;
  /** Shares whose odds are moved at run time. */
  readonly open: number;
  readonly click: number;
  readonly unsubscribe: number;
  readonly complaint: number;
  /** Limit of the die of those who unsubscribe: below it from the topic only. */
  readonly topicOnly: number;
  readonly openDelay: QuantileTable;
  readonly clickDelay: QuantileTable;
  readonly replyDelay: QuantileTable;
  /** Factor on the odds by receptiveness: 1,024 equally likely values. */
  readonly receptive: Float64Array;
  /** Factors on the odds by relevance, by number of the asset. */
  readonly openFactor: Float64Array;
  readonly clickFactor: Float64Array;
  /** Halvings of fatigue a minute, and the powers of two it means. */
  readonly fatiguePerMinute: number;
  readonly fatigueOpen: number;
  readonly fatigueLeave: number;
  readonly interest: number;
  /** Limits of dice that hold for fatigue up to `CALM`: who is not hit by them does not leave. */
  readonly unsubscribeCalm: number;
  readonly complaintCalm: number;
}

/** Fatigue that few people ever pass: below it most dice need no second look. */
export const CALM = 4;

/** Waking hours, in minutes of the local day. */
export interface HoursProfile {
  readonly wakeFrom: number;
  readonly wakeTo: number;
  readonly wake: number;
  readonly weekend: number;
  readonly spread: number;
}

/** Interest: halvings a minute of what lies above 1, gain per engagement point, and bounds. */
export interface InterestProfile {
  readonly perMinute: number;
  readonly perPoint: number;
  readonly cap: number;
  readonly floor: number;
}

/** Answered calls of other systems. */
export interface CallProfile {
  readonly fails: number;
  readonly delay: QuantileTable;
}

/** All that the dice of one kind of person need. */
export interface Profile {
  readonly truth: string;
  readonly mail: MailProfile;
  readonly hours: HoursProfile;
  readonly interest: InterestProfile;
  /** The common acts, then events of the user's own that have a rate. */
  readonly streams: readonly ActStream[];
  /** Limit of the share of each event of the user's own that follows something, by its place in the list. */
  readonly ownShares: Float64Array;
  readonly calls: CallProfile;
  readonly sales: SalesOdds;
  /** Factor on webinars of people who are not invited, and minutes that an invitation lasts. */
  readonly uninvited: number;
  readonly invitedMinutes: number;
  /** Share of acts that happen in vacations. */
  readonly vacation: number;
}

/** What profiles of one run have in common. */
export interface ProfileContext {
  readonly values: ParameterValues;
  readonly persona: Persona | undefined;
  readonly truth: string;
  readonly abouts: NameTable;
  readonly assets: readonly AssetDef[];
  /** Streams and shares of the user's own events for these values. */
  readonly streams: readonly ActStream[];
  readonly ownShares: Float64Array;
}

/** e^(weight (2r - 1)) by number of the asset; an asset that nobody rated has r = 0.5, factor 1. */
function relevanceTable(context: ProfileContext, weight: number): Float64Array {
  const { abouts, assets, persona } = context;
  const factors = new Float64Array(Math.max(abouts.size, 1)).fill(1);
  for (const asset of assets) {
    const relevance = persona?.relevance?.[asset.id] ?? asset.relevance ?? 0.5;
    factors[abouts.no(asset.id)] = exp(weight * (2 * relevance - 1));
  }
  return factors;
}

function delayTable(median: number, sigma: number): QuantileTable {
  return quantileTable(muOfMedian(median), sigma);
}

function calmLimit(v: ParameterValues, id: 'mail.unsubscribe' | 'mail.complaint'): number {
  return threshold(oddsTimes(v[id], exp(v['odds.fatigueLeave'] * CALM)));
}

function mailProfile(context: ProfileContext): MailProfile {
  const v = context.values;
  return {
    bounce: threshold(v['mail.bounce']),
    machine: threshold(v['mail.machine']),
    scanner: threshold(v['mail.scanner']),
    reply: threshold(v['mail.reply']),
    open: v['mail.open'],
    click: v['mail.click'],
    unsubscribe: v['mail.unsubscribe'],
    complaint: v['mail.complaint'],
    topicOnly: threshold(v['mail.topicOnly']),
    openDelay: delayTable(v['mail.openMedian'], v['mail.openSigma']),
    clickDelay: delayTable(v['mail.clickMedian'], v['mail.clickSigma']),
    replyDelay: delayTable(v['mail.replyMedian'], v['mail.replySigma']),
    receptive: spreadTable(v['odds.receptive']),
    openFactor: relevanceTable(context, v['odds.relevanceOpen']),
    clickFactor: relevanceTable(context, v['odds.relevanceClick']),
    fatiguePerMinute: 1 / (v['odds.fatigueDays'] * DAY * LN2),
    fatigueOpen: v['odds.fatigueOpen'] * LOG2E,
    fatigueLeave: v['odds.fatigueLeave'] * LOG2E,
    interest: v['odds.interest'],
    unsubscribeCalm: calmLimit(v, 'mail.unsubscribe'),
    complaintCalm: calmLimit(v, 'mail.complaint'),
  };
}

function actsOf(v: ParameterValues): ActStream {
  const kinds = Object.keys(ACT_RATES) as (keyof typeof ACT_RATES)[];
  return makeStream({
    key: 'acts',
    cap: v['interest.cap'],
    kinds: kinds.map((kind) => BUILT_IN_EVENTS.indexOf(kind)),
    // As if everybody were invited; webinars of the others are thinned.
    perMinute: kinds.map(
      (kind) => (v[ACT_RATES[kind]] * (kind === 'webinar' ? v['rate.invited'] : 1)) / WEEK,
    ),
  });
}

/** Makes the profile of one kind of person. */
export function makeProfile(context: ProfileContext): Profile {
  const v = context.values;
  return {
    truth: context.truth,
    mail: mailProfile(context),
    hours: {
      wakeFrom: v['hours.wakeFrom'],
      wakeTo: v['hours.wakeTo'],
      wake: threshold(v['hours.wakeShare']),
      weekend: threshold(v['hours.weekend']),
      spread: v['hours.spread'],
    },
    interest: {
      perMinute: 1 / (v['interest.halfLife'] * DAY),
      perPoint: 1 / v['interest.pointsPerUnit'],
      cap: v['interest.cap'],
      floor: v['interest.floor'],
    },
    streams: [actsOf(v), ...context.streams],
    ownShares: context.ownShares,
    calls: { fails: threshold(v['call.fails']), delay: delayTable(v['call.median'], v['call.sigma']) },
    sales: salesOdds(v, mayBuy(context.truth) ? undefined : context.truth),
    uninvited: 1 / v['rate.invited'],
    invitedMinutes: v['rate.invitedDays'] * DAY,
    vacation: v['rate.vacation'],
  };
}
