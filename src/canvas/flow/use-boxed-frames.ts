import { useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { isBorder, sizeOf } from '../geometry.ts';
import type { ProgramCanvasProps } from '../props.ts';

type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** A box takes the frames that lie wholly in it, when it is let go: one that is drawn inside of a frame takes cards alone. */
export function useBoxedFrames({
  cards,
  selected,
  onSelect,
}: Pick<ProgramCanvasProps, 'cards' | 'selected' | 'onSelect'>): () => void {
  const store = useStoreApi();
  // The box is gone from the store before its end is told.
  const box = useRef<Rect>(undefined);
  useEffect(
    () =>
      store.subscribe(({ userSelectionRect }) => {
        if (userSelectionRect !== null) box.current = userSelectionRect;
      }),
    [store],
  );
  return () => {
    const drawn = box.current;
    box.current = undefined;
    if (drawn === undefined) return;
    const [x, y, zoom] = store.getState().transform;
    const isIn = (card: (typeof cards)[number]): boolean => {
      const { width, height } = sizeOf(card);
      const left = card.x * zoom + x;
      const top = card.y * zoom + y;
      const isAcross = left >= drawn.x && left + width * zoom <= drawn.x + drawn.width;
      return isAcross && top >= drawn.y && top + height * zoom <= drawn.y + drawn.height;
    };
    const taken = cards.filter((card) => isBorder(card) && isIn(card) && !selected.has(card.id));
    if (taken.length > 0) onSelect([...selected, ...taken.map(({ id }) => id)]);
  };
}
