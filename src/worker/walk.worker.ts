/** Entry of the thread that walks single leads and checks stories in the browser. */
import { makeWalker, type WalkRequest } from './walk.ts';

const walker = makeWalker();

self.addEventListener('message', ({ data }: MessageEvent<WalkRequest>) => {
  const answer = walker(data);
  if (answer !== undefined) self.postMessage(answer);
});
