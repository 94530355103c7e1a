/** Simulation threads in Node. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { makePool, type Pool } from '../pool.ts';
import type { FromThread, Thread } from '../protocol.ts';

/** The bundled thread beside a bundle (or one folder above a chunk of it); undefined where there is none. */
export function threadEntry(bundleUrl: string): URL | undefined {
  const places = ['./simulate.node.js', '../simulate.node.js'].map((place) => new URL(place, bundleUrl));
  return places.find((place) => existsSync(fileURLToPath(place)));
}

/** Room for what lives shortly: a run makes little else, and with less it is swept too often (3 to 5 % of its time). */
const YOUNG_MB = 64;

function spawn(entry: URL): Thread {
  const worker = new Worker(entry, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } });
  let run = 0;
  return {
    post(message) {
      run = message.run;
      worker.postMessage(message);
    },
    listen(hear) {
      worker.on('message', (message: FromThread) => hear(message));
      worker.on('error', ({ message }) => hear({ kind: 'failed', run, message }));
    },
    end: () => void worker.terminate(),
  };
}

/** A pool of worker threads that run `entry` (see `threadEntry`). End it, or the process stays alive. */
export function nodePool(threads: number, entry: URL): Pool {
  return makePool(threads, () => spawn(entry));
}
