/** Entry of the thread that takes down a replication in the browser. */
import { extremesOf, playbackBuffers } from '../core/index.ts';
import { gather, type PlaybackAnswer, type PlaybackRequest } from './playback.ts';

const answer = (message: PlaybackAnswer, transfer: ArrayBuffer[] = []): void =>
  self.postMessage(message, { transfer });

self.addEventListener('message', ({ data }: MessageEvent<PlaybackRequest>) => {
  const { id, kind, input } = data;
  try {
    if (kind === 'extremes') {
      answer({ id, kind: 'extremes', extremes: extremesOf(input) });
      return;
    }
    const playback = gather(input, (done, of) => answer({ id, kind: 'progress', done, of }));
    answer({ id, kind: 'gathered', playback }, playbackBuffers(playback));
  } catch (error) {
    answer({ id, kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
});
