import { type FlowDraft, step } from './flow.ts';
import { all, known } from './rules.ts';

const PAYLOAD = [
  { name: 'title', field: 'job-title' },
  { name: 'country', field: 'country' },
  { name: 'employees', field: 'employees' },
];

/** Contacts go to the CRM complete, or onto a list of what is missing. */
export const dataHygiene: FlowDraft = {
  id: 'data-hygiene',
  name: 'Lead data hygiene',
  purpose: 'Keep the CRM complete: update who is there, create who is complete, list who is not.',
  not: 'Not for mail: it sends none.',
  catalogue: {
    fields: [
      { id: 'crm-id', name: 'Number in the CRM', type: 'text' },
      { id: 'crm-state', name: 'State in the CRM', type: 'choice', choices: ['created', 'updated'] },
    ],
    lists: [{ id: 'missing-information', name: 'Missing information' }],
    events: [{ id: 'contact-created', name: 'Contact created' }],
  },
  settings: { owner: 'Marketing operations', suppression: { kind: 'member', list: 'staff' } },
  fields: {
    'crm-id': [
      { value: null, weight: 7 },
      { value: 'known', weight: 3 },
    ],
  },
  scenario: { days: 30, arrivals: { kind: 'spread', days: 30 } },
  steps: {
    created: step('start', { on: 'event', event: 'contact-created' }, 'there'),
    there: step(
      'if',
      { name: 'If they are in the CRM', rule: known('crm-id') },
      { yes: 'update', no: 'complete' },
    ),
    update: step(
      'call',
      { does: 'crm', to: 'Contact', message: 'Update', payload: PAYLOAD, onFailure: 'retry' },
      { done: 'updated', failed: 'tell' },
    ),
    updated: step('set', { changes: [{ what: 'field', field: 'crm-state', value: 'updated' }] }, 'end'),
    complete: step(
      'if',
      { name: 'If nothing is missing', rule: all(known('job-title'), known('country'), known('employees')) },
      { yes: 'create', no: 'missing' },
    ),
    create: step(
      'call',
      {
        name: 'Create Contact in the CRM',
        does: 'crm',
        to: 'Contact',
        message: 'Create',
        payload: PAYLOAD,
        onFailure: 'retry',
      },
      { done: 'newState', failed: 'tell' },
    ),
    newState: step('set', { changes: [{ what: 'field', field: 'crm-state', value: 'created' }] }, 'end'),
    missing: step('set', { changes: [{ what: 'list', list: 'missing-information' }] }, 'end'),
    tell: step(
      'call',
      { to: 'Marketing operations', message: 'The CRM did not take this contact', onFailure: 'goOn' },
      'end',
    ),
    end: step('exit', {}),
  },
};
