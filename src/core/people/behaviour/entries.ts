/** How a lead comes to the starts that need no event: by the scenario, or at a date of its own. */
import { dateOfDay } from '../../kit/calendar/dates.ts';
import { localDay } from '../../kit/calendar/local.ts';
import { makeShift, nextYearly, shiftDate } from '../../kit/calendar/shift.ts';
import { die, keyOf } from '../../kit/dice/dice.ts';
import { ENTER_KIND } from '../model/events.ts';
import { baseFor, OUT, pushOut, WHO } from './life.ts';
import { choose, type Weights, weigh } from './weights.ts';
import { type LeadSlot, type Pending, PURPOSE } from './world.ts';

/**
 * A start of a program: both numbers in document order. `date`: at a date field, `days` later (calendar days), at local minute `at` of
 * the day where said; every year where `yearly`. `weight`: of the starts of a program by arrival that have one a person comes to one only,
 * by a die.
 */
export interface StartSpec {
  readonly program: number;
  readonly start: number;
  readonly weight?: number;
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
  /** Number among the starts of its program that share people, -1 = everybody comes here. */
  readonly side: number;
}

/** The starts of a run, and how those that share people share them. */
export interface LinkedStarts {
  /** In order of programs. */
  readonly list: readonly LinkedStart[];
  /** By program; absent: its starts share nobody. */
  readonly weights: ReadonlyMap<number, Weights>;
}

/** Links the starts of a run. */
export function linkStarts(specs: readonly StartSpec[], fieldNo: (slug: string) => number): LinkedStarts {
  const weights = new Map<number, number[]>();
  const list = specs.map(({ program, start, weight, on }): LinkedStart => {
    const place = { program, start };
    if (on.kind === 'date') {
      const { days, at = -1, yearly } = on;
      return { ...place, field: fieldNo(on.field), days, at, yearly, side: -1 };
    }
    const arrival = { ...place, field: -1, days: 0, at: -1, yearly: false };
    if (weight === undefined) return { ...arrival, side: -1 };
    const sides = weights.get(program) ?? [];
    weights.set(program, sides);
    return { ...arrival, side: sides.push(weight) - 1 };
  });
  return { list, weights: new Map([...weights].map(([program, sides]) => [program, weigh(sides)])) };
}

/** Numbers of programs are in steps of this many starts. */
const STARTS = 64;

const START_KEY = keyOf('start');

/** Pushes the entries of the lead in the slot: its arrival (at one of the starts that share people), and each date that lies within the run. Dates are as they stand at the beginning. */
export function pushEntries(
  { list, weights }: LinkedStarts,
  what: { slot: LeadSlot; horizon: number; pending: Pending },
): void {
  const { slot, horizon, pending } = what;
  let chosenFor = -1;
  let side = -1;
  for (let i = 0; i < list.length; i++) {
    const start = list[i]!;
    OUT.kind = ENTER_KIND;
    OUT.number = start.program * STARTS + start.start;
    OUT.about = start.program;
    OUT.value = start.start;
    if (start.side >= 0 && chosenFor !== start.program) {
      chosenFor = start.program;
      side = choose(weights.get(chosenFor)!, die(baseFor(START_KEY, chosenFor), PURPOSE.start));
    }
    if (start.field < 0) {
      if (slot.arrival >= 0 && (start.side < 0 || start.side === side)) pushOut(pending, slot.arrival);
      continue;
    }
    const date = slot.fields[start.field];
    if (typeof date !== 'number') continue;
    let minute = firstDate(start, date);
    while (minute >= 0 && minute < horizon) {
      pushOut(pending, minute);
      minute = start.yearly ? yearly(start, { date, after: minute }) : -1;
    }
  }
}

/** The first minute of a date start at or after the beginning of the run, or one before it. */
function firstDate(start: LinkedStart, date: number): number {
  if (start.yearly) return yearly(start, { date, after: -1 });
  return shiftDate(WHO.zone!, date, makeShift({ days: start.days, at: start.at }));
}

function yearly(start: LinkedStart, when: { date: number; after: number }): number {
  const { month, day } = dateOfDay(localDay(WHO.zone!, when.date));
  return nextYearly(
    WHO.zone!,
    { month, day, shift: makeShift({ days: start.days, at: start.at }) },
    when.after,
  );
}
