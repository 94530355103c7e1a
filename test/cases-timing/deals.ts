/** The pause of mail while sales has a person, and what ends it: DESIGN.md section 5, the eighth law. */
import { step } from '../../scripts/flows/flow.ts';
import type { Given, TimingCase } from './both.ts';
import { end, pause, send, start } from './steps.ts';

/** A program that hands over, and another that writes four days later; sales accepts after an hour. */
const paused = (after: Given['steps'] = {}): readonly Given[] => [
  {
    catalogue: {
      events: ['won', 'lost', 'recycled'].map((id) => ({ id, name: id })),
    },
    steps: {
      start: start('sales'),
      sales: step('handoff', {}, { accepted: Object.keys(after)[0] ?? 'end' }),
      ...after,
      end: end(),
    },
  },
  {
    steps: { start: start('wait'), wait: pause(4, 'days', 'mail'), mail: send('end'), end: end() },
  },
];

const both: NonNullable<TimingCase['when']['enters']> = [
  ['2026-03-02 10:00', 0],
  ['2026-03-02 10:00', 1],
];

const BEGINS_PAUSED: readonly string[] = [
  'Mon 2026-03-02 10:00 enters (p0)',
  'Mon 2026-03-02 10:00 goes to emea-sales (p0)',
  'Mon 2026-03-02 10:00 enters (p1)',
  'Mon 2026-03-02 11:00 is answered accepted',
];

const answered = (is: string, afterMinutes: number) => ({ answers: [{ handoff: 0, is, afterMinutes }] });

/** Cases of the pause of mail. */
export const DEALS: readonly TimingCase[] = [
  {
    name: 'a deal that is won ends the pause of mail at once',
    given: paused(),
    when: { enters: both, does: [['2026-03-08 12:00', 'won']], script: answered('accepted', 60) },
    then: [
      ...BEGINS_PAUSED,
      'Mon 2026-03-02 11:00 leaves finished (p0)',
      'Fri 2026-03-06 10:00 is held withSales until Fri 2026-03-20 10:00 (p1)',
      'Sun 2026-03-08 12:00 gets mail (p1)',
      'Sun 2026-03-08 12:00 leaves finished (p1)',
    ],
  },
  {
    name: 'so do one that is lost, and a lead that comes back from sales',
    given: paused(),
    when: { enters: both, does: [['2026-03-05 12:00', 'recycled']], script: answered('accepted', 60) },
    then: [
      ...BEGINS_PAUSED,
      'Mon 2026-03-02 11:00 leaves finished (p0)',
      'Fri 2026-03-06 10:00 gets mail (p1)',
      'Fri 2026-03-06 10:00 leaves finished (p1)',
    ],
  },
  {
    name: 'so does the stage of people who have bought',
    given: paused({
      days: pause(5, 'days', 'bought'),
      bought: step('set', { changes: [{ what: 'stage', stage: 'customer' }] }, 'end'),
    }),
    when: { enters: both, script: answered('accepted', 60) },
    then: [
      ...BEGINS_PAUSED,
      'Fri 2026-03-06 10:00 is held withSales until Fri 2026-03-20 10:00 (p1)',
      'Sat 2026-03-07 11:00 leaves finished (p0)',
      'Sat 2026-03-07 11:00 gets mail (p1)',
      'Sat 2026-03-07 11:00 leaves finished (p1)',
    ],
  },
  {
    name: 'a deal that is over before sales has answered ends the pause, and their acceptance begins none',
    given: paused(),
    run: { days: 6 },
    when: { enters: both, does: [['2026-03-02 10:10', 'lost']], script: answered('accepted', 60) },
    then: [
      ...BEGINS_PAUSED,
      'Mon 2026-03-02 11:00 leaves finished (p0)',
      'Fri 2026-03-06 10:00 gets mail (p1)',
      'Fri 2026-03-06 10:00 leaves finished (p1)',
    ],
  },
];
