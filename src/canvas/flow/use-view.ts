import { type ReactFlowInstance, useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { CARD_HEIGHT, CARD_WIDTH } from '../geometry.ts';
import type { CardData } from '../types.ts';
import type { FlowEdgeType } from './edges.ts';
import type { CardNodeType } from './nodes.ts';
import { firstView, narrowView } from './view.ts';

type Instance = ReactFlowInstance<CardNodeType, FlowEdgeType>;

/** Sets the first view: all of the program, or the selected card on a narrow screen. */
export function useFirstView(cards: readonly CardData[], selected: ReadonlySet<string>) {
  const store = useStoreApi();
  return (instance: Instance) => {
    const box = store.getState().domNode?.getBoundingClientRect();
    if (box === undefined) return;
    const centre = cards.find((card) => selected.has(card.id));
    const narrow = matchMedia('(max-width: 1199px)').matches;
    const view = narrow && centre !== undefined ? narrowView(cards, centre, box) : firstView(cards, box);
    void instance.setViewport(view);
  };
}

/** Moves the view only if the card is not wholly in it. */
export function useFocus(
  cards: readonly CardData[],
  focus: { readonly id: string; readonly stamp: number } | undefined,
) {
  const flow = useReactFlow();
  const store = useStoreApi();
  const done = useRef<number | undefined>(undefined);
  useEffect(() => {
    if (focus === undefined || done.current === focus.stamp) return;
    const card = cards.find((one) => one.id === focus.id);
    if (card === undefined) return;
    done.current = focus.stamp;
    const { transform, width, height } = store.getState();
    const [x, y, zoom] = transform;
    const left = card.x * zoom + x;
    const top = card.y * zoom + y;
    const inView =
      left >= 0 && top >= 0 && left + CARD_WIDTH * zoom <= width && top + CARD_HEIGHT * zoom <= height;
    if (inView) return;
    void flow.setCenter(card.x + CARD_WIDTH / 2, card.y + CARD_HEIGHT / 2, {
      zoom: Math.max(zoom, 0.6),
      duration: 160,
    });
  }, [cards, focus, flow, store]);
}
