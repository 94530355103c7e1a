import { describe, expect, it } from 'vitest';
import { type TimingCase, told, traceBoth } from './both.ts';
import { CALENDAR } from './calendar.ts';
import { CONTACT } from './contact.ts';
import { DEALS } from './deals.ts';
import { ONE_AFTER_ANOTHER } from './one-after-another.ts';
import { OTHER_MAIL } from './other-mail.ts';
import { OTHER_TOOLS } from './other-tools.ts';
import { PROGRAM } from './program.ts';
import { WAITS } from './waits.ts';

const TABLES: Readonly<Record<string, readonly TimingCase[]>> = {
  'what other tools say of their waits': OTHER_TOOLS,
  'what other tools say of their mail': OTHER_MAIL,
  'clocks and calendars': CALENDAR,
  'waits and what ends them': WAITS,
  'hours, caps and holds': CONTACT,
  'entries, goals and sales': PROGRAM,
  'the pause of mail and what ends it': DEALS,
  'one program after another': ONE_AFTER_ANOTHER,
};

for (const [table, cases] of Object.entries(TABLES)) {
  describe(table, () => {
    it.each(cases.map((one) => [one.name, one] as const))('%s', (_, one) => {
      expect(told(traceBoth(one), one.watch)).toEqual(one.then);
    });
  });
}
