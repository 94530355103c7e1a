import { CARD_WIDTH, COLUMN_GAP } from '../geometry.ts';
import type { Point } from '../types.ts';

/** Where the words of an edge stand: beside a vertical leg or above a horizontal one. */
export type Label = Point & {
  readonly side: 'left' | 'right' | 'above';
  /** There is room for the count alone: the outcome is read on pointing at the line. */
  readonly isShort?: boolean;
};

type Place = { readonly ports: number; readonly portIndex: number; readonly joined: boolean };

/** Below a port, beside its line, before any of its neighbours turns. */
const BELOW_PORT = 10;

/** Far enough along a horizontal leg to stand clear of the card it came from. */
const ALONG = 0.72;
/** A way that comes back runs under cards; between two columns there are none. */
const BETWEEN_COLUMNS = (CARD_WIDTH + COLUMN_GAP) / 2;
const SHORT_LEG = 60;

export function labelOf(points: readonly Point[], { ports, portIndex, joined }: Place): Label {
  const [start, bend, corner] = points;
  const end = points.at(-1)!;
  if (start === undefined || bend === undefined) return { ...end, side: 'right' };
  if (corner === undefined) {
    const crowded = joined || (ports > 1 && portIndex < ports - 1);
    return { x: start.x, y: (start.y + end.y) / 2 + 1, side: crowded ? 'left' : 'right' };
  }
  // Of many ports beside each other the first has room on its left, the last above its way where that goes far.
  if (ports > 2 && portIndex === 0) return { x: start.x, y: start.y + BELOW_PORT, side: 'left' };
  if (ports > 2 && (portIndex < ports - 1 || Math.abs(end.x - start.x) < 2 * SHORT_LEG)) {
    return { x: start.x, y: start.y + BELOW_PORT, side: 'right', isShort: true };
  }
  const longVertical = longestVertical(points);
  const leavesSplit = ports > 1 && Math.abs(corner.x - bend.x) >= SHORT_LEG;
  if (!leavesSplit && longVertical !== undefined) return { ...longVertical, side: 'right' };
  const across = corner.x - bend.x;
  const along = leavesSplit ? ALONG : Math.min(0.5, BETWEEN_COLUMNS / Math.abs(across));
  return { x: bend.x + across * along, y: bend.y, side: 'above' };
}

function longestVertical(points: readonly Point[]): Point | undefined {
  let best: Point | undefined;
  let length = SHORT_LEG / 2;
  for (let index = 1; index < points.length; index += 1) {
    const a = points[index - 1]!;
    const b = points[index]!;
    const height = Math.abs(a.y - b.y);
    if (a.x === b.x && height > length) {
      length = height;
      best = { x: a.x, y: (a.y + b.y) / 2 };
    }
  }
  return best;
}
