/** Walks, and stories, off the page: what the thread is asked and what it answers. */
import {
  checkStories,
  openWalk,
  type ProgramFile,
  registry,
  type Story,
  type StoryCheck,
  storyOf,
  type Walk,
  type WalkInput,
  type WalkSession,
  type WalkTo,
  type WalkView,
  walkTo,
} from '../core/index.ts';

/** What a story is to be called. */
export interface StoryName {
  readonly id: string;
  readonly name: string;
}

/** What the thread is asked. `open` is not answered: it says what the questions after it are about. */
export type WalkRequest =
  | { readonly kind: 'open'; readonly input: WalkInput }
  | { readonly id: number; readonly kind: 'walk'; readonly session: WalkSession; readonly to: WalkTo }
  | { readonly id: number; readonly kind: 'story'; readonly session: WalkSession; readonly as: StoryName }
  | { readonly id: number; readonly kind: 'stories'; readonly file: ProgramFile };

/** What it answers. */
export type WalkAnswer =
  | { readonly id: number; readonly kind: 'walked'; readonly view: WalkView }
  | { readonly id: number; readonly kind: 'story'; readonly story: Story }
  | { readonly id: number; readonly kind: 'stories'; readonly checked: readonly StoryCheck[] }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string };

/** Makes the thread's side: it keeps what is walked through between two questions. */
export function makeWalker(): (request: WalkRequest) => WalkAnswer | undefined {
  let walk: Walk | undefined;
  const opened = (): Walk => {
    if (walk === undefined) throw new Error('nothing is open to be walked through');
    return walk;
  };
  const work = (request: Exclude<WalkRequest, { kind: 'open' }>): WalkAnswer => {
    const { id } = request;
    switch (request.kind) {
      case 'walk':
        return { id, kind: 'walked', view: walkTo(opened(), request.session, request.to) };
      case 'story':
        return { id, kind: 'story', story: storyOf(opened(), request.session, request.as) };
      case 'stories':
        return { id, kind: 'stories', checked: checkStories(request.file, registry()) };
    }
  };
  return (request) => {
    if (request.kind === 'open') {
      walk = openWalk(request.input);
      return undefined;
    }
    try {
      return work(request);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return { id: request.id, kind: 'failed', message };
    }
  };
}
