import type { FrameData, Point } from './types.ts';

export const CARD_WIDTH = 232;
export const CARD_HEIGHT = 76;
export const COLUMN_GAP = 80;
export const CORNER_RADIUS = 14;
/** How far one can zoom out and in. */
export const ZOOMS = { min: 0.1, max: 2 };
/** Below this zoom cards are strip, icon and count only, and lines have no words. */
export const FAR = 0.4;
/** Where the main way enters and leaves a card. */
export const CARD_CENTRE = CARD_WIDTH / 2;
const RIGHT_PORT = 196;
const FIRST_PORT = 44;

type Framed = { readonly frame?: FrameData };

/** Whether it is a border that lies under the cards in it; a folded frame is a card like any other. */
export function isBorder({ frame }: Framed): boolean {
  return frame?.isFolded === false;
}

/** What it takes up on the canvas. */
export function sizeOf(card: Framed): { readonly width: number; readonly height: number } {
  const { frame } = card;
  if (frame === undefined || frame.isFolded) return { width: CARD_WIDTH, height: CARD_HEIGHT };
  return { width: frame.width, height: frame.height };
}

/** Distance of a port from the card's left edge: one in the centre, two at centre and right, more evenly. */
export function portX(index: number, count: number): number {
  if (count <= 1) return CARD_CENTRE;
  if (count === 2) return index === 0 ? CARD_CENTRE : RIGHT_PORT;
  return FIRST_PORT + (index * (RIGHT_PORT - FIRST_PORT)) / (count - 1);
}

/** Width of the pale band: 2 to 16 units, by the square root of the share of the largest flow. */
export function bandWidth(share: number): number {
  return share <= 0 ? 0 : Math.max(2, 16 * Math.sqrt(Math.min(share, 1)));
}

/** An SVG path through right-angled points with round corners; a short leg takes a smaller radius. */
export function roundedPath(points: readonly Point[], radius = CORNER_RADIUS): string {
  const [first] = points;
  if (first === undefined) return '';
  let path = `M${first.x} ${first.y}`;
  for (let index = 1; index < points.length; index += 1) {
    const here = points[index]!;
    const next = points[index + 1];
    if (next === undefined) return `${path}L${here.x} ${here.y}`;
    const before = points[index - 1]!;
    const bend = Math.min(radius, distance(before, here) / 2, distance(here, next) / 2);
    const start = towards(here, before, bend);
    const end = towards(here, next, bend);
    path += `L${start.x} ${start.y}Q${here.x} ${here.y} ${end.x} ${end.y}`;
  }
  return path;
}

function distance(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

function towards(from: Point, to: Point, by: number): Point {
  return { x: from.x + Math.sign(to.x - from.x) * by, y: from.y + Math.sign(to.y - from.y) * by };
}

/** Along a horizontal leg the words of an edge stand at its far end. */
const BESIDE_WORDS = 0.4;

/** A point of a way to press on: the middle of its longest leg, clear of the words that stand along it. */
export function handOf(way: readonly Point[]): Point | undefined {
  let hand: Point | undefined;
  let longest = 0;
  for (let index = 1; index < way.length; index += 1) {
    const a = way[index - 1]!;
    const b = way[index]!;
    if (distance(a, b) <= longest) continue;
    longest = distance(a, b);
    const along = a.y === b.y ? BESIDE_WORDS : 0.5;
    hand = { x: a.x + (b.x - a.x) * along, y: a.y + (b.y - a.y) * along };
  }
  return hand;
}

/** Distance of a point from the nearest leg of a way. */
export function distanceToWay(point: Point, way: readonly Point[]): number {
  let nearest = Infinity;
  for (let index = 1; index < way.length; index += 1) {
    const a = way[index - 1]!;
    const b = way[index]!;
    const dx = Math.max(Math.min(a.x, b.x) - point.x, 0, point.x - Math.max(a.x, b.x));
    const dy = Math.max(Math.min(a.y, b.y) - point.y, 0, point.y - Math.max(a.y, b.y));
    nearest = Math.min(nearest, Math.hypot(dx, dy));
  }
  return nearest;
}
