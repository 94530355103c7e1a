/** Entry of the thread that takes down a replication in the browser. */
import { playbackBuffers } from '../core/index.ts';
import { gather, type PlaybackAnswer, type PlaybackRequest } from './playback.ts';

const answer = (message: PlaybackAnswer, transfer: ArrayBuffer[] = []): void =>
  self.postMessage(message, { transfer });

self.addEventListener('message', ({ data }: MessageEvent<PlaybackRequest>) => {
  const { id, input } = data;
  try {
    const playback = gather(input, (done, of) => answer({ id, kind: 'progress', done, of }));
    answer({ id, kind: 'gathered', playback }, playbackBuffers(playback));
  } catch (error) {
    answer({ id, kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
});
