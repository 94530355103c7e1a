/**
 * Every assumption about simulated people, in one table: default, unit, usual range and where it comes from.
 *
 * Results are consequences of these numbers, never forecasts. Scenario and personas override them by id;
 * `resolve.ts` checks overrides and puts them together.
 */
import { type Text, text } from '../../kit/base.ts';

/** What a parameter is counted in. `share` is in [0, 1]; `perWeek` is events per lead-week; `logit` and `sigma` are plain numbers. */
export type ParameterUnit =
  | 'share'
  | 'minutes'
  | 'days'
  | 'perWeek'
  | 'factor'
  | 'points'
  | 'count'
  | 'logit'
  | 'sigma'
  | 'weight';

/**
 * Where a parameter can be set: for a persona (and by the scenario for all), by the scenario only, on a queue
 * of the catalogue (the default of a new one), or nowhere: a `check` is compared with the results.
 */
export type ParameterScope = 'persona' | 'scenario' | 'queue' | 'check';

/** Source of a number that nobody has measured for us. */
export const ASSUMED = 'assumed';

const BENCHMARKS = 'new-rebellion.com, B2B email benchmarks, 2026';
const DELAYS =
  'Mailchimp, about 2,000 campaigns, and MailerMailer, 1.4 billion messages: 53 % in 6 h, 77 % in 24 h, 95 % in 7 d';
const FUNNEL = 'b2blead.io and altiorco.com, B2B funnel benchmarks';
const SPEED =
  'after Oldroyd, McElheran and Elkington, Harvard Business Review, 2011: observational, so far gentler than the headline';

type Row<Id extends string> = readonly [
  id: Id,
  value: number,
  unit: ParameterUnit,
  low: number,
  high: number,
  scope: ParameterScope,
  source: string,
];

/** Keeps the ids of the rows as literal types. */
function rows<const Id extends string>(list: readonly Row<Id>[]): readonly Row<Id>[] {
  return list;
}

/** One email to one lead: chances per delivered email, delays log-normal (median, sigma of ln minutes). */
const MAIL = rows([
  ['mail.bounce', 0.01, 'share', 0, 0.2, 'persona', ASSUMED],
  ['mail.open', 0.3, 'share', 0, 1, 'persona', `${BENCHMARKS} (0.25 to 0.45; consumer 0.15 to 0.30)`],
  ['mail.openMedian', 299, 'minutes', 1, 20160, 'persona', DELAYS],
  ['mail.openSigma', 2.1, 'sigma', 0, 4, 'persona', DELAYS],
  ['mail.machine', 0.35, 'share', 0, 1, 'persona', ASSUMED],
  ['mail.click', 0.1, 'share', 0, 1, 'persona', BENCHMARKS],
  ['mail.clickMedian', 2, 'minutes', 1, 1440, 'persona', ASSUMED],
  ['mail.clickSigma', 1.2, 'sigma', 0, 4, 'persona', ASSUMED],
  ['mail.scanner', 0.05, 'share', 0, 1, 'persona', ASSUMED],
  ['mail.reply', 0.05, 'share', 0, 1, 'persona', ASSUMED],
  ['mail.replyMedian', 60, 'minutes', 1, 20160, 'persona', ASSUMED],
  ['mail.replySigma', 1.2, 'sigma', 0, 4, 'persona', ASSUMED],
  [
    'mail.unsubscribe',
    0.002,
    'share',
    0,
    1,
    'persona',
    'toolsfast.app, after Mailchimp and Campaign Monitor (0.001 to 0.003)',
  ],
  // Of those who unsubscribe: how many opt out of the email's topic only. We know of no figure; 0 takes all of them to leave altogether.
  ['mail.topicOnly', 0, 'share', 0, 1, 'persona', ASSUMED],
  [
    'mail.complaint',
    0.0005,
    'share',
    0,
    1,
    'persona',
    'Google, email sender guidelines: below 0.001, never 0.003',
  ],
]);

/** What changes the odds of mail: odds x e^(w (2r - 1)) by relevance r, x e^(w z) by receptiveness z, x e^(w f) by fatigue f. */
const ODDS = rows([
  ['odds.relevanceOpen', 0.7, 'logit', 0, 3, 'persona', ASSUMED],
  ['odds.relevanceClick', 1.2, 'logit', 0, 3, 'persona', ASSUMED],
  ['odds.receptive', 0.6, 'logit', 0, 2, 'persona', ASSUMED],
  ['odds.fatigueOpen', 0.12, 'logit', 0, 1, 'persona', ASSUMED],
  ['odds.fatigueLeave', 0.35, 'logit', 0, 2, 'persona', ASSUMED],
  // How much of the interest x above 1 multiplies the odds of opens and clicks: odds x (1 + w (x - 1)).
  ['odds.interest', 0.25, 'weight', 0, 1, 'persona', ASSUMED],
  // Days in which fatigue falls to 1/e.
  ['odds.fatigueDays', 7, 'days', 0.1, 365, 'persona', ASSUMED],
]);

