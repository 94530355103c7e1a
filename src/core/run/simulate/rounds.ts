/**
 * The queues of sales over all leads of one replication, in rounds to the fixed point.
 *
 * All leads run as if sales had all the time there is; the queues give each packet its true minute; leads for which one
 * differs run again with the minutes up to the first that differs (what follows it is another story). An answer never
 * precedes its handoff, so the first packets are right after the first round, and so on: the result is the only one.
 */
import { assert } from '../../kit/base.ts';
import type { BehaviourQueue } from '../../people/behaviour/answers.ts';
import type { Begins, HandoffColumns, HandoffRow } from '../../people/behaviour/handoff-log.ts';
import { beginKey, handoffRowAt } from '../../people/behaviour/handoff-log.ts';
import { runQueues } from '../../people/behaviour/sales.ts';
import type { BeginColumns, Job } from './crew.ts';

/** More rounds than handoffs in a row that a lead can have. */
const MOST_ROUNDS = 4096;

/** Collects the packets of a replication and says who runs again. */
export interface Rounds {
  /** Packets of leads that have run; those of earlier runs of the same leads are forgotten. */
  take(handoffs: HandoffColumns, leads?: ArrayLike<number>): void;
  /** The leads to run again; none: the queues are settled. */
  resolve(): readonly Changed[];
  /** Minutes that a lead last ran with. */
  knownOf(lead: number): Begins;
  readonly rounds: number;
}

/** A lead that runs again: its packets with the minutes it ran with, and those it is to run with. */
export interface Changed {
  readonly lead: number;
  readonly rows: readonly HandoffRow[];
  readonly begins: readonly number[];
}

/** Begins the rounds of a replication. */
export function makeRounds(queues: readonly BehaviourQueue[]): Rounds {
  const byLead = new Map<number, HandoffRow[]>();
  let rounds = 0;
  return {
    take(handoffs, leads = []) {
      for (let i = 0; i < leads.length; i++) byLead.delete(leads[i]!);
      for (let i = 0; i < handoffs.lead.length; i++) {
        const row = handoffRowAt(handoffs, i);
        const rows = byLead.get(row.lead);
        if (rows === undefined) byLead.set(row.lead, [row]);
        else rows.push(row);
      }
    },
    resolve() {
      rounds++;
      assert(rounds <= MOST_ROUNDS, 'the queues of sales do not settle');
      return changedOf(byLead, queues);
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
  const leads = [...byLead.keys()].sort((a, b) => a - b);
  const all = leads.flatMap((lead) => byLead.get(lead)!);
  const begins = runQueues(all, queues);
  const changed: Changed[] = [];
  let i = 0;
  for (const lead of leads) {
    const rows = byLead.get(lead)!;
    let k = 0;
    while (k < rows.length && rows[k]!.begin === begins[i + k]) k++;
    if (k < rows.length) changed.push({ lead, rows, begins: Array.from(begins.subarray(i, i + k + 1)) });
    i += rows.length;
  }
  return changed;
}

/** Leads of a job that runs again: few enough that several threads have a share of a small round. */
const LEAST_AGAIN = 100;
const MOST_AGAIN = 2000;
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
      before: columnsOf(part, ({ rows }) => rows.map((row) => row.begin)),
      after: columnsOf(part, ({ begins }) => begins),
    });
  }
  return jobs;
}

function columnsOf(changed: readonly Changed[], begins: (one: Changed) => readonly number[]): BeginColumns {
  const lead: number[] = [];
  const number: number[] = [];
  const begin: number[] = [];
  for (const one of changed) {
    begins(one).forEach((minute, i) => {
      lead.push(one.lead);
      number.push(one.rows[i]!.number);
      begin.push(minute);
    });
  }
  return { lead: Int32Array.from(lead), number: Int32Array.from(number), begin: Int32Array.from(begin) };
}
