/** Works a run off, in threads where there are any, and stops it in the middle. */
import { makeCrew, makeShownStudy, openRun, type RunInput, type Stage, type Study } from '../core/index.ts';
import { nodePool, threadEntry } from '../worker/node/pool.ts';
import { RunCancelled } from '../worker/pool.ts';

/** A run that has ended, by itself or because somebody stopped it. */
export interface Ran {
  readonly stage: Stage;
  readonly study: Study;
  readonly isStopped: boolean;
}

/** How a run is worked off. */
export interface Running {
  readonly workers: number;
  readonly stop: AbortSignal;
  readonly onUpdate: (study: Study) => void;
}

/** Leads of a job where no thread does it: short enough to hear Ctrl+C in between. */
const HERE_LEADS = 500;

async function runInThreads(input: RunInput, entry: URL, running: Running): Promise<Ran> {
  const pool = nodePool(running.workers, entry);
  try {
    const run = pool.run(input, { onUpdate: running.onUpdate, plan: makeShownStudy });
    const { stage, study } = run;
    running.stop.addEventListener('abort', () => run.cancel(), { once: true });
    if (running.stop.aborted) run.cancel();
    try {
      await run.done;
    } catch (error) {
      if (!(error instanceof RunCancelled)) throw error;
    }
    return { stage, study, isStopped: !study.isDone };
  } finally {
    pool.end();
  }
}

async function runHere(input: RunInput, { stop, onUpdate }: Running): Promise<Ran> {
  const stage = openRun(input);
  const study = makeShownStudy(stage, { chunk: HERE_LEADS });
  const crew = makeCrew(stage);
  for (let job = study.next(); job !== undefined; job = study.next()) {
    if (stop.aborted) return { stage, study, isStopped: true };
    study.accept(job, crew.work(job));
    onUpdate(study);
    // Signals are heard only when the loop of events turns.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { stage, study, isStopped: false };
}

/** Runs to the end or to the stop. Same results for any number of workers. */
export function runAll(input: RunInput, running: Running): Promise<Ran> {
  const entry = threadEntry(import.meta.url);
  return entry === undefined ? runHere(input, running) : runInThreads(input, entry, running);
}
