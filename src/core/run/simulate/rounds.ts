/**
 * The queues of sales over all leads of one replication, in rounds to the fixed point.
 *
 * All leads run as if sales had all the time there is; the queues give each packet its true minute; leads for which one
 * differs run again with the minutes up to the first that differs (what follows it is another story). An answer never
 * precedes its handoff, so the first packets are right after the first round, and so on: the result is the only one.
 */
import { assert } from '../../kit/base.ts';
import type { BehaviourQueue } from '../../people/behaviour/answers.ts';
import type { Begins, HandoffColumns } from '../../people/behaviour/handoff-log.ts';
import { beginKey } from '../../people/behaviour/handoff-log.ts';
import { type QueuedColumns, runQueues } from '../../people/behaviour/sales.ts';
import type { BeginColumns, Job, JobResult } from './crew.ts';
import { type Shares, takeOut as takeShareOut } from './shares.ts';
import type { Tally } from './tally.ts';

/** More rounds than handoffs in a row that a lead can have. */
const MOST_ROUNDS = 4096;

/** Collects the packets of a replication and says who runs again. */
export interface Rounds {
  /** Packets of leads that have run, and what those leads were counted for; `thread`: who keeps how they stood. */
  take(result: Pick<JobResult, 'handoffs' | 'shares'>, thread: number): void;
  /** Takes what a lead was counted for after packet `number` out of tallies, and forgets the packets from that one on: it has run again. */
  takeOut(lead: number, number: number, tallies: readonly Tally[]): void;
  /** The leads to run again; none: the queues are settled. */
  resolve(): Changes;
  /** Minutes that a lead last ran with. */
  knownOf(lead: number): Begins;
  readonly rounds: number;
}

/** The leads that run again, in order, the packet that each goes on from, and the minutes that they are to run with, lead by lead. */
export interface Changes {
  readonly leads: Int32Array;
  readonly numbers: Int32Array;
  /** Who keeps how they stood. */
  readonly threads: Int32Array;
  readonly begins: BeginColumns;
}

/** What a job came to, as it is kept: packets and shares go row by row. */
interface Taken {
  readonly handoffs: HandoffColumns;
  readonly thread: number;
  /** Absent once nobody is taken out any more: they are many bytes. */
  readonly shares?: Shares;
}

/** Packets of one job stay below this. */
const PACKETS = 2 ** 20;

/** All packets of a replication, by lead and number: job x `PACKETS` + place in the columns of that job. */
class PacketBook {
  readonly byLead = new Map<number, number[]>();
  private taken: Taken[] = [];

  take(taken: Taken): void {
    const { lead, number } = taken.handoffs;
    assert(lead.length < PACKETS, 'a job has too many packets');
    const first = this.taken.push(taken) * PACKETS - PACKETS;
    for (let row = 0; row < lead.length; row++) {
      const packets = this.byLead.get(lead[row]!);
      if (packets === undefined) this.byLead.set(lead[row]!, [first + row]);
      // A lead that ran again from its start has the packets before written down once more.
      else if (number[row]! >= packets.length) packets.push(first + row);
    }
  }

  forgetShares(): void {
    this.taken = this.taken.map(({ handoffs, thread }) => ({ handoffs, thread }));
  }

  of(packet: number): Taken {
    return this.taken[Math.floor(packet / PACKETS)]!;
  }
}

/** Begins the rounds of a replication. */
export function makeRounds(queues: readonly BehaviourQueue[]): Rounds {
  const book = new PacketBook();
  let rounds = 0;
  return {
    take: (result, thread) => book.take({ ...result, thread }),
    takeOut(lead, number, tallies) {
      const packets = book.byLead.get(lead)!;
      for (let n = number; n < packets.length; n++) {
        const packet = packets[n]!;
        for (const tally of tallies) takeShareOut(tally, book.of(packet).shares!, packet % PACKETS);
      }
      packets.length = number;
    },
    resolve() {
      rounds++;
      assert(rounds <= MOST_ROUNDS, 'the queues of sales do not settle');
      const changed = changedOf(book, queues);
      if (changed.leads.length === 0) book.forgetShares();
      return changed;
    },
    knownOf(lead) {
      const begins = new Map<number, number>();
      for (const packet of book.byLead.get(lead) ?? []) {
        const { number, begin } = book.of(packet).handoffs;
        begins.set(beginKey(lead, number[packet % PACKETS]!), begin[packet % PACKETS]!);
      }
      return begins;
    },
    get rounds() {
      return rounds;
    },
  };
}
/** All packets, lead by lead. */
interface AllPackets extends QueuedColumns {
  /** The minutes that leads ran with. */
  readonly begin: Int32Array;
  readonly thread: Int32Array;
}

