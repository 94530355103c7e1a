/** Where the bar of a selection floats. */
import type { Box } from './view.ts';

/** Height of the bar, in px of the screen. */
const HEIGHT = 40;
const GAP = 12;
const MARGIN = 8;
/** Half of its width, about. */
const HALF = 190;
/** At the foot of the canvas a message may stand, as high as this with what is kept free around it. */
const MESSAGE = 64;

/** Above the selected cards; below them where the top edge is near, but never where a message comes. In px of the canvas. */
export function placeBar(
  bounds: Box,
  [x, y, zoom]: readonly [number, number, number],
  size: { readonly width: number; readonly height: number },
): { readonly left: number; readonly top: number } {
  const above = bounds.y * zoom + y - HEIGHT - GAP;
  const below = (bounds.y + bounds.height) * zoom + y + GAP;
  const lowest = Math.max(MARGIN, size.height - HEIGHT - MESSAGE);
  const middle = (bounds.x + bounds.width / 2) * zoom + x;
  return {
    left: Math.min(Math.max(middle, HALF + MARGIN), size.width - HALF - MARGIN),
    top: Math.min(above >= MARGIN ? above : below, lowest),
  };
}
