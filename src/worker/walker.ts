/** Asks the thread that walks single leads. It is started on the first question and stays. */
import type { WalkInput, WalkSession, WalkTo, WalkView } from '../core/index.ts';
import type { WalkAnswer, WalkRequest } from './walk.ts';

let worker: Worker | undefined;
let open: WalkInput | undefined;
let asked = 0;

/**
 * Goes somewhere in a walk. Keep one `input` object as long as the program stays the same: another one is sent over and
 * opened anew. Rejects with what went wrong.
 */
export function askWalk(input: WalkInput, session: WalkSession, to: WalkTo): Promise<WalkView> {
  worker ??= new Worker(new URL('./walk.worker.ts', import.meta.url), { type: 'module' });
  const thread = worker;
  if (input !== open) {
    open = input;
    thread.postMessage({ kind: 'open', input } satisfies WalkRequest);
  }
  const id = ++asked;
  return new Promise((resolve, reject) => {
    const hear = ({ data }: MessageEvent<WalkAnswer>): void => {
      if (data.id !== id) return;
      thread.removeEventListener('message', hear);
      if (data.kind === 'walked') resolve(data.view);
      else reject(new Error(data.message));
    };
    thread.addEventListener('message', hear);
    thread.postMessage({ id, kind: 'walk', session, to } satisfies WalkRequest);
  });
}
