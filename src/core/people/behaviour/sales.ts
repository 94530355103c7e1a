/**
 * The queues of sales, resolved exactly over all leads: which packet each rep begins, and when.
 *
 * First come first served by (minute, lead, number), so an answer hangs on earlier handoffs only. The priority of a packet is for
 * the reps' eyes and moves nobody forward: an order that lets later packets overtake would need a queue of its own.
 */
import { addBusiness, type BusinessCalendar, nextOpening } from '../../kit/calendar/business.ts';
import { NEVER } from '../../kit/calendar/dates.ts';
import { localDay, nextMidnight } from '../../kit/calendar/local.ts';
import { orderOf } from '../../kit/math/order.ts';
import type { BehaviourQueue } from './answers.ts';
import { type HandoffColumns, WITHDRAWN } from './handoff-log.ts';

/** One rep: free from a minute on, with so many packets begun on a day. */
interface Rep {
  freeAt: number;
  day: number;
  begun: number;
}

/** The packet at hand. */
export interface Packet {
  minute: number;
  queue: number;
  slaMinutes: number;
  handling: number;
}

/** The order in which sales takes packets: by minute, then lead, then number. */
export function servingOrder(packets: ServedColumns): Uint32Array {
  const { minute } = packets;
  const byLead = leadOrder(packets);
  return orderOf(byLead.map((at) => minute[at]!)).map((i) => byLead[i]!);
}

/** What the order hangs on. */
export type ServedColumns = Pick<HandoffColumns, 'lead' | 'number' | 'minute'>;

/** Packets by lead and number, which is mostly the order in which they come. */
function leadOrder({ lead, number }: ServedColumns): Uint32Array {
  const compare = (i: number, j: number): number => lead[i]! - lead[j]! || number[i]! - number[j]!;
  const order = new Uint32Array(lead.length);
  for (let i = 0; i < order.length; i++) order[i] = i;
  for (let i = 1; i < order.length; i++) if (compare(i - 1, i) > 0) return order.sort(compare);
  return order;
}

/**
 * The reps of all queues, who take packets in the order in which they are given: that of `servingOrder`.
 *
 * Each packet goes to the rep who can begin it first. A rep works in the queue's hours, is busy for the packet's handling minutes
 * (working minutes: what is left at closing is done the next day) and begins at most `perRepDaily` packets a day of the queue's zone. A packet
 * that would be begun after its overdue minute is withdrawn at that minute and takes nobody's time; begun at that very minute counts.
 */
export class Reps {
  private readonly queues: readonly BehaviourQueue[];
  /** By number of the queue. */
  private readonly teams: readonly (readonly Rep[])[];
  private readonly marked: readonly (readonly Rep[])[];

  /** `queues` by number. */
  constructor(queues: readonly BehaviourQueue[]) {
    this.queues = queues;
    this.teams = queues.map(teamOf);
    this.marked = queues.map(teamOf);
  }

  /** The minute at which the packet is begun, or `WITHDRAWN` (also where nobody ever works). Time O(reps). */
  serve(packet: Packet): number {
    const queue = this.queues[packet.queue];
    return queue === undefined ? WITHDRAWN : serve(packet, queue, this.teams[packet.queue]!);
  }

  /** Remembers how the reps stand. */
  mark(): void {
    copyTeams(this.teams, this.marked);
  }

  /** Lets the reps stand as they did at the mark, or at first if there is none. */
  goBack(): void {
    copyTeams(this.marked, this.teams);
  }
}

function teamOf({ def }: BehaviourQueue): readonly Rep[] {
  return Array.from({ length: Math.max(0, def.reps) }, () => ({ freeAt: -2147483648, day: 0, begun: 0 }));
}

function copyTeams(from: readonly (readonly Rep[])[], to: readonly (readonly Rep[])[]): void {
  for (let queue = 0; queue < from.length; queue++) {
    const team = from[queue]!;
    const copies = to[queue]!;
    for (let i = 0; i < team.length; i++) {
      copies[i]!.freeAt = team[i]!.freeAt;
      copies[i]!.day = team[i]!.day;
      copies[i]!.begun = team[i]!.begun;
    }
  }
}

/** Gives the packet to the rep who is first; the lowest number among equals. */
function serve(packet: Packet, queue: BehaviourQueue, team: readonly Rep[]): number {
  const { def, calendar } = queue;
  let best: Rep | undefined;
  let begin = 0;
  const from = nextOpening(calendar, packet.minute);
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
  if (best === undefined || isOverdue(packet, calendar, begin)) return WITHDRAWN;
  const day = localDay(calendar.zone, begin);
  best.begun = best.day === day ? best.begun + 1 : 1;
  best.day = day;
  best.freeAt = addBusiness(calendar, begin, packet.handling);
  return begin;
}

/** Whether a packet begun at `begin` is begun after its overdue minute. */
function isOverdue(packet: Packet, calendar: BusinessCalendar, begin: number): boolean {
  // No more than `slaMinutes` have elapsed, so no more were worked: most packets need no calendar.
  if (begin <= packet.minute + packet.slaMinutes) return false;
  const overdue = addBusiness(calendar, packet.minute, packet.slaMinutes);
  return overdue !== NEVER && begin > overdue;
}

/** The first minute from `from` on at which a rep is free, at work, and below the day's limit (0 = none). */
function canBegin(rep: Rep, calendar: BusinessCalendar, what: { from: number; daily: number }): number {
  // `from` is at work already.
  const minute = rep.freeAt <= what.from ? what.from : nextOpening(calendar, rep.freeAt);
  if (minute === NEVER || what.daily === 0 || rep.begun < what.daily) return minute;
  if (localDay(calendar.zone, minute) !== rep.day) return minute;
  return nextOpening(calendar, nextMidnight(calendar.zone, minute));
}
