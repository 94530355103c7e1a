import { useReactFlow } from '@xyflow/react';
import type { DragEvent } from 'react';
import { CARD_CENTRE, CARD_HEIGHT, CARD_WIDTH, distanceToWay } from '../geometry.ts';
import type { Route } from '../route/route.ts';
import { type Drop, type Point, STEP_DRAG_TYPE } from '../types.ts';

/** How near a carried step must come to a line before the line opens. */
const REACH = 28;

interface Lines {
  readonly routes: ReadonlyMap<string, Route>;
  /** The line that is open, and the way to open another or none. */
  readonly opened: string | undefined;
  readonly open: (edgeId: string | undefined) => void;
  /** The place that it has made. */
  readonly slot: Point | undefined;
}

/** A step carried in from the palette: over a line it opens the line, over empty canvas it just lies there. */
export function useDrop({ routes, opened, open, slot }: Lines, onDropStep: (data: string, at: Drop) => void) {
  const { screenToFlowPosition } = useReactFlow();
  // Over the place that is open already it stays open, whatever else runs near by.
  const lineAt = (point: Point): string | undefined =>
    slot !== undefined && isIn(slot, point) ? opened : nearestEdge(routes, point);

  const pointOf = (event: DragEvent) => screenToFlowPosition({ x: event.clientX, y: event.clientY });
  const onDragOver = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes(STEP_DRAG_TYPE)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    open(lineAt(pointOf(event)));
  };
  const onDragLeave = (event: DragEvent) => {
    if (event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)) return;
    open(undefined);
  };
  const onDrop = (event: DragEvent) => {
    const data = event.dataTransfer.getData(STEP_DRAG_TYPE);
    if (data === '') return;
    event.preventDefault();
    const point = pointOf(event);
    const edgeId = lineAt(point);
    open(undefined);
    onDropStep(data, {
      x: Math.round(point.x - CARD_CENTRE),
      y: Math.round(point.y - CARD_HEIGHT / 2),
      ...(edgeId === undefined ? {} : { edgeId }),
    });
  };
  return { onDragOver, onDragLeave, onDrop };
}

function isIn({ x, y }: Point, point: Point): boolean {
  return point.x >= x && point.x <= x + CARD_WIDTH && point.y >= y && point.y <= y + CARD_HEIGHT;
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
