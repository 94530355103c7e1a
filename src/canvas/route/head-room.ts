/** Where the heading of a frame stands: clear of the lines that come in from above. */
import { isBorder, sizeOf } from '../geometry.ts';
import type { CardData, Point } from '../types.ts';
import type { Route } from './route.ts';

/** From the left border of the frame, in units of the canvas. */
export type HeadRoom = {
  readonly left: number;
  readonly width: number;
  /** There is no room for name and number beside each other: they take two lines. */
  readonly isNarrow: boolean;
};

type Span = { readonly from: number; readonly to: number };

/** What the heading takes up below the upper border, and beside the others. */
const TOP = 10;
const BOTTOM = 48;
const SIDE = 14;
/** Half of the widest band, and a little air. */
const BESIDE_LINE = 14;
/** Words of a line stand so far beside it. */
const WORDS = 72;
/** The least room in which a name can be read. */
const LEAST = 88;

const BUTTON = 36;
const GAP = 16;
const LETTER = 7.8;
const WIDE_LETTER = 14.2;

/** The room of every open frame's heading; only those that lines run through, the others have all of it. */
export function headRooms(
  cards: readonly CardData[],
  routes: ReadonlyMap<string, Route>,
): ReadonlyMap<string, HeadRoom> {
  const rooms = new Map<string, HeadRoom>();
  for (const card of cards) {
    if (!isBorder(card)) continue;
    const { width } = sizeOf(card);
    const band = { left: card.x, right: card.x + width, top: card.y + TOP, bottom: card.y + BOTTOM };
    const lines = [...routes.values()].flatMap((route) => linesIn(route, band));
    if (lines.length === 0) continue;
    const words = [...routes.values()].flatMap((route) => wordsIn(route, band));
    const wanted = widthOf(card.title) + widthOf(card.frame?.count ?? '') + BUTTON + GAP;
    const whole = { from: card.x + SIDE, to: band.right - SIDE };
    rooms.set(card.id, roomIn(card.x, { wanted, whole, lines, words }));
  }
  return rooms;
}

/** So much of a line must be seen above a frame for its words to stand there. */
const WORDS_HEIGHT = 14;

/** Words of lines that come into a frame stand above its border where there is room, and so clear of its heading. */
export function clearOfHeads(
  cards: readonly CardData[],
  routes: ReadonlyMap<string, Route>,
): ReadonlyMap<string, Route> {
  const frames = cards.filter(isBorder);
  if (frames.length === 0) return routes;
  return new Map(
    [...routes].map(([id, route]) => {
      const { x, y, side } = route.label;
      const frame = frames.find(
        (one) =>
          x > one.x && x < one.x + sizeOf(one).width && y > one.y - WORDS_HEIGHT / 2 && y < one.y + BOTTOM,
      );
      if (side === 'above') return [id, route];
      if (frame === undefined) return [id, offBorder(route, frames)];
      const top = topOfLeg(route, { x, y });
      if (frame.y - top < WORDS_HEIGHT) return [id, route];
      return [id, { ...route, label: { ...route.label, y: (top + frame.y) / 2 } }];
    }),
  );
}

/** Words of a line that leaves a frame stand on its lower border nowhere: inside of it where there is room. */
function offBorder(route: Route, frames: readonly CardData[]): Route {
  const { x, y } = route.label;
  const lower = frames.map((one) => ({ x: one.x, width: sizeOf(one).width, y: one.y + sizeOf(one).height }));
  const border = lower.find(
    (one) => x > one.x && x < one.x + one.width && Math.abs(y - one.y) < WORDS_HEIGHT,
  );
  if (border === undefined) return route;
  const top = topOfLeg(route, { x, y });
  if (border.y - top < WORDS_HEIGHT) return route;
  return { ...route, label: { ...route.label, y: (top + border.y) / 2 } };
}

/** Where the leg of a way begins, upwards, on which a point lies. */
function topOfLeg({ points }: Route, { x, y }: Point): number {
  const tops = points.flatMap((b, i): readonly number[] => {
    const a = points[i - 1];
    const isOn =
      a !== undefined && a.x === x && b.x === x && Math.min(a.y, b.y) <= y && Math.max(a.y, b.y) >= y;
    return isOn ? [Math.min(a.y, b.y)] : [];
  });
  return tops[0] ?? y;
}

type Wish = {
  readonly wanted: number;
  readonly whole: Span;
  readonly lines: readonly Span[];
  readonly words: readonly Span[];
};

/** The first gap from the left that has room for all of it, words of lines left free; else the widest one. */
function roomIn(left: number, { wanted, whole, lines, words }: Wish): HeadRoom {
  const clear = gaps(whole, [...lines, ...words]);
  const free = clear.some((gap) => lengthOf(gap) >= LEAST) ? clear : gaps(whole, lines);
  const fits = free.find((gap) => lengthOf(gap) >= wanted);
  const widest = free.reduce((best, gap) => (lengthOf(gap) > lengthOf(best) ? gap : best), {
    from: whole.from,
    to: whole.from,
  });
  const { from, to } = fits ?? widest;
  return { left: from - left, width: to - from, isNarrow: fits === undefined };
}

function lengthOf({ from, to }: Span): number {
  return to - from;
}

/** What is left of a span between others. */
function gaps({ from, to }: Span, taken: readonly Span[]): readonly Span[] {
  const free: Span[] = [];
  let at = from;
  for (const span of taken.toSorted((a, b) => a.from - b.from)) {
    if (span.from > at) free.push({ from: at, to: Math.min(span.from, to) });
    at = Math.max(at, span.to);
  }
  if (at < to) free.push({ from: at, to });
  return free;
}

type Band = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** The parts of a way that lie in a band, across. */
function linesIn({ points }: Route, band: Band): readonly Span[] {
  return points.flatMap((b, i): readonly Span[] => {
    const a = points[i - 1];
    if (a === undefined || Math.min(a.y, b.y) > band.bottom || Math.max(a.y, b.y) < band.top) return [];
    const span = { from: Math.min(a.x, b.x) - BESIDE_LINE, to: Math.max(a.x, b.x) + BESIDE_LINE };
    return span.to < band.left || span.from > band.right ? [] : [span];
  });
}

function wordsIn({ label: { x, y, side } }: Route, band: Band): readonly Span[] {
  const height = side === 'above' ? y - 10 : y;
  if (height < band.top - 8 || height > band.bottom + 8 || x < band.left || x > band.right) return [];
  if (side === 'left') return [{ from: x - WORDS, to: x }];
  if (side === 'right') return [{ from: x, to: x + WORDS }];
  return [{ from: x - WORDS / 2, to: x + WORDS / 2 }];
}

/** About as wide as a name is written. */
function widthOf(words: string): number {
  let width = 0;
  for (const letter of words) width += letter > '\u2e80' ? WIDE_LETTER : LETTER;
  return width;
}
