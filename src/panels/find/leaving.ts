import { type RefObject, useLayoutEffect } from 'react';

/**
 * Takes the focus into a box that has opened, closes it when something else is pressed, gives the focus back. Before the box is seen, and
 * before it is seen to be gone: a key that is pressed then is meant for what one sees.
 */
export function useLeaving(box: RefObject<HTMLElement | null>, close: () => void): void {
  useLayoutEffect(() => {
    const before = document.activeElement;
    box.current?.querySelector('input')?.focus();
    const press = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) close();
    };
    document.addEventListener('pointerdown', press, true);
    return () => {
      document.removeEventListener('pointerdown', press, true);
      if (before instanceof HTMLElement && document.activeElement === document.body) before.focus();
    };
  }, [box, close]);
}
