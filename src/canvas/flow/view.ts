import { sizeOf } from '../geometry.ts';
import type { FrameData, Point } from '../types.ts';

export type View = { readonly x: number; readonly y: number; readonly zoom: number };
export type Size = { readonly width: number; readonly height: number };

/** Screens on which there is little room beside the settings of a step. */
export const NARROW = '(max-width: 1199px)';

const LEAST_FIRST_ZOOM = 0.8;
const MARGIN = 20;
/** A little left of the centre: side ways grow to the right, and the note stands there. */
const LEFT_OF_CENTRE = 0.38;
const ABOVE_MIDDLE = 0.4;

/** A place that a card or a frame takes up. */
export type Taken = Point & { readonly frame?: FrameData };

/** A place on the canvas or on the screen, with its size. */
export type Box = Size & Point;

/** The least box around all of them; there is at least one. */
export function aroundOf(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map(({ x }) => x));
  const top = Math.min(...boxes.map(({ y }) => y));
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** What cards and frames take up together; there is at least one. */
export function boundsOf(cards: readonly Taken[]): Box {
  return aroundOf(cards.map((card) => ({ x: card.x, y: card.y, ...sizeOf(card) })));
}

/** The first look: all of it, never below 80 %; a taller program starts at its top. */
export function firstView(cards: readonly Taken[], { width, height }: Size): View {
  if (cards.length === 0) return { x: width / 2, y: MARGIN, zoom: 1 };
  const bounds = boundsOf(cards);
  const fit = Math.min((width - 2 * MARGIN) / bounds.width, (height - 2 * MARGIN) / bounds.height);
  const zoom = Math.min(1, Math.max(LEAST_FIRST_ZOOM, fit));
  const room = height - bounds.height * zoom;
  return {
    x: Math.max(MARGIN * 4, (width - bounds.width * zoom) * LEFT_OF_CENTRE) - bounds.x * zoom,
    y: Math.max(MARGIN, room / 2) - bounds.y * zoom,
    zoom,
  };
}

/** On a narrow screen: as wide as the program, with one card a little above the middle. */
export function narrowView(cards: readonly Taken[], centre: Taken, room: Size): View {
  const zoom = Math.min(1, Math.max(LEAST_FIRST_ZOOM, besideControls(cards, room)));
  return centredView({ cards, card: centre }, zoom, room);
}

/** The zoom at which a program is as wide as a narrow room with the controls in it. */
function besideControls(cards: readonly Taken[], { width }: Size): number {
  return (width - 5 * MARGIN) / boundsOf(cards).width;
}

/**
 * The zoom of a view on a narrow screen, a little smaller where the program then stands beside the controls and not under
 * them. Whoever has gone closer by hand stays there.
 */
export function narrowZoom(cards: readonly Taken[], zoom: number, room: Size): number {
  const fit = besideControls(cards, room);
  return zoom > 1 || fit < LEAST_FIRST_ZOOM ? zoom : Math.min(zoom, fit);
}

/**
 * One card a little above the middle, at this zoom. Across, the whole program stands in the middle where it fits. Never
 * further than where the program ends: no side of the room is empty for what is out of view at the other.
 */
export function centredView(
  { cards, card }: { readonly cards: readonly Taken[]; readonly card: Taken },
  zoom: number,
  room: Size,
): View {
  const all = boundsOf(cards);
  const own = boundsOf([card]);
  const fits = all.width * zoom + 2 * MARGIN <= room.width;
  const middle = fits ? all.x + all.width / 2 : own.x + own.width / 2;
  const x = room.width / 2 - middle * zoom;
  const y = room.height * ABOVE_MIDDLE - (own.y + own.height / 2) * zoom;
  return {
    x: toEnds(x, { start: all.x * zoom, length: all.width * zoom }, room.width),
    y: toEnds(y, { start: all.y * zoom, length: all.height * zoom }, room.height),
    zoom,
  };
}

/** A shift by which what is longer than the room leaves none of it empty, and what is shorter is wholly in it. */
function toEnds(
  shift: number,
  { start, length }: { readonly start: number; readonly length: number },
  room: number,
): number {
  const first = MARGIN - start;
  const last = room - MARGIN - start - length;
  return Math.min(Math.max(shift, Math.min(first, last)), Math.max(first, last));
}

/**
 * The view in a room that has become narrower: what was wholly in it, left to right, stays so where it fits; or else the
 * one card does. The very same view where nothing need be moved.
 */
export function roomView(
  { cards, card }: { readonly cards: readonly Taken[]; readonly card: Taken },
  view: View,
  { was, is }: { readonly was: number; readonly is: number },
): View {
  const all = spanOf(boundsOf(cards), view);
  const isAll = all.left >= 0 && all.right <= was && all.right - all.left <= is - 2 * MARGIN;
  const { left, right } = isAll ? all : spanOf({ x: card.x, width: sizeOf(card).width }, view);
  const over = right - (is - MARGIN);
  if (over > 0) return { ...view, x: view.x - Math.min(over, Math.max(0, left - MARGIN)) };
  return left < 0 ? { ...view, x: view.x - left + MARGIN } : view;
}

