import { boundsOf, type Size, type Taken, type View, wholeView } from '../flow/view.ts';
import { FAR } from '../geometry.ts';

/** Left and right of both stand the words of lines, at the left what moves the view, too; above and below is less. */
const ASIDE = 72;
const ABOVE = 20;

/**
 * All of both versions, in the middle and never above full size. Where cards would lose their words for it, as much as
 * there is room for.
 */
export function bothView(cards: readonly Taken[], room: Size): View {
  if (cards.length === 0) return wholeView(cards, room);
  const { x, y, width, height } = boundsOf(cards);
  const zoom = Math.min(1, (room.width - 2 * ASIDE) / width, (room.height - 2 * ABOVE) / height);
  if (zoom < FAR) return wholeView(cards, room);
  return {
    x: room.width / 2 - (x + width / 2) * zoom,
    y: room.height / 2 - (y + height / 2) * zoom,
    zoom,
  };
}
