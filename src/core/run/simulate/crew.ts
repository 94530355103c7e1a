/** One thread's share of a run: chunks of leads, and leads that run again because sales answered later. */
import type { HandoffColumns } from '../../people/behaviour/handoff-log.ts';
import { beginKey, HandoffLog } from '../../people/behaviour/handoff-log.ts';
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

/** A piece of work. `again`: leads run with the minutes that are known by now. */
export type Job =
  | { readonly kind: 'chunk'; readonly replication: number; readonly from: number; readonly to: number }
  | {
      readonly kind: 'again';
      readonly replication: number;
      readonly leads: Int32Array;
      readonly begins: BeginColumns;
    };

/** What a job came to. `shares`: of the leads that were handed over, in the order in which they ran. */
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
  const shares = new ShareLog();
  let replication = -1;
  let cast: Cast | undefined;
  const castOf = (wanted: number): Cast => {
    if (cast === undefined || wanted !== replication) cast = stage.cast(wanted, { known, log });
    replication = wanted;
    return cast;
  };
  const learn = ({ lead, number, begin }: BeginColumns): void => {
    known.clear();
    for (let i = 0; i < lead.length; i++) known.set(beginKey(lead[i]!, number[i]!), begin[i]!);
  };
  return {
    work(job) {
      const people = castOf(job.replication);
      known.clear();
      if (job.kind === 'again') learn(job.begins);
      const tally =
        job.kind === 'chunk'
          ? simulateChunk(stage.linked, people, { ...job, shares })
          : simulateAgain(stage.linked, people, { ...job, shares });
      return { tally, handoffs: log.take(), shares: shares.take() };
    },
  };
}
