import { DAY, type FlowDraft, mail, step } from './flow.ts';
import { atLeast, seen } from './rules.ts';

const USES = [{ id: 'used', event: 'key-action' }];

/** A wait until so many days after the trial began. */
const day = (amount: number) => ({
  name: `Wait until day ${amount}`,
  mode: 'date',
  base: 'entry',
  offset: { amount, unit: 'days' },
  side: 'after',
});

/** Two weeks of trial: one first action, help for the stalled, an offer in time. */
export const trial: FlowDraft = {
  id: 'trial',
  name: 'Trial onboarding',
  purpose: 'Bring people who try the product to its use, and to an upgrade within two weeks.',
  not: 'Not for customers, nor for trials of other lengths: change its days first.',
  catalogue: {
    assets: [
      mail('first-action', 'First action', { subject: 'Start with this one thing', relevance: 0.8 }),
      mail('help', 'Help', { subject: 'Stuck? Two minutes of help' }),
      mail('feature', 'Feature', { subject: 'What others do in their first week', relevance: 0.6 }),
      mail('built', 'What you built', { subject: 'What you have built so far', relevance: 0.7 }),
      mail('ended', 'Trial ended', { subject: 'Your trial has ended' }),
    ],
    events: [
      {
        id: 'key-action',
        name: 'Used the product',
        share: 0.55,
        after: { asset: 'first-action' },
        delayMinutes: DAY,
      },
      { id: 'login', name: 'Logged in', rate: 0.5 },
      { id: 'upgraded', name: 'Upgraded', share: 0.15, after: { asset: 'built' }, delayMinutes: 2 * DAY },
    ],
  },
  settings: { caps: { week: { most: 3, span: 'rolling' } } },
  steps: {
    trial: step('start', { on: 'event', event: 'trial' }, 'first'),
    first: step('email', { asset: 'first-action' }, 'use'),
    use: step(
      'waitFor',
      { cases: USES, limit: { amount: 2, unit: 'days' } },
      { used: 'daySix', timeout: 'help' },
    ),
    help: step('email', { asset: 'help' }, 'useLate'),
    useLate: step(
      'waitFor',
      { cases: USES, limit: { amount: 3, unit: 'days' } },
      { used: 'daySix', timeout: 'tell' },
    ),
    tell: step(
      'call',
      { to: 'Customer success', message: 'A trial has not begun to use the product', onFailure: 'goOn' },
      'daySix',
    ),
    daySix: step('wait', day(6), 'feature'),
    feature: step('email', { asset: 'feature' }, 'dayEleven'),
    dayEleven: step('wait', day(11), 'built'),
    built: step('email', { asset: 'built' }, 'upgrade'),
    upgrade: step(
      'waitFor',
      { cases: [{ id: 'upgraded', event: 'upgraded' }], limit: { amount: 3, unit: 'days' } },
      { upgraded: 'won', timeout: 'ended' },
    ),
    ended: step('email', { asset: 'ended' }, 'week'),
    week: step('wait', { time: { amount: 7, unit: 'days' } }, 'active'),
    active: step(
      'if',
      { name: 'If they logged in three times', rule: atLeast(3, 'login') },
      { yes: 'sales', no: 'quiet' },
    ),
    sales: step('handoff', { queue: 'emea-sales' }),
    quiet: step('sendTo', { program: 're-engage', leave: true }),
    won: step('goal', { rule: seen('upgraded'), metric: 'upgraded' }),
  },
};
