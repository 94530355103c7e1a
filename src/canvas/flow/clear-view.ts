import { aroundOf, type Box, type Size, type View } from './view.ts';

export type Clear = {
  /** The screen's room for the drawing, its top left corner at 0, 0. */
  readonly room: Size;
  /** What floats over it. */
  readonly floats: readonly Box[];
  /** Kept free around it: a share of the room. */
  readonly padding: number;
};

const LEAST_ZOOM = 0.1;
/** Between a card and what floats. */
const APART = 8;
/** From one size to the next smaller one that is tried. */
const SMALLER = 0.94;
/** Places that are tried for a size, each way; the middle first. */
const TRIES = [0.5, 0.25, 0.75, 0, 1];

/**
 * All of it, as large as it can be, never above full size, such that no card lies under what floats over the canvas. Only
 * where there is hardly any room it does.
 */
export function clearView(cards: readonly Box[], { room, floats, padding }: Clear): View {
  if (cards.length === 0) return { x: room.width / 2, y: room.height / 2, zoom: 1 };
  const bounds = aroundOf(cards);
  const margin = { x: room.width * padding, y: room.height * padding };
  const inside = { width: room.width - 2 * margin.x, height: room.height - 2 * margin.y };
  const fit = Math.min(inside.width / Math.max(1, bounds.width), inside.height / Math.max(1, bounds.height));
  const largest = Math.max(LEAST_ZOOM, Math.min(1, fit));
  const walls = floats.map((float) => grown(float, APART));
  for (let zoom = largest; zoom >= LEAST_ZOOM; zoom *= SMALLER) {
    for (const [across, down] of PLACES) {
      const view = {
        x: margin.x + (inside.width - bounds.width * zoom) * across - bounds.x * zoom,
        y: margin.y + (inside.height - bounds.height * zoom) * down - bounds.y * zoom,
        zoom,
      };
      if (!cards.some((card) => liesUnder(card, view, walls))) return view;
    }
  }
  return {
    x: (room.width - bounds.width * largest) / 2 - bounds.x * largest,
    y: (room.height - bounds.height * largest) / 2 - bounds.y * largest,
    zoom: largest,
  };
}

/** From the middle outwards: what need not be moved stays in the middle. */
const PLACES = TRIES.flatMap((across) => TRIES.map((down) => [across, down] as const)).sort(
  (a, b) => away(a) - away(b),
);

function away([across, down]: readonly [number, number]): number {
  return (across - 0.5) ** 2 + (down - 0.5) ** 2;
}

function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

function liesUnder({ x, y, width, height }: Box, view: View, walls: readonly Box[]): boolean {
  const left = x * view.zoom + view.x;
  const top = y * view.zoom + view.y;
  return walls.some(
    (wall) =>
      left < wall.x + wall.width &&
      left + width * view.zoom > wall.x &&
      top < wall.y + wall.height &&
      top + height * view.zoom > wall.y,
  );
}
