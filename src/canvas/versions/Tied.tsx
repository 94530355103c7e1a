import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { calm } from '../flow/use-zoom.ts';
import { lookedView } from '../flow/view.ts';
import type { Point } from '../types.ts';
import type { SharedView } from './shared-view.ts';

export type TiedProps = {
  readonly me: string;
  readonly shared: SharedView;
  /** Cards that have to be in view whenever `stamp` changes; one of the two canvases sees to it. */
  readonly looked?: { readonly places: readonly Point[]; readonly stamp: number } | undefined;
};

/** Moves the view of its canvas with that of the other one. Draws nothing. */
export function Tied({ me, shared, looked }: TiedProps) {
  const flow = useReactFlow();
  const store = useStoreApi();
  useEffect(() => {
    const tell = (): void => {
      const [x, y, zoom] = store.getState().transform;
      shared.set({ x, y, zoom }, me);
    };
    const stops = [store.subscribe(tell), shared.hear(me, (view) => void flow.setViewport(view))];
    return () => {
      for (const stop of stops) stop();
    };
  }, [me, shared, flow, store]);
  // The first view has it already.
  const done = useRef(looked?.stamp);
  useEffect(() => {
    if (looked === undefined || done.current === looked.stamp) return;
    done.current = looked.stamp;
    const { transform, width, height } = store.getState();
    const [x, y, zoom] = transform;
    const view = lookedView(looked.places, { x, y, zoom }, { width, height });
    if (view.x === x && view.y === y && view.zoom === zoom) return;
    void flow.setViewport(view, calm());
  }, [looked, flow, store]);
  return null;
}
