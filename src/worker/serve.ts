/** The thread's side: opens a run, works on jobs, answers. */
import { type Crew, type LeadRecord, makeCrew, openRun } from '../core/index.ts';
import type { FromThread, ToThread } from './protocol.ts';

/**
 * Sends an answer. It is copied and not handed over: once any buffer of a thread has been handed over, the engine asks at every
 * look into every table whether that one has, too, and runs are about a tenth slower from then on.
 */
export type Post = (message: FromThread) => void;

/** What to do with each message. */
export function server(post: Post): (message: ToThread) => void {
  let crew: Crew | undefined;
  let current = -1;
  let records: readonly LeadRecord[] | undefined;
  const handle = (message: ToThread): void => {
    if (message.kind === 'people') {
      records = message.records;
      return;
    }
    if (message.kind === 'open') {
      crew = undefined;
      current = message.run;
      crew = makeCrew(openRun(records === undefined ? message.input : { ...message.input, records }));
      return;
    }
    if (message.run !== current || crew === undefined) return;
    const start = performance.now();
    const result = crew.work(message.job);
    const { run, id } = message;
    post({ kind: 'result', run, id, result, elapsedMs: performance.now() - start });
  };
  return (message) => {
    try {
      handle(message);
    } catch (error) {
      post({
        kind: 'failed',
        run: message.run,
        message: error instanceof Error ? error.message : String(error),
      });
    }
  };
}
