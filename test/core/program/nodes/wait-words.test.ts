import { expect, it } from 'vitest';
import { makeTexts } from '../../../../src/core/kit/text/texts.ts';
import { emptyFile } from '../../../../src/core/program/document/create.ts';
import { registry } from '../../../../src/core/program/nodes/registry.ts';

const KINDS = registry();
const WEEKDAYS = { days: 31, from: 540, to: 1020 };

it.each([
  [{}, 'at any hour'],
  [{ time: { amount: 3, unit: 'days' } }, '3 days'],
  [{ time: { amount: 2, unit: 'hours' }, window: WEEKDAYS }, '2 hours'],
  [{ mode: 'moment', days: 1, at: 600 }, '10:00'],
])('a wait in one sentence says how long, and both languages have it: %j', (settings, said) => {
  const { title, whole } = KINDS.find('wait')!.describe(settings, emptyFile('x'));
  const en = makeTexts('en', KINDS.words('en'));
  const ja = makeTexts('ja', KINDS.words('ja'));
  expect(en.say(whole!)).toContain(said);
  expect(en.say(whole!).startsWith(en.say(title))).toBe(true);
  expect(ja.say(whole!)).toContain(ja.say(title));
});

it.each([
  [{ base: 'fixed', date: '2026-03-26T15:00', offset: { amount: 1, unit: 'days' } }, '1 day before 26 Mar'],
  [{ base: 'fixed', date: '2026-03-26T15:00', offset: { amount: 0, unit: 'days' } }, 'On 26 Mar'],
  [
    { base: 'field', field: 'contract-end', side: 'after', offset: { amount: 2, unit: 'weeks' } },
    '2 weeks after End of contract',
  ],
  [
    { base: 'field', field: 'contract-end', offset: { amount: 0, unit: 'days' } },
    'On the day of End of contract',
  ],
])('a wait for a date says which one also below a name of its own: %j', (settings, said) => {
  const kind = KINDS.find('wait')!;
  const checked = kind.schema.parse({ mode: 'date', side: 'before', ...settings });
  const { sentence } = kind.describe(checked, emptyFile('x'));
  expect(makeTexts('en', KINDS.words('en')).say(sentence)).toContain(said);
  expect(makeTexts('ja', KINDS.words('ja')).say(sentence)).not.toMatch(/wait\.|\{\{/);
});