/** When people read: opens that fall outside waking hours or on a weekend may wait. Local minutes of the day. */
const HOURS = rows([
  ['hours.wakeFrom', 420, 'minutes', 0, 1439, 'persona', ASSUMED],
  ['hours.wakeTo', 1380, 'minutes', 1, 1440, 'persona', ASSUMED],
  ['hours.wakeShare', 0.7, 'share', 0, 1, 'persona', ASSUMED],
  // Share of weekend opens that stay there; the others wait for the next working day.
  ['hours.weekend', 0.4, 'share', 0, 1, 'persona', ASSUMED],
  // Opens that waited come spread over so many minutes from the hour they waited for.
  ['hours.spread', 120, 'minutes', 1, 1024, 'persona', ASSUMED],
]);

/** Interest starts at 1 and rises by each human act. */
const INTEREST = rows([
  ['interest.halfLife', 45, 'days', 1, 3650, 'persona', ASSUMED],
  ['interest.pointsPerUnit', 20, 'points', 1, 1000, 'persona', ASSUMED],
  ['interest.cap', 5, 'factor', 1, 20, 'persona', ASSUMED],
  ['interest.floor', 0.2, 'factor', 0.01, 1, 'persona', ASSUMED],
]);

/** Acts between emails at interest 1. */
const RATES = rows([
  ['rate.visit', 0.25, 'perWeek', 0, 20, 'persona', ASSUMED],
  ['rate.pricing', 0.03, 'perWeek', 0, 20, 'persona', ASSUMED],
  ['rate.careers', 0.01, 'perWeek', 0, 20, 'persona', ASSUMED],
  ['rate.download', 0.03, 'perWeek', 0, 20, 'persona', ASSUMED],
  ['rate.form', 0.01, 'perWeek', 0, 20, 'persona', ASSUMED],
  ['rate.webinar', 0.01, 'perWeek', 0, 20, 'persona', ASSUMED],
  ['rate.call', 0.004, 'perWeek', 0, 20, 'persona', ASSUMED],
  ['rate.tradeShow', 0, 'perWeek', 0, 20, 'persona', ASSUMED],
  ['rate.checkIn', 0, 'perWeek', 0, 20, 'persona', ASSUMED],
  ['rate.follow', 0.01, 'perWeek', 0, 20, 'persona', ASSUMED],
  ['rate.demo', 0.01, 'perWeek', 0, 20, 'persona', ASSUMED],
  // Webinars of the invited, for so many days after the invitation.
  ['rate.invited', 8, 'factor', 1, 50, 'persona', ASSUMED],
  ['rate.invitedDays', 14, 'days', 1, 365, 'persona', ASSUMED],
  // All acts in July, August and from 20 December to 5 January; matters for students.
  ['rate.vacation', 1, 'factor', 0, 1, 'persona', ASSUMED],
]);

/** Effects that are answered: a call, a task, a request to another system. */
const CALLS = rows([
  ['call.fails', 0.01, 'share', 0, 1, 'persona', ASSUMED],
  ['call.median', 1, 'minutes', 1, 20160, 'persona', ASSUMED],
  ['call.sigma', 0, 'sigma', 0, 4, 'persona', ASSUMED],
]);

