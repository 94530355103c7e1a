/** Two designs run one after the other for the same people with the same luck, each replication kept apart. */
import {
  actsOf,
  type Costs,
  makeSplitStudy,
  type Report,
  type RunInput,
  recordOf,
  type Sample,
  type SplitStudy,
  type Stage,
  samplesOf,
  toReport,
} from '../../core/index.ts';
import { browserPool } from '../../worker/browser.ts';
import type { Pool, Running } from '../../worker/pool.ts';

/** More pairs of runs tell hardly more, and each takes the room of a tally. */
export const MOST_PAIRS = 400;

/** A run with its replications apart. */
export interface SplitRun {
  readonly input: RunInput;
  readonly stage: Stage;
  readonly study: SplitStudy;
}

/** Runs pairs, in threads of its own: the live run is never held up. */
export interface Pairs {
  /** Runs both; `onShare` hears how far, in [0, 1]. The next pair, `cancel` and `end` make it reject with `RunCancelled`. */
  run(
    pair: { readonly a: RunInput; readonly b: RunInput },
    onShare: (share: number) => void,
  ): Promise<{ readonly a: SplitRun; readonly b: SplitRun }>;
  /** Runs one design alone, for whoever sets many others against it. Rejects as `run` does. */
  one(input: RunInput): Promise<SplitRun>;
  cancel(): void;
  /** Ends the threads; the next pair has new ones. */
  end(): void;
}

/** Makes a runner of pairs. Threads begin with the first pair. */
export function makePairs(): Pairs {
  let pool: Pool | undefined;
  let running: Running | undefined;
  const one = async (input: RunInput, onShare: (share: number) => void): Promise<SplitRun> => {
    const made: { study?: SplitStudy } = {};
    pool ??= browserPool();
    const now = pool.run(input, {
      plan: (stage) => {
        made.study = makeSplitStudy(stage);
        return made.study;
      },
      onUpdate: ({ progress }) => onShare(progress.done / Math.max(1, progress.of)),
    });
    running = now;
    await now.done;
    if (made.study === undefined) throw new Error('a run that nobody planned');
    return { input, stage: now.stage, study: made.study };
  };
  return {
    async run(pair, onShare) {
      const a = await one(capped(pair.a), (share) => onShare(share / 2));
      return { a, b: await one(capped(pair.b), (share) => onShare(0.5 + share / 2)) };
    },
    one: (input) => one(capped(input), () => undefined),
    cancel: () => running?.cancel(),
    end() {
      pool?.end();
      pool = undefined;
      running = undefined;
    },
  };
}

function capped(input: RunInput): RunInput {
  const replications = Math.min(input.scenario.replications, MOST_PAIRS);
  return { ...input, scenario: { ...input.scenario, replications } };
}

/** The compared figures of each replication, at the prices of the program; `costs` absent = without money. */
export function samplesIn({ stage, study }: SplitRun, costs?: Costs): readonly Sample[] {
  return samplesOf(stage, study.parts, costs);
}

/** What people did in each replication. */
export function actsIn({ stage, study }: SplitRun): readonly number[] {
  return actsOf(stage, study.parts);
}

/** The report of the whole run. The hash of imported people is left out: nobody sees it here. */
export function reportIn({ input, stage, study }: SplitRun): Report {
  const { records: _, ...rest } = input;
  return toReport(stage, study, { ...recordOf(rest), leads: stage.leads });
}
