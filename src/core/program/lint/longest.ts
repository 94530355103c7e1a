/** How long the longest way through a program takes as it is drawn. */
import { assertNever, DAY, WEEK } from '../../kit/base.ts';
import type { WeekHours } from '../../people/model/catalogue.ts';
import type { Step, StepNo, TimeWindow, When } from '../plan/plan.ts';
import type { LintContext } from './context.ts';

/** From so many minutes on nobody waits for the end: a wait without limit is told so. About two hundred years. */
const WITHOUT_END = 100_000_000;

/**
 * Minutes from coming in to the last step along the slowest drawn way, Infinity when some wait without limit.
 *
 * Each loop counts once, mail is taken to leave at once, and a date may lie anywhere and counts nothing unless it is
 * counted from coming in. Holidays are left out. So no way is called longer than it can be.
 */
export function longestWay(ctx: LintContext): number {
  const { steps, from } = ctx;
  const order = orderOf(ctx);
  const rank = new Map(order.map((no, i) => [no, i]));
  const spent = new Map<StepNo, number>();
  let longest = 0;
  for (const no of order) {
    const here = spent.get(no) ?? 0;
    longest = Math.max(longest, here);
    for (const { to, port } of from[no] ?? []) {
      // A way back begins a round that was counted.
      if ((rank.get(to) ?? 0) <= (rank.get(no) ?? 0)) continue;
      spent.set(to, Math.max(spent.get(to) ?? 0, leaving(steps[no], { port, here, ctx })));
    }
  }
  return longest;
}

/** Steps that people get to, each before those behind it but for the ways back of loops. */
function orderOf({ roots, from }: LintContext): readonly StepNo[] {
  const done: StepNo[] = [];
  const seen = new Set<StepNo>();
  const stack: { readonly no: StepNo; next: number }[] = [];
  const enter = (no: StepNo): void => {
    if (seen.has(no)) return;
    seen.add(no);
    stack.push({ no, next: 0 });
  };
  for (const root of roots) {
    enter(root);
    while (stack.length > 0) {
      const top = stack[stack.length - 1] as (typeof stack)[number];
      const way = from[top.no]?.[top.next];
      top.next += 1;
      if (way !== undefined) enter(way.to);
      else done.push((stack.pop() as typeof top).no);
    }
  }
  return done.reverse();
}

interface Leaving {
  readonly port: number;
  readonly here: number;
  readonly ctx: LintContext;
}

/** Minutes since coming in when a step is left at the latest. */
function leaving(step: Step | undefined, { port, here, ctx }: Leaving): number {
  if (step?.op === 'await') return here + mostOf(step.when, ctx);
  // The second port of a date is for those who come too late.
  if (step?.op !== 'delay' || port > 0) return here;
  if (step.when.kind === 'date' && step.when.base.kind === 'entry') {
    const { months, days, minutes } = step.when;
    return Math.max(here, months * 28 * DAY + days * DAY + minutes);
  }
  return here + mostOf(step.when, ctx);
}

/** The longest that a wait takes, whenever it begins. */
function mostOf(when: When, { file }: LintContext): number {
  switch (when.kind) {
    case 'in':
      return when.minutes >= WITHOUT_END ? Number.POSITIVE_INFINITY : when.minutes;
    case 'window':
      return longestShut(opensOf(when.window));
    case 'moment':
      return longestShut(daysOf(when.days).map((day) => ({ from: day * DAY + when.at, minutes: 0 })));
    case 'date':
      return 0;
    case 'business': {
      const queue = file.catalogue.queues.find(({ id }) => id === when.calendar);
      return elapsing(when.minutes, when.calendar === undefined ? file.program.settings.hours : queue?.hours);
    }
    default:
      return assertNever(when);
  }
}

/** Working minutes in minutes that elapse, by the hours of a whole week. */
function elapsing(minutes: number, hours: WeekHours | undefined): number {
  const open = (hours ?? []).reduce((sum, day) => sum + (day === null ? 0 : day[1] - day[0]), 0);
  return open === 0 ? minutes : Math.round((minutes / open) * WEEK);
}

interface Open {
  /** Minute of the week, Monday 0:00 being 0. */
  readonly from: number;
  readonly minutes: number;
}

function daysOf(days: number): readonly number[] {
  return [0, 1, 2, 3, 4, 5, 6].filter((day) => ((days >> day) & 1) === 1);
}

function opensOf({ days, from, to }: TimeWindow): readonly Open[] {
  const minutes = to > from ? to - from : to - from + DAY;
  return daysOf(days).map((day) => ({ from: day * DAY + from, minutes }));
}

/** The longest time between the end of one opening of the week and the beginning of the next. None = never open, told elsewhere. */
function longestShut(opens: readonly Open[]): number {
  return Math.max(
    0,
    ...opens.map(({ from, minutes }, i) => {
      const next = opens[i + 1]?.from ?? (opens[0] as Open).from + WEEK;
      return next - from - minutes;
    }),
  );
}
