/** The thread's side: opens a run, works on jobs, answers. */
import { type Crew, makeCrew, openRun, resultBuffers } from '../core/index.ts';
import type { FromThread, ToThread } from './protocol.ts';

/** Sends an answer; the buffers are handed over. */
export type Post = (message: FromThread, transfer: ArrayBuffer[]) => void;

/** What to do with each message. */
export function server(post: Post): (message: ToThread) => void {
  let crew: Crew | undefined;
  let current = -1;
  const handle = (message: ToThread): void => {
    if (message.kind === 'open') {
      crew = undefined;
      current = message.run;
      crew = makeCrew(openRun(message.input));
      return;
    }
    if (message.run !== current || crew === undefined) return;
    const start = performance.now();
    const result = crew.work(message.job);
    const { run, id } = message;
    post({ kind: 'result', run, id, result, elapsedMs: performance.now() - start }, resultBuffers(result));
  };
  return (message) => {
    try {
      handle(message);
    } catch (error) {
      post(
        { kind: 'failed', run: message.run, message: error instanceof Error ? error.message : String(error) },
        [],
      );
    }
  };
}
