import { type FlowDraft, mail, step } from './flow.ts';

/** Six steps, one of each first kind. */
export const starter: FlowDraft = {
  id: 'starter',
  name: 'First program',
  purpose: 'A first try: greet those who sent a form, wait, and hand over who is ready.',
  not: 'Not a nurture program: it has one email.',
  catalogue: {
    assets: [mail('welcome', 'Welcome', { subject: 'Good to meet you', relevance: 0.7 })],
  },
  steps: {
    form: step('start', { on: 'form' }, 'welcome'),
    welcome: step('email', { asset: 'welcome' }, 'pause'),
    pause: step('wait', {}, 'ready'),
    ready: step('if', { ask: 'qualified' }, { yes: 'sales', no: 'end' }),
    sales: step('handoff', {}),
    end: step('exit', {}),
  },
};
