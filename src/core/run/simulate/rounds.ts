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
import { beginKey, rowsOf } from '../../people/behaviour/handoff-log.ts';
import { runQueues } from '../../people/behaviour/sales.ts';
import type { BeginColumns, HandoffColumns, Job } from './crew.ts';

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
      for (const row of rowsOf(handoffs)) {
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
    const own = begins.subarray(i, i + rows.length);
    i += rows.length;
    const differs = rows.findIndex((row, k) => row.begin !== own[k]);
    if (differs >= 0) changed.push({ lead, rows, begins: [...own.subarray(0, differs + 1)] });
  }
  return changed;
}

/** The jobs of a round, in pieces of at most `size` leads. */
export function jobsOf(changed: readonly Changed[], replication: number, size: number): readonly Job[] {
  const jobs: Job[] = [];
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
  const entries = changed.flatMap((one) =>
    begins(one).map((begin, i) => ({ lead: one.lead, number: one.rows[i]!.number, begin })),
  );
  return {
    lead: Int32Array.from(entries, ({ lead }) => lead),
    number: Int32Array.from(entries, ({ number }) => number),
    begin: Int32Array.from(entries, ({ begin }) => begin),
  };
}
