/** What other tools tell of their own mail: caps, zones, the same email twice, consent. */
import { step } from '../../scripts/flows/flow.ts';
import type { TimingCase } from './both.ts';
import { EVERY_DAY, end, moment, NINE, pause, send, start, until } from './steps.ts';

const nineInTheirZone = { start: start('wait'), wait: moment(EVERY_DAY, NINE, 'end'), end: end() };

/** Cases of mail after the documentation of other tools. */
export const OTHER_MAIL: readonly TimingCase[] = [
  {
    name: 'a message that the cap forbids is skipped, and the person goes on',
    after: 'Braze',
    given: {
      settings: { caps: { week: { most: 1, span: 'rolling' } } },
      steps: {
        start: start('first'),
        first: send('wait'),
        wait: pause(1, 'days', 'second'),
        second: send('rest', { ifHeld: 'skip' }),
        rest: pause(1, 'days', 'end'),
        end: end(),
      },
    },
    when: { enters: ['2026-03-02 10:00'] },
    then: [
      'Mon 2026-03-02 10:00 enters',
      'Mon 2026-03-02 10:00 gets first',
      'Tue 2026-03-03 10:00 is blocked capWeek',
      'Wed 2026-03-04 10:00 leaves finished',
    ],
  },
  {
    name: 'the zone of the person goes before that of the program',
    after: 'Dittofeed',
    given: { steps: nineInTheirZone },
    when: { zone: 'Asia/Tokyo', enters: ['2026-03-02 22:00'] },
    then: ['Mon 2026-03-02 22:00 enters', 'Tue 2026-03-03 09:00 leaves finished'],
  },
  {
    name: 'a person without a zone lives in that of the program',
    after: 'Dittofeed',
    given: { settings: { zone: 'America/New_York' }, steps: nineInTheirZone },
    when: { zone: 'America/New_York', lead: { zone: undefined }, enters: ['2026-03-02 22:00'] },
    then: ['Mon 2026-03-02 22:00 enters', 'Tue 2026-03-03 09:00 leaves finished'],
  },
  {
    name: 'the same email never goes out twice',
    after: 'Eloqua',
    given: {
      catalogue: { assets: [{ id: 'offer', name: 'Offer', subject: 'Offer' }] },
      steps: {
        start: start('first'),
        first: step('email', { asset: 'offer' }, 'wait'),
        wait: pause(30, 'days', 'second'),
        second: step('email', { asset: 'offer' }, 'end'),
        end: end(),
      },
    },
    when: { enters: ['2026-03-02 10:00'] },
    then: [
      'Mon 2026-03-02 10:00 enters',
      'Mon 2026-03-02 10:00 gets offer',
      'Wed 2026-04-01 11:00 is blocked sameAsset',
      'Wed 2026-04-01 11:00 leaves finished',
    ],
  },
  {
    name: 'the same email goes out twice where that is allowed',
    after: 'Eloqua',
    given: {
      catalogue: { assets: [{ id: 'offer', name: 'Offer', subject: 'Offer' }] },
      steps: {
        start: start('first'),
        first: step('email', { asset: 'offer' }, 'wait'),
        wait: pause(7, 'days', 'second'),
        second: step('email', { asset: 'offer', resend: true }, 'end'),
        end: end(),
      },
    },
    when: { enters: ['2026-03-02 10:00'] },
    then: [
      'Mon 2026-03-02 10:00 enters',
      'Mon 2026-03-02 10:00 gets offer',
      'Mon 2026-03-09 10:00 gets offer',
      'Mon 2026-03-09 10:00 leaves finished',
    ],
  },
  {
    name: 'an evaluation period of nothing decides now',
    after: 'Eloqua',
    given: {
      steps: {
        start: start('wait'),
        wait: until({ event: 'click', days: 0 }, ['yes', 'end']),
        yes: end(),
        end: end(),
      },
    },
    when: { enters: ['2026-03-02 10:00'], does: [['2026-03-02 10:01', 'click']] },
    watch: ['yes', 'end'],
    then: [
      'Mon 2026-03-02 10:00 enters',
      'Mon 2026-03-02 10:00 comes to end',
      'Mon 2026-03-02 10:00 leaves finished',
    ],
  },
  {
    name: 'consent is asked again before each email, and a skip has its reason',
    after: 'Klaviyo',
    given: [
      {
        steps: {
          start: start('first'),
          first: send('wait'),
          wait: pause(2, 'days', 'second'),
          second: send('end'),
          end: end(),
        },
      },
      {
        steps: {
          start: start('off'),
          off: step('set', { changes: [{ what: 'consent', topic: 'product', on: false }] }, 'end'),
          end: end(),
        },
      },
    ],
    when: {
      enters: [
        ['2026-03-02 10:00', 0],
        ['2026-03-03 10:00', 1],
      ],
    },
    then: [
      'Mon 2026-03-02 10:00 enters (p0)',
      'Mon 2026-03-02 10:00 gets first (p0)',
      'Tue 2026-03-03 10:00 enters (p1)',
      'Tue 2026-03-03 10:00 leaves finished (p1)',
      'Wed 2026-03-04 10:00 is blocked consent (p0)',
      'Wed 2026-03-04 10:00 leaves finished (p0)',
    ],
  },
];
