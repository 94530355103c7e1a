import { useStore, useStoreApi } from '@xyflow/react';
import { useEffect } from 'react';
import { FAR } from '../geometry.ts';

/**
 * Keeps `--px` (a screen pixel in units of the drawing) and `--words` (what holds edge words at 12 px on
 * screen from zoom 0.6 to 1), so that zooming changes two custom properties and redraws nothing. From far lines have no words.
 */
export function ZoomSizes() {
  const store = useStoreApi();
  const zoom = useStore((state) => state.transform[2]);
  useEffect(() => {
    const { domNode } = store.getState();
    const style = domNode?.style;
    style?.setProperty('--px', String(1 / zoom));
    style?.setProperty('--words', String(1 / Math.min(1, Math.max(0.6, zoom))));
    domNode?.toggleAttribute('data-far', zoom < FAR);
  }, [store, zoom]);
  return null;
}
