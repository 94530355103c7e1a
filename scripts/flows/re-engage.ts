import { DAY, type FlowDraft, mail, NOT_TO_NURTURE, step } from './flow.ts';
import { all, any } from './rules.ts';

/** Two emails a week apart, then silence for those who want none. */
export const reEngage: FlowDraft = {
  id: 're-engage',
  name: 'Re-engage and sunset',
  purpose: 'Ask people who went quiet whether they still want our mail, and stop where they do not.',
  not: 'Not for customers, nor for anybody who heard from us fewer than ten times.',
  catalogue: {
    fields: [
      {
        id: 'emails-before',
        name: 'Emails received before',
        type: 'number',
        note: 'From the former system.',
      },
      { id: 'keep-me', name: 'Wants to stay', type: 'yesNo' },
    ],
    segments: [
      {
        id: 'went-quiet',
        name: 'Went quiet',
        rule: all(
          { kind: 'segment', segment: 'quiet-for-90-days' },
          any(
            { kind: 'count', event: 'sent', since: 'ever', within: 180 * DAY, op: '>=', times: 10 },
            { kind: 'field', field: 'emails-before', op: '>=', value: 10 },
          ),
        ),
      },
    ],
    assets: [
      mail('still-useful', 'Still useful?', { subject: 'Is this still useful to you?', relevance: 0.4 }),
      mail('stay-or-go', 'Stay or go', { subject: 'Shall we stop writing?', relevance: 0.5 }),
    ],
  },
  settings: { suppression: NOT_TO_NURTURE },
  fields: {
    'emails-before': [
      { value: 4, weight: 1 },
      { value: 12, weight: 2 },
      { value: 30, weight: 1 },
    ],
  },
  steps: {
    quiet: step('start', { on: 'segment', segment: 'went-quiet' }, 'useful'),
    useful: step('email', { asset: 'still-useful' }, 'answer'),
    answer: step(
      'waitFor',
      {
        cases: ['click', 'reply', 'visit'].map((event) => ({ id: event, event })),
        limit: { amount: 7, unit: 'days' },
      },
      { click: 'engaged', reply: 'engaged', visit: 'engaged', timeout: 'stay' },
    ),
    engaged: step('set', { changes: [{ what: 'stage', stage: 'engaged' }] }, 'back'),
    back: step('exit', {}),
    stay: step('email', { asset: 'stay-or-go' }, 'keep'),
    keep: step(
      'waitFor',
      {
        cases: [{ id: 'keep', event: 'click', about: 'stay-or-go', label: 'Keep me' }],
        limit: { amount: 5, unit: 'days' },
      },
      { keep: 'kept', timeout: 'stop' },
    ),
    kept: step('set', { changes: [{ what: 'field', field: 'keep-me', value: true }] }, 'back'),
    stop: step(
      'set',
      {
        changes: [
          { what: 'consent', topic: 'product', on: false },
          { what: 'suppress', on: true, reason: 'No answer to two questions' },
        ],
      },
      'gone',
    ),
    gone: step('exit', { reason: 'suppressed' }),
  },
};
