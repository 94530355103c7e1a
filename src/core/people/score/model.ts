/**
 * The score model that a new program begins with, over the fields of `defaultCatalogue`.
 *
 * A starting point to be agreed with sales, after the published grids (A-D × 1-4) of marketing automation: few strong
 * signs, several weak ones, disqualifiers. All figures are assumed.
 */
import { DAY, WEEK } from '../../kit/base.ts';
import type { EventPoints, FitRule, LinearPoints, Recognition, ScoreModel } from '../model/scores.ts';
import type { FieldOp, FieldValue, Rule } from '../rules/rule.ts';

function field(id: string, op: FieldOp, value: FieldValue | readonly FieldValue[]): Rule {
  return { kind: 'field', field: id, op, value };
}

function all(...rules: readonly Rule[]): Rule {
  return { kind: 'all', rules };
}

function any(...rules: readonly Rule[]): Rule {
  return { kind: 'any', rules };
}

function onList(list: string): Rule {
  return { kind: 'member', list };
}

/** What a lead is: strong signs 20 to 30, weak ones 5 to 10, disqualifiers -50. */
const ATTRIBUTES: readonly FitRule[] = [
  {
    id: 'size-ideal',
    name: '100 to 5,000 employees',
    rule: all(field('employees', '>=', 100), field('employees', '<=', 5_000)),
    points: 20,
  },
  {
    id: 'size-small',
    name: '20 to 99 employees',
    rule: all(field('employees', '>=', 20), field('employees', '<', 100)),
    points: 10,
  },
  {
    id: 'level-decides',
    name: 'Director or above',
    rule: field('job-level', 'in', ['c-level', 'vice-president', 'director']),
    points: 25,
  },
  { id: 'level-manager', name: 'Manager', rule: field('job-level', '=', 'manager'), points: 10 },
  {
    id: 'industry-core',
    name: 'One of our industries',
    rule: field('industry', 'in', ['manufacturing', 'software', 'finance', 'logistics']),
    points: 20,
  },
  {
    id: 'revenue',
    name: 'Revenue of 10 million or more',
    rule: field('revenue-band', 'in', ['10m-50m', '50m-250m', 'above-250m']),
    points: 10,
  },
  {
    id: 'country-served',
    name: 'In a country we serve',
    rule: field('country', 'in', ['DE', 'AT', 'CH', 'NL', 'BE', 'FR', 'GB', 'IE']),
    points: 10,
  },
  {
    id: 'department',
    name: 'In marketing, sales or management',
    rule: field('department', 'in', ['marketing', 'sales', 'management']),
    points: 10,
  },
  {
    id: 'sells-to-business',
    name: 'Sells to businesses',
    rule: field('business-model', 'in', ['business', 'both']),
    points: 5,
  },
  {
    id: 'established',
    name: 'Three years in business',
    rule: field('years-in-business', '>=', 3),
    points: 5,
  },
  { id: 'too-small', name: 'Fewer than 5 employees', rule: field('employees', '<', 5), points: -50 },
  {
    id: 'not-served',
    name: 'Competitor, student or own staff',
    rule: any(
      onList('competitors'),
      onList('staff'),
      field('company-relation', '=', 'competitor'),
      field('job-level', '=', 'student'),
    ),
    points: -50,
  },
];

/** Budget, authority, need and timing: an answer that fits +10, one that excludes -20. */
const BANT: readonly FitRule[] = [
  {
    id: 'budget-fits',
    name: 'Has a budget',
    rule: field('budget', 'in', ['confirmed', 'planned']),
    points: 10,
  },
  { id: 'budget-none', name: 'Has no budget', rule: field('budget', '=', 'none'), points: -20 },
  {
    id: 'authority-fits',
    name: 'Decides or influences',
    rule: field('authority', 'in', ['decides', 'influences']),
    points: 10,
  },
  { id: 'authority-none', name: 'Has no say', rule: field('authority', '=', 'none'), points: -20 },
  { id: 'need-fits', name: 'Has a need', rule: field('need', 'in', ['urgent', 'known']), points: 10 },
  { id: 'need-none', name: 'Has no need', rule: field('need', '=', 'none'), points: -20 },
  {
    id: 'timing-fits',
    name: 'Buys within a year',
    rule: field('timing', 'in', ['this-quarter', 'this-year']),
    points: 10,
  },
  { id: 'timing-never', name: 'Will not buy', rule: field('timing', '=', 'never'), points: -20 },
];

