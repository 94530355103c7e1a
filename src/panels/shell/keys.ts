import { useEffect } from 'react';
import { redoLast, select, showSide, undoLast } from '../../store/actions.ts';
import { exportProgram } from '../../store/exporting.ts';
import { useStore } from '../../store/store.ts';
import { chooseProgram } from '../files/choose.ts';
import { saveText } from '../files/save.ts';
import { openQuickAdd } from '../palette/Palette.tsx';

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}

const COMMANDS: Readonly<Record<string, () => void>> = {
  'ctrl+z': undoLast,
  'ctrl+shift+z': redoLast,
  'ctrl+y': redoLast,
  'ctrl+s': () => saveText(exportProgram('program')),
  'ctrl+o': chooseProgram,
};

const PLAIN: Readonly<Record<string, () => void>> = {
  '/': openQuickAdd,
  escape: () => {
    select([]);
    showSide(undefined);
  },
};

function deedOf(event: KeyboardEvent): (() => void) | undefined {
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) {
    // In a field the browser's own undo takes back what is being typed.
    if (isTyping(event.target) && /^[zy]$/.test(key)) return undefined;
    return COMMANDS[`ctrl+${event.shiftKey ? 'shift+' : ''}${key}`];
  }
  return isTyping(event.target) || event.altKey ? undefined : PLAIN[key];
}

/** Keys that work everywhere. */
export function useKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || useStore.getState().file === undefined) return;
      const deed = deedOf(event);
      if (deed === undefined) return;
      event.preventDefault();
      deed();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
