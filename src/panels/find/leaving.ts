import { type RefObject, useLayoutEffect } from 'react';

/**
 * Takes the focus into a box that has opened, closes it when something else is pressed, gives the focus back. Before the box is seen, and
 * before it is seen to be gone: a key that is pressed then is meant for what one sees.
 */
export function useLeaving(box: RefObject<HTMLElement | null>, close: () => void): void {
  useLayoutEffect(() => {
    const before = document.activeElement;
    const opened = box.current;
    opened?.querySelector('input')?.focus();
    const press = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) close();
    };
    document.addEventListener('pointerdown', press, true);
    return () => {
      document.removeEventListener('pointerdown', press, true);
      const now = document.activeElement;
      // At this moment the box is still there.
      const isLost = now === document.body || opened?.contains(now) === true;
      if (isLost && before instanceof HTMLElement) before.focus();
    };
  }, [box, close]);
}
