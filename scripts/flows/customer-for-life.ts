import { DAY, type FlowDraft, mail, step, WEEKDAYS_9_TO_17 } from './flow.ts';
import { any, seen } from './rules.ts';

const ANSWERS = ['click', 'reply', 'call'];

/** Contracts end all over the summer and autumn. */
const ENDS = ['07', '08', '09', '10'].flatMap((month) =>
  ['03', '08', '13', '18', '23', '28'].map((day) => `2026-${month}-${day}`),
);

/** Every year before a contract ends: a look back, a talk where it is needed, thanks where it is not. */
export const customerForLife: FlowDraft = {
  id: 'customer-for-life',
  name: 'Customer for life',
  purpose: 'Keep customers year after year: look back with them well before each contract ends.',
  not: 'Not for selling more: a customer who is not well served is passed to a person first.',
  catalogue: {
    events: [
      { id: 'renewed', name: 'Renewed', share: 0.6, after: { asset: 'renewal' }, delayMinutes: 10 * DAY },
    ],
    assets: [
      mail('year', 'Your year', { subject: 'Your year with us, in numbers', relevance: 0.8 }),
      mail('plans', 'Plans', { subject: 'What are your plans for next year?', relevance: 0.7 }),
      mail('renewal', 'Renewal', { subject: 'Your contract ends soon', relevance: 0.9 }),
    ],
  },
  settings: {
    entry: { kind: 'again', afterMinutes: 200 * DAY },
    suppression: any({ kind: 'member', list: 'do-not-contact' }, { kind: 'member', list: 'staff' }),
  },
  fields: {
    'company-relation': [{ value: 'customer', weight: 1 }],
    'tenure-years': [1, 2, 3, 5].map((value) => ({ value, weight: 1 })),
    'product-share': [0.2, 0.5, 0.8].map((value) => ({ value, weight: 1 })),
    'contract-end': ENDS.map((value) => ({ value, weight: 1 })),
    'last-purchase': ['2025-05-10', '2026-01-20'].map((value) => ({ value, weight: 1 })),
  },
  scenario: { days: 240 },
  steps: {
    soon: step(
      'start',
      { on: 'date', field: 'contract-end', days: 120, side: 'before', at: 540, yearly: true },
      'year',
    ),
    year: step('email', { asset: 'year', resend: true, window: WEEKDAYS_9_TO_17 }, 'answer'),
    answer: step(
      'waitFor',
      {
        cases: ANSWERS.map((event) => ({ id: event, event })),
        limit: { amount: 21, unit: 'days' },
      },
      { ...Object.fromEntries(ANSWERS.map((event) => [event, 'close'])), timeout: 'tell' },
    ),
    tell: step(
      'call',
      { to: 'Account manager', message: 'Not a word in three weeks: call them', onFailure: 'goOn' },
      'close',
    ),
    close: step(
      'if',
      {
        name: 'If they are close to us',
        rule: { kind: 'score', dimension: 'relationship', op: '>=', value: 40 },
      },
      { yes: 'loyal', no: 'plans' },
    ),
    loyal: step('set', { changes: [{ what: 'stage', stage: 'loyal' }] }, 'wait'),
    plans: step('email', { asset: 'plans', resend: true }, 'wait'),
    wait: step(
      'wait',
      {
        name: 'Wait until 60 days before the end',
        mode: 'date',
        base: 'field',
        field: 'contract-end',
        yearly: true,
        offset: { amount: 60, unit: 'days' },
        side: 'before',
        at: 540,
      },
      'renewal',
    ),
    renewal: step('email', { asset: 'renewal', resend: true, window: WEEKDAYS_9_TO_17 }, 'renew'),
    renew: step(
      'waitFor',
      { cases: [{ id: 'renewed', event: 'renewed' }], limit: { amount: 30, unit: 'days' } },
      { renewed: 'stays', timeout: 'sales' },
    ),
    sales: step('handoff', { queue: 'emea-sales', why: 'words', whyWords: 'The contract ends in a month.' }),
    stays: step('goal', { rule: seen('renewed'), metric: 'renewed' }),
  },
};
