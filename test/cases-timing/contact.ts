/** Hours of mail, caps, holds, their limits, and several programs that write to one person. */
import { step } from '../../scripts/flows/flow.ts';
import type { ProgramSettings } from '../../src/core/program/document/types.ts';
import type { Given, TimingCase } from './both.ts';
import { end, FIVE, MON, NINE, pause, SAT, send, start } from './steps.ts';

const two = (amount: number, settings: Partial<ProgramSettings>, second: object = {}): Given => ({
  settings,
  steps: {
    start: start('first'),
    first: send('wait'),
    wait: pause(amount, 'hours', 'second'),
    second: send('end', second),
    end: end(),
  },
});

const windowed = (days: number, settings: Partial<ProgramSettings> = {}): Given => ({
  settings,
  steps: {
    start: start('mail'),
    mail: send('end', { window: { days, from: NINE, to: FIVE } }),
    end: end(),
  },
});

const one = (settings: object = {}): Given => ({
  settings: { caps: { day: { most: 1, span: 'rolling' } } },
  steps: { start: start('mail'), mail: send('end', { resend: true, ...settings }), end: end() },
});

const topics: Given = {
  catalogue: {
    topics: [
      { id: 'news', name: 'News' },
      { id: 'offers', name: 'Offers' },
    ],
  },
  steps: {
    start: start('first'),
    first: send('wait', { topic: 'news' }),
    wait: pause(2, 'days', 'second'),
    second: send('third', { topic: 'news' }),
    third: send('end', { topic: 'offers' }),
    end: end(),
  },
};

