/** What a run comes to at most: how long anybody stays, and how many emails anybody gets in a week. */
import { WEEK } from '../kit/base.ts';
import { settleRun } from '../run/simulate/follow.ts';
import { traceLead } from '../run/simulate/simulate.ts';
import type { RunInput } from '../run/simulate/stage.ts';
import type { TraceRow } from '../run/trace.ts';

/** The most over all leads of one repeat. */
export interface Extremes {
  /** Minutes of the longest journey, from coming in to leaving or to the end of the run; 0 where nobody comes in. */
  readonly longestStay: number;
  /** Somebody who stays that long is still inside when the run ends: it may be longer. */
  readonly isCut: boolean;
  /** Most emails to one person in any seven days. */
  readonly mostEmails: number;
}

/** Follows every lead of the first repeat. A few times the work of running it once. */
export function extremesOf(input: RunInput): Extremes {
  const { stage, cast } = settleRun(input);
  const isEmail = ({ program, step }: TraceRow): boolean => {
    const detail = input.codes[program]?.details[step];
    return detail?.kind === 'send' && detail.channel === 'email';
  };
  let longest = { minutes: 0, isCut: false };
  let mostEmails = 0;
  for (let lead = 0; lead < stage.leads; lead++) {
    const rows = traceLead(stage.linked, cast, lead);
    for (const stay of staysIn(rows, stage.setup.horizon)) {
      const isLonger = stay.minutes > longest.minutes;
      if (isLonger || (stay.minutes === longest.minutes && stay.isCut)) longest = stay;
    }
    const minutes = rows.filter((row) => row.what === 'sent' && isEmail(row)).map(({ minute }) => minute);
    mostEmails = Math.max(mostEmails, mostInWeek(minutes));
  }
  return { longestStay: longest.minutes, isCut: longest.isCut, mostEmails };
}

interface Stay {
  readonly minutes: number;
  readonly isCut: boolean;
}

/** The journeys of a lead; at most one at a time in each program. */
function staysIn(rows: readonly TraceRow[], horizon: number): readonly Stay[] {
  const since = new Map<number, number>();
  const stays: Stay[] = [];
  for (const { what, program, minute } of rows) {
    if (what === 'enter') since.set(program, minute);
    if (what !== 'exit') continue;
    stays.push({ minutes: minute - (since.get(program) ?? minute), isCut: false });
    since.delete(program);
  }
  return [...stays, ...[...since.values()].map((from) => ({ minutes: horizon - from, isCut: true }))];
}

/** Most of some minutes, given in order, that lie in (now - a week, now]. */
function mostInWeek(minutes: readonly number[]): number {
  let most = 0;
  let from = 0;
  for (const [i, minute] of minutes.entries()) {
    while (minutes[from]! <= minute - WEEK) from++;
    most = Math.max(most, i - from + 1);
  }
  return most;
}
