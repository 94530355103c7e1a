import { type KeyboardEvent, useCallback } from 'react';
import { duplicateSteps } from '../../store/commands.ts';
import { useStore } from '../../store/store.ts';
import { selectAll } from './CanvasMenu.tsx';

/** Where keys belong to what is typed into. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}

/** Keys of the canvas: Enter edits the selected step, Ctrl+A selects all, Ctrl+D duplicates. */
export function useCanvasKeys(): (event: KeyboardEvent) => void {
  return useCallback((event: KeyboardEvent) => {
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
    } else if (event.key === 'Enter' && ids.length === 1) {
      // The inspector opens with the selection; its first field takes the cursor.
      requestAnimationFrame(() => {
        document.querySelector<HTMLElement>('[data-form] :is(input, select, textarea, button)')?.focus();
      });
    }
  }, []);
}
