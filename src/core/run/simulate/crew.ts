/** One thread's share of a run: chunks of leads, and leads that run again because sales answered later. */
import type { HandoffColumns } from '../../people/behaviour/handoff-log.ts';
import { beginKey, HandoffLog } from '../../people/behaviour/handoff-log.ts';
import type { Cast } from './simulate.ts';
import { simulateAgain, simulateChunk } from './simulate.ts';
import type { Stage } from './stage.ts';
import type { Tally } from './tally.ts';
import { tallyBuffers } from './tally.ts';

/** Begin minutes of packets: of lead, number and minute, column by column. */
export interface BeginColumns {
  readonly lead: Int32Array;
  readonly number: Int32Array;
  readonly begin: Int32Array;
}

/** A piece of work. `again`: take the leads out as they ran before, and put them in with the new minutes. */
export type Job =
  | { readonly kind: 'chunk'; readonly replication: number; readonly from: number; readonly to: number }
  | {
      readonly kind: 'again';
      readonly replication: number;
      readonly leads: Int32Array;
      readonly before: BeginColumns;
      readonly after: BeginColumns;
    };

/** What a job came to; the tally of `again` is the difference. */
export interface JobResult {
  readonly tally: Tally;
  readonly handoffs: HandoffColumns;
}

/** Buffers of a result, to be handed over instead of copied. */
export function resultBuffers({ tally, handoffs }: JobResult): ArrayBuffer[] {
  return [...tallyBuffers(tally), ...Object.values(handoffs).map((column) => column.buffer as ArrayBuffer)];
}

/** Works on jobs of one run. */
export interface Crew {
  work(job: Job): JobResult;
}

/** Makes the crew of a run. Casts are kept for one replication at a time. */
export function makeCrew(stage: Stage): Crew {
  const known = new Map<number, number>();
  const log = new HandoffLog();
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
      if (job.kind === 'chunk') {
        const tally = simulateChunk(stage.linked, people, job);
        return { tally, handoffs: log.take() };
      }
      const tally = simulateAgain(stage.linked, people, {
        leads: job.leads,
        before: () => learn(job.before),
        after: () => {
          log.take();
          learn(job.after);
        },
      });
      return { tally, handoffs: log.take() };
    },
  };
}
