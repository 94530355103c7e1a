/** A line's way as a table of points at even distances, so that a dot is placed by one look-up a frame. */
import { CORNER_RADIUS } from '../geometry.ts';
import type { Point } from '../types.ts';

/** Points of a way: x and y in turn. */
export interface Along {
  readonly xy: Float64Array;
  readonly points: number;
}

/** Distance of two points of the table, in units of the drawing. */
const STEP = 3;
/** A round corner in so many straight pieces. */
const PIECES = 6;

/** The round-cornered way of an edge, the same that `roundedPath` draws. */
export function alongOf(points: readonly Point[], radius = CORNER_RADIUS): Along {
  const line = cornersRounded(points, radius);
  const total = line.reduce((sum, point, i) => sum + distance(line[i - 1] ?? point, point), 0);
  const count = Math.max(2, Math.ceil(total / STEP) + 1);
  const xy = new Float64Array(2 * count);
  let leg = 1;
  let before = 0;
  for (let i = 0; i < count; i++) {
    const at = (total * i) / (count - 1);
    while (leg < line.length - 1 && before + distance(line[leg - 1]!, line[leg]!) < at) {
      before += distance(line[leg - 1]!, line[leg]!);
      leg++;
    }
    const from = line[leg - 1] ?? line[0]!;
    const to = line[leg] ?? from;
    const length = distance(from, to);
    const share = length === 0 ? 0 : Math.min(1, (at - before) / length);
    xy[2 * i] = from.x + (to.x - from.x) * share;
    xy[2 * i + 1] = from.y + (to.y - from.y) * share;
  }
  return { xy, points: count };
}

/** Number of the point at a share of the way. */
export function pointAt({ points }: Along, share: number): number {
  return Math.round(Math.max(0, Math.min(1, share)) * (points - 1));
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function between(a: Point, b: Point, share: number): Point {
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}

function cornersRounded(points: readonly Point[], radius: number): readonly Point[] {
  return points.flatMap((here, i) => {
    const from = points[i - 1];
    const to = points[i + 1];
    if (from === undefined || to === undefined) return [here];
    const bend = Math.min(radius, distance(from, here) / 2, distance(here, to) / 2);
    if (bend === 0) return [here];
    const start = between(here, from, bend / distance(from, here));
    const end = between(here, to, bend / distance(here, to));
    return Array.from({ length: PIECES + 1 }, (_, k) => {
      const share = k / PIECES;
      return between(between(start, here, share), between(here, end, share), share);
    });
  });
}
