/** What other tools tell of their own timing, and what users know from them. */
import { step } from '../../scripts/flows/flow.ts';
import { seen } from '../../scripts/flows/rules.ts';
import type { TimingCase } from './both.ts';
import { ask, end, FIVE, MON_TO_THU, moment, NINE, pause, SAT, send, start, until } from './steps.ts';

const inADayAtNine = {
  mode: 'date',
  base: 'entry',
  offset: { amount: 1, unit: 'days' },
  side: 'after',
  at: NINE,
};
const nextSaturday = { start: start('wait'), wait: moment(SAT, 600, 'end'), end: end() };
const visited = { kind: 'seen', event: 'visit', since: 'ever' };
const untilVisited = (to: string) =>
  step(
    'waitFor',
    { cases: [{ id: 'yes', on: 'rule', rule: visited }], noLimit: true },
    { yes: to, timeout: 'end' },
  );

/** Cases after the documentation of other tools. */
export const OTHER_TOOLS: readonly TimingCase[] = [
  {
    name: 'a wait ends at night or on Saturday, the branch is decided then, and the mail waits for its hours',
    after: 'HubSpot',
    given: {
      steps: {
        start: start('wait'),
        wait: pause(2, 'days', 'decide'),
        decide: ask(seen('visit'), 'end', 'mail'),
        mail: send('end', { window: { days: MON_TO_THU, from: NINE, to: FIVE } }),
        end: end(),
      },
    },
    when: { enters: ['2026-03-05 10:00'], does: [['2026-03-08 12:00', 'visit']] },
    watch: ['decide'],
    then: [
      'Thu 2026-03-05 10:00 enters',
      'Sat 2026-03-07 10:00 comes to decide',
      'Sat 2026-03-07 10:00 is held window until Mon 2026-03-09 09:00',
      'Mon 2026-03-09 09:00 gets mail',
      'Mon 2026-03-09 09:00 leaves finished',
    ],
  },
  {
    name: 'in one day at nine is the next morning',
    after: 'Braze',
    given: { steps: { start: start('wait'), wait: step('wait', inADayAtNine, 'end'), end: end() } },
    when: { enters: ['2026-03-02 21:00'] },
    then: ['Mon 2026-03-02 21:00 enters', 'Tue 2026-03-03 09:00 leaves finished'],
  },
  {
    name: 'after one day is the same time on the next day',
    after: 'Braze',
    given: { steps: { start: start('wait'), wait: pause(1, 'days', 'end'), end: end() } },
    when: { enters: ['2026-03-02 21:00'] },
    then: ['Mon 2026-03-02 21:00 enters', 'Tue 2026-03-03 21:00 leaves finished'],
  },
  {
    name: 'next Saturday from Saturday is a week away',
    after: 'Braze',
    given: { steps: nextSaturday },
    when: { enters: ['2026-03-07 10:00'] },
    then: ['Sat 2026-03-07 10:00 enters', 'Sat 2026-03-14 10:00 leaves finished'],
  },
  {
    name: 'next Saturday from Friday is tomorrow',
    after: 'Braze',
    given: { steps: nextSaturday },
    when: { enters: ['2026-03-06 10:00'] },
    then: ['Fri 2026-03-06 10:00 enters', 'Sat 2026-03-07 10:00 leaves finished'],
  },
  {
    name: 'wait three days decides after three days, whatever happened at once',
    after: 'Pardot',
    given: {
      steps: {
        start: start('wait'),
        wait: pause(3, 'days', 'decide'),
        decide: ask(seen('click'), 'yes', 'end'),
        yes: end(),
        end: end(),
      },
    },
    when: { enters: ['2026-03-02 10:00'], does: [['2026-03-02 11:00', 'click']] },
    watch: ['yes'],
    then: [
      'Mon 2026-03-02 10:00 enters',
      'Thu 2026-03-05 10:00 comes to yes',
      'Thu 2026-03-05 10:00 leaves finished',
    ],
  },
  {
    name: 'wait up to three days goes on at once with the click',
    after: 'Pardot',
    given: {
      steps: {
        start: start('wait'),
        wait: until({ event: 'click', days: 3 }, ['yes', 'end']),
        yes: end(),
        end: end(),
      },
    },
    when: { enters: ['2026-03-02 10:00'], does: [['2026-03-02 11:00', 'click']] },
    watch: ['yes'],
    then: [
      'Mon 2026-03-02 10:00 enters',
      'Mon 2026-03-02 11:00 comes to yes',
      'Mon 2026-03-02 11:00 leaves finished',
    ],
  },
  {
    name: 'a week and then until it is true: it has become true in that week',
    after: 'Customer.io',
    given: {
      steps: {
        start: start('week'),
        week: pause(7, 'days', 'until'),
        until: untilVisited('end'),
        end: end(),
      },
    },
    when: { enters: ['2026-03-02 10:00'], does: [['2026-03-05 10:00', 'visit']] },
    then: ['Mon 2026-03-02 10:00 enters', 'Mon 2026-03-09 10:00 leaves finished'],
  },
  {
    name: 'until it is true and then a week: the week begins when it has become true',
    after: 'Customer.io',
    given: {
      steps: {
        start: start('until'),
        until: untilVisited('week'),
        week: pause(7, 'days', 'end'),
        end: end(),
      },
    },
    when: { enters: ['2026-03-02 10:00'], does: [['2026-03-05 10:00', 'visit']] },
    then: ['Mon 2026-03-02 10:00 enters', 'Thu 2026-03-12 10:00 leaves finished'],
  },
  {
    name: 'until they are not on a list lets by at once who never was',
    after: 'Customer.io',
    given: {
      steps: {
        start: start('until'),
        until: step(
          'waitFor',
          {
            cases: [
              { id: 'yes', on: 'rule', rule: { kind: 'not', rule: { kind: 'member', list: 'customers' } } },
            ],
          },
          { yes: 'end', timeout: 'late' },
        ),
        late: end(),
        end: end(),
      },
    },
    when: { enters: ['2026-03-02 10:00'] },
    then: ['Mon 2026-03-02 10:00 enters', 'Mon 2026-03-02 10:00 leaves finished'],
  },
  {
    name: 'who leaves the suppression list does not come in again',
    after: 'HubSpot',
    given: [
      {
        settings: {
          suppression: { kind: 'member', list: 'customers' },
          entry: { kind: 'again', afterMinutes: 0 },
        },
        steps: { start: start('wait'), wait: pause(30, 'days', 'end'), end: end() },
      },
      {
        steps: {
          start: start('on'),
          on: step('set', { changes: [{ what: 'list', list: 'customers' }] }, 'wait'),
          wait: pause(1, 'days', 'off'),
          off: step('set', { changes: [{ what: 'list', list: 'customers', on: false }] }, 'end'),
          end: end(),
        },
      },
    ],
    when: {
      enters: [
        ['2026-03-02 10:00', 0],
        ['2026-03-03 10:00', 1],
      ],
      does: [
        ['2026-03-03 12:00', 'visit'],
        ['2026-03-05 12:00', 'visit'],
      ],
    },
    then: [
      'Mon 2026-03-02 10:00 enters (p0)',
      'Tue 2026-03-03 10:00 enters (p1)',
      'Tue 2026-03-03 12:00 is interrupted suppressed (p0)',
      'Tue 2026-03-03 12:00 leaves suppressed (p0)',
      'Wed 2026-03-04 10:00 leaves finished (p1)',
    ],
  },
];
