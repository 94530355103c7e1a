/** How a lead comes to the starts that need no event: by the scenario, or at a date of its own. */
import { dateOfDay } from '../../kit/calendar/dates.ts';
import { localDay } from '../../kit/calendar/local.ts';
import { makeShift, nextYearly, shiftDate } from '../../kit/calendar/shift.ts';
import { ENTER_KIND } from '../model/events.ts';
import type { Life } from './life.ts';
import type { LeadSlot, Pending } from './world.ts';

/**
 * A start of a program: both numbers in document order. `date`: at a date field, `days` later (calendar days), at local minute `at` of
 * the day where said; every year where `yearly`.
 */
export interface StartSpec {
  readonly program: number;
  readonly start: number;
  readonly on:
    | { readonly kind: 'arrival' }
    | {
        readonly kind: 'date';
        readonly field: string;
        readonly days: number;
        readonly at?: number;
        readonly yearly: boolean;
      };
}

/** Starts by the number of their date field; -1 for arrivals. */
export interface LinkedStart {
  readonly program: number;
  readonly start: number;
  readonly field: number;
  readonly days: number;
  readonly at: number;
  readonly yearly: boolean;
}

/** Links the starts of a run. */
export function linkStart({ program, start, on }: StartSpec, fieldNo: (slug: string) => number): LinkedStart {
  if (on.kind === 'arrival') return { program, start, field: -1, days: 0, at: -1, yearly: false };
  return { program, start, field: fieldNo(on.field), days: on.days, at: on.at ?? -1, yearly: on.yearly };
}

/** Numbers of programs are in steps of this many starts. */
const STARTS = 64;

/** Pushes the entries of the lead in the slot: its arrival, and each date that lies within the run. Dates are as they stand at the beginning. */
export function pushEntries(
  life: Life,
  starts: readonly LinkedStart[],
  what: { slot: LeadSlot; horizon: number; pending: Pending },
): void {
  const { slot, horizon, pending } = what;
  const out = life.out;
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i]!;
    out.kind = ENTER_KIND;
    out.number = start.program * STARTS + start.start;
    out.about = start.program;
    out.value = start.start;
    if (start.field < 0) {
      if (slot.arrival >= 0) life.push(pending, slot.arrival);
      continue;
    }
    const date = slot.fields[start.field];
    if (typeof date !== 'number') continue;
    let minute = firstDate(life, start, date);
    while (minute >= 0 && minute < horizon) {
      life.push(pending, minute);
      minute = start.yearly ? yearly(life, start, { date, after: minute }) : -1;
    }
  }
}

/** The first minute of a date start at or after the beginning of the run, or one before it. */
function firstDate(life: Life, start: LinkedStart, date: number): number {
  if (start.yearly) return yearly(life, start, { date, after: -1 });
  return shiftDate(life.zone, date, makeShift({ days: start.days, at: start.at }));
}

function yearly(life: Life, start: LinkedStart, when: { date: number; after: number }): number {
  const { month, day } = dateOfDay(localDay(life.zone, when.date));
  return nextYearly(
    life.zone,
    { month, day, shift: makeShift({ days: start.days, at: start.at }) },
    when.after,
  );
}
