import type { NodeChange } from '@xyflow/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CardData, Move, Point } from '../types.ts';
import type { CardNodeType } from './nodes.ts';

const NOWHERE: ReadonlyMap<string, Point> = new Map();

type Change = NodeChange<CardNodeType>;
type Moved = { readonly id: string; readonly position: Point; readonly dragging: boolean };

/**
 * Where carried cards are while they are carried. The program hears of it once, when they are put down;
 * Escape puts them back as if they had never been lifted.
 */
export function useCarrying(cards: readonly CardData[], onMove: (moves: readonly Move[]) => void) {
  const [carried, setCarried] = useState(NOWHERE);
  const dropped = useRef(false);

  const take = useCallback(
    (changes: readonly Change[]) => {
      const moved = changes.flatMap(movedBy);
      if (moved.length === 0) return;
      const ends = moved.some((one) => !one.dragging);
      if (dropped.current) {
        dropped.current = !ends;
        return;
      }
      setCarried(ends ? NOWHERE : new Map(moved.map((one) => [one.id, one.position])));
      const moves = ends ? movesOf(cards, moved) : [];
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

function movedBy(change: Change): readonly Moved[] {
  if (change.type !== 'position' || change.position === undefined) return [];
  return [{ id: change.id, position: change.position, dragging: change.dragging === true }];
}

function movesOf(cards: readonly CardData[], moved: readonly Moved[]): readonly Move[] {
  const before = new Map(cards.map((card) => [card.id, card]));
  return moved
    .map(({ id, position }) => ({ id, x: Math.round(position.x), y: Math.round(position.y) }))
    .filter((move) => before.get(move.id)?.x !== move.x || before.get(move.id)?.y !== move.y);
}
