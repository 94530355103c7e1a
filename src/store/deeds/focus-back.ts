/** Where the keys were before something took the screen for a while, and go back to once it is over. */
import { afterDrawing, focusSelectedCard } from './card-focus.ts';

let before: HTMLElement | undefined;

/** Notes where the keys are; what is about to go, a menu or the question who walks, is no place to come back to. */
export function noteFocus(): void {
  const at = globalThis.document?.activeElement;
  if (!(at instanceof HTMLElement) || at === document.body) return;
  if (at.closest('[role=menu], [data-passing]') === null) before = at;
}

/** Gives the keys back to where they were, else to the drawing; leaves them where somebody has put them meanwhile. */
export function giveFocusBack(): void {
  if (globalThis.document === undefined) return;
  const at = before;
  before = undefined;
  afterDrawing(() => {
    if (document.activeElement !== document.body) return;
    if (at?.isConnected === true) at.focus({ preventScroll: true });
    if (document.activeElement !== document.body || focusSelectedCard()) return;
    document.querySelector<HTMLElement>('.react-flow__node')?.focus({ preventScroll: true });
  });
}
