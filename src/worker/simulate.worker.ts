/** Entry of a simulation thread in the browser. */
import type { ToThread } from './protocol.ts';
import { server } from './serve.ts';

const handle = server((message) => self.postMessage(message));
self.addEventListener('message', ({ data }: MessageEvent<ToThread>) => handle(data));
