/** How the view moves and zooms when it is asked to. */
import { useReactFlow } from '@xyflow/react';
import { useCallback, useRef } from 'react';
import { ZOOMS } from '../geometry.ts';

/** Moves the view calmly, and at once where nothing may move. */
export function calm(): { readonly duration: number } {
  return { duration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 160 };
}

/** From one size to the next. */
export const CLOSER = 1.2;

/** Zooms on from where the view is going: a key that is pressed fast goes as far as one that is pressed slowly. */
export function useZoom(): (by: number) => void {
  const flow = useReactFlow();
  const going = useRef({ to: 1, until: 0 });
  return useCallback(
    (by) => {
      const { duration } = calm();
      const now = performance.now();
      const from = now < going.current.until ? going.current.to : flow.getZoom();
      const to = Math.min(ZOOMS.max, Math.max(ZOOMS.min, from * by));
      going.current = { to, until: now + duration };
      void flow.zoomTo(to, { duration });
    },
    [flow],
  );
}
