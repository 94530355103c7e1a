/**
 * The queues of sales, resolved exactly over all leads: which packet each rep begins, and when.
 *
 * First come first served by (minute, lead, number), so an answer hangs on earlier handoffs only. The priority of a packet is for
 * the reps' eyes and moves nobody forward: an order that lets later packets overtake would need a queue of its own.
 */
import { addBusiness, type BusinessCalendar, nextOpening } from '../../kit/calendar/business.ts';
import { NEVER } from '../../kit/calendar/dates.ts';
import { localDay, nextMidnight } from '../../kit/calendar/local.ts';
import type { BehaviourQueue } from './answers.ts';
import { type HandoffRow, WITHDRAWN } from './handoff-log.ts';

/** One rep: free from a minute on, with so many packets begun on a day. */
interface Rep {
  freeAt: number;
  day: number;
  begun: number;
}

/** The order in which sales takes packets. */
export function handoffOrder(a: HandoffRow, b: HandoffRow): number {
  return a.minute - b.minute || a.lead - b.lead || a.number - b.number;
}

/**
 * Runs the queues.
 *
 * Each packet goes to the rep who can begin it first. A rep works in the queue's hours, is busy for the packet's handling minutes
 * (working minutes: what is left at closing is done the next day) and begins at most `perRepDaily` packets a day of the queue's zone. A packet
 * that would be begun after its overdue minute is withdrawn at that minute and takes nobody's time; begun at that very minute counts.
 *
 * @param rows packets in any order. @param queues by number.
 * @returns for each row its begin minute, or `WITHDRAWN` (also where nobody ever works).
 * Time O(n (log n + reps)).
 */
export function runQueues(rows: readonly HandoffRow[], queues: readonly BehaviourQueue[]): Int32Array {
  const begins = new Int32Array(rows.length).fill(WITHDRAWN);
  const order = rows.map((_, i) => i).sort((i, j) => handoffOrder(rows[i]!, rows[j]!));
  const teams = queues.map(({ def }) =>
    Array.from({ length: Math.max(0, def.reps) }, (): Rep => ({ freeAt: -2147483648, day: 0, begun: 0 })),
  );
  for (const i of order) {
    const row = rows[i]!;
    const queue = queues[row.queue];
    if (queue !== undefined) begins[i] = serve(row, queue, teams[row.queue]!);
  }
  return begins;
}

/** Gives the packet to the rep who is first; the lowest number among equals. */
function serve(row: HandoffRow, queue: BehaviourQueue, team: readonly Rep[]): number {
  const { def, calendar } = queue;
  let best: Rep | undefined;
  let begin = 0;
  const from = nextOpening(calendar, row.minute);
  if (from === NEVER) return WITHDRAWN;
  for (const rep of team) {
    // Whoever is free later cannot begin earlier: most reps need no calendar.
    if (best !== undefined && Math.max(rep.freeAt, from) >= begin) continue;
    const minute = canBegin(rep, calendar, { from, daily: def.perRepDaily });
    if (minute !== NEVER && (best === undefined || minute < begin)) {
      best = rep;
      begin = minute;
    }
  }
  if (best === undefined || isOverdue(row, calendar, begin)) return WITHDRAWN;
  const day = localDay(calendar.zone, begin);
  best.begun = best.day === day ? best.begun + 1 : 1;
  best.day = day;
  best.freeAt = addBusiness(calendar, begin, row.handling);
  return begin;
}

/** Whether a packet begun at `begin` is begun after its overdue minute. */
function isOverdue(row: HandoffRow, calendar: BusinessCalendar, begin: number): boolean {
  // No more than `slaMinutes` have elapsed, so no more were worked: most packets need no calendar.
  if (begin <= row.minute + row.slaMinutes) return false;
  const overdue = addBusiness(calendar, row.minute, row.slaMinutes);
  return overdue !== NEVER && begin > overdue;
}

/** The first minute from `from` on at which a rep is free, at work, and below the day's limit (0 = none). */
function canBegin(rep: Rep, calendar: BusinessCalendar, what: { from: number; daily: number }): number {
  const minute = nextOpening(calendar, Math.max(rep.freeAt, what.from));
  if (minute === NEVER || what.daily === 0 || rep.begun < what.daily) return minute;
  if (localDay(calendar.zone, minute) !== rep.day) return minute;
  return nextOpening(calendar, nextMidnight(calendar.zone, minute));
}
