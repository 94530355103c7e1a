import { type FlowDraft, mail, step } from './flow.ts';
import { any } from './rules.ts';

const WHO = ['competitor', 'jobSeeker', 'student', 'partner', 'supplier', 'customer'];

/** Everybody gets what they came for; only buyers are nurtured. */
export const courtesy: FlowDraft = {
  id: 'courtesy',
  name: 'Courtesy for non-buyers',
  purpose: 'Answer everybody who sends a form politely, and nurture only those who may buy.',
  not: 'Not a nurture program: buyers are sent on to one.',
  catalogue: {
    lists: [{ id: 'no-sales', name: 'Not for sales' }],
    assets: [
      mail('plain', 'What you asked for', { subject: 'What you asked for' }),
      mail('careers', 'Careers', { subject: 'Work with us', relevance: 0.8 }),
      mail('study', 'Free material', { subject: 'Material for your paper, and good luck', relevance: 0.8 }),
    ],
  },
  settings: {
    suppression: any({ kind: 'member', list: 'do-not-contact' }, { kind: 'member', list: 'staff' }),
  },
  steps: {
    form: step('start', { on: 'form' }, 'who'),
    who: step(
      'switch',
      { by: 'person', cases: WHO.map((person) => ({ id: person, person })) },
      {
        competitor: 'plain',
        jobSeeker: 'careers',
        student: 'study',
        partner: 'tell',
        supplier: 'tell',
        customer: 'tell',
        otherwise: 'nurture',
      },
    ),
    nurture: step('sendTo', { program: 'first-download', leave: true }),
    plain: step('email', { asset: 'plain' }, 'noSales'),
    noSales: step('set', { changes: [{ what: 'list', list: 'no-sales' }] }, 'noBuyer'),
    careers: step('email', { asset: 'careers' }, 'noBuyer'),
    study: step('email', { asset: 'study' }, 'audience'),
    audience: step(
      'set',
      {
        changes: [
          { dimension: 'fit', points: -30, reason: 'A student' },
          { what: 'stage', stage: 'audience' },
          { what: 'consent', topic: 'product', on: false },
          { what: 'consent', topic: 'events', on: false },
        ],
      },
      'noBuyer',
    ),
    tell: step(
      'call',
      { to: 'Partner manager', message: 'Somebody we know sent a form', onFailure: 'goOn' },
      'noBuyer',
    ),
    noBuyer: step('exit', { reason: 'notABuyer' }),
  },
};