function spanOf({ x, width }: { readonly x: number; readonly width: number }, view: View) {
  const left = x * view.zoom + view.x;
  return { left, right: left + width * view.zoom };
}

/** Least zoom at which the words of cards can be read. */
const READABLE = 0.6;
const LEAST_ZOOM = 0.2;

/** Whether all of it is in a view. */
export const isWhole = (bounds: Point & Size, view: View, room: Size): boolean =>
  bounds.x * view.zoom + view.x >= 0 &&
  bounds.y * view.zoom + view.y >= 0 &&
  (bounds.x + bounds.width) * view.zoom + view.x <= room.width &&
  (bounds.y + bounds.height) * view.zoom + view.y <= room.height;

/** The very view where all the cards are wholly in it; else one that has them in its middle, no closer than it must. */
export function lookedView(cards: readonly Taken[], view: View, { width, height }: Size): View {
  if (cards.length === 0) return view;
  const bounds = boundsOf(cards);
  if (isWhole(bounds, view, { width, height })) return view;
  const fit = Math.min((width - 2 * MARGIN) / bounds.width, (height - 2 * MARGIN) / bounds.height);
  const zoom = Math.max(LEAST_ZOOM, Math.min(Math.max(view.zoom, READABLE), fit));
  return {
    x: width / 2 - (bounds.x + bounds.width / 2) * zoom,
    y: height / 2 - (bounds.y + bounds.height / 2) * zoom,
    zoom,
  };
}

/**
 * A view in which all cards are still wholly seen once the room has become lower, if they were before: smaller, with its
 * middle where it was across, and never so small that it cannot be read. The very view where that is not so.
 */
export function keptView(cards: readonly Taken[], view: View, { was, is }: Record<'was' | 'is', Size>): View {
  if (cards.length === 0) return view;
  const bounds = boundsOf(cards);
  if (!isWhole(bounds, view, was) || isWhole(bounds, view, is)) return view;
  const zoom = Math.min(view.zoom, (is.height - 2 * MARGIN) / bounds.height);
  if (zoom < READABLE) return view;
  const middle = bounds.x + bounds.width / 2;
  return {
    x: view.x + middle * (view.zoom - zoom),
    y: (is.height - bounds.height * zoom) / 2 - bounds.y * zoom,
    zoom,
  };
}

/** Kept free around what is brought into view. */
const AROUND = 32;

/**
 * The view in which a card that is gone to is seen: the very same where it wholly is already. Where the whole program fits
 * beside what is seen it comes as a whole; a card that is near comes in by as little as it must; one that is far, to the middle.
 */
export function focusView(
  { cards, card }: { readonly cards: readonly Taken[]; readonly card: Taken },
  view: View,
  room: Size,
): View {
  const own = boundsOf([card]);
  if (isWhole(own, view, room)) return view;
  const zoom = Math.max(view.zoom, READABLE);
  const middle = {
    x: room.width / 2 - (own.x + own.width / 2) * zoom,
    y: room.height / 2 - (own.y + own.height / 2) * zoom,
    zoom,
  };
  if (zoom !== view.zoom) return middle;
  const all = boundsOf(cards);
  const fits = all.width * zoom + 2 * AROUND <= room.width && all.height * zoom + 2 * AROUND <= room.height;
  const { x, y, width, height } = fits ? all : own;
  const near = {
    x: view.x + intoRoom(x * zoom + view.x, width * zoom, room.width),
    y: view.y + intoRoom(y * zoom + view.y, height * zoom, room.height),
    zoom,
  };
  const isFar = Math.abs(near.x - view.x) > room.width / 2 || Math.abs(near.y - view.y) > room.height / 2;
  return isFar && !fits ? middle : near;
}

/** The same on a narrow screen: where the program would come to lie under the controls it is made a little smaller. */
export function narrowFocus(
  drawn: { readonly cards: readonly Taken[]; readonly card: Taken },
  view: View,
  room: Size,
): View {
  const zoom = narrowZoom(drawn.cards, view.zoom, room);
  if (zoom === view.zoom || isWhole(boundsOf([drawn.card]), view, room)) return focusView(drawn, view, room);
  return centredView(drawn, zoom, room);
}

/** How far something is moved along one side to be in the room. */
function intoRoom(start: number, length: number, room: number): number {
  const over = start + length - (room - AROUND);
  if (start < AROUND) return AROUND - start;
  return over > 0 ? -Math.min(over, start - AROUND) : 0;
}
