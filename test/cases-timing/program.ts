/** Entries again, goals, qualification, sales' answers in and out of time, and programs that start others. */
import { step } from '../../scripts/flows/flow.ts';
import { seen } from '../../scripts/flows/rules.ts';
import type { Given, TimingCase } from './both.ts';
import { end, pause, send, start } from './steps.ts';

const short = (entry: NonNullable<Given['settings']>['entry']): Given => ({
  settings: { entry },
  steps: { start: start('wait'), wait: pause(1, 'days', 'end'), end: end() },
});

const AFTER_A_WEEK = { kind: 'again', afterMinutes: 7 * 1440 } as const;

const sales: Given = {
  steps: {
    start: start('sales'),
    sales: step('handoff', {}, { accepted: 'taken', rejected: 'back', overdue: 'late' }),
    taken: step('exit', { reason: 'handedOver' }),
    back: step('exit', { reason: 'finished' }),
    late: pause(30, 'days', 'end'),
    end: step('exit', { reason: 'timedOut' }),
    demo: step('goal', { rule: seen('demo'), metric: 'demo' }),
  },
};

const answered = (is: string, afterMinutes: number) => ({ answers: [{ handoff: 0, is, afterMinutes }] });

/** A start on a rule, in which people for whom it holds when they arrive (the plan's second start) come in too. */
const alsoAlready: Given = {
  steps: {
    start: step(
      'start',
      {
        on: 'change',
        who: 'event',
        already: true,
        rule: { kind: 'field', field: 'country', op: '=', value: 'JP' },
      },
      'wait',
    ),
    wait: pause(1, 'hours', 'end'),
    end: end(),
  },
};

const moves: Given = {
  steps: {
    start: start('wait'),
    wait: pause(2, 'days', 'set'),
    set: step('set', { changes: [{ what: 'field', field: 'country', value: 'JP' }] }, 'end'),
    end: end(),
  },
};

