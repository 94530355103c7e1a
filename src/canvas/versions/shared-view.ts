/** One view for two canvases: whoever is moved, the other goes along. */
import type { View } from '../flow/view.ts';

/** The view both have, and who hears of it. */
export interface SharedView {
  /** Takes over the view of one of the two; the very same view is told nobody. */
  readonly set: (view: View, by: string) => void;
  /** Hears of views that the other one has. Gives the way to stop. */
  readonly hear: (me: string, listener: (view: View) => void) => () => void;
}

/** A view that nobody has yet. */
export function makeSharedView(): SharedView {
  let now: View | undefined;
  const listeners = new Map<string, (view: View) => void>();
  return {
    set(view, by) {
      if (now?.x === view.x && now.y === view.y && now.zoom === view.zoom) return;
      now = view;
      for (const [me, listener] of listeners) if (me !== by) listener(view);
    },
    hear(me, listener) {
      listeners.set(me, listener);
      if (now !== undefined) listener(now);
      return () => listeners.delete(me);
    },
  };
}
