/** What ends a wait for something, and in which order things of one minute happen. */
import { step } from '../../scripts/flows/flow.ts';
import { seen } from '../../scripts/flows/rules.ts';
import type { Given, TimingCase } from './both.ts';
import { ask, end, pause, start, until } from './steps.ts';

const waiting = (settings: object = {}): Given => ({
  steps: {
    start: start('first'),
    first: pause(1, 'hours', 'wait'),
    wait: until({ event: 'visit', days: 1, ...settings }, ['yes', 'no']),
    yes: step('exit', { reason: 'converted' }),
    no: step('exit', { reason: 'timedOut' }),
  },
});

const ranked: Given = {
  steps: {
    start: start('first'),
    first: pause(1, 'hours', 'wait'),
    wait: step(
      'waitFor',
      {
        cases: [
          { id: 'form', event: 'form' },
          { id: 'visit', event: 'visit' },
        ],
      },
      { form: 'form', visit: 'visit', timeout: 'no' },
    ),
    form: step('exit', { reason: 'converted' }),
    visit: step('exit', { reason: 'finished' }),
    no: step('exit', { reason: 'timedOut' }),
  },
};

/** Cases of waiting. */
export const WAITS: readonly TimingCase[] = [
  {
    name: 'an event in the very minute of the limit goes before the limit',
    given: waiting(),
    when: { enters: ['2026-03-02 10:00'], does: [['2026-03-03 11:00', 'visit']] },
    then: ['Mon 2026-03-02 10:00 enters', 'Tue 2026-03-03 11:00 leaves converted'],
  },
  {
    name: 'an event a minute after the limit comes too late',
    given: waiting(),
    when: { enters: ['2026-03-02 10:00'], does: [['2026-03-03 11:01', 'visit']] },
    then: ['Mon 2026-03-02 10:00 enters', 'Tue 2026-03-03 11:00 leaves timedOut'],
  },
  {
    name: 'what happened since they entered counts at once',
    given: waiting(),
    when: { enters: ['2026-03-02 10:00'], does: [['2026-03-02 10:30', 'visit']] },
    then: ['Mon 2026-03-02 10:00 enters', 'Mon 2026-03-02 11:00 leaves converted'],
  },
  {
    name: 'what happened before they got here does not count where that is said',
    given: waiting({ before: 'ignore' }),
    when: { enters: ['2026-03-02 10:00'], does: [['2026-03-02 10:30', 'visit']] },
    then: ['Mon 2026-03-02 10:00 enters', 'Tue 2026-03-03 11:00 leaves timedOut'],
  },
  {
    name: 'what happened before they entered does not count since entry',
    given: waiting(),
    when: { enters: ['2026-03-02 10:00'], does: [['2026-03-02 09:00', 'visit']] },
    then: ['Mon 2026-03-02 10:00 enters', 'Tue 2026-03-03 11:00 leaves timedOut'],
  },
  {
    name: 'what happened last year counts where ever is asked',
    given: waiting({ since: 'ever' }),
    when: { enters: ['2026-03-02 10:00'], past: [['2025-06-02 09:00', 'visit']] },
    then: ['Mon 2026-03-02 10:00 enters', 'Mon 2026-03-02 11:00 leaves converted'],
  },
  {
    name: 'of two things that have happened the one that stands first counts',
    given: ranked,
    when: {
      enters: ['2026-03-02 10:00'],
      does: [
        ['2026-03-02 10:10', 'visit'],
        ['2026-03-02 10:20', 'form'],
      ],
    },
    then: ['Mon 2026-03-02 10:00 enters', 'Mon 2026-03-02 11:00 leaves converted'],
  },
  {
    name: 'of two things to come the one that happens first counts',
    given: ranked,
    when: {
      enters: ['2026-03-02 10:00'],
      does: [
        ['2026-03-02 11:10', 'visit'],
        ['2026-03-02 11:20', 'form'],
      ],
    },
    then: ['Mon 2026-03-02 10:00 enters', 'Mon 2026-03-02 11:10 leaves finished'],
  },
  {
    name: 'what happens in the minute in which a wait ends is known to the question behind it',
    given: {
      steps: {
        start: start('wait'),
        wait: pause(1, 'hours', 'asked'),
        asked: ask(seen('visit'), 'yes', 'no'),
        yes: step('exit', { reason: 'converted' }),
        no: end(),
      },
    },
    when: { enters: ['2026-03-02 10:00'], does: [['2026-03-02 11:00', 'visit']] },
    then: ['Mon 2026-03-02 10:00 enters', 'Mon 2026-03-02 11:00 leaves converted'],
  },
  {
    name: 'what happens in the minute of entry happens before it',
    given: waiting(),
    when: { enters: ['2026-03-02 10:00'], does: [['2026-03-02 10:00', 'visit']] },
    then: ['Mon 2026-03-02 10:00 enters', 'Tue 2026-03-03 11:00 leaves timedOut'],
  },
  {
    name: 'a wait without a limit is still there at the end',
    given: waiting({ noLimit: true }),
    when: { enters: ['2026-03-02 10:00'] },
    then: ['Mon 2026-03-02 10:00 enters'],
  },
  {
    name: 'who unsubscribes leaves in the middle of a wait',
    given: waiting(),
    when: { enters: ['2026-03-02 10:00'], does: [['2026-03-02 10:20', 'unsubscribe']] },
    then: [
      'Mon 2026-03-02 10:00 enters',
      'Mon 2026-03-02 10:20 is interrupted unsubscribed',
      'Mon 2026-03-02 10:20 leaves unsubscribed',
    ],
  },
];
