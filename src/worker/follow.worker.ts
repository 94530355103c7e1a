/** Entry of the thread that follows single leads in the browser. */
import { type FollowAnswer, type FollowRequest, follow } from './follow.ts';

const answer = (message: FollowAnswer): void => self.postMessage(message);

self.addEventListener('message', ({ data }: MessageEvent<FollowRequest>) => {
  const { id, input, lead } = data;
  try {
    answer({ id, kind: 'followed', followed: follow(input, lead) });
  } catch (error) {
    answer({ id, kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
});
