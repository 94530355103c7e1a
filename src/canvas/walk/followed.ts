/** Where the view goes so that the one who walks stays in it. */
import type { View } from '../flow/view.ts';
import { CARD_HEIGHT, CARD_WIDTH } from '../geometry.ts';
import type { Point } from '../types.ts';

/** Room for token, name and state left of the card, on screen. */
const WORDS = 188;
const MARGIN = 16;
/** Where the card comes to stand when the view follows, as a share of the height: what is to come lies below. */
const FOLLOWED = 0.42;

type Size = { readonly width: number; readonly height: number };

/** The very view where card and token are wholly in it; else the nearest one that shows them, each way for itself. */
export function followed(card: Point, view: View, { width, height }: Size): View {
  const { x, y, zoom } = view;
  const left = card.x * zoom + x;
  const top = card.y * zoom + y;
  const right = left + CARD_WIDTH * zoom;
  const bottom = top + CARD_HEIGHT * zoom;
  const isTall = top >= MARGIN && bottom <= height - MARGIN;
  return {
    zoom,
    // Too narrow for both: name and state are worth more than the card's end.
    x: x + (left < WORDS ? WORDS - left : Math.max(WORDS - left, Math.min(0, width - MARGIN - right))),
    y: isTall ? y : height * FOLLOWED - (card.y + CARD_HEIGHT / 2) * zoom,
  };
}
