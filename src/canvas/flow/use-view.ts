import { type ReactFlowInstance, useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { sizeOf } from '../geometry.ts';
import type { CardData, ViewAsk } from '../types.ts';
import type { FlowEdgeType } from './edges.ts';
import type { CardNodeType } from './nodes.ts';
import { useFit } from './use-fit.ts';
import { firstView, narrowView, type Size, type View } from './view.ts';

type Instance = ReactFlowInstance<CardNodeType, FlowEdgeType>;

/** A canvas as wide as this has no inspector beside it; with one it keeps so much less. */
const WIDE = 1100;
const INSPECTOR = 336;

/** Sets the first view: the one that is asked for, else all of the program, or the selected card on a narrow screen. */
export function useFirstView(
  cards: readonly CardData[],
  selected: ReadonlySet<string>,
  begin: ((room: Size) => View) | undefined,
) {
  const store = useStoreApi();
  return (instance: Instance) => {
    const box = store.getState().domNode?.getBoundingClientRect();
    if (box === undefined) return;
    if (begin !== undefined) {
      void instance.setViewport(begin(box));
      return;
    }
    const centre = cards.find((card) => selected.has(card.id));
    const narrow = matchMedia('(max-width: 1199px)').matches;
    const { width, height } = box;
    // The settings of a step will take their room on the right; the program is out of their way from the start.
    const free = { height, width: width >= WIDE ? width - INSPECTOR : width };
    const view = narrow && centre !== undefined ? narrowView(cards, centre, box) : firstView(cards, free);
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
    const size = sizeOf(card);
    const left = card.x * zoom + x;
    const top = card.y * zoom + y;
    const inView =
      left >= 0 && top >= 0 && left + size.width * zoom <= width && top + size.height * zoom <= height;
    if (inView) return;
    void flow.setCenter(card.x + size.width / 2, card.y + size.height / 2, {
      zoom: Math.max(zoom, 0.6),
      duration: 160,
    });
  }, [cards, focus, flow, store]);
}

const CALM = { duration: 160 };

/** Does what keys and menus ask of the view. */
export function useViewAsk(ask: ViewAsk | undefined, selected: ReadonlySet<string>) {
  const flow = useReactFlow();
  const bring = useFit();
  const done = useRef(ask?.stamp);
  useEffect(() => {
    if (ask === undefined || done.current === ask.stamp) return;
    done.current = ask.stamp;
    if (ask.ask === 'zoomIn') void flow.zoomIn(CALM);
    else if (ask.ask === 'zoomOut') void flow.zoomOut(CALM);
    else if (ask.ask === 'full') void flow.zoomTo(1, CALM);
    else if (ask.ask === 'fit') bring();
    else if (ask.ask === 'fitSelection') bring(selected);
  }, [ask, selected, flow, bring]);
}
