/** Clock changes, month and year ends, leap days, holidays, working days, hours over midnight. */
import { type StepDraft, step } from '../../scripts/flows/flow.ts';
import type { Given, TimingCase } from './both.ts';
import { EVERY_DAY, end, FIVE, FRI, hours, MON_TO_FRI, moment, NINE, pause, SUN, start } from './steps.ts';

const only = (wait: StepDraft, more: Partial<Given> = {}): Given => ({
  ...more,
  steps: { start: start('wait'), wait, end: end() },
});

const fromEntry = (amount: number, unit: 'days' | 'months'): StepDraft =>
  step('wait', { mode: 'date', base: 'entry', offset: { amount, unit }, side: 'after' }, 'end');

const contractEnd = (settings: object): StepDraft =>
  step('wait', { mode: 'date', base: 'field', field: 'contract-end', at: NINE, ...settings }, { out: 'end' });

const OFFICE_HOURS = { days: MON_TO_FRI, from: NINE, to: FIVE };
const OFFICE = hours(OFFICE_HOURS, 'end');
const FRIDAY_NIGHT = hours({ days: FRI, from: 22 * 60, to: 2 * 60 }, 'end');

/** Cases of the calendar. */
export const CALENDAR: readonly TimingCase[] = [
  {
    name: 'a day that elapses is 24 hours when the clocks go forward',
    given: only(pause(1, 'days', 'end')),
    when: { enters: ['2026-03-28 12:00'] },
    then: ['Sat 2026-03-28 12:00 enters', 'Sun 2026-03-29 13:00 leaves finished'],
  },
  {
    name: 'a day of the calendar keeps its hour when the clocks go forward',
    given: only(fromEntry(1, 'days')),
    when: { enters: ['2026-03-28 12:00'] },
    then: ['Sat 2026-03-28 12:00 enters', 'Sun 2026-03-29 12:00 leaves finished'],
  },
  {
    name: 'a minute that the clocks leap over is the first one behind the leap',
    given: only(moment(SUN, 150, 'end')),
    when: { enters: ['2026-03-28 12:00'] },
    then: ['Sat 2026-03-28 12:00 enters', 'Sun 2026-03-29 03:00 leaves finished'],
  },
  {
    name: 'a day of the calendar to an hour that the clocks leap over ends as much later',
    given: only(fromEntry(1, 'days')),
    when: { enters: ['2026-03-28 02:30'] },
    then: ['Sat 2026-03-28 02:30 enters', 'Sun 2026-03-29 03:30 leaves finished'],
  },
  {
    name: 'a day that elapses is 24 hours when the clocks go back',
    given: only(pause(1, 'days', 'end')),
    run: { start: '2026-10-19', days: 30 },
    when: { enters: ['2026-10-24 12:00'] },
    then: ['Sat 2026-10-24 12:00 enters', 'Sun 2026-10-25 11:00 leaves finished'],
  },
  {
    name: 'a minute that comes twice when the clocks go back counts the first time',
    given: only(moment(SUN, 150, 'end')),
    run: { start: '2026-10-19', days: 30 },
    when: { zone: 'Europe/Berlin', enters: ['2026-10-25 00:00Z'] },
    then: ['Sun 2026-10-25 02:00 enters', 'Sun 2026-10-25 02:30 leaves finished'],
  },
  {
    name: 'and is over the second time it shows on the clock',
    given: only(moment(SUN, 150, 'end')),
    run: { start: '2026-10-19', days: 30 },
    when: { zone: 'Europe/Berlin', enters: ['2026-10-25 01:10Z'] },
    then: ['Sun 2026-10-25 02:10 enters', 'Sun 2026-11-01 02:30 leaves finished'],
  },
  {
    name: 'a zone of half hours has nine o’clock, too',
    given: only(moment(EVERY_DAY, NINE, 'end')),
    when: { zone: 'Asia/Kolkata', enters: ['2026-03-02 09:00'] },
    then: ['Mon 2026-03-02 09:00 enters', 'Tue 2026-03-03 09:00 leaves finished'],
  },
  {
    name: 'America changes its clocks three weeks before Europe',
    given: only(pause(1, 'days', 'end')),
    when: { zone: 'America/New_York', enters: ['2026-03-07 12:00'] },
    then: ['Sat 2026-03-07 12:00 enters', 'Sun 2026-03-08 13:00 leaves finished'],
  },
  {
    name: 'a month from the last of January is the last of February',
    given: only(fromEntry(1, 'months')),
    run: { start: '2026-01-26' },
    when: { enters: ['2026-01-31 10:00'] },
    then: ['Sat 2026-01-31 10:00 enters', 'Sat 2026-02-28 10:00 leaves finished'],
  },
  {
    name: 'a month from the last of January is the 29th in a leap year',
    given: only(fromEntry(1, 'months')),
    run: { start: '2028-01-31' },
    when: { enters: ['2028-01-31 10:00'] },
    then: ['Mon 2028-01-31 10:00 enters', 'Tue 2028-02-29 10:00 leaves finished'],
  },
  {
    name: 'a day of the 29th of February comes on the 28th in other years',
    given: only(contractEnd({ yearly: true, side: 'after' })),
    run: { start: '2027-02-01' },
    when: { lead: { fields: { 'contract-end': '2024-02-29' } }, enters: ['2027-02-01 10:00'] },
    then: ['Mon 2027-02-01 10:00 enters', 'Sun 2027-02-28 09:00 leaves finished'],
  },
  {
    name: 'an hour at the end of the year ends in the next one',
    given: only(pause(1, 'hours', 'end')),
    run: { start: '2026-12-28' },
    when: { enters: ['2026-12-31 23:30'] },
    then: ['Thu 2026-12-31 23:30 enters', 'Fri 2027-01-01 00:30 leaves finished'],
  },
  {
    name: 'a day of the year that is over comes again next year',
    given: only(contractEnd({ yearly: true, side: 'before', offset: { amount: 3, unit: 'days' } })),
    run: { start: '2026-12-28', days: 30 },
    when: { lead: { fields: { 'contract-end': '2020-01-02' } }, enters: ['2026-12-30 10:00'] },
    then: ['Wed 2026-12-30 10:00 enters'],
  },
  {
    name: 'three days before a date, at nine',
    given: only(contractEnd({ side: 'before', offset: { amount: 3, unit: 'days' } })),
    when: { lead: { fields: { 'contract-end': '2026-03-20' } }, enters: ['2026-03-02 10:00'] },
    then: ['Mon 2026-03-02 10:00 enters', 'Tue 2026-03-17 09:00 leaves finished'],
  },
  {
    name: 'who comes after the date goes another way, at once',
    given: {
      steps: {
        start: start('wait'),
        wait: step(
          'wait',
          { mode: 'date', base: 'field', field: 'contract-end', past: 'port' },
          { out: 'end', past: 'late' },
        ),
        late: step('exit', { reason: 'timedOut' }),
        end: end(),
      },
    },
    when: { lead: { fields: { 'contract-end': '2026-03-01' } }, enters: ['2026-03-02 10:00'] },
    then: ['Mon 2026-03-02 10:00 enters', 'Mon 2026-03-02 10:00 leaves timedOut'],
  },
  {
    name: 'holidays are skipped where the hours say so',
    given: only(hours({ ...OFFICE_HOURS, holidays: true }, 'end'), {
      settings: { holidays: ['2026-04-03', '2026-04-06'] },
    }),
    when: { enters: ['2026-04-02 18:00'] },
    then: ['Thu 2026-04-02 18:00 enters', 'Tue 2026-04-07 09:00 leaves finished'],
  },
  {
    name: 'holidays are days like all others where the hours do not say so',
    given: only(OFFICE, { settings: { holidays: ['2026-04-03', '2026-04-06'] } }),
    when: { enters: ['2026-04-02 18:00'] },
    then: ['Thu 2026-04-02 18:00 enters', 'Fri 2026-04-03 09:00 leaves finished'],
  },
  {
    name: 'two working days from Friday afternoon end on Tuesday afternoon',
    given: only(pause(2, 'businessDays', 'end')),
    when: { enters: ['2026-03-06 15:00'] },
    then: ['Fri 2026-03-06 15:00 enters', 'Tue 2026-03-10 15:00 leaves finished'],
  },
  {
    name: 'a working day begins in the morning for who comes in the evening',
    given: only(pause(1, 'businessDays', 'end')),
    when: { enters: ['2026-03-05 20:00'] },
    then: ['Thu 2026-03-05 20:00 enters', 'Fri 2026-03-06 17:00 leaves finished'],
  },
  {
    name: 'working days know the holidays of the program',
    given: only(pause(1, 'businessDays', 'end'), { settings: { holidays: ['2026-04-03', '2026-04-06'] } }),
    when: { enters: ['2026-04-02 12:00'] },
    then: ['Thu 2026-04-02 12:00 enters', 'Tue 2026-04-07 12:00 leaves finished'],
  },
  {
    name: 'hours over midnight belong to the day on which they open',
    given: only(FRIDAY_NIGHT),
    when: { enters: ['2026-03-07 01:00'] },
    then: ['Sat 2026-03-07 01:00 enters', 'Sat 2026-03-07 01:00 leaves finished'],
  },
  {
    name: 'and after them the next Friday is meant',
    given: only(FRIDAY_NIGHT),
    when: { enters: ['2026-03-07 02:00'] },
    then: ['Sat 2026-03-07 02:00 enters', 'Fri 2026-03-13 22:00 leaves finished'],
  },
  {
    name: 'the last minute of the hours is the one before five',
    given: only(OFFICE),
    when: { enters: ['2026-03-02 16:59'] },
    then: ['Mon 2026-03-02 16:59 enters', 'Mon 2026-03-02 16:59 leaves finished'],
  },
  {
    name: 'five o’clock is outside of hours until five',
    given: only(OFFICE),
    when: { enters: ['2026-03-02 17:00'] },
    then: ['Mon 2026-03-02 17:00 enters', 'Tue 2026-03-03 09:00 leaves finished'],
  },
];
