/** Simulation threads in the browser: module workers. */
import { makePool, type Pool } from './pool.ts';
import type { FromThread, Thread } from './protocol.ts';

function spawn(): Thread {
  const worker = new Worker(new URL('./simulate.worker.ts', import.meta.url), { type: 'module' });
  let run = 0;
  return {
    post(message) {
      run = message.run;
      worker.postMessage(message);
    },
    listen(hear) {
      worker.addEventListener('message', ({ data }: MessageEvent<FromThread>) => hear(data));
      worker.addEventListener('error', ({ message }) => hear({ kind: 'failed', run, message }));
    },
    end: () => worker.terminate(),
  };
}

/**
 * A pool for this page; by default a thread for each core, at most 8. The page has little to do while they work: with two cores an edit
 * shows its counts a third sooner than with one thread. What it has to do at once, to show the change, it does before all threads but
 * the first begin: with as many as there are cores the page would have to share one.
 */
export function browserPool(threads = Math.max(1, Math.min(8, navigator.hardwareConcurrency))): Pool {
  return makePool(threads, spawn, { later: (begin) => setTimeout(begin) });
}
