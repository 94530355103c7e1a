/** The catalogue that a new program begins with: what a B2B team usually knows of its leads. Everything may be changed. */
import { DAY } from '../../kit/base.ts';
import type { Catalogue, FieldDef, ListDef, QueueDef, SegmentDef, WeekHours } from '../model/catalogue.ts';
import { CHOICES } from '../model/choices.ts';
import type { Rule } from '../rules/rule.ts';

const PROTECTED =
  'Scores nothing by default. Many countries forbid to treat people differently for it: ask your lawyer before you use it.';
const FROM_TALK = 'Known from a form or a conversation. Leave it blank until somebody has said it.';

/** Who the person is. */
const PERSON: readonly FieldDef[] = [
  {
    id: 'email',
    name: 'Email address',
    type: 'text',
    note: 'Personal data: keep it only as long as you need it.',
  },
  {
    id: 'email-domain',
    name: 'Email domain',
    type: 'text',
    note: 'What stands after the @, in small letters.',
  },
  { id: 'job-title', name: 'Job title', type: 'text' },
  {
    id: 'job-level',
    name: 'Job level',
    type: 'choice',
    choices: CHOICES['job-level'],
  },
  {
    id: 'department',
    name: 'Department',
    type: 'choice',
    choices: CHOICES.department,
  },
  { id: 'source', name: 'Source', type: 'text', note: 'Where the first contact came from.' },
  { id: 'product-interest', name: 'Product of interest', type: 'text' },
];

/** What the company is. */
const COMPANY: readonly FieldDef[] = [
  { id: 'company', name: 'Company', type: 'text' },
  {
    id: 'industry',
    name: 'Industry',
    type: 'choice',
    choices: CHOICES.industry,
  },
  { id: 'employees', name: 'Employees', type: 'number' },
  {
    id: 'revenue-band',
    name: 'Revenue a year',
    type: 'choice',
    choices: CHOICES['revenue-band'],
  },
  { id: 'country', name: 'Country', type: 'text', note: 'Two letters of ISO 3166, such as DE.' },
  {
    id: 'business-model',
    name: 'Business model',
    type: 'choice',
    choices: CHOICES['business-model'],
    note: 'To whom the company sells.',
  },
  { id: 'years-in-business', name: 'Years in business', type: 'number' },
  {
    id: 'company-relation',
    name: 'What the company is to us',
    type: 'choice',
    choices: CHOICES['company-relation'],
  },
];

/** Budget, authority, need and timing. */
const BANT: readonly FieldDef[] = [
  {
    id: 'budget',
    name: 'Budget',
    type: 'choice',
    choices: CHOICES.budget,
    note: FROM_TALK,
  },
  {
    id: 'authority',
    name: 'Authority',
    type: 'choice',
    choices: CHOICES.authority,
    note: FROM_TALK,
  },
  { id: 'need', name: 'Need', type: 'choice', choices: CHOICES.need, note: FROM_TALK },
  {
    id: 'timing',
    name: 'Timing',
    type: 'choice',
    choices: CHOICES.timing,
    note: FROM_TALK,
  },
];

/** Where they stand with us as customers. */
const RELATIONSHIP: readonly FieldDef[] = [
  { id: 'tenure-years', name: 'Years as a customer', type: 'number' },
  {
    id: 'product-share',
    name: 'Share of our products owned',
    type: 'number',
    note: '0 = none, 1 = all of them.',
  },
  { id: 'last-purchase', name: 'Last purchase', type: 'date' },
  { id: 'contract-end', name: 'End of contract', type: 'date' },
  { id: 'reference', name: 'Is a reference or has referred others', type: 'yesNo' },
];

/** Known to many systems; not to be scored without thought. */
const SENSITIVE: readonly FieldDef[] = [
  { id: 'age', name: 'Age', type: 'number', note: PROTECTED },
  { id: 'gender', name: 'Gender', type: 'text', note: PROTECTED },
  { id: 'marital-status', name: 'Marital status', type: 'text', note: PROTECTED },
  { id: 'minority-owned', name: 'Minority-owned business', type: 'yesNo', note: PROTECTED },
];

