import { useReactFlow } from '@xyflow/react';
import { type DragEvent, useState } from 'react';
import { CARD_CENTRE, CARD_HEIGHT, distanceToWay } from '../geometry.ts';
import type { Route } from '../route/route.ts';
import { type Drop, type Point, STEP_DRAG_TYPE } from '../types.ts';

/** How near a carried step must come to a line before the line opens. */
const REACH = 28;

/** A step carried in from the palette: over a line it opens the line, over empty canvas it just lies there. */
export function useDrop(routes: ReadonlyMap<string, Route>, onDropStep: (data: string, at: Drop) => void) {
  const { screenToFlowPosition } = useReactFlow();
  const [opened, setOpened] = useState<string | undefined>(undefined);

  const pointOf = (event: DragEvent) => screenToFlowPosition({ x: event.clientX, y: event.clientY });
  const onDragOver = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes(STEP_DRAG_TYPE)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setOpened(nearestEdge(routes, pointOf(event)));
  };
  const onDragLeave = (event: DragEvent) => {
    if (event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)) return;
    setOpened(undefined);
  };
  const onDrop = (event: DragEvent) => {
    const data = event.dataTransfer.getData(STEP_DRAG_TYPE);
    if (data === '') return;
    event.preventDefault();
    const point = pointOf(event);
    const edgeId = nearestEdge(routes, point);
    setOpened(undefined);
    onDropStep(data, {
      x: Math.round(point.x - CARD_CENTRE),
      y: Math.round(point.y - CARD_HEIGHT / 2),
      ...(edgeId === undefined ? {} : { edgeId }),
    });
  };
  return { opened, handlers: { onDragOver, onDragLeave, onDrop } };
}

export function nearestEdge(routes: ReadonlyMap<string, Route>, point: Point): string | undefined {
  let best: string | undefined;
  let reach = REACH;
  for (const [id, route] of routes) {
    const away = distanceToWay(point, route.points);
    if (away < reach) {
      reach = away;
      best = id;
    }
  }
  return best;
}
