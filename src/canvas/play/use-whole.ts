import { useStore, useStoreApi } from '@xyflow/react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useFit } from '../flow/use-fit.ts';
import { boundsOf, isWhole } from '../flow/view.ts';
import type { CardData } from '../types.ts';

/** Smaller than this nobody could read the cards: a long program stays where it is. */
const LEAST_ZOOM = 0.45;

/** While a run is played all of the program is in view, where it can be read so. */
export function useWhole(cards: readonly CardData[]): void {
  const store = useStoreApi();
  const bring = useFit();
  const bringAll = useEffectEvent(() => {
    if (cards.length === 0) return;
    const { width, height, transform } = store.getState();
    const [x, y, zoom] = transform;
    const bounds = boundsOf(cards);
    const isReadable = Math.min(width / bounds.width, height / bounds.height) >= LEAST_ZOOM;
    if (isReadable && !isWhole(bounds, { x, y, zoom }, { width, height })) bring();
  });
  const height = useStore((state) => state.height);
  const begun = useRef<number | undefined>(height);
  useEffect(() => {
    // The strip has taken its room, some time after the mode began.
    if (begun.current === undefined || begun.current === height) return;
    begun.current = undefined;
    bringAll();
  }, [height]);
}
