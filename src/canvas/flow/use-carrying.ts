import type { NodeChange } from '@xyflow/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { isBorder } from '../geometry.ts';
import type { ProgramCanvasProps } from '../props.ts';
import type { CardData, Move, Point } from '../types.ts';
import type { CardNodeType } from './nodes.ts';
import { type Guide, snap } from './snap.ts';

type Change = NodeChange<CardNodeType>;
type Moved = { readonly id: string; readonly position: Point; readonly dragging: boolean };

type Carrying = {
  readonly carried: ReadonlyMap<string, Point>;
  readonly guides: readonly Guide[];
};

const NOTHING: Carrying = { carried: new Map(), guides: [] };

/**
 * Where carried cards are while they are carried, in line with others or on the grid. The program hears of it once,
 * when they are put down: as a move, or as copies where Alt is held. Escape puts them back as if they had never
 * been lifted.
 */
export function useCarrying(cards: readonly CardData[], { onMove, onCopy }: ProgramCanvasProps) {
  const [carrying, setCarrying] = useState(NOTHING);
  const [isCopying, setCopying] = useState(false);
  const copies = useRef(false);
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
      const now = carry(cards, moved);
      setCarrying(ends ? NOTHING : now);
      const moves = ends ? movesOf(cards, now.carried) : [];
      const put = copies.current && onCopy !== undefined ? onCopy : onMove;
      if (ends) copies.current = false;
      if (moves.length > 0) put(moves);
    },
    [cards, onMove, onCopy],
  );
  const onNodeDrag = useCallback((event: { readonly altKey: boolean }) => {
    copies.current = event.altKey;
    setCopying(event.altKey);
  }, []);
  const lifted = carrying.carried.size > 0;
  useEffect(() => {
    if (!lifted) return;
    const putBack = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      dropped.current = true;
      setCarrying(NOTHING);
    };
    window.addEventListener('keydown', putBack);
    return () => window.removeEventListener('keydown', putBack);
  }, [lifted]);
  return { ...carrying, isCopying: isCopying && lifted, take, onNodeDrag };
}

function movedBy(change: Change): readonly Moved[] {
  if (change.type !== 'position' || change.position === undefined) return [];
  return [{ id: change.id, position: change.position, dragging: change.dragging === true }];
}

function carry(cards: readonly CardData[], moved: readonly Moved[]): Carrying {
  const [lead] = moved;
  if (lead === undefined) return NOTHING;
  const before = new Map(cards.map((card) => [card.id, card]));
  const ids = new Set(moved.flatMap(({ id }) => [id, ...(before.get(id)?.frame?.inside ?? [])]));
  // Cards stand in line with cards; a frame lies on the grid.
  const leads = before.get(lead.id);
  const others =
    leads !== undefined && isBorder(leads)
      ? []
      : cards.filter((card) => !ids.has(card.id) && !isBorder(card));
  const { by, guides } = snap(lead.position, others);
  const carried = new Map(
    moved.map(({ id, position }) => [id, { x: position.x + by.x, y: position.y + by.y }]),
  );
  for (const { id } of moved) takeAlong(before.get(id), before, carried);
  return { carried, guides };
}

/** What is in a frame goes as the frame goes, unless it is carried itself. */
function takeAlong(
  frame: CardData | undefined,
  before: ReadonlyMap<string, CardData>,
  carried: Map<string, Point>,
): void {
  const to = frame && carried.get(frame.id);
  if (frame === undefined || to === undefined) return;
  for (const id of frame.frame?.inside ?? []) {
    const card = before.get(id);
    if (card === undefined || carried.has(id)) continue;
    carried.set(id, { x: card.x + to.x - frame.x, y: card.y + to.y - frame.y });
  }
}

function movesOf(cards: readonly CardData[], carried: ReadonlyMap<string, Point>): readonly Move[] {
  const before = new Map(cards.map((card) => [card.id, card]));
  return [...carried]
    .map(([id, { x, y }]) => ({ id, x: Math.round(x), y: Math.round(y) }))
    .filter((move) => before.get(move.id)?.x !== move.x || before.get(move.id)?.y !== move.y);
}
