/** Programs that send people on and wait for them: after our own law. */
import { step } from '../../scripts/flows/flow.ts';
import { seen } from '../../scripts/flows/rules.ts';
import type { Given, TimingCase } from './both.ts';
import { end, pause, start } from './steps.ts';

const called = (to: string) => step('start', { on: 'program' }, to);

const waiting = (most?: number): Given => ({
  steps: {
    start: start('other'),
    other: step('sendTo', { program: 'p1', wait: true, ...(most && { most }) }, 'end'),
    end: end(),
    demo: step('goal', { rule: seen('demo'), metric: 'demo' }),
  },
});

const threeDays: Given = { steps: { start: called('wait'), wait: pause(3, 'days', 'end'), end: end() } };

/** Cases of programs that wait for programs. */

export const ONE_AFTER_ANOTHER: readonly TimingCase[] = [
  {
    name: 'who waits for the end of another program goes on in the minute in which they leave it',
    given: [waiting(), threeDays],
    when: { enters: [['2026-03-02 10:00', 0]] },
    then: [
      'Mon 2026-03-02 10:00 enters (p0)',
      'Mon 2026-03-02 10:01 enters (p1)',
      'Thu 2026-03-05 10:01 leaves finished (p1)',
      'Thu 2026-03-05 10:01 leaves finished (p0)',
    ],
  },
  {
    name: 'a wait for another program has a limit, counted from when they came in there',
    given: [waiting(2), threeDays],
    when: { enters: [['2026-03-02 10:00', 0]] },
    then: [
      'Mon 2026-03-02 10:00 enters (p0)',
      'Mon 2026-03-02 10:01 enters (p1)',
      'Wed 2026-03-04 10:01 leaves finished (p0)',
      'Thu 2026-03-05 10:01 leaves finished (p1)',
    ],
  },
  {
    name: 'who is not let into the other program goes on a minute later',
    given: [waiting(), { ...threeDays, settings: { suppression: { kind: 'member', list: 'customers' } } }],
    when: { lead: { lists: ['customers'] }, enters: [['2026-03-02 10:00', 0]] },
    then: ['Mon 2026-03-02 10:00 enters (p0)', 'Mon 2026-03-02 10:01 leaves finished (p0)'],
  },
  {
    name: 'a program that is not there lets nobody in',
    given: [waiting()],
    when: { enters: [['2026-03-02 10:00', 0]] },
    then: ['Mon 2026-03-02 10:00 enters', 'Mon 2026-03-02 10:01 leaves finished'],
  },
  {
    name: 'a goal takes people out of a wait for another program, in which they stay',
    given: [waiting(), threeDays],
    when: { enters: [['2026-03-02 10:00', 0]], does: [['2026-03-03 10:00', 'demo']] },
    then: [
      'Mon 2026-03-02 10:00 enters (p0)',
      'Mon 2026-03-02 10:01 enters (p1)',
      'Tue 2026-03-03 10:00 is interrupted goal:demo (p0)',
      'Tue 2026-03-03 10:00 reaches demo (p0)',
      'Tue 2026-03-03 10:00 leaves converted (p0)',
      'Thu 2026-03-05 10:01 leaves finished (p1)',
    ],
  },
  {
    name: 'who waits for somebody who waits goes on with them, in one minute',
    given: [
      waiting(),
      {
        steps: {
          start: called('next'),
          next: step('sendTo', { program: 'p2', wait: true }, 'end'),
          end: end(),
        },
      },
      threeDays,
    ],
    when: { enters: [['2026-03-02 10:00', 0]] },
    then: [
      'Mon 2026-03-02 10:00 enters (p0)',
      'Mon 2026-03-02 10:01 enters (p1)',
      'Mon 2026-03-02 10:02 enters (p2)',
      'Thu 2026-03-05 10:02 leaves finished (p2)',
      'Thu 2026-03-05 10:02 leaves finished (p1)',
      'Thu 2026-03-05 10:02 leaves finished (p0)',
    ],
  },
  {
    name: 'of two programs that wait for each other the second goes on',
    given: [
      waiting(),
      {
        steps: {
          start: called('back'),
          back: step('sendTo', { program: 'p0', wait: true }, 'wait'),
          wait: pause(1, 'days', 'end'),
          end: end(),
        },
      },
    ],
    when: { enters: [['2026-03-02 10:00', 0]] },
    then: [
      'Mon 2026-03-02 10:00 enters (p0)',
      'Mon 2026-03-02 10:01 enters (p1)',
      'Tue 2026-03-03 10:02 leaves finished (p1)',
      'Tue 2026-03-03 10:02 leaves finished (p0)',
    ],
  },
];