const LISTS: readonly ListDef[] = [
  { id: 'customers', name: 'Customers' },
  { id: 'open-opportunities', name: 'Open opportunities' },
  { id: 'competitors', name: 'Competitors' },
  { id: 'partners', name: 'Partners and press' },
  { id: 'suppliers', name: 'Suppliers' },
  { id: 'staff', name: 'Our own people' },
  { id: 'do-not-contact', name: 'Do not contact' },
];

function onAnyOf(lists: readonly string[]): Rule {
  return { kind: 'any', rules: lists.map((list): Rule => ({ kind: 'member', list })) };
}

function employees(from: number, below: number): Rule {
  return {
    kind: 'all',
    rules: [
      { kind: 'field', field: 'employees', op: '>=', value: from },
      { kind: 'field', field: 'employees', op: '<', value: below },
    ],
  };
}

const SEGMENTS: readonly SegmentDef[] = [
  { id: 'customers', name: 'Customers', rule: onAnyOf(['customers']) },
  { id: 'open-opportunities', name: 'Open opportunities', rule: onAnyOf(['open-opportunities']) },
  { id: 'competitors', name: 'Competitors', rule: { kind: 'recognised', is: ['competitor'] } },
  { id: 'staff', name: 'Our own people', rule: onAnyOf(['staff']) },
  {
    id: 'not-to-nurture',
    name: 'Not to be nurtured',
    rule: {
      kind: 'any',
      rules: (['customers', 'open-opportunities', 'competitors', 'staff'] as const)
        .map((segment): Rule => ({ kind: 'segment', segment }))
        .concat(onAnyOf(['do-not-contact'])),
    },
  },
  { id: 'small-companies', name: 'Small companies', rule: employees(1, 100) },
  { id: 'mid-size-companies', name: 'Mid-size companies', rule: employees(100, 1_000) },
  {
    id: 'large-companies',
    name: 'Large companies',
    rule: { kind: 'field', field: 'employees', op: '>=', value: 1_000 },
  },
  {
    id: 'quiet-for-90-days',
    name: 'Quiet for 90 days',
    rule: {
      kind: 'not',
      rule: {
        kind: 'any',
        rules: ['click', 'reply', 'visit', 'pricing', 'download', 'form', 'webinar', 'call'].map(
          (event): Rule => ({ kind: 'seen', event, since: 'ever', within: 90 * DAY }),
        ),
      },
    },
  },
];

/** Monday to Friday, 9 to 17. */
const OFFICE_HOURS: WeekHours = [[540, 1020], [540, 1020], [540, 1020], [540, 1020], [540, 1020], null, null];

// Defaults of the behaviour model for a representative: 25 handoffs a day, mean handling of 18 and median reply
// of 90 working minutes. General knowledge of the field, assumed.
const QUEUES: readonly QueueDef[] = [
  {
    id: 'emea-sales',
    name: 'EMEA sales',
    zone: 'Europe/Berlin',
    hours: OFFICE_HOURS,
    reps: 3,
    perRepDaily: 25,
    handlingMinutes: 18,
    replyMinutes: 90,
  },
];

/** The catalogue of a new program. It names no emails. */
export const defaultCatalogue: Catalogue = {
  fields: [...PERSON, ...COMPANY, ...BANT, ...RELATIONSHIP, ...SENSITIVE],
  events: [
    { id: 'trial', name: 'Trial started', rate: 0.002 },
    { id: 'login', name: 'Logged in', share: 0.7, after: { event: 'trial' }, delayMinutes: DAY },
    { id: 'purchase', name: 'Purchase' },
  ],
  topics: [
    { id: 'newsletter', name: 'Newsletter' },
    { id: 'product', name: 'Product news' },
    { id: 'events', name: 'Events and webinars' },
  ],
  lists: LISTS,
  segments: SEGMENTS,
  assets: [],
  queues: QUEUES,
};