/** Funnel and sales. Chance of acceptance: logit p = logit(accept) + fit, interest, staleness and speed. */
const SALES = rows([
  ['funnel.lead', 0.03, 'share', 0, 1, 'scenario', `${FUNNEL} (0.01 to 0.05)`],
  ['funnel.qualified', 0.3, 'share', 0, 1, 'check', `${FUNNEL} (0.15 to 0.40)`],
  [
    'sales.accept',
    0.35,
    'share',
    0,
    1,
    'persona',
    'sources disagree: getfairview.com, 2026 (0.13 to 0.22), b2blead.io (0.30 to 0.60)',
  ],
  ['funnel.opportunity', 0.6, 'share', 0, 1, 'scenario', `${FUNNEL} (0.40 to 0.80)`],
  ['funnel.won', 0.22, 'share', 0, 1, 'scenario', `${FUNNEL} (0.20 to 0.35, enterprise 0.10 to 0.20)`],
  ['sales.fit', 0.03, 'logit', 0, 1, 'persona', ASSUMED],
  ['sales.fitNeutral', 50, 'points', 0, 100, 'persona', ASSUMED],
  ['sales.interest', 0.8, 'logit', 0, 5, 'persona', ASSUMED],
  ['sales.stale', 0.02, 'logit', 0, 1, 'persona', ASSUMED],
  ['sales.speed', 0.35, 'logit', 0, 2, 'persona', SPEED],
  ['sales.speedFrom', 5, 'minutes', 1, 1440, 'persona', SPEED],
  ['sales.speedTo', 1440, 'minutes', 1, 20160, 'persona', SPEED],
  ['sales.handling', 18, 'minutes', 0, 480, 'queue', ASSUMED],
  ['sales.handlingSigma', 0.6, 'sigma', 0, 3, 'scenario', ASSUMED],
  ['sales.reply', 90, 'minutes', 1, 20160, 'queue', ASSUMED],
  ['sales.replySigma', 1, 'sigma', 0, 3, 'scenario', ASSUMED],
  ['sales.perRepDaily', 25, 'count', 0, 1000, 'queue', ASSUMED],
]);

/** Why sales gives back someone who might buy: weights, any sum. `reason.misfit` is added to `notAFit` below the neutral fit. */
const REASONS = rows([
  ['reason.notAFit', 0.1, 'weight', 0, 10, 'persona', ASSUMED],
  ['reason.misfit', 0.6, 'weight', 0, 10, 'persona', ASSUMED],
  ['reason.timing', 0.35, 'weight', 0, 10, 'persona', ASSUMED],
  ['reason.noBudget', 0.2, 'weight', 0, 10, 'persona', ASSUMED],
  ['reason.noAuthority', 0.15, 'weight', 0, 10, 'persona', ASSUMED],
  ['reason.wrongContact', 0.1, 'weight', 0, 10, 'persona', ASSUMED],
  ['reason.duplicate', 0.05, 'weight', 0, 10, 'persona', ASSUMED],
  ['reason.badData', 0.05, 'weight', 0, 10, 'persona', ASSUMED],
]);

const ROWS = [...MAIL, ...ODDS, ...HOURS, ...INTEREST, ...RATES, ...CALLS, ...SALES, ...REASONS];

/** Id of a parameter, such as `mail.open`. */
export type ParameterId = (typeof ROWS)[number][0];

/** One assumption. `low` and `high` bound what may be set, both included. */
export interface Parameter {
  readonly id: ParameterId;
  readonly default: number;
  readonly unit: ParameterUnit;
  readonly low: number;
  readonly high: number;
  readonly scope: ParameterScope;
  /** Author, title and year, or `assumed`. */
  readonly source: string;
  readonly label: Text;
}

/** All parameters, in the order in which people read them. */
export const PARAMETERS: readonly Parameter[] = ROWS.map(([id, value, unit, low, high, scope, source]) => ({
  id,
  default: value,
  unit,
  low,
  high,
  scope,
  source,
  label: text(`behaviour.parameter.${id}`),
}));

/** A value for every parameter. */
export type ParameterValues = Readonly<Record<ParameterId, number>>;

/**
 * How people who are not buyers differ, by what they truly are: shares by a factor on their odds, all else by a factor
 * on the value. A persona's own value takes the place of both default and factor. All assumed.
 */
export const TRUTH_FACTORS: Readonly<Record<string, Partial<ParameterValues>>> = {
  competitor: {
    'mail.open': 1.8,
    'mail.click': 2,
    'mail.reply': 0.1,
    'rate.visit': 2,
    'rate.pricing': 5,
    'rate.download': 2,
    'rate.webinar': 2,
  },
  jobSeeker: {
    'mail.click': 0.4,
    'rate.careers': 80,
    'rate.pricing': 0.1,
    'rate.demo': 0.1,
    'rate.download': 0.5,
  },
  student: {
    'mail.open': 1.1,
    'rate.download': 6,
    'rate.visit': 1.5,
    'rate.pricing': 0.3,
    'rate.demo': 0.2,
    'rate.vacation': 0.3,
  },
  partner: { 'mail.open': 1.3, 'rate.visit': 1.5, 'rate.call': 3 },
  supplier: { 'rate.call': 3, 'rate.form': 2 },
};

/** Who may buy: `buyer` and `customer`. Sales never accepts the others. */
export function mayBuy(truth: string): boolean {
  return truth === 'buyer' || truth === 'customer';
}
