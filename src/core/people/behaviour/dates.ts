/** Values of date fields: from text to minutes since the run's start. */
import { parseDate } from '../../kit/calendar/dates.ts';
import { minuteOfDate } from '../../kit/calendar/local.ts';
import type { Zone } from '../../kit/calendar/zones.ts';
import type { FieldValue } from '../rules/rule.ts';

/** One date in a zone: text is read as a date, a number is minutes already, anything else (and text that is no date) is blank. */
export function readDate(value: FieldValue, zone: Zone): FieldValue {
  if (typeof value === 'number') return value;
  const date = typeof value === 'string' ? parseDate(value) : undefined;
  return date === undefined ? null : minuteOfDate(zone, date);
}

/** A list of dates in a zone. */
export function readDates(values: readonly FieldValue[], zone: Zone): readonly FieldValue[] {
  return values.map((value) => readDate(value, zone));
}
