/** The page's side of looking at single people: a thread that lives for one answer. */
import type { DetailsAnswer, DetailsRequest } from './details.ts';

/** What becomes of the question. */
export interface DetailsEars {
  readonly progress: (done: number, of: number) => void;
  readonly hear: (answer: Exclude<DetailsAnswer, { kind: 'progress' | 'failed' }>) => void;
  readonly fail: (message: string) => void;
}

/** Asks for scores or a log. Gives the way to ask no more. */
export function askDetails(request: DetailsRequest, { progress, hear, fail }: DetailsEars): () => void {
  const thread = new Worker(new URL('./details.worker.ts', import.meta.url), { type: 'module' });
  const end = (): void => thread.terminate();
  thread.onmessage = ({ data }: MessageEvent<DetailsAnswer>) => {
    if (data.kind === 'progress') {
      progress(data.done, data.of);
      return;
    }
    end();
    if (data.kind === 'failed') fail(data.message);
    else hear(data);
  };
  thread.onerror = ({ message }) => {
    end();
    fail(message);
  };
  thread.postMessage(request);
  return end;
}
