/** The due minute of a wait. Shared by both executors, as the calendar is. */
import { assertNever } from '../kit/base.ts';
import type { BusinessCalendar } from '../kit/calendar/business.ts';
import { addBusiness } from '../kit/calendar/business.ts';
import type { CivilDate } from '../kit/calendar/dates.ts';
import { dateOfDay, NEVER, parseDate } from '../kit/calendar/dates.ts';
import type { Holidays } from '../kit/calendar/holidays.ts';
import { NO_HOLIDAYS } from '../kit/calendar/holidays.ts';
import { localDay, minuteOfDate } from '../kit/calendar/local.ts';
import { makeShift, nextYearly, shiftDate } from '../kit/calendar/shift.ts';
import { makeMoment, makeWindow, nextInWindow, nextMoment } from '../kit/calendar/window.ts';
import type { Zone, Zones } from '../kit/calendar/zones.ts';
import type { Names } from '../people/rules/facts.ts';
import type { FieldValue } from '../people/rules/rule.ts';
import type { DateBase, When } from '../program/plan/plan.ts';

/** The date lies before now, or is blank. */
export const PAST = -1;

/** What never comes: far behind every horizon, still an int32. */
export const FOREVER = 2147483647;

/** What waits are computed with. `business` without a name is the program's own calendar. */
export interface DueEnv {
  readonly names: Names;
  readonly zones: Zones;
  readonly holidays: Holidays;
  business(calendar?: string): BusinessCalendar;
}

/** Due minute, at or after `now`, or `PAST`. `zone` is the lead's number in the run's zones; `value` reads the lead's fields. */
export type DueFn = (
  now: number,
  zone: number,
  entryAt: number,
  value: (field: number) => FieldValue,
) => number;

/** Makes the due function of a wait; names to numbers, windows to tables, once. */
export function linkWhen(when: When, env: DueEnv): DueFn {
  switch (when.kind) {
    case 'in': {
      const minutes = when.minutes;
      return (now) => now + minutes;
    }
    case 'window': {
      const window = makeWindow({ ...when.window, holidays: holidaysOf(when.window.holidays, env) });
      return (now, zone) => orForever(nextInWindow(zoneOf(env.zones, zone), window, now));
    }
    case 'moment': {
      const moment = makeMoment({ days: when.days, at: when.at, holidays: holidaysOf(when.holidays, env) });
      return (now, zone) => orForever(nextMoment(zoneOf(env.zones, zone), moment, now));
    }
    case 'business': {
      const calendar = env.business(when.calendar);
      const minutes = when.minutes;
      return (now) => orForever(addBusiness(calendar, now, minutes));
    }
    case 'date':
      return linkDate(when, env);
    default:
      return assertNever(when);
  }
}

function holidaysOf(skip: boolean | undefined, env: DueEnv): Holidays {
  return skip === true ? env.holidays : NO_HOLIDAYS;
}

function orForever(minute: number): number {
  return minute === NEVER ? FOREVER : minute;
}

function zoneOf(zones: Zones, zone: number): Zone {
  return zones.list[zone] as Zone;
}

function linkDate(when: Extract<When, { kind: 'date' }>, env: DueEnv): DueFn {
  const shift = makeShift({ months: when.months, days: when.days, minutes: when.minutes, at: when.at ?? -1 });
  const base = linkBase(when.base, env);
  if (when.base.kind === 'field' && when.base.yearly === true) return yearlyDue(shift, base, env);
  return (now, zone, entryAt, value) => {
    const from = base(zone, entryAt, value);
    if (from === undefined) return PAST;
    const due = shiftDate(zoneOf(env.zones, zone), from, shift);
    return due < now ? PAST : due;
  };
}

type BaseFn = (zone: number, entryAt: number, value: (field: number) => FieldValue) => number | undefined;

function linkBase(base: DateBase, env: DueEnv): BaseFn {
  switch (base.kind) {
    case 'entry':
      return (_zone, entryAt) => entryAt;
    case 'field': {
      const field = env.names.fields.no(base.field);
      return (_zone, _entryAt, value) => {
        const minute = value(field);
        return typeof minute === 'number' ? minute : undefined;
      };
    }
    case 'fixed': {
      const date = parseDate(base.date);
      if (date === undefined) return () => undefined;
      return (zone) => minuteOfDate(zoneOf(env.zones, zone), date);
    }
    default:
      return assertNever(base);
  }
}

/** The date's month and day come again every year; the next one strictly after now - one minute, so that today counts. */
function yearlyDue(shift: ReturnType<typeof makeShift>, base: BaseFn, env: DueEnv): DueFn {
  return (now, zone, entryAt, value) => {
    const from = base(zone, entryAt, value);
    if (from === undefined) return PAST;
    const place = zoneOf(env.zones, zone);
    const date: CivilDate = dateOfDay(localDay(place, from));
    return nextYearly(place, { month: date.month, day: date.day, shift }, now - 1);
  };
}
