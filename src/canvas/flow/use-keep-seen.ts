import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect, useEffectEvent } from 'react';
import type { CardData } from '../types.ts';
import { keptView, type View } from './view.ts';

const isSame = (a: View, b: View): boolean => a.x === b.x && a.y === b.y && a.zoom === b.zoom;

/**
 * A notice pushes the canvas down. A program that was wholly in view stays so, and is as before once the notice is gone,
 * unless somebody has looked elsewhere meanwhile.
 */
export function useKeepSeen(cards: readonly CardData[]): void {
  const flow = useReactFlow();
  const store = useStoreApi();
  const keep = useEffectEvent((was: DOMRect, is: DOMRect) => {
    const view = flow.getViewport();
    const kept = keptView(cards, view, { was, is });
    if (kept === view) return undefined;
    void flow.setViewport(kept);
    return { before: view, after: kept };
  });
  useEffect(() => {
    const canvas = store.getState().domNode;
    if (canvas === null) return;
    let room = canvas.getBoundingClientRect();
    let kept: { readonly before: View; readonly after: View } | undefined;
    const observer = new ResizeObserver(() => {
      const was = room;
      room = canvas.getBoundingClientRect();
      // What opens below or beside is asked for; only what comes from above comes by itself.
      if (room.top > was.top && room.width === was.width) kept = keep(was, room) ?? kept;
      else if (room.top < was.top && kept !== undefined) {
        if (isSame(flow.getViewport(), kept.after)) void flow.setViewport(kept.before);
        kept = undefined;
      }
    });
    observer.observe(canvas);
    return () => observer.disconnect();
  }, [flow, store]);
}
