import { DAY, type FlowDraft, mail, step } from './flow.ts';
import { any, seen } from './rules.ts';

const survey = (op: '>=' | '<=', value: number) => ({ kind: 'field', field: 'survey-score', op, value });

/** From the won deal to a first success, and from there to a recommendation. */
export const newCustomer: FlowDraft = {
  id: 'new-customer',
  name: 'New customer to raving fan',
  purpose: 'Lead new customers to a first success, and ask the happy ones for a word.',
  not: 'Not for support: whoever has a problem is passed to a person at once.',
  catalogue: {
    fields: [{ id: 'survey-score', name: 'Answer to the survey', type: 'number', note: 'From 0 to 10.' }],
    events: [
      {
        id: 'first-success',
        name: 'First success',
        share: 0.75,
        after: { asset: 'welcome' },
        delayMinutes: 8 * DAY,
      },
      {
        id: 'referred',
        name: 'Referred somebody',
        share: 0.2,
        after: { asset: 'referral' },
        delayMinutes: 3 * DAY,
      },
    ],
    assets: [
      mail('welcome', 'Welcome', { subject: 'Welcome: who is who', relevance: 0.9 }),
      mail('next-step', 'Next step', { subject: 'Well done. What comes next', relevance: 0.7 }),
      mail('review', 'Ask for a review', { subject: 'How has it been so far?', relevance: 0.6 }),
      mail('referral', 'Ask for a reference', { subject: 'Whom should we meet?', relevance: 0.6 }),
    ],
  },
  settings: {
    suppression: any({ kind: 'member', list: 'do-not-contact' }, { kind: 'member', list: 'staff' }),
  },
  fields: {
    'company-relation': [{ value: 'customer', weight: 1 }],
    'survey-score': [
      { value: null, weight: 4 },
      { value: 10, weight: 2 },
      { value: 9, weight: 2 },
      { value: 8, weight: 2 },
      { value: 5, weight: 1 },
    ],
  },
  steps: {
    won: step('start', { on: 'sales', outcome: 'won' }, 'customer'),
    customer: step('set', { changes: [{ what: 'stage', stage: 'customer' }] }, 'welcome'),
    welcome: step('email', { asset: 'welcome' }, 'settle'),
    settle: step('wait', { time: { amount: 3, unit: 'days' } }, 'success'),
    success: step(
      'waitFor',
      { cases: [{ id: 'success', event: 'first-success' }], limit: { amount: 21, unit: 'days' } },
      { success: 'next', timeout: 'help' },
    ),
    next: step('email', { asset: 'next-step' }, 'month'),
    month: step('wait', { time: { amount: 30, unit: 'days' } }, 'when'),
    when: step(
      'split',
      {
        ways: [
          { id: 'day', label: 'After a day', share: 50 },
          { id: 'week', label: 'After a week', share: 50 },
        ],
        metric: 'referred',
      },
      { day: 'oneDay', week: 'oneWeek' },
    ),
    oneDay: step('wait', { time: { amount: 1, unit: 'days' } }, 'review'),
    oneWeek: step('wait', { time: { amount: 7, unit: 'days' } }, 'review'),
    review: step('email', { asset: 'review' }, 'think'),
    think: step('wait', { time: { amount: 7, unit: 'days' } }, 'happy'),
    happy: step(
      'switch',
      {
        by: 'rules',
        name: 'How happy are they?',
        cases: [
          { id: 'fan', label: '9 or 10', rule: survey('>=', 9) },
          { id: 'unhappy', label: '6 or less', rule: survey('<=', 6) },
        ],
      },
      { fan: 'fan', unhappy: 'help', otherwise: 'end' },
    ),
    fan: step('set', { changes: [{ what: 'stage', stage: 'fan' }] }, 'referral'),
    referral: step('email', { asset: 'referral' }, 'wait'),
    wait: step('wait', { time: { amount: 14, unit: 'days' } }, 'end'),
    help: step(
      'call',
      { to: 'Customer success', message: 'Call this customer: no success, or not happy', onFailure: 'goOn' },
      'end',
    ),
    end: step('exit', {}),
    referred: step('goal', { rule: seen('referred'), metric: 'referred' }),
  },
};
