/** One thread's share of a run: chunks of leads, and leads that run again because sales answered later. */
import type { HandoffColumns } from '../../people/behaviour/handoff-log.ts';
import { beginKey, HandoffLog } from '../../people/behaviour/handoff-log.ts';
import { Pauses } from './pause.ts';
import { ShareLog, type Shares } from './shares.ts';
import type { Cast } from './simulate.ts';
import { simulateAgain, simulateChunk } from './simulate.ts';
import type { Stage } from './stage.ts';
import type { Tally } from './tally.ts';

/** Begin minutes of packets: of lead, number and minute, column by column. */
export interface BeginColumns {
  readonly lead: Int32Array;
  readonly number: Int32Array;
  readonly begin: Int32Array;
}

/**
 * A piece of work. `again`: leads go on with the minutes that are known by now. `waits`: leads wait with the next packet of which that is
 * not known to be told when it is begun; else they go on as if sales had all the time there is.
 */
export type Job =
  | {
      readonly kind: 'chunk';
      readonly replication: number;
      readonly from: number;
      readonly to: number;
      readonly waits?: boolean;
    }
  | {
      readonly kind: 'again';
      readonly replication: number;
      readonly leads: Int32Array;
      /** By lead: the packet that it goes on from, the last one whose minute is known. */
      readonly numbers: Int32Array;
      readonly begins: BeginColumns;
      readonly waits?: boolean;
    };

/** What a job came to. Packets and `shares` are of the same leads, in the order in which they ran. */
export interface JobResult {
  readonly tally: Tally;
  readonly handoffs: HandoffColumns;
  readonly shares: Shares;
}

/** Works on jobs of one run. */
export interface Crew {
  work(job: Job): JobResult;
}

/** Makes the crew of a run. Casts are kept for one replication at a time. */
export function makeCrew(stage: Stage): Crew {
  const known = new Map<number, number>();
  const log = new HandoffLog();
  const kept = { shares: new ShareLog(), pauses: new Pauses(log) };
  let replication = -1;
  let cast: Cast | undefined;
  const castOf = (wanted: number): Cast => {
    if (cast !== undefined && wanted === replication) return cast;
    replication = wanted;
    kept.pauses.turnTo(wanted);
    cast = stage.cast(wanted, { known, log });
    return cast;
  };
  const learn = ({ lead, number, begin }: BeginColumns): void => {
    for (let i = 0; i < lead.length; i++) known.set(beginKey(lead[i]!, number[i]!), begin[i]!);
  };
  return {
    work(job) {
      const people = castOf(job.replication);
      known.clear();
      if (job.kind === 'again') learn(job.begins);
      log.waits = job.waits === true;
      const tally =
        job.kind === 'chunk'
          ? simulateChunk(stage.linked, people, { ...job, kept })
          : simulateAgain(stage.linked, people, { ...job, known, kept });
      return { tally, handoffs: log.take(), shares: kept.shares.take() };
    },
  };
}
