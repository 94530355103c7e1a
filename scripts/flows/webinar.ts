import { DAY, type FlowDraft, HOUR, mail, step } from './flow.ts';
import { any, seen } from './rules.ts';

const REGISTERS = [{ id: 'registered', event: 'registered' }];

/** So long before or after the webinar, and nothing for those who come too late. */
const event = (
  name: string,
  [amount, unit, side]: readonly [amount: number, unit: 'days' | 'hours', side: 'before' | 'after'],
) => ({
  name,
  mode: 'date',
  base: 'fixed',
  date: '2026-03-26T15:00',
  offset: { amount, unit },
  side,
  past: 'exit',
});

/** Invitation, reminders, the day itself, and the days after. */
export const webinar: FlowDraft = {
  id: 'webinar',
  name: 'Webinar',
  purpose: 'Fill a webinar that is held at three in the afternoon of each zone, and follow up on it.',
  not: 'Not for a recording that is there at any time: use a download program for it.',
  catalogue: {
    assets: [
      mail('invite', 'Invitation', { subject: 'An hour on cutting idle time', relevance: 0.6 }),
      mail('invite-again', 'Second invitation', { subject: 'There are seats left' }),
      mail('confirm', 'Confirmation', { subject: 'You are registered', relevance: 0.9 }),
      mail('tomorrow', 'Reminder', { subject: 'It is tomorrow', relevance: 0.8 }),
      mail('join', 'Link to join', { subject: 'We begin in an hour', relevance: 0.9 }),
      mail('slides', 'Slides', { subject: 'Thank you, and the slides', relevance: 0.8 }),
      mail('recording', 'Recording', { subject: 'You missed it: here is the recording' }),
    ],
    events: [
      {
        id: 'registered',
        name: 'Registered',
        share: 0.3,
        after: { asset: 'invite' },
        delayMinutes: 2 * DAY,
      },
      {
        id: 'attended',
        name: 'Attended',
        share: 0.5,
        after: { asset: 'join' },
        delayMinutes: HOUR,
        value: { low: 5, high: 75 },
      },
      { id: 'asked', name: 'Asked a question', share: 0.2, after: { event: 'attended' }, delayMinutes: 30 },
      { id: 'watched', name: 'Watched', share: 0.15, after: { asset: 'recording' }, delayMinutes: DAY },
    ],
  },
  settings: { topic: 'events', caps: { week: { most: 3, span: 'rolling' } } },
  scenario: { arrivals: { kind: 'atOnce' }, days: 60 },
  steps: {
    guests: step('start', { on: 'segment', segment: 'mid-size-companies' }, 'invite'),
    invite: step('email', { asset: 'invite' }, 'register'),
    register: step(
      'waitFor',
      { cases: REGISTERS, limit: { amount: 7, unit: 'days' } },
      { registered: 'confirm', timeout: 'again' },
    ),
    again: step('email', { asset: 'invite-again' }, 'registerLate'),
    registerLate: step(
      'waitFor',
      { cases: REGISTERS, limit: { amount: 14, unit: 'days' } },
      { registered: 'confirm', timeout: 'end' },
    ),
    confirm: step('email', { asset: 'confirm', operational: true }, 'dayBefore'),
    dayBefore: step('wait', event('Wait until the day before', [1, 'days', 'before']), 'tomorrow'),
    tomorrow: step('email', { asset: 'tomorrow', operational: true }, 'hourBefore'),
    hourBefore: step('wait', event('Wait until an hour before', [1, 'hours', 'before']), 'join'),
    join: step('email', { asset: 'join', operational: true }, 'after'),
    after: step('wait', event('Wait until it is over', [3, 'hours', 'after']), 'came'),
    came: step(
      'if',
      { name: 'If they attended', rule: seen('attended') },
      { yes: 'points', no: 'recording' },
    ),
    points: step('set', { changes: [{ points: 20, reason: 'For attending the webinar' }] }, 'slides'),
    slides: step('email', { asset: 'slides' }, 'dayAfter'),
    dayAfter: step('wait', { time: { amount: 1, unit: 'days' } }, 'keen'),
    keen: step(
      'if',
      {
        name: 'If they asked or stayed',
        rule: any(seen('asked'), seen('attended', { amount: { op: '>', value: 45 } })),
      },
      { yes: 'sales', no: 'end' },
    ),
    sales: step('handoff', { queue: 'emea-sales' }),
    recording: step('email', { asset: 'recording' }, 'watch'),
    watch: step(
      'waitFor',
      { cases: [{ id: 'watched', event: 'watched' }], limit: { amount: 5, unit: 'days' } },
      { watched: 'watchPoints', timeout: 'end' },
    ),
    watchPoints: step('set', { changes: [{ points: 10, reason: 'For watching the recording' }] }, 'end'),
    end: step('exit', {}),
  },
};