function allPackets(book: PacketBook, leads: Int32Array): AllPackets {
  let size = 0;
  for (const packets of book.byLead.values()) size += packets.length;
  const column = (): Int32Array => new Int32Array(size);
  const lead = column();
  const number = column();
  const minute = column();
  const queue = column();
  const slaMinutes = column();
  const handling = column();
  const begin = column();
  const thread = column();
  let at = 0;
  for (const each of leads) {
    for (const packet of book.byLead.get(each)!) {
      const taken = book.of(packet);
      const row = packet % PACKETS;
      lead[at] = each;
      number[at] = taken.handoffs.number[row]!;
      minute[at] = taken.handoffs.minute[row]!;
      queue[at] = taken.handoffs.queue[row]!;
      slaMinutes[at] = taken.handoffs.slaMinutes[row]!;
      handling[at] = taken.handoffs.handling[row]!;
      begin[at] = taken.handoffs.begin[row]!;
      thread[at] = taken.thread;
      at++;
    }
  }
  return { lead, number, minute, queue, slaMinutes, handling, begin, thread };
}

function changedOf(book: PacketBook, queues: readonly BehaviourQueue[]): Changes {
  const all = allPackets(book, Int32Array.from(book.byLead.keys()).sort());
  const begins = runQueues(all, queues);
  /** Places of the first packet of each lead whose minute differs. */
  const changed: number[] = [];
  const rows: number[] = [];
  for (let at = 0; at < begins.length; at++) {
    if (begins[at] === all.begin[at]) continue;
    for (let row = at - all.number[at]!; row <= at; row++) rows.push(row);
    changed.push(at);
    const lead = all.lead[at]!;
    while (all.lead[at + 1] === lead) at++;
  }
  return {
    leads: pick(all.lead, changed),
    numbers: pick(all.number, changed),
    threads: pick(all.thread, changed),
    begins: { lead: pick(all.lead, rows), number: pick(all.number, rows), begin: pick(begins, rows) },
  };
}

/** Leads of a job that runs again: few enough that several threads have a share of a small round. */
const LEAST_AGAIN = 100;
const MOST_AGAIN = 1000;
const SHARES = 16;

/** A job of a round, and the thread that has least to do for it. */
export interface RoundJob {
  readonly job: Job;
  readonly thread: number;
}

/** The jobs of a round. */
export function jobsOf(changes: Changes, replication: number): readonly RoundJob[] {
  const { leads, numbers, threads } = changes;
  const size = Math.max(LEAST_AGAIN, Math.min(MOST_AGAIN, Math.ceil(leads.length / SHARES)));
  /** By thread: places of its leads, and where their minutes begin. */
  const parts = new Map<number, Part>();
  const jobs: RoundJob[] = [];
  let row = 0;
  for (let i = 0; i < leads.length; i++) {
    const thread = threads[i]!;
    const part = parts.get(thread) ?? { places: [], rows: [] };
    parts.set(thread, part);
    part.places.push(i);
    for (let n = 0; n <= numbers[i]!; n++) part.rows.push(row++);
    if (part.places.length < size) continue;
    jobs.push({ job: jobOf(changes, part, replication), thread });
    parts.delete(thread);
  }
  for (const [thread, part] of parts) jobs.push({ job: jobOf(changes, part, replication), thread });
  return jobs;
}

/** Leads of one job, by their places among the changes, and the rows of their minutes. */
interface Part {
  readonly places: number[];
  readonly rows: number[];
}

function jobOf({ leads, numbers, begins }: Changes, { places, rows }: Part, replication: number): Job {
  return {
    kind: 'again',
    replication,
    leads: pick(leads, places),
    numbers: pick(numbers, places),
    begins: {
      lead: pick(begins.lead, rows),
      number: pick(begins.number, rows),
      begin: pick(begins.begin, rows),
    },
  };
}

function pick(column: Int32Array, places: readonly number[]): Int32Array {
  const picked = new Int32Array(places.length);
  for (let i = 0; i < places.length; i++) picked[i] = column[places[i]!]!;
  return picked;
}
