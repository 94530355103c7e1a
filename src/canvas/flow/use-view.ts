import { type ReactFlowInstance, useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import type { CardData, ViewAsk } from '../types.ts';
import type { FlowEdgeType } from './edges.ts';
import type { CardNodeType } from './nodes.ts';
import { useFit } from './use-fit.ts';
import { CLOSER, calm, useZoom } from './use-zoom.ts';
import { firstView, focusView, NARROW, narrowFocus, narrowView, type Size, type View } from './view.ts';

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
    const narrow = matchMedia(NARROW).matches;
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
    const view = { x, y, zoom };
    const look = matchMedia(NARROW).matches ? narrowFocus : focusView;
    const next = look({ cards, card }, view, { width, height });
    if (next !== view) void flow.setViewport(next, calm());
  }, [cards, focus, flow, store]);
}

/** Does what keys and menus ask of the view. */
export function useViewAsk(ask: ViewAsk | undefined, selected: ReadonlySet<string>) {
  const flow = useReactFlow();
  const bring = useFit();
  const zoom = useZoom();
  const done = useRef(ask?.stamp);
  useEffect(() => {
    if (ask === undefined || done.current === ask.stamp) return;
    done.current = ask.stamp;
    if (ask.ask === 'zoomIn') zoom(CLOSER);
    else if (ask.ask === 'zoomOut') zoom(1 / CLOSER);
    else if (ask.ask === 'full') void flow.zoomTo(1, calm());
    else if (ask.ask === 'fit') bring();
    else if (ask.ask === 'fitSelection') bring(selected);
  }, [ask, selected, flow, bring, zoom]);
}
