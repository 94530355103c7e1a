/**
 * The queues of sales over all leads of one replication, in rounds to the fixed point.
 *
 * All leads run as if sales had all the time there is; the queues give each packet its true minute; leads for which one
 * differs run again with the minutes up to the first that differs (what follows it is another story). An answer never
 * precedes its handoff, so the first packets are right after the first round, and so on: the result is the only one.
 */
import { assert } from '../../kit/base.ts';
import type { BehaviourQueue } from '../../people/behaviour/answers.ts';
import type { Begins, HandoffRow } from '../../people/behaviour/handoff-log.ts';
import { beginKey, handoffRowAt } from '../../people/behaviour/handoff-log.ts';
import { runQueues } from '../../people/behaviour/sales.ts';
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
  resolve(): readonly Changed[];
  /** Minutes that a lead last ran with. */
  knownOf(lead: number): Begins;
  readonly rounds: number;
}

/** A lead that runs again: its packets and the minutes it is to run with. */
export interface Changed {
  readonly lead: number;
  readonly rows: readonly HandoffRow[];
  readonly begins: readonly number[];
}

/** Which of the shares is a lead's own. */
interface OwnShare {
  readonly shares: Shares;
  readonly i: number;
}

/** Begins the rounds of a replication. */
export function makeRounds(queues: readonly BehaviourQueue[]): Rounds {
  const byLead = new Map<number, HandoffRow[]>();
  const shareOf = new Map<number, OwnShare>();
  let rounds = 0;
  return {
    take({ handoffs, shares }) {
      shares.lead.forEach((lead, i) => {
        byLead.set(lead, []);
        shareOf.set(lead, { shares, i });
      });
      for (let i = 0; i < handoffs.lead.length; i++) {
        byLead.get(handoffs.lead[i]!)!.push(handoffRowAt(handoffs, i));
      }
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
      if (changed.length === 0) shareOf.clear();
      return changed;
    },
    knownOf(lead) {
      return new Map((byLead.get(lead) ?? []).map((row) => [beginKey(row.lead, row.number), row.begin]));
    },
    get rounds() {
      return rounds;
    },
  };
}

function changedOf(
  byLead: ReadonlyMap<number, readonly HandoffRow[]>,
  queues: readonly BehaviourQueue[],
): readonly Changed[] {
  const all: HandoffRow[] = [];
  for (const rows of byLead.values()) for (const row of rows) all.push(row);
  const begins = runQueues(all, queues);
  const changed: Changed[] = [];
  let i = 0;
  for (const [lead, rows] of byLead) {
    let k = 0;
    while (k < rows.length && rows[k]!.begin === begins[i + k]) k++;
    if (k < rows.length) changed.push({ lead, rows, begins: Array.from(begins.subarray(i, i + k + 1)) });
    i += rows.length;
  }
  return changed.sort((a, b) => a.lead - b.lead);
}

/** Leads of a job that runs again: few enough that several threads have a share of a small round. */
const LEAST_AGAIN = 100;
const MOST_AGAIN = 1000;
const SHARES = 16;

/** The jobs of a round. */
export function jobsOf(changed: readonly Changed[], replication: number): readonly Job[] {
  const jobs: Job[] = [];
  const size = Math.max(LEAST_AGAIN, Math.min(MOST_AGAIN, Math.ceil(changed.length / SHARES)));
  for (let i = 0; i < changed.length; i += size) {
    const part = changed.slice(i, i + size);
    jobs.push({
      kind: 'again',
      replication,
      leads: Int32Array.from(part, ({ lead }) => lead),
      begins: columnsOf(part),
    });
  }
  return jobs;
}

function columnsOf(changed: readonly Changed[]): BeginColumns {
  const lead: number[] = [];
  const number: number[] = [];
  const begin: number[] = [];
  for (const one of changed) {
    one.begins.forEach((minute, i) => {
      lead.push(one.lead);
      number.push(one.rows[i]!.number);
      begin.push(minute);
    });
  }
  return { lead: Int32Array.from(lead), number: Int32Array.from(number), begin: Int32Array.from(begin) };
}
