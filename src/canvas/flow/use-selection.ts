import { type EdgeChange, type NodeChange, useStoreApi } from '@xyflow/react';
import { useCallback, useEffect, useRef } from 'react';

type Change = NodeChange | EdgeChange;

const NONE: ReadonlySet<string> = new Set();

/**
 * Turns React Flow's changes into the next selection. Nodes and edges report one after the other within
 * one gesture, so the second must build on what the first has just asked for.
 *
 * A box takes cards, not the lines that hang on them: deleting the cards heals their ways, and a line that was
 * taken along would go with them. With Shift or Control held it adds to what was selected before.
 */
export function useSelection(selected: ReadonlySet<string>, onSelect: (ids: readonly string[]) => void) {
  const store = useStoreApi();
  const asked = useRef({ from: selected, next: selected });
  const kept = useKept(selected);
  return useCallback(
    (changes: readonly Change[]) => {
      const picks = changes.flatMap((change) => (change.type === 'select' ? [change] : []));
      if (picks.length === 0) return;
      const { userSelectionRect, edgeLookup } = store.getState();
      const isBox = userSelectionRect !== null;
      if (asked.current.from !== selected) asked.current = { from: selected, next: selected };
      const next = new Set(asked.current.next);
      for (const pick of picks) {
        if (pick.selected && !(isBox && edgeLookup.has(pick.id))) next.add(pick.id);
        else if (!pick.selected && !(isBox && kept.current.has(pick.id))) next.delete(pick.id);
      }
      asked.current = { from: selected, next };
      onSelect([...next]);
    },
    [selected, onSelect, store, kept],
  );
}

/** What was selected when a box began that adds to it; nothing for one that begins anew. */
function useKept(selected: ReadonlySet<string>) {
  const store = useStoreApi();
  const now = useRef(selected);
  const kept = useRef(NONE);
  useEffect(() => {
    now.current = selected;
  });
  useEffect(() => {
    const press = (event: PointerEvent) => {
      if (!(event.target instanceof Node) || !store.getState().domNode?.contains(event.target)) return;
      kept.current = event.shiftKey || event.ctrlKey || event.metaKey ? now.current : NONE;
    };
    document.addEventListener('pointerdown', press, true);
    return () => document.removeEventListener('pointerdown', press, true);
  }, [store]);
  return kept;
}
