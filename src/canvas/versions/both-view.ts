import {
  boundsOf,
  centredView,
  isWhole,
  lookedView,
  type Size,
  type Taken,
  type View,
} from '../flow/view.ts';

/** Left and right of both stand the words of lines, at the left what moves the view, too; above and below is less. */
const ASIDE = 72;
const ABOVE = 20;

/** Below this zoom titles are too small to compare, and all of both is not worth it. */
const LEAST = 0.65;
/** At this one their sentences can be read, too, and two cards with the way between stand side by side on a narrow screen. */
const READING = 0.74;

/**
 * All of both versions, in the middle and never above full size. Where their words could not be read for it, what is looked at
 * first, as large as it is read; the rest is a move of the view away.
 */
export function bothView(cards: readonly Taken[], room: Size, looked: readonly Taken[]): View {
  const [first] = [...looked, ...cards];
  if (first === undefined) return { x: room.width / 2, y: ABOVE, zoom: 1 };
  const { x, y, width, height } = boundsOf(cards);
  const fit = Math.min(1, (room.width - 2 * ASIDE) / width, (room.height - 2 * ABOVE) / height);
  const middle = (zoom: number) => ({
    x: room.width / 2 - (x + width / 2) * zoom,
    y: room.height / 2 - (y + height / 2) * zoom,
    zoom,
  });
  if (fit >= LEAST) return middle(fit);
  const zoom = READING;
  const own = boundsOf([first]);
  // The beginning, or as little further across as what is looked at must come in.
  const begin = Math.min(ASIDE - x * zoom, room.width - ABOVE - (own.x + own.width) * zoom);
  const top = {
    x: width * zoom + 2 * ASIDE <= room.width ? middle(zoom).x : begin,
    y: ABOVE - y * zoom,
    zoom,
  };
  if (isWhole(own, top, room)) return lookedView(looked, top, room);
  return lookedView(looked, { ...top, y: centredView({ cards, card: first }, zoom, room).y }, room);
}
