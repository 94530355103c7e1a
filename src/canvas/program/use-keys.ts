import { type KeyboardEvent, useCallback } from 'react';
import { duplicateSteps } from '../../store/commands.ts';
import { useStore } from '../../store/store.ts';
import type { Point } from '../types.ts';
import { type MenuPlace, selectAll } from './CanvasMenu.tsx';

/** Where keys belong to what is typed into. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}

/** Keys of the canvas: Enter edits the selected step, C connects it, Ctrl+A selects all, Ctrl+D duplicates. */
export function useCanvasKeys(open: (menu: MenuPlace) => void): (event: KeyboardEvent) => void {
  return useCallback(
    (event: KeyboardEvent) => {
      if (isTyping(event.target)) return;
      const { selected, file } = useStore.getState();
      const ids = file?.program.nodes.filter((node) => selected.has(node.id)).map((node) => node.id) ?? [];
      const isCommand = event.ctrlKey || event.metaKey;
      if (isCommand && event.key.toLowerCase() === 'a') {
        event.preventDefault();
        selectAll();
      } else if (isCommand && event.key.toLowerCase() === 'd' && ids.length > 0) {
        event.preventDefault();
        duplicateSteps(ids);
      } else if (event.key.toLowerCase() === 'c' && !isCommand && ids.length === 1) {
        event.preventDefault();
        const [id = ''] = ids;
        open({ at: besideStep(id), target: { kind: 'connect', id } });
      } else if (event.key === 'Enter' && ids.length === 1) {
        // The inspector opens with the selection; its first field takes the cursor.
        requestAnimationFrame(() => {
          document.querySelector<HTMLElement>('[data-form] :is(input, select, textarea, button)')?.focus();
        });
      }
    },
    [open],
  );
}

/** Below the card on the screen. */
function besideStep(id: string): Point {
  const card = document.querySelector(`.react-flow__node[data-id="${CSS.escape(id)}"]`);
  const box = card?.getBoundingClientRect();
  return box === undefined ? { x: innerWidth / 2, y: innerHeight / 2 } : { x: box.left, y: box.bottom + 4 };
}
