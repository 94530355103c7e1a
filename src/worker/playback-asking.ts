/** The page's side of taking down a replication: a thread that lives for one answer. */
import type { Extremes, Playback, RunInput } from '../core/index.ts';
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
    else if (data.kind === 'failed') fail(data.message);
  };
  thread.onerror = ({ message }) => {
    end();
    fail(message);
  };
  thread.postMessage({ id: 0, kind: 'gather', input } satisfies PlaybackRequest);
  return end;
}

/** A thread that tells what runs come to at most, one after the other. */
export interface ExtremesThread {
  /** Rejects with what went wrong. One question at a time. */
  ask(input: RunInput): Promise<Extremes>;
  end(): void;
}

/** Begins such a thread. */
export function extremesThread(): ExtremesThread {
  const thread = new Worker(new URL('./playback.worker.ts', import.meta.url), { type: 'module' });
  return {
    ask: (input) =>
      new Promise((resolve, reject) => {
        thread.onmessage = ({ data }: MessageEvent<PlaybackAnswer>) => {
          if (data.kind === 'extremes') resolve(data.extremes);
          else if (data.kind === 'failed') reject(new Error(data.message));
        };
        thread.onerror = ({ message }) => reject(new Error(message));
        thread.postMessage({ id: 0, kind: 'extremes', input } satisfies PlaybackRequest);
      }),
    end: () => thread.terminate(),
  };
}
