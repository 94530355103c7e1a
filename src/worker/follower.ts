/** Asks the thread that follows single leads. It is started on the first question and stays. */
import type { RunInput } from '../core/index.ts';
import type { FollowAnswer, FollowedRows, FollowRequest } from './follow.ts';

let worker: Worker | undefined;
let asked = 0;

/** Follows a lead. Rejects with what went wrong; an older question that is still open is never answered. */
export function askFollower(input: RunInput, lead: number): Promise<FollowedRows> {
  worker ??= new Worker(new URL('./follow.worker.ts', import.meta.url), { type: 'module' });
  const thread = worker;
  const id = ++asked;
  return new Promise((resolve, reject) => {
    const hear = ({ data }: MessageEvent<FollowAnswer>): void => {
      if (data.id !== id) return;
      thread.removeEventListener('message', hear);
      if (data.kind === 'followed') resolve(data.followed);
      else reject(new Error(data.message));
    };
    thread.addEventListener('message', hear);
    thread.postMessage({ id, input, lead } satisfies FollowRequest);
  });
}
