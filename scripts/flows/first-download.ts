import { type FlowDraft, mail, step, WEEKDAYS_9_TO_17 } from './flow.ts';
import { seen } from './rules.ts';

const others = ['jobSeeker', 'student', 'partner', 'supplier'];

/** The nurture program of the first download: from the guide to sales, or to a friendly end. */
export const firstDownload: FlowDraft = {
  id: 'first-download',
  name: 'First-download nurture',
  purpose: 'Nurture people after their first download until they are ready for sales.',
  not: 'Not for people who asked for a call, nor for customers.',
  catalogue: {
    assets: [
      mail('guide', 'Guide', { subject: 'Your guide is here', relevance: 0.8 }),
      mail('courtesy', 'Courtesy', { subject: 'Thank you for your interest' }),
      mail('related-article', 'Related article', { subject: 'Three plants that cut idle time' }),
      mail('case-study', 'Case study', {
        subject: 'How Halvorsen Mills cut waste by a third',
        relevance: 0.6,
      }),
      mail('short-tip', 'Short tip', { subject: 'One setting most teams miss' }),
      mail('invitation', 'Invitation', { subject: 'See it for yourself on Thursday', invites: true }),
    ],
  },
  settings: { qualifiedTo: 'sales' },
  steps: {
    form: step('start', { on: 'form', form: 'guide' }, 'who'),
    who: step(
      'switch',
      { by: 'person', cases: others.map((person) => ({ id: person, person })) },
      { ...Object.fromEntries(others.map((id) => [id, 'courtesy'])), otherwise: 'guide' },
    ),
    guide: step('email', { asset: 'guide' }, 'wait'),
    wait: step('wait', { time: { amount: 3, unit: 'days' }, window: WEEKDAYS_9_TO_17 }, 'article'),
    article: step('email', { asset: 'related-article' }, 'click'),
    click: step(
      'waitFor',
      { cases: [{ id: 'click', event: 'click', about: 'related-article' }] },
      { click: 'points', timeout: 'tip' },
    ),
    points: step('set', { changes: [{ points: 10, reason: 'For clicking Related article' }] }, 'case'),
    case: step('email', { asset: 'case-study' }, 'week'),
    tip: step('email', { asset: 'short-tip' }, 'week'),
    week: step('wait', { time: { amount: 7, unit: 'days' } }, 'ready'),
    ready: step('if', { ask: 'qualified' }, { yes: 'sales', no: 'quiet' }),
    sales: step('handoff', { queue: 'emea-sales' }, { accepted: 'taken', rejected: 'rest', overdue: 'rest' }),
    taken: step('exit', { reason: 'handedOver' }),
    rest: step('wait', { time: { amount: 30, unit: 'days' } }, 'end'),
    quiet: step('wait', { time: { amount: 7, unit: 'days' } }, 'invitation'),
    invitation: step('email', { asset: 'invitation' }, 'end'),
    end: step('exit', {}),
    courtesy: step('email', { asset: 'courtesy' }, 'noBuyer'),
    noBuyer: step('exit', { reason: 'notABuyer' }),
    demo: step('goal', { rule: seen('demo'), metric: 'demo-asked', then: 'goOn' }, 'sales'),
  },
};
