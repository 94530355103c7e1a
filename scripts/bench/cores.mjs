// How much of two processors this machine gives two threads at the moment. On shared machines both may lie on one core from time to
// time, and then what works with two threads takes half as long again.
import { isMainThread, parentPort, Worker } from 'node:worker_threads';

/** Rounds of the loop: some 15 ms. */
const ROUNDS = 8e6;
/** How often the loop is timed alone; the quickest counts. */
const ALONE = 10;

/** A loop with much to do at once, so that two of them on one core are in each other's way. */
function turn() {
  const table = new Int32Array(1024);
  const began = performance.now();
  let [a, b, c, d, e] = [1, 2, 3, 4, 5];
  for (let i = 0; i < ROUNDS; i++) {
    a = (a + (table[i & 1023] ?? 0)) | 0;
    b = (b ^ (table[(i + 7) & 1023] ?? 0)) | 0;
    c = (c + (i << 1)) | 0;
    d = (d ^ (i + b)) | 0;
    e = (e + (table[(i + 99) & 1023] ?? 0)) | 0;
  }
  return { took: performance.now() - began, sum: a + b + c + d + e };
}

if (!isMainThread) parentPort?.on('message', () => parentPort?.postMessage(turn()));

/** @typedef {{ now: () => Promise<number>, end: () => Promise<unknown> }} Cores `now`: how many loops run in the time of one, 1 to 2 */

/** @returns {Promise<Cores>} */
export async function watchCores() {
  const threads = [1, 2].map(() => new Worker(new URL(import.meta.url)));
  /** @param {Worker} thread @returns {Promise<number>} */
  const ask = (thread) =>
    new Promise((resolve) => {
      thread.once('message', ({ took }) => resolve(took));
      thread.postMessage('turn');
    });
  const [first] = threads;
  let alone = Number.POSITIVE_INFINITY;
  if (first !== undefined) for (let i = 0; i < ALONE; i++) alone = Math.min(alone, await ask(first));
  return {
    now: async () => (2 * alone) / Math.max(...(await Promise.all(threads.map(ask)))),
    end: () => Promise.all(threads.map((thread) => thread.terminate())),
  };
}
