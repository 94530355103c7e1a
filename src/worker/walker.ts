/** Asks the thread that walks single leads. It is started on the first question and stays. */
import type {
  ProgramFile,
  Story,
  StoryCheck,
  WalkInput,
  WalkSession,
  WalkTo,
  WalkView,
} from '../core/index.ts';
import type { StoryName, WalkAnswer, WalkRequest } from './walk.ts';

let worker: Worker | undefined;
let open: WalkInput | undefined;
let asked = 0;

type Question = Exclude<WalkRequest, { readonly kind: 'open' }>;

function ask<T>(
  question: (id: number) => Question,
  take: (answer: WalkAnswer) => T | undefined,
  input?: WalkInput,
): Promise<T> {
  worker ??= new Worker(new URL('./walk.worker.ts', import.meta.url), { type: 'module' });
  const thread = worker;
  if (input !== undefined && input !== open) {
    open = input;
    thread.postMessage({ kind: 'open', input } satisfies WalkRequest);
  }
  const id = ++asked;
  return new Promise((resolve, reject) => {
    const hear = ({ data }: MessageEvent<WalkAnswer>): void => {
      if (data.id !== id) return;
      thread.removeEventListener('message', hear);
      const found = take(data);
      if (found !== undefined) resolve(found);
      else reject(new Error(data.kind === 'failed' ? data.message : data.kind));
    };
    thread.addEventListener('message', hear);
    thread.postMessage(question(id));
  });
}

/**
 * Goes somewhere in a walk. Keep one `input` object as long as the program stays the same: another one is sent over and opened
 * anew. Rejects with what went wrong.
 */
export function askWalk(input: WalkInput, session: WalkSession, to: WalkTo): Promise<WalkView> {
  return ask(
    (id) => ({ id, kind: 'walk', session, to }),
    (answer) => (answer.kind === 'walked' ? answer.view : undefined),
    input,
  );
}

/** Makes a story of what has happened in a walk so far. */
export function askStory(input: WalkInput, session: WalkSession, as: StoryName): Promise<Story> {
  return ask(
    (id) => ({ id, kind: 'story', session, as }),
    (answer) => (answer.kind === 'story' ? answer.story : undefined),
    input,
  );
}

/** Walks all stories of a program again. */
export function checkStoriesOff(file: ProgramFile): Promise<readonly StoryCheck[]> {
  return ask(
    (id) => ({ id, kind: 'stories', file }),
    (answer) => (answer.kind === 'stories' ? answer.checked : undefined),
  );
}
