import { useReactFlow, useStore, useStoreApi } from '@xyflow/react';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { CardData } from '../types.ts';
import { calm } from './use-zoom.ts';
import { roomView } from './view.ts';

/** The settings of a step take room on the right: neither it nor what was in view disappears behind them. */
export function useRoom(cards: readonly CardData[], selected: ReadonlySet<string>): void {
  const flow = useReactFlow();
  const store = useStoreApi();
  const width = useStore((state) => state.width);
  const before = useRef(width);
  const make = useEffectEvent((was: number) => {
    const card = selected.size === 1 ? cards.find(({ id }) => selected.has(id)) : undefined;
    if (card === undefined) return;
    const view = flow.getViewport();
    const next = roomView({ cards, card }, view, { was, is: store.getState().width });
    if (next === view) return;
    void flow.setViewport(next, calm());
  });
  useEffect(() => {
    const was = before.current;
    before.current = width;
    if (width < was && width > 0) make(was);
  }, [width]);
}
