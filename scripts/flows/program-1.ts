import { type FlowDraft, mail, step, WEEKDAYS_9_TO_17 } from './flow.ts';
import { all } from './rules.ts';

/** The program that the product opens with in pictures and guides: eleven steps, one wait for a click. */
export const program1: FlowDraft = {
  id: 'program-1',
  name: 'Guide follow-up',
  purpose: 'Follow up on a downloaded guide, and hand over those who fit and show interest.',
  not: 'Not for people who asked for a call: they should hear from sales at once.',
  catalogue: {
    assets: [
      mail('guide', 'Guide', {
        subject: 'Your guide is here',
        relevance: 0.8,
        body: 'Hello,\n\nhere is the guide you asked for: how to find the hours in which your machines stand still, and what to do about them. It takes a quarter of an hour to read.\n\nIf it leaves a question open, just answer this email.\n\nThe customer team',
      }),
      mail('related-article', 'Related article', {
        subject: 'Three plants that cut idle time',
        body: 'Hello,\n\nthe guide says how to measure idle time. This article says what three plants did once they had: one changed its shifts, one its spare parts, one its software. Read which of them paid off first.',
      }),
      mail('case-study', 'Case study', {
        subject: 'How Halvorsen Mills cut waste by a third',
        body: 'Hello,\n\nHalvorsen Mills had the same problem, and solved it in four months. Here is what they measured, what they changed, and what it cost them. Their plant manager takes questions.',
        relevance: 0.6,
      }),
      mail('short-tip', 'Short tip', {
        subject: 'One setting most teams miss',
        body: 'Hello,\n\nno time for an article? One tip, then: let the machine log why it stands, not only that it does. The setting takes a minute, and answers most questions about idle time by itself.',
      }),
    ].map(({ sender, ...asset }) => (asset.id === 'guide' ? { ...asset, sender } : asset)),
  },
  steps: {
    form: step('start', { on: 'form', form: 'guide' }, 'guide'),
    guide: step('email', { name: 'Email the guide', asset: 'guide' }, 'wait'),
    wait: step('wait', { time: { amount: 3, unit: 'days' }, window: WEEKDAYS_9_TO_17 }, 'article'),
    article: step('email', { name: 'Email a related article', asset: 'related-article' }, 'click'),
    click: step(
      'waitFor',
      { cases: [{ id: 'click', event: 'click', about: 'related-article' }] },
      { click: 'points', timeout: 'tip' },
    ),
    points: step(
      'set',
      { changes: [{ what: 'score', points: 10, reason: 'For clicking Related article' }] },
      'case',
    ),
    case: step('email', { name: 'Email the case study', asset: 'case-study' }, 'ready'),
    tip: step('email', { name: 'Email a short tip', asset: 'short-tip' }, 'ready'),
    ready: step(
      'if',
      {
        name: 'If ready for sales',
        rule: all(
          { kind: 'score', dimension: 'fit', op: '>=', value: 50 },
          { kind: 'score', dimension: 'engagement', op: '>=', value: 50 },
        ),
      },
      { yes: 'sales', no: 'end' },
    ),
    sales: step('handoff', { queue: 'emea-sales' }),
    end: step('exit', {}),
  },
};
