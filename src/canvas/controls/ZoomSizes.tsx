import { useStore, useStoreApi } from '@xyflow/react';
import { useEffect } from 'react';

/**
 * Keeps `--px` (a screen pixel in units of the drawing) and `--words` (what holds edge words at 12 px on
 * screen from zoom 0.6 to 1), so that zooming changes two custom properties and redraws nothing.
 */
export function ZoomSizes() {
  const store = useStoreApi();
  const zoom = useStore((state) => state.transform[2]);
  useEffect(() => {
    const { style } = store.getState().domNode ?? {};
    style?.setProperty('--px', String(1 / zoom));
    style?.setProperty('--words', String(1 / Math.min(1, Math.max(0.6, zoom))));
  }, [store, zoom]);
  return null;
}
