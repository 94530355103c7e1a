import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useCallback } from 'react';
import { clearView } from './clear-view.ts';
import { calm } from './use-zoom.ts';
import type { Box } from './view.ts';

/** What floats over the canvas says so by this attribute. */
const FLOATS = '[data-floats]';

/** Room that is kept free around all of it, and around some of it. */
const AROUND_ALL = 0.05;
const AROUND_SOME = 0.2;

/** Brings cards into view, all or some, clear of what floats over the canvas. */
export function useFit(): (ids?: ReadonlySet<string>) => void {
  const flow = useReactFlow();
  const store = useStoreApi();
  return useCallback(
    (ids) => {
      const { domNode, width, height } = store.getState();
      const cards = flow.getNodes().flatMap((node): readonly Box[] => {
        if (ids !== undefined && !ids.has(node.id)) return [];
        const { measured, position } = node;
        return [{ ...position, width: measured?.width ?? 0, height: measured?.height ?? 0 }];
      });
      if (domNode === null || cards.length === 0) return;
      const padding = ids === undefined ? AROUND_ALL : AROUND_SOME;
      const view = clearView(cards, { room: { width, height }, floats: floatsOver(domNode), padding });
      void flow.setViewport(view, calm());
    },
    [flow, store],
  );
}

/** What floats over a canvas, from its top left corner. */
function floatsOver(canvas: HTMLElement): readonly Box[] {
  const room = canvas.getBoundingClientRect();
  const stage = canvas.closest('[data-stage]') ?? canvas;
  return [...stage.querySelectorAll(FLOATS)].flatMap((float): readonly Box[] => {
    const { left, top, width, height } = float.getBoundingClientRect();
    return width === 0 ? [] : [{ x: left - room.left, y: top - room.top, width, height }];
  });
}
