/** Amounts of time and windows in settings: their minutes, words, fields and doubts. */
import type { Issue, Text } from '../../../kit/base.ts';
import { assertNever, DAY, HOUR, text, WEEK } from '../../../kit/base.ts';
import { amountText, windowText } from '../../../kit/text/parts.ts';
import type { WeekHours } from '../../../people/model/catalogue.ts';
import type { TimeWindow, When } from '../../plan/plan.ts';
import type { FormField, NodeView } from '../contract.ts';
import { issueOf, setting } from './issues.ts';
import type { Duration } from './schema.ts';

/** Working minutes of a day where no hours are known: eight hours. */
const WORKDAY_MINUTES = 8 * HOUR;

/** Working minutes of one day of a calendar: those of its first open weekday. */
export function workdayMinutes(hours: WeekHours | undefined): number {
  const open = hours?.find((day) => day !== null);
  return open ? open[1] - open[0] : WORKDAY_MINUTES;
}

/** Minutes that elapse; working days are not among them. */
export function minutesOf({ amount, unit }: Duration): number {
  switch (unit) {
    case 'minutes':
      return amount;
    case 'hours':
      return amount * HOUR;
    case 'days':
    case 'businessDays':
      return amount * DAY;
    case 'weeks':
      return amount * WEEK;
    default:
      return assertNever(unit);
  }
}

/** Working minutes of an amount that is counted in working time. A week has five working days. */
export function workMinutesOf({ amount, unit }: Duration, hours: WeekHours | undefined): number {
  switch (unit) {
    case 'minutes':
      return amount;
    case 'hours':
      return amount * HOUR;
    case 'days':
    case 'businessDays':
      return amount * workdayMinutes(hours);
    case 'weeks':
      return amount * 5 * workdayMinutes(hours);
    default:
      return assertNever(unit);
  }
}

/** The wait of so long: working days run on the program's calendar, all else elapses. */
export function whenOf(duration: Duration, hours: WeekHours | undefined): When {
  return duration.unit === 'businessDays'
    ? { kind: 'business', minutes: workMinutesOf(duration, hours) }
    : { kind: 'in', minutes: minutesOf(duration) };
}

/** The amount in words: "3 days". */
export function durationWords({ amount, unit }: Duration): Text {
  return amountText(amount, unit);
}

/** The window in words: "weekdays 9 to 17". */
export function windowWords(window: TimeWindow): Text {
  return window.holidays ? text('steps.notOnHolidays', { window: windowText(window) }) : windowText(window);
}

/** Units of an amount of time that elapses. */
export const ELAPSING_UNITS = ['minutes', 'hours', 'days', 'weeks'] as const;

/** The field of an optional window. */
export function windowField(label: Text, help: Text): FormField {
  return { setting: 'window', label, help, control: { kind: 'window' }, rare: true };
}

/** Whether a window has no minute at all. */
export function isEmptyWindow(window: TimeWindow): boolean {
  return window.days === 0;
}

/** Hours in which nobody would ever be let through, and hours in a zone that nobody chose. */
export function windowIssues<S extends object>(
  node: NodeView<S>,
  kind: string,
  window: TimeWindow | undefined,
): readonly Issue[] {
  if (window === undefined) return [];
  const empty = isEmptyWindow(window)
    ? [
        issueOf(node, `${kind}/window-empty`, {
          severity: 'error',
          blocks: 'launch',
          setting: 'window.days',
          message: text('steps.windowEmpty'),
          hint: text('steps.windowEmptyHint'),
          fix: setting(text('steps.fixWeekdays'), ['window', 'days'], 31),
        }),
      ]
    : [];
  return [...empty, ...zoneIssues(node, kind, 'window')];
}

/** Local time is asked for, and the program has no zone to fall back on. */
export function zoneIssues<S extends object>(
  node: NodeView<S>,
  kind: string,
  place: string,
): readonly Issue[] {
  if (node.zone !== undefined && node.zone !== '') return [];
  return [
    issueOf(node, `${kind}/no-zone`, {
      severity: 'warning',
      blocks: 'nothing',
      setting: place,
      message: text('steps.noZone'),
      hint: text('steps.noZoneHint'),
    }),
  ];
}
