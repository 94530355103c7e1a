/** Parts of a program file as form settings: how each is read, and how what was entered is put back. */
import type { Json } from '../../kit/base.ts';
import { DAY } from '../../kit/base.ts';
import type { WeekHours } from '../../people/model/catalogue.ts';
import type { Rule } from '../../people/rules/rule.ts';
import type { ProgramFile, ProgramSettings } from '../document/types.ts';

/** One part. `put` is called with what `get` gives, changed; what it cannot use leaves the file as it is. */
export interface Lens {
  get(file: ProgramFile): Json | undefined;
  put(file: ProgramFile, value: Json | undefined): ProgramFile;
}

/** Writes settings of the program; one that is `undefined` is taken out. */
export function withSettings(
  file: ProgramFile,
  parts: { readonly [K in keyof ProgramSettings]?: ProgramSettings[K] | undefined },
): ProgramFile {
  const settings = Object.fromEntries(
    Object.entries({ ...file.program.settings, ...parts }).filter(([, value]) => value !== undefined),
  ) as unknown as ProgramSettings;
  return { ...file, program: { ...file.program, settings } };
}

/** Words of the program's settings, where there may be none. */
export function wordsAt(key: 'objective' | 'hypothesis' | 'owner'): Lens {
  return {
    get: ({ program }) => program.settings[key],
    put: (file, value) => withSettings(file, { [key]: textOf(value) }),
  };
}

/** Minutes of the program's settings as days. */
export function daysAt(key: 'holdMaxMinutes' | 'pauseAfterAcceptMinutes'): Lens {
  return {
    get: ({ program }) => program.settings[key] / DAY,
    put: (file, value) =>
      typeof value === 'number' ? withSettings(file, { [key]: Math.max(0, Math.round(value * DAY)) }) : file,
  };
}

/** A text with something in it. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** A number from `low` on. */
export function numberOf(value: unknown, low = 0): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? Math.max(low, value) : undefined;
}

/** What stands at a key of an object. */
export function at(value: Json | undefined, key: string): Json | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const record = value as { readonly [key: string]: Json };
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

const WEEK_DAYS = 7;
const ROUND_THE_CLOCK: readonly [number, number] = [0, DAY];

/** Working hours as a window: the hours of the first working day on all of them; absent = always. */
export function windowOfHours(hours: WeekHours): Json | undefined {
  const first = hours.find((day) => day !== null);
  const isAlways = hours.every((day) => day !== null && day[0] === 0 && day[1] === DAY);
  if (first === undefined || first === null || isAlways) return undefined;
  const days = hours.reduce((mask, day, i) => (day === null ? mask : mask | (1 << i)), 0);
  return { days, from: first[0], to: first[1] };
}

/** Whether the working days differ in their hours, which a window cannot say. */
export function doHoursDiffer(hours: WeekHours): boolean {
  const open = hours.flatMap((day) => (day === null ? [] : [day.join()]));
  return new Set(open).size > 1;
}

/** A window as working hours. */
export function hoursOfWindow(value: Json | undefined): WeekHours {
  const from = numberOf(at(value, 'from'));
  const to = numberOf(at(value, 'to'));
  const days = numberOf(at(value, 'days'));
  if (from === undefined || to === undefined || days === undefined || to <= from) {
    return Array.from({ length: WEEK_DAYS }, () => ROUND_THE_CLOCK);
  }
  return Array.from({ length: WEEK_DAYS }, (_, i) => ((days >> i) & 1 ? ([from, to] as const) : null));
}

/** Dates as entries of a list. */
export function entriesOfDates(dates: readonly string[]): Json {
  return dates.map((date) => ({ date }));
}

/** Entries of a list as dates, each once, in order. */
export function datesOfEntries(value: Json | undefined): readonly string[] {
  const entries: readonly Json[] = Array.isArray(value) ? value : [];
  const dates = entries.flatMap((entry) => textOf(at(entry, 'date'))?.slice(0, 10) ?? []);
  return [...new Set(dates)].sort();
}

/** A condition with nothing in it is none. */
export function shownRule(rule: Rule | undefined): Json | undefined {
  const isEmpty =
    rule === undefined || ((rule.kind === 'all' || rule.kind === 'any') && rule.rules.length === 0);
  return isEmpty ? undefined : (rule as unknown as Json);
}
