/** Text that is still being composed, as Japanese is: its keys belong to the input method. */

/** What an input method is given is said by this code where `isComposing` is already over: the Enter that ends it, in Safari. */
const PROCESSED = 229;

/**
 * Keeps keys that an input method is given from all shortcuts and fields: Enter, Escape and arrows choose among its words there, and must
 * neither add a step nor close a menu. Install it before anything else listens. Gives the way to end it.
 */
export function keepComposing(page: EventTarget): () => void {
  const listen = (event: Event): void => {
    const { isComposing, keyCode } = event as KeyboardEvent;
    if (isComposing || keyCode === PROCESSED) event.stopImmediatePropagation();
  };
  page.addEventListener('keydown', listen, { capture: true });
  return () => page.removeEventListener('keydown', listen, { capture: true });
}
