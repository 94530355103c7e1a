import type { NodeChange } from '@xyflow/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CardData, Move, Point } from '../types.ts';
import type { CardNodeType } from './nodes.ts';

const NOWHERE: ReadonlyMap<string, Point> = new Map();

/**
 * Where carried cards are while they are carried. The program hears of it once, when they are put down;
 * Escape puts them back as if they had never been lifted.
 */
export function useCarrying(cards: readonly CardData[], onMove: (moves: readonly Move[]) => void) {
  const [carried, setCarried] = useState(NOWHERE);
  const dropped = useRef(false);

  const take = useCallback(
    (changes: readonly NodeChange<CardNodeType>[]) => {
      const moved = changes.flatMap((change) =>
        change.type === 'position' && change.position !== undefined
          ? [{ ...change, position: change.position }]
          : [],
      );
      if (moved.length === 0) {
        if (changes.some((change) => change.type === 'position')) setCarried(NOWHERE);
        return;
      }
      const ends = moved.some((change) => change.dragging !== true);
      if (dropped.current) {
        dropped.current = !ends;
        return;
      }
      if (!ends) {
        setCarried(new Map(moved.map((change) => [change.id, change.position])));
        return;
      }
      const before = new Map(cards.map((card) => [card.id, card]));
      const moves = moved
        .map((change) => ({
          id: change.id,
          x: Math.round(change.position.x),
          y: Math.round(change.position.y),
        }))
        .filter((move) => before.get(move.id)?.x !== move.x || before.get(move.id)?.y !== move.y);
      setCarried(NOWHERE);
      if (moves.length > 0) onMove(moves);
    },
    [cards, onMove],
  );

  const lifted = carried.size > 0;
  useEffect(() => {
    if (!lifted) return;
    const putBack = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      dropped.current = true;
      setCarried(NOWHERE);
    };
    window.addEventListener('keydown', putBack);
    return () => window.removeEventListener('keydown', putBack);
  }, [lifted]);

  return { carried, take };
}
