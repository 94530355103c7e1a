import type { EdgeChange, NodeChange } from '@xyflow/react';
import { useCallback, useRef } from 'react';

type Change = NodeChange | EdgeChange;

/**
 * Turns React Flow's changes into the next selection. Nodes and edges report one after the other within
 * one gesture, so the second must build on what the first has just asked for.
 */
export function useSelection(selected: ReadonlySet<string>, onSelect: (ids: readonly string[]) => void) {
  const asked = useRef({ from: selected, next: selected });
  return useCallback(
    (changes: readonly Change[]) => {
      const picks = changes.flatMap((change) => (change.type === 'select' ? [change] : []));
      if (picks.length === 0) return;
      if (asked.current.from !== selected) asked.current = { from: selected, next: selected };
      const next = new Set(asked.current.next);
      for (const pick of picks) {
        if (pick.selected) next.add(pick.id);
        else next.delete(pick.id);
      }
      asked.current = { from: selected, next };
      onSelect([...next]);
    },
    [selected, onSelect],
  );
}