/** Cases of contact. */
export const CONTACT: readonly TimingCase[] = [
  {
    name: 'who opts out of one topic stays, gets no more of it, and still gets the others',
    given: topics,
    when: { enters: ['2026-03-02 10:00'], does: [['2026-03-03 10:00', 'topicOptOut', 'news']] },
    then: [
      'Mon 2026-03-02 10:00 enters',
      'Mon 2026-03-02 10:00 gets first',
      'Wed 2026-03-04 10:00 is blocked consent',
      'Wed 2026-03-04 10:00 gets third',
      'Wed 2026-03-04 10:00 leaves finished',
    ],
  },
  {
    name: 'an opt-out of one topic answers the mail of that topic, whatever it was about',
    given: topics,
    when: {
      enters: ['2026-03-02 10:00'],
      script: { responses: [{ send: 0, event: 'topicOptOut', afterMinutes: 5 }] },
    },
    then: [
      'Mon 2026-03-02 10:00 enters',
      'Mon 2026-03-02 10:00 gets first',
      'Wed 2026-03-04 10:00 is blocked consent',
      'Wed 2026-03-04 10:00 gets third',
      'Wed 2026-03-04 10:00 leaves finished',
    ],
  },
  {
    name: 'an opt-out of a topic that lies before the run holds in it',
    given: topics,
    when: { enters: ['2026-03-02 10:00'], past: [['2026-02-20 10:00', 'topicOptOut', 'offers']] },
    then: [
      'Mon 2026-03-02 10:00 enters',
      'Mon 2026-03-02 10:00 gets first',
      'Wed 2026-03-04 10:00 gets second',
      'Wed 2026-03-04 10:00 is blocked consent',
      'Wed 2026-03-04 10:00 leaves finished',
    ],
  },
  {
    name: 'mail outside of its hours is held and then goes out',
    given: windowed(MON),
    when: { enters: ['2026-03-04 10:00'] },
    then: [
      'Wed 2026-03-04 10:00 enters',
      'Wed 2026-03-04 10:00 is held window until Mon 2026-03-09 09:00',
      'Mon 2026-03-09 09:00 gets mail',
      'Mon 2026-03-09 09:00 leaves finished',
    ],
  },
  {
    name: 'mail is held for no longer than the limit, then the person goes on without it',
    given: windowed(SAT, { holdMaxMinutes: 1440 }),
    when: { enters: ['2026-03-04 10:00'] },
    then: [
      'Wed 2026-03-04 10:00 enters',
      'Wed 2026-03-04 10:00 is held window until Thu 2026-03-05 10:00',
      'Thu 2026-03-05 10:00 is blocked window',
      'Thu 2026-03-05 10:00 leaves finished',
    ],
  },
  {
    name: 'a cap by the calendar day begins anew at midnight',
    given: two(2, { caps: { day: { most: 1, span: 'calendar' } } }),
    when: { enters: ['2026-03-02 23:00'] },
    then: [
      'Mon 2026-03-02 23:00 enters',
      'Mon 2026-03-02 23:00 gets first',
      'Tue 2026-03-03 01:00 gets second',
      'Tue 2026-03-03 01:00 leaves finished',
    ],
  },
  {
    name: 'a cap by the calendar day holds mail until midnight of the person',
    given: two(2, { caps: { day: { most: 1, span: 'calendar' } } }),
    when: { zone: 'Asia/Tokyo', enters: ['2026-03-03 20:00'] },
    then: [
      'Tue 2026-03-03 20:00 enters',
      'Tue 2026-03-03 20:00 gets first',
      'Tue 2026-03-03 22:00 is held capDay until Wed 2026-03-04 00:00',
      'Wed 2026-03-04 00:00 gets second',
      'Wed 2026-03-04 00:00 leaves finished',
    ],
  },
  {
    name: 'a rolling cap of a day holds mail until a day has passed',
    given: two(2, { caps: { day: { most: 1, span: 'rolling' } } }),
    when: { enters: ['2026-03-02 23:00'] },
    then: [
      'Mon 2026-03-02 23:00 enters',
      'Mon 2026-03-02 23:00 gets first',
      'Tue 2026-03-03 01:00 is held capDay until Tue 2026-03-03 23:00',
      'Tue 2026-03-03 23:00 gets second',
      'Tue 2026-03-03 23:00 leaves finished',
    ],
  },
  {
    name: 'a cap by the calendar week begins anew on Monday',
    given: two(3, { caps: { week: { most: 1, span: 'calendar' } } }),
    when: { enters: ['2026-03-08 22:00'] },
    then: [
      'Sun 2026-03-08 22:00 enters',
      'Sun 2026-03-08 22:00 gets first',
      'Mon 2026-03-09 01:00 gets second',
      'Mon 2026-03-09 01:00 leaves finished',
    ],
  },
  {
    name: 'a rolling cap of a week holds mail for seven days',
    given: two(3, { caps: { week: { most: 1, span: 'rolling' } } }),
    when: { enters: ['2026-03-08 22:00'] },
    then: [
      'Sun 2026-03-08 22:00 enters',
      'Sun 2026-03-08 22:00 gets first',
      'Mon 2026-03-09 01:00 is held capWeek until Sun 2026-03-15 22:00',
      'Sun 2026-03-15 22:00 gets second',
      'Sun 2026-03-15 22:00 leaves finished',
    ],
  },
  {
    name: 'mail of last week counts towards the cap',
    given: two(1, { caps: { week: { most: 1, span: 'rolling' } } }),
    when: { enters: ['2026-03-02 10:00'], past: [['2026-02-25 09:00', 'sent', 'newsletter']] },
    then: [
      'Mon 2026-03-02 10:00 enters',
      'Mon 2026-03-02 10:00 is held capWeek until Wed 2026-03-04 09:00',
      'Wed 2026-03-04 09:00 gets first',
      'Wed 2026-03-04 10:00 is held capWeek until Wed 2026-03-11 09:00',
      'Wed 2026-03-11 09:00 gets second',
      'Wed 2026-03-11 09:00 leaves finished',
    ],
  },
  {
    name: 'operational mail goes out whatever the cap',
    given: two(1, { caps: { day: { most: 1, span: 'rolling' } } }, { operational: true }),
    when: { enters: ['2026-03-02 10:00'] },
    then: [
      'Mon 2026-03-02 10:00 enters',
      'Mon 2026-03-02 10:00 gets first',
      'Mon 2026-03-02 11:00 gets second',
      'Mon 2026-03-02 11:00 leaves finished',
    ],
  },
  {
    name: 'who cannot be written to now may leave instead',
    given: two(1, { caps: { day: { most: 1, span: 'rolling' } } }, { ifHeld: 'exit' }),
    when: { enters: ['2026-03-02 10:00'] },
    then: [
      'Mon 2026-03-02 10:00 enters',
      'Mon 2026-03-02 10:00 gets first',
      'Mon 2026-03-02 11:00 is blocked capDay',
      'Mon 2026-03-02 11:00 leaves mailHeld',
    ],
  },
  {
    name: 'several programs share one cap: the first in their order writes first',
    given: [one(), one()],
    when: {
      enters: [
        ['2026-03-02 10:00', 1],
        ['2026-03-02 10:00', 0],
      ],
    },
    then: [
      'Mon 2026-03-02 10:00 enters (p0)',
      'Mon 2026-03-02 10:00 gets mail (p0)',
      'Mon 2026-03-02 10:00 leaves finished (p0)',
      'Mon 2026-03-02 10:00 enters (p1)',
      'Mon 2026-03-02 10:00 is held capDay until Tue 2026-03-03 10:00 (p1)',
      'Tue 2026-03-03 10:00 gets mail (p1)',
      'Tue 2026-03-03 10:00 leaves finished (p1)',
    ],
  },
  {
    name: 'nothing goes to an address that bounced',
    given: one(),
    when: { lead: { flags: ['bounced'] }, enters: ['2026-03-02 10:00'] },
    then: [
      'Mon 2026-03-02 10:00 enters',
      'Mon 2026-03-02 10:00 is interrupted bounced',
      'Mon 2026-03-02 10:00 leaves bounced',
    ],
  },
  {
    name: 'marketing mail waits while sales has the person, and goes out when sales gives them back',
    given: [
      { steps: { start: start('sales'), sales: step('handoff', {}) } },
      { steps: { start: start('mail'), mail: send('end'), end: end() } },
    ],
    when: {
      enters: [
        ['2026-03-02 10:00', 0],
        ['2026-03-02 11:00', 1],
      ],
      script: { answers: [{ handoff: 0, is: 'timing', afterMinutes: 120 }] },
    },
    then: [
      'Mon 2026-03-02 10:00 enters (p0)',
      'Mon 2026-03-02 10:00 goes to emea-sales (p0)',
      'Mon 2026-03-02 11:00 enters (p1)',
      'Mon 2026-03-02 11:00 is held withSales until Mon 2026-03-16 11:00 (p1)',
      'Mon 2026-03-02 12:00 is answered timing',
      'Mon 2026-03-02 12:00 leaves returned (p0)',
      'Mon 2026-03-02 12:00 gets mail (p1)',
      'Mon 2026-03-02 12:00 leaves finished (p1)',
    ],
  },
  {
    name: 'after sales has accepted, marketing mail rests for as long as the program says',
    given: [
      {
        settings: { pauseAfterAcceptMinutes: 2 * 1440 },
        steps: { start: start('sales'), sales: step('handoff', {}) },
      },
      { steps: { start: start('mail'), mail: send('end'), end: end() } },
    ],
    when: {
      enters: [
        ['2026-03-02 10:00', 0],
        ['2026-03-02 13:00', 1],
      ],
      script: { answers: [{ handoff: 0, is: 'accepted', afterMinutes: 120 }] },
    },
    then: [
      'Mon 2026-03-02 10:00 enters (p0)',
      'Mon 2026-03-02 10:00 goes to emea-sales (p0)',
      'Mon 2026-03-02 12:00 is answered accepted',
      'Mon 2026-03-02 12:00 leaves handedOver (p0)',
      'Mon 2026-03-02 13:00 enters (p1)',
      'Mon 2026-03-02 13:00 is held withSales until Wed 2026-03-04 12:00 (p1)',
      'Wed 2026-03-04 12:00 gets mail (p1)',
      'Wed 2026-03-04 12:00 leaves finished (p1)',
    ],
  },
];