/** What a lead does: the more personal, the more points. Opens give none, machines make too many of them. */
const EVENTS: readonly EventPoints[] = [
  { event: 'tradeShow', points: 25, most: { times: 1, withinMinutes: DAY } },
  { event: 'call', points: 20, most: { times: 2, withinMinutes: DAY } },
  { event: 'demo', points: 20, most: { times: 1, withinMinutes: WEEK } },
  { event: 'webinar', points: 15, most: { times: 1, withinMinutes: DAY } },
  { event: 'reply', points: 15, most: { times: 2, withinMinutes: DAY } },
  { event: 'checkIn', points: 15, most: { times: 1, withinMinutes: DAY } },
  { event: 'form', points: 12, most: { times: 2, withinMinutes: DAY } },
  { event: 'pricing', points: 10, most: { times: 3, withinMinutes: WEEK } },
  { event: 'download', points: 8, most: { times: 3, withinMinutes: WEEK } },
  { event: 'click', points: 5, most: { times: 3, withinMinutes: DAY } },
  { event: 'follow', points: 2, most: { times: 1, withinMinutes: 30 * DAY } },
  { event: 'visit', points: 1, most: { times: 5, withinMinutes: WEEK } },
  { event: 'careers', points: -10, most: { times: 3, withinMinutes: WEEK } },
  { event: 'unsubscribe', points: -30, most: { times: 1, withinMinutes: WEEK } },
];

const STANDING: readonly FitRule[] = [
  {
    id: 'bought-lately',
    name: 'Bought within a year',
    rule: { kind: 'date', field: 'last-purchase', op: '>', minutes: -365 * DAY },
    points: 20,
  },
  { id: 'reference', name: 'Reference or referral', rule: field('reference', '=', true), points: 10 },
];

const NUMBERS: readonly LinearPoints[] = [
  { id: 'tenure', name: 'Years as a customer', field: 'tenure-years', per: 10, most: 40 },
  { id: 'products', name: 'Share of our products owned', field: 'product-share', per: 30, most: 30 },
];

function relation(list: string, relationOf: string): Rule {
  return any(onList(list), field('company-relation', '=', relationOf));
}

/** Endings of domains of universities. */
const ACADEMIC = ['.edu', '.ac.uk', '.ac.jp', '.ac.at', '.edu.au'];

const RECOGNITION: readonly Recognition[] = [
  { kind: 'competitor', rule: relation('competitors', 'competitor') },
  { kind: 'customer', rule: relation('customers', 'customer') },
  { kind: 'partner', rule: relation('partners', 'partner') },
  { kind: 'supplier', rule: relation('suppliers', 'supplier') },
  {
    kind: 'student',
    rule: any(
      field('job-level', '=', 'student'),
      ...ACADEMIC.map((end) => field('email-domain', 'endsWith', end)),
      field('email-domain', 'startsWith', 'uni-'),
      field('email-domain', 'startsWith', 'student.'),
    ),
  },
  {
    kind: 'jobSeeker',
    // Looks at jobs again and again, and not at prices.
    rule: all(
      { kind: 'count', event: 'careers', since: 'ever', within: 30 * DAY, op: '>=', times: 2 },
      { kind: 'not', rule: { kind: 'seen', event: 'pricing', since: 'ever', within: 30 * DAY } },
    ),
  },
];

/** The score model of a new program. */
export const defaultScoreModel: ScoreModel = {
  fit: { rules: [...ATTRIBUTES, ...BANT], floor: 0, ceiling: 100 },
  engagement: { events: EVENTS, halfLifeMinutes: 30 * DAY, floor: 0, ceiling: 100 },
  relationship: { rules: STANDING, linear: NUMBERS, floor: 0, ceiling: 100 },
  total: { fit: 0.4, engagement: 0.3, relationship: 0.3 },
  recognition: RECOGNITION,
  qualified: all(
    { kind: 'score', dimension: 'fit', op: '>=', value: 50 },
    { kind: 'score', dimension: 'engagement', op: '>=', value: 50 },
    { kind: 'recognised', is: ['buyer'] },
    { kind: 'not', rule: { kind: 'flag', flag: 'withSales' } },
  ),
};