export const PROGRAM: readonly TimingCase[] = [
  {
    name: 'once means once',
    given: short({ kind: 'once' }),
    when: { enters: ['2026-03-02 10:00', '2026-03-20 10:00'] },
    then: ['Mon 2026-03-02 10:00 enters', 'Tue 2026-03-03 10:00 leaves finished'],
  },
  {
    name: 'again after a week: six days are too few',
    given: short(AFTER_A_WEEK),
    when: { enters: ['2026-03-02 10:00', '2026-03-10 09:59'] },
    then: ['Mon 2026-03-02 10:00 enters', 'Tue 2026-03-03 10:00 leaves finished'],
  },
  {
    name: 'again after a week: to the minute',
    given: short(AFTER_A_WEEK),
    when: { enters: ['2026-03-02 10:00', '2026-03-10 10:00'] },
    then: [
      'Mon 2026-03-02 10:00 enters',
      'Tue 2026-03-03 10:00 leaves finished',
      'Tue 2026-03-10 10:00 enters',
      'Wed 2026-03-11 10:00 leaves finished',
    ],
  },
  {
    name: 'who does what the start waits for comes in one minute later',
    given: {
      settings: { entry: { kind: 'again', afterMinutes: 0 } },
      steps: {
        start: step('start', { on: 'event', event: 'download', about: 'guide', who: 'event' }, 'end'),
        end: end(),
      },
    },
    when: {
      does: [
        ['2026-03-02 10:00', 'download', 'checklist'],
        ['2026-03-03 10:00', 'download', 'guide'],
        ['2026-03-04 10:00', 'download', 'guide'],
      ],
    },
    then: [
      'Tue 2026-03-03 10:01 enters',
      'Tue 2026-03-03 10:01 leaves finished',
      'Wed 2026-03-04 10:01 enters',
      'Wed 2026-03-04 10:01 leaves finished',
    ],
  },
  {
    name: 'who is so already comes in on arriving, where the start says so',
    given: [alsoAlready, moves],
    when: {
      lead: { fields: { country: 'JP' } },
      enters: [
        ['2026-03-02 10:00', 0, 1],
        ['2026-03-02 10:00', 1],
      ],
    },
    then: [
      'Mon 2026-03-02 10:00 enters (p0)',
      'Mon 2026-03-02 10:00 enters (p1)',
      'Mon 2026-03-02 11:00 leaves finished (p0)',
      'Wed 2026-03-04 10:00 leaves finished (p1)',
    ],
  },
  {
    name: 'who is not so on arriving comes in one minute after it has become true',
    given: [alsoAlready, moves],
    when: {
      lead: { fields: { country: 'DE' } },
      enters: [
        ['2026-03-02 10:00', 0, 1],
        ['2026-03-02 10:00', 1],
      ],
    },
    then: [
      'Mon 2026-03-02 10:00 enters (p1)',
      'Wed 2026-03-04 10:00 leaves finished (p1)',
      'Wed 2026-03-04 10:01 enters (p0)',
      'Wed 2026-03-04 11:01 leaves finished (p0)',
    ],
  },
  {
    name: 'nobody is in a program twice at a time',
    given: short({ kind: 'again', afterMinutes: 0 }),
    when: { enters: ['2026-03-02 10:00', '2026-03-02 22:00'] },
    then: ['Mon 2026-03-02 10:00 enters', 'Tue 2026-03-03 10:00 leaves finished'],
  },
  {
    name: 'a goal that is reached while sales has the person counts at once, and takes them when sales has answered',
    given: sales,
    when: {
      enters: ['2026-03-02 10:00'],
      does: [['2026-03-02 10:30', 'demo']],
      script: answered('timing', 120),
    },
    then: [
      'Mon 2026-03-02 10:00 enters',
      'Mon 2026-03-02 10:00 goes to emea-sales',
      'Mon 2026-03-02 10:30 reaches demo',
      'Mon 2026-03-02 12:00 is answered timing',
      'Mon 2026-03-02 12:00 is interrupted goal:demo',
      'Mon 2026-03-02 12:00 leaves converted',
    ],
  },
  {
    name: 'an answer after it was overdue changes nothing',
    given: sales,
    when: { enters: ['2026-03-02 10:00'], script: answered('accepted', 6 * 60) },
    watch: ['late'],
    then: [
      'Mon 2026-03-02 10:00 enters',
      'Mon 2026-03-02 10:00 goes to emea-sales',
      'Mon 2026-03-02 14:00 comes to late',
      'Mon 2026-03-02 16:00 is answered accepted',
      'Wed 2026-04-01 15:00 leaves timedOut',
    ],
  },
  {
    name: 'an answer in the very minute in which it is overdue is in time',
    given: sales,
    when: { enters: ['2026-03-02 10:00'], script: answered('accepted', 4 * 60) },
    then: [
      'Mon 2026-03-02 10:00 enters',
      'Mon 2026-03-02 10:00 goes to emea-sales',
      'Mon 2026-03-02 14:00 is answered accepted',
      'Mon 2026-03-02 14:00 leaves handedOver',
    ],
  },
  {
    name: 'sales’ time is working time: Friday afternoon is overdue on Monday',
    given: sales,
    when: { enters: ['2026-03-06 15:00'] },
    watch: ['late'],
    then: [
      'Fri 2026-03-06 15:00 enters',
      'Fri 2026-03-06 15:00 goes to emea-sales',
      'Mon 2026-03-09 11:00 comes to late',
      'Wed 2026-04-08 12:00 leaves timedOut',
    ],
  },
  {
    name: 'who unsubscribes while sales has them leaves when sales has answered',
    given: sales,
    when: {
      enters: ['2026-03-02 10:00'],
      does: [['2026-03-02 10:30', 'unsubscribe']],
      script: answered('accepted', 120),
    },
    then: [
      'Mon 2026-03-02 10:00 enters',
      'Mon 2026-03-02 10:00 goes to emea-sales',
      'Mon 2026-03-02 12:00 is answered accepted',
      'Mon 2026-03-02 12:00 is interrupted unsubscribed',
      'Mon 2026-03-02 12:00 leaves unsubscribed',
    ],
  },
  {
    name: 'who complains leaves even while sales has them',
    given: sales,
    when: { enters: ['2026-03-02 10:00'], does: [['2026-03-02 10:30', 'complaint']] },
    then: [
      'Mon 2026-03-02 10:00 enters',
      'Mon 2026-03-02 10:00 goes to emea-sales',
      'Mon 2026-03-02 10:30 is interrupted complained',
      'Mon 2026-03-02 10:30 leaves complained',
    ],
  },
  {
    name: 'who becomes ready for sales goes there from wherever they are',
    given: {
      settings: { qualifiedTo: 'sales' },
      steps: {
        start: start('wait'),
        wait: pause(30, 'days', 'end'),
        end: end(),
        sales: step('handoff', {}),
      },
    },
    when: {
      lead: { fields: { employees: 500, 'job-level': 'director', industry: 'software' } },
      enters: ['2026-03-02 10:00'],
      does: [
        ['2026-03-03 10:00', 'tradeShow'],
        ['2026-03-03 10:30', 'demo'],
        ['2026-03-03 11:00', 'webinar'],
      ],
      script: answered('accepted', 60),
    },
    then: [
      'Mon 2026-03-02 10:00 enters',
      'Tue 2026-03-03 11:00 is interrupted qualified',
      'Tue 2026-03-03 11:00 goes to emea-sales',
      'Tue 2026-03-03 12:00 is answered accepted',
      'Tue 2026-03-03 12:00 leaves handedOver',
    ],
  },
  {
    name: 'a program starts another one minute later, and both go on',
    given: [
      {
        steps: {
          start: start('other'),
          other: step('sendTo', { program: 'p1' }, 'wait'),
          wait: pause(1, 'hours', 'end'),
          end: end(),
        },
      },
      { steps: { start: step('start', { on: 'program' }, 'mail'), mail: send('end'), end: end() } },
    ],
    when: { enters: [['2026-03-02 10:00', 0]] },
    then: [
      'Mon 2026-03-02 10:00 enters (p0)',
      'Mon 2026-03-02 10:01 enters (p1)',
      'Mon 2026-03-02 10:01 gets mail (p1)',
      'Mon 2026-03-02 10:01 leaves finished (p1)',
      'Mon 2026-03-02 11:00 leaves finished (p0)',
    ],
  },
];
