/**
 * The queues of sales over all leads of one replication, in rounds to the fixed point.
 *
 * Leads run up to their first packet, or on as if sales had all the time there is. Each round the reps take the packets that are
 * known in the order of time, and the first ones whose lead waits for its minute, or ran with another one, go on from there: up to their
 * next packet, or on likewise (what followed before was another story). The first of them has its minute for good, since all that comes
 * before it is known: an answer never precedes its handoff. So every round settles one packet or more, and the result is the only one.
 */
import { orderOf } from '../../kit/math/order.ts';
import type { BehaviourQueue } from '../../people/behaviour/answers.ts';
import { type Begins, isOpen, openBegin } from '../../people/behaviour/handoff-log.ts';
import { type Packet, Reps } from '../../people/behaviour/sales.ts';
import type { BeginColumns, Job, JobResult } from './crew.ts';
import { PacketBook } from './packet-book.ts';
import type { Tally } from './tally.ts';

/** Collects the packets of a replication and says who goes on. */
export interface Rounds {
  /** Packets of leads that have run, and what those leads were counted for; `thread`: who keeps how they stood. */
  take(result: Pick<JobResult, 'handoffs' | 'shares'>, thread: number): void;
  /** Takes what a lead was counted for after packet `number` out of tallies, and forgets the packets behind that one: it has run again. */
  takeOut(lead: number, number: number, tallies: readonly Tally[]): void;
  /** The leads to go on; none: the queues are settled. */
  resolve(): Changes;
  /** Minutes that a lead last ran with. */
  knownOf(lead: number): Begins;
  readonly rounds: number;
  /** Leads that had gone on with another minute before, and ran again. */
  readonly again: number;
}

/** The leads that go on, in order, the packet that each goes on from, and the minutes that they are to run with, lead by lead. */
export interface Changes {
  readonly leads: Int32Array;
  readonly numbers: Int32Array;
  /** Who keeps how they stood. */
  readonly threads: Int32Array;
  readonly begins: BeginColumns;
}

/**
 * Leads that had to wait for sales, of one round: as many as a fifth of all packets, and no fewer than would be worth a round, or all up to
 * the minute before which hardly any of them is back with another packet. The more, the more of them run again, since those before
 * them in the same round may come with new packets. Who need not wait is not moved by others.
 */
const LEAST_WAITING = 400;
const WAITING = 5;

/** Begins the rounds of a replication of so many leads. */
export function makeRounds(queues: readonly BehaviourQueue[], leads: number): Rounds {
  return new Line(queues, leads);
}

class Line implements Rounds {
  rounds = 0;
  again = 0;
  private readonly book: PacketBook;
  private readonly reps: Reps;
  /** Packets that are not settled, in order. */
  private waiting: Int32Array = new Int32Array(0);
  private readonly packet: Packet = { minute: 0, queue: 0, slaMinutes: 0, handling: 0 };

  constructor(queues: readonly BehaviourQueue[], leads: number) {
    this.book = new PacketBook(leads);
    this.reps = new Reps(queues);
  }

  take({ handoffs, shares }: Pick<JobResult, 'handoffs' | 'shares'>, thread: number): void {
    this.book.take(handoffs, shares, thread);
  }

  takeOut(lead: number, number: number, tallies: readonly Tally[]): void {
    this.book.takeOut(lead, number, tallies);
  }

  knownOf(lead: number): Begins {
    return this.book.knownOf(lead);
  }

  resolve(): Changes {
    this.rounds++;
    const found = this.serve(this.book.lineUp(this.waiting));
    if (found.size === 0) this.book.forgetShares();
    return this.changesOf(found);
  }

