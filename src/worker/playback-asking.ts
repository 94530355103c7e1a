/** The page's side of taking down a replication: a thread that lives for one answer. */
import type { Playback, RunInput } from '../core/index.ts';
import type { PlaybackAnswer, PlaybackRequest } from './playback.ts';

/** What becomes of the question. */
interface Ears {
  readonly progress: (done: number, of: number) => void;
  readonly hear: (playback: Playback) => void;
  readonly fail: (message: string) => void;
}

/** Asks for the first replication of a run. Gives the way to ask no more. */
export function askPlayback(input: RunInput, { progress, hear, fail }: Ears): () => void {
  const thread = new Worker(new URL('./playback.worker.ts', import.meta.url), { type: 'module' });
  const end = (): void => thread.terminate();
  thread.onmessage = ({ data }: MessageEvent<PlaybackAnswer>) => {
    if (data.kind === 'progress') {
      progress(data.done, data.of);
      return;
    }
    end();
    if (data.kind === 'gathered') hear(data.playback);
    else fail(data.message);
  };
  thread.onerror = ({ message }) => {
    end();
    fail(message);
  };
  thread.postMessage({ id: 0, input } satisfies PlaybackRequest);
  return end;
}
