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
      mail('guide', 'Guide', { subject: 'Your guide is here', relevance: 0.8 }),
      mail('related-article', 'Related article', { subject: 'Three plants that cut idle time' }),
      mail('case-study', 'Case study', {
        subject: 'How Halvorsen Mills cut waste by a third',
        relevance: 0.6,
      }),
      mail('short-tip', 'Short tip', { subject: 'One setting most teams miss' }),
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
