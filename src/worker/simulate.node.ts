/** Entry of a simulation thread in Node. */
import { parentPort } from 'node:worker_threads';
import type { ToThread } from './protocol.ts';
import { server } from './serve.ts';

const handle = server((message) => parentPort?.postMessage(message));
parentPort?.on('message', (message: ToThread) => handle(message));
