/** Changes of one gesture are answered once. */
const SETTLED_MS = 150;

/** For an effect: does `first` at once, and `then` when nothing has changed for a moment. Gives the way to stop. */
export function onceSettled(first: () => void, then: () => void): () => void {
  first();
  const timer = setTimeout(then, SETTLED_MS);
  return () => clearTimeout(timer);
}
