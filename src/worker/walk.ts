/** Walks one lead off the page. What is walked through is opened once and kept. */
import {
  openWalk,
  type Walk,
  type WalkInput,
  type WalkSession,
  type WalkTo,
  type WalkView,
  walkTo,
} from '../core/index.ts';

/** What the thread is asked. `open` is not answered: it says what the questions after it are about. */
export type WalkRequest =
  | { readonly kind: 'open'; readonly input: WalkInput }
  | { readonly id: number; readonly kind: 'walk'; readonly session: WalkSession; readonly to: WalkTo };

/** What it answers. */
export type WalkAnswer =
  | { readonly id: number; readonly kind: 'walked'; readonly view: WalkView }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string };

/** Makes the thread's side: it keeps what is walked through between two questions. */
export function makeWalker(): (request: WalkRequest) => WalkAnswer | undefined {
  let walk: Walk | undefined;
  return (request) => {
    if (request.kind === 'open') {
      walk = openWalk(request.input);
      return undefined;
    }
    const { id, session, to } = request;
    try {
      if (walk === undefined) throw new Error('nothing is open to be walked through');
      return { id, kind: 'walked', view: walkTo(walk, session, to) };
    } catch (error) {
      return { id, kind: 'failed', message: error instanceof Error ? error.message : String(error) };
    }
  };
}
