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
import { beginKey, HandoffLog } from '../../people/behaviour/handoff-log.ts';
import { type QueuedColumns, runQueues } from '../../people/behaviour/sales.ts';
import type { BeginColumns, Job, JobResult } from './crew.ts';
import { type Shares, takeOut as takeShareOut } from './shares.ts';
import type { Tally } from './tally.ts';

/** More rounds than handoffs in a row that a lead can have. */
const MOST_ROUNDS = 4096;

/** Collects the packets of a replication and says who runs again. */
export interface Rounds {
  /** Packets of leads that have run, and what those leads were counted for. */
  take(result: Pick<JobResult, 'handoffs' | 'shares'>): void;
  /** Takes a lead out of a tally as it was last counted, and forgets its packets: it has run again. */
  takeOut(lead: number, tallies: readonly Tally[]): void;
  /** The leads to run again; none: the queues are settled. */
  resolve(): Changes;
  /** Minutes that a lead last ran with. */
  knownOf(lead: number): Begins;
  readonly rounds: number;
}

/** The packets of one lead: a stretch of the columns that they came in. */
interface Packets {
  readonly columns: HandoffColumns;
  readonly from: number;
  readonly to: number;
}

/** The leads that run again, in order, and the minutes that they are to run with, lead by lead. */
export interface Changes {
  readonly leads: Int32Array;
  readonly begins: BeginColumns;
  /** One past the last minute of each lead. */
  readonly to: Int32Array;
}

const NO_PACKETS = { columns: new HandoffLog().take(), from: 0, to: 0 } satisfies Packets;

/** Which of the shares is a lead's own. */
interface OwnShare {
  readonly shares: Shares;
  readonly i: number;
}

/** Begins the rounds of a replication. */
export function makeRounds(queues: readonly BehaviourQueue[]): Rounds {
  const byLead = new Map<number, Packets>();
  const shareOf = new Map<number, OwnShare>();
  let rounds = 0;
  return {
    take({ handoffs, shares }) {
      // Leads with packets have shares; both stand in the order in which the leads ran.
      let to = 0;
      shares.lead.forEach((lead, i) => {
        const from = to;
        while (handoffs.lead[to] === lead) to++;
        byLead.set(lead, { columns: handoffs, from, to });
        shareOf.set(lead, { shares, i });
      });
    },
    takeOut(lead, tallies) {
      const { shares, i } = shareOf.get(lead)!;
      for (const tally of tallies) takeShareOut(tally, shares, i);
      byLead.delete(lead);
      shareOf.delete(lead);
    },
    resolve() {
      rounds++;
      assert(rounds <= MOST_ROUNDS, 'the queues of sales do not settle');
      const changed = changedOf(byLead, queues);
      // Shares are many bytes, and nobody is taken out any more.
      if (changed.leads.length === 0) shareOf.clear();
      return changed;
    },
    knownOf(lead) {
      const { columns, from, to } = byLead.get(lead) ?? NO_PACKETS;
      const begins = new Map<number, number>();
      for (let i = from; i < to; i++) begins.set(beginKey(lead, columns.number[i]!), columns.begin[i]!);
      return begins;
    },
    get rounds() {
      return rounds;
    },
  };
}

const QUEUED = ['lead', 'number', 'minute', 'queue', 'slaMinutes', 'handling'] as const;

/** All packets in columns, lead by lead. */
function allPackets(byLead: ReadonlyMap<number, Packets>, leads: Int32Array): QueuedColumns {
  let size = 0;
  for (const { from, to } of byLead.values()) size += to - from;
  const column = (): Int32Array => new Int32Array(size);
  const all = {
    lead: column(),
    number: column(),
    minute: column(),
    queue: column(),
    slaMinutes: column(),
    handling: column(),
  };
  let at = 0;
  for (const lead of leads) {
    const { columns, from, to } = byLead.get(lead)!;
    for (let i = from; i < to; i++, at++) for (const name of QUEUED) all[name][at] = columns[name][i]!;
  }
  return all;
}

function changedOf(byLead: ReadonlyMap<number, Packets>, queues: readonly BehaviourQueue[]): Changes {
  const leads = Int32Array.from(byLead.keys()).sort();
  const all = allPackets(byLead, leads);
  const begins = runQueues(all, queues);
  const changed: number[] = [];
  const to: number[] = [];
  const rows: number[] = [];
  let at = 0;
  for (const lead of leads) {
    const { columns, from, to: end } = byLead.get(lead)!;
    let i = 0;
    while (i < end - from && columns.begin[from + i] === begins[at + i]) i++;
    if (i < end - from) {
      changed.push(lead);
      for (let row = at; row <= at + i; row++) rows.push(row);
      to.push(rows.length);
    }
    at += end - from;
  }
  const pick = (column: Int32Array): Int32Array => Int32Array.from(rows, (row) => column[row]!);
  return {
    leads: Int32Array.from(changed),
    begins: { lead: pick(all.lead), number: pick(all.number), begin: pick(begins) },
    to: Int32Array.from(to),
  };
}

/** Leads of a job that runs again: few enough that several threads have a share of a small round. */
const LEAST_AGAIN = 100;
const MOST_AGAIN = 1000;
const SHARES = 16;

/** The jobs of a round. */
export function jobsOf({ leads, begins, to }: Changes, replication: number): readonly Job[] {
  const jobs: Job[] = [];
  const size = Math.max(LEAST_AGAIN, Math.min(MOST_AGAIN, Math.ceil(leads.length / SHARES)));
  for (let i = 0; i < leads.length; i += size) {
    const part = leads.slice(i, i + size);
    const first = i === 0 ? 0 : to[i - 1]!;
    const last = to[i + part.length - 1]!;
    jobs.push({
      kind: 'again',
      replication,
      leads: part,
      begins: {
        lead: begins.lead.slice(first, last),
        number: begins.number.slice(first, last),
        begin: begins.begin.slice(first, last),
      },
    });
  }
  return jobs;
}