  /** By packet: the minutes of those that go on. */
  private serve(line: Int32Array): ReadonlyMap<number, number> {
    const { lead, minute, begin: ranWith } = this.book.columns;
    const most = Math.max(LEAST_WAITING, Math.ceil(this.book.size / WAITING));
    // Nobody knows yet when those of the first round are back.
    const gap = this.rounds === 1 ? 0 : (this.book.shortGap() ?? Number.POSITIVE_INFINITY);
    let until = 0;
    const found = new Map<number, number>();
    const leads = new Set<number>();
    this.reps.goBack();
    for (let i = 0, waited = 0; i < line.length; i++) {
      const at = line[i]!;
      if (waited >= most && minute[at]! >= until) break;
      const begin = this.begin(at);
      if (begin === ranWith[at] || leads.has(lead[at]!)) continue;
      if (found.size === 0) {
        this.waiting = line.subarray(i + 1);
        this.reps.mark();
        until = minute[at]! + gap;
      }
      found.set(at, begin);
      leads.add(lead[at]!);
      if (!isOpen(ranWith[at]!)) this.again++;
      if (ranWith[at] !== openBegin(begin)) waited++;
    }
    return found;
  }

  private begin(at: number): number {
    const { packet } = this;
    const { minute, queue, slaMinutes, handling } = this.book.columns;
    packet.minute = minute[at]!;
    packet.queue = queue[at]!;
    packet.slaMinutes = slaMinutes[at]!;
    packet.handling = handling[at]!;
    return this.reps.serve(packet);
  }

  private changesOf(found: ReadonlyMap<number, number>): Changes {
    const { lead, number, thread, begin, previous } = this.book.columns;
    const keys = Int32Array.from(found.keys());
    const places = orderOf(pick(lead, keys)).map((i) => keys[i]!);
    let rows = 0;
    for (const at of places) rows += number[at]! + 1;
    const begins = { lead: new Int32Array(rows), number: new Int32Array(rows), begin: new Int32Array(rows) };
    let end = 0;
    for (const at of places) {
      end += number[at]! + 1;
      for (let before = at, row = end - 1; before >= 0; before = previous[before]!, row--) {
        begins.lead[row] = lead[at]!;
        begins.number[row] = number[before]!;
        begins.begin[row] = before === at ? found.get(at)! : begin[before]!;
      }
    }
    return {
      leads: pick(lead, places),
      numbers: pick(number, places),
      threads: pick(thread, places),
      begins,
    };
  }
}

/** Most leads of a job that go on: each job sends a whole tally, and a run stops within one. */
const MOST_AGAIN = 1000;

/** A job of a round, and the thread that has least to do for it. */
export interface RoundJob {
  readonly job: Job;
  readonly thread: number;
}

/** Of which replication the jobs of a round are, and whether its leads wait with their next packets. */
export interface JobsOf {
  readonly replication: number;
  readonly waits: boolean;
}

/** The jobs of a round. */
export function jobsOf(changes: Changes, of: JobsOf): readonly RoundJob[] {
  const { leads, numbers, threads } = changes;
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
    if (part.places.length < MOST_AGAIN) continue;
    jobs.push({ job: jobOf(changes, part, of), thread });
    parts.delete(thread);
  }
  for (const [thread, part] of parts) jobs.push({ job: jobOf(changes, part, of), thread });
  return jobs;
}

/** Leads of one job, by their places among the changes, and the rows of their minutes. */
interface Part {
  readonly places: number[];
  readonly rows: number[];
}

function jobOf(
  { leads, numbers, begins }: Changes,
  { places, rows }: Part,
  { replication, waits }: JobsOf,
): Job {
  return {
    kind: 'again',
    replication,
    waits,
    leads: pick(leads, places),
    numbers: pick(numbers, places),
    begins: {
      lead: pick(begins.lead, rows),
      number: pick(begins.number, rows),
      begin: pick(begins.begin, rows),
    },
  };
}

function pick(column: Int32Array, places: ArrayLike<number>): Int32Array {
  const picked = new Int32Array(places.length);
  for (let i = 0; i < places.length; i++) picked[i] = column[places[i]!]!;
  return picked;
}
