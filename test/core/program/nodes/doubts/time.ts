/** Doubts about waits: what a node is doubted for, in words. */
import type { DoubtCase } from './case.ts';
import { WEEKDAYS } from './case.ts';

export const TIME: readonly DoubtCase[] = [
  {
    what: 'a wait of no time',
    kind: 'wait',
    settings: { time: { amount: 0, unit: 'days' } },
    found: ['wait/zero-length: lasts 0 minutes'],
  },
  {
    what: 'no time, but hours',
    kind: 'wait',
    settings: { time: { amount: 0, unit: 'days' }, window: WEEKDAYS },
    found: [],
  },
  {
    what: 'hours on no day',
    kind: 'wait',
    settings: { window: { ...WEEKDAYS, days: 0 } },
    found: ['wait/window-empty: has hours on no weekday, so nobody ever goes on'],
  },
  {
    what: 'a date before the run',
    kind: 'wait',
    settings: { mode: 'date', date: '2026-03-01' },
    more: { start: '2026-03-02' },
    found: ['wait/date-past: ends before the first day of the run, 2 Mar 2026'],
  },
  {
    what: 'a date that its distance puts before the run',
    kind: 'wait',
    settings: { mode: 'date', date: '2026-03-10', offset: { amount: 2, unit: 'weeks' } },
    more: { start: '2026-03-02' },
    found: ['wait/date-past: ends before the first day of the run, 2 Mar 2026'],
  },
  {
    what: 'a date on the first day',
    kind: 'wait',
    settings: { mode: 'date', date: '2026-03-02' },
    more: { start: '2026-03-02' },
    found: [],
  },
  {
    what: 'a time outside of the hours',
    kind: 'wait',
    settings: { mode: 'moment', days: 1, at: 480, window: WEEKDAYS },
    found: ['wait/outside-window: ends at 8:00, outside of weekdays 9 to 17'],
  },
  {
    what: 'a time inside of hours over midnight',
    kind: 'wait',
    settings: { mode: 'moment', days: 1, at: 30, window: { days: 127, from: 1320, to: 360 } },
    found: [],
  },
  {
    what: 'local time without a zone',
    kind: 'wait',
    settings: { mode: 'moment' },
    more: { zone: undefined },
    found: ['wait/no-zone: goes by local time, and the program has no time zone'],
  },
  {
    what: 'waiting for ever',
    kind: 'waitFor',
    settings: { cases: [{ id: 'a', event: 'form' }], noLimit: true },
    found: ['waitFor/no-limit: may wait for ever'],
  },
  {
    what: 'a limit that leaves no time',
    kind: 'waitFor',
    settings: { cases: [{ id: 'a', event: 'form' }], limit: { amount: 0, unit: 'days' }, before: 'ignore' },
    found: ['waitFor/zero-length: gives nobody time to answer'],
  },
  {
    what: 'a limit so short that ties are usual',
    kind: 'waitFor',
    settings: { cases: [{ id: 'a', event: 'form' }], limit: { amount: 30, unit: 'minutes' } },
    found: ['waitFor/same-minute: ends after 30 minutes: what they do in that very minute still counts'],
  },
  {
    what: 'a click on what was never sent',
    kind: 'waitFor',
    settings: { cases: [{ id: 'a', event: 'click', about: 'guide' }] },
    found: ['waitFor/never-sent: asks about “the guide”, which is not sent on any way to here'],
  },
  {
    what: 'a click on what was sent',
    kind: 'waitFor',
    settings: { cases: [{ id: 'a', event: 'click', about: 'guide' }] },
    more: { sentBefore: new Set(['guide']) },
    found: [],
  },
  {
    what: 'opens alone',
    kind: 'waitFor',
    settings: { cases: [{ id: 'a', event: 'open' }] },
    found: ['waitFor/opens-only: decides by opens alone'],
  },
  {
    what: 'opens and clicks',
    kind: 'waitFor',
    settings: {
      cases: [
        { id: 'a', event: 'open' },
        { id: 'b', event: 'click' },
      ],
    },
    found: [],
  },
  {
    what: 'the same thing twice',
    kind: 'waitFor',
    settings: {
      cases: [
        { id: 'a', event: 'form' },
        { id: 'b', event: 'form' },
      ],
    },
    found: ['waitFor/shadowed-case: never takes the way “Sent a form”: “Sent a form” comes first'],
  },
  {
    what: 'what only time brings',
    kind: 'waitFor',
    settings: {
      cases: [{ id: 'a', on: 'rule', rule: { kind: 'date', field: 'renewal', op: '<', minutes: 0 } }],
    },
    found: ['waitFor/time-only: waits for what only time brings, and looks only when something happens'],
  },
];
