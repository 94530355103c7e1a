/** The settings of the whole program, part by part. */
import { DAY } from '../../kit/base.ts';
import type { Rule } from '../../people/rules/rule.ts';
import { NEVER } from '../../people/rules/rule.ts';
import type { ProgramFile, ProgramSettings } from '../document/types.ts';
import {
  datesOfEntries,
  daysAt,
  entriesOfDates,
  hoursOfWindow,
  type Lens,
  numberOf,
  shownRule,
  textOf,
  windowOfHours,
  withSettings,
  wordsAt,
} from './lens.ts';

const AGAIN_AFTER = 90 * DAY;

type Caps = ProgramSettings['caps'];

function withCap(
  file: ProgramFile,
  span: keyof Caps,
  change: (cap: Caps[typeof span]) => Caps[typeof span],
): ProgramFile {
  const { [span]: before, ...others } = file.program.settings.caps;
  const cap = change(before);
  return withSettings(file, { caps: cap === undefined ? others : { ...others, [span]: cap } });
}

/** How many emails in a day or a week at most; none = as many as come. */
function mostPer(span: keyof Caps): Lens {
  return {
    get: ({ program }) => program.settings.caps[span]?.most,
    put: (file, value) =>
      withCap(file, span, (cap) => {
        const most = numberOf(value);
        return most === undefined
          ? undefined
          : { most: Math.round(most), span: cap?.span ?? (span === 'week' ? 'rolling' : 'calendar') };
      }),
  };
}

/** Which day or week is meant. */
function spanOf(span: keyof Caps): Lens {
  return {
    get: ({ program }) => program.settings.caps[span]?.span,
    put: (file, value) =>
      withCap(file, span, (cap) =>
        cap === undefined || (value !== 'calendar' && value !== 'rolling') ? cap : { ...cap, span: value },
      ),
  };
}

const zone: Lens = {
  get: ({ program }) => program.settings.zone,
  put: (file, value) => (textOf(value) === undefined ? file : withSettings(file, { zone: String(value) })),
};

const topic: Lens = {
  get: ({ program }) => program.settings.topic,
  put: (file, value) => (textOf(value) === undefined ? file : withSettings(file, { topic: String(value) })),
};

const again: Lens = {
  get: ({ program }) => program.settings.entry.kind === 'again',
  put: (file, value) =>
    withSettings(file, {
      entry: value === true ? { kind: 'again', afterMinutes: AGAIN_AFTER } : { kind: 'once' },
    }),
};

const after: Lens = {
  get: ({ program: { settings } }) =>
    settings.entry.kind === 'again' ? settings.entry.afterMinutes / DAY : undefined,
  put: (file, value) => {
    const days = numberOf(value);
    if (days === undefined || file.program.settings.entry.kind === 'once') return file;
    return withSettings(file, { entry: { kind: 'again', afterMinutes: Math.round(days * DAY) } });
  },
};

const hours: Lens = {
  get: ({ program }) => windowOfHours(program.settings.hours),
  put: (file, value) => withSettings(file, { hours: hoursOfWindow(value) }),
};

const holidays: Lens = {
  get: ({ program }) => entriesOfDates(program.settings.holidays),
  put: (file, value) => withSettings(file, { holidays: datesOfEntries(value) }),
};

const suppression: Lens = {
  get: ({ program }) => shownRule(program.settings.suppression),
  put: (file, value) => withSettings(file, { suppression: value as unknown as Rule | undefined }),
};

const qualified: Lens = {
  get: ({ scores }) => shownRule(scores.qualified),
  put: (file, value) => ({
    ...file,
    scores: { ...file.scores, qualified: (value as unknown as Rule | undefined) ?? NEVER },
  }),
};

const qualifiedTo: Lens = {
  get: ({ program }) => program.settings.qualifiedTo ?? '',
  put: (file, value) => withSettings(file, { qualifiedTo: textOf(value) }),
};

/** Parts by the first word of their path. */
export const SETTING_PARTS: Readonly<Record<string, Lens>> = {
  objective: wordsAt('objective'),
  hypothesis: wordsAt('hypothesis'),
  owner: wordsAt('owner'),
  again,
  after,
  suppression,
  topic,
  mostDay: mostPer('day'),
  spanDay: spanOf('day'),
  mostWeek: mostPer('week'),
  spanWeek: spanOf('week'),
  hold: daysAt('holdMaxMinutes'),
  zone,
  hours,
  holidays,
  qualified,
  qualifiedTo,
  pause: daysAt('pauseAfterAcceptMinutes'),
};
