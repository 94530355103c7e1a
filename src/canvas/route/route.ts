import { CARD_CENTRE, CARD_HEIGHT, CARD_WIDTH, portX } from '../geometry.ts';
import type { EdgeData, Point, PortData } from '../types.ts';
import { type Label, labelOf } from './label.ts';
import { type Obstacles, obstaclesOf } from './obstacles.ts';

export type RouteCard = Point & { readonly id: string; readonly ports: readonly PortData[] };

/** A way through right-angled points, and where its words stand. */
export type Route = { readonly points: readonly Point[]; readonly label: Label };

type Link = Pick<EdgeData, 'id' | 'from' | 'port' | 'to'>;
type Lane = { readonly x: number; readonly top: number; readonly bottom: number };

/** One edge between two placed cards, with everything its way depends on. */
type Job = {
  readonly source: RouteCard;
  readonly target: RouteCard;
  readonly start: Point;
  readonly end: Point;
  readonly portIndex: number;
  readonly obstacles: Obstacles;
  readonly lanes: Lane[];
};

const ENTRY_OFFSET = 32;
const BELOW_PORT = 26;
const ABOVE_CARD = 22;
/** The arrow's tip stays this far above the card. */
const TIP_GAP = 2;
/** The least height in which a way can turn twice. */
const TURN_ROOM = 20;

/**
 * The way of every edge. Straight down where it can; else it turns just below the port when it leaves a
 * split, just above the card when it comes back; where cards stand in between it runs in the gap beside
 * them. Pure, and the same for the same places.
 */
export function routeEdges(cards: readonly RouteCard[], edges: readonly Link[]): ReadonlyMap<string, Route> {
  const byId = new Map(cards.map((card) => [card.id, card]));
  const obstacles = obstaclesOf(cards);
  const lanes: Lane[] = [];
  const into = byTarget(edges);
  const entries = entriesOf(byId, into);
  const routes = new Map<string, Route>();
  for (const edge of edges) {
    const source = byId.get(edge.from);
    const target = byId.get(edge.to);
    if (source === undefined || target === undefined) continue;
    const portIndex = Math.max(
      0,
      source.ports.findIndex((port) => port.id === edge.port),
    );
    const start = { x: source.x + portX(portIndex, source.ports.length), y: source.y + CARD_HEIGHT };
    const end = { x: target.x + (entries.get(edge.id) ?? CARD_CENTRE), y: target.y - TIP_GAP };
    const job = { source, target, start, end, portIndex, obstacles, lanes };
    const points = withoutTwins(wayOf(job));
    const joined =
      (entries.get(edge.id) ?? CARD_CENTRE) === CARD_CENTRE && (into.get(edge.to)?.length ?? 0) > 1;
    routes.set(edge.id, {
      points,
      label: labelOf(points, { ports: source.ports.length, portIndex, joined }),
    });
  }
  return routes;
}

/** Edges by the card that they lead to. */
function byTarget(edges: readonly Link[]): ReadonlyMap<string, readonly Link[]> {
  const into = new Map<string, Link[]>();
  for (const edge of edges) {
    const list = into.get(edge.to);
    if (list === undefined) into.set(edge.to, [edge]);
    else list.push(edge);
  }
  return into;
}

/** Where each edge enters its card: one in the centre, of several those from the side beside it. */
function entriesOf(
  byId: ReadonlyMap<string, RouteCard>,
  into: ReadonlyMap<string, readonly Link[]>,
): ReadonlyMap<string, number> {
  const entries = new Map<string, number>();
  for (const [to, list] of into) {
    const target = byId.get(to);
    if (target === undefined || list.length < 2) continue;
    for (const edge of list) {
      const source = byId.get(edge.from);
      if (source === undefined) continue;
      const aside = source.x - target.x;
      const back = source.y >= target.y;
      const sign = back ? 1 : Math.abs(aside) < 1 && isMainPort(source, edge) ? 0 : aside < 0 ? -1 : 1;
      entries.set(edge.id, CARD_CENTRE + sign * ENTRY_OFFSET);
    }
  }
  return entries;
}

function isMainPort(source: RouteCard, edge: Link): boolean {
  return source.ports.length < 2 || source.ports[0]?.id === edge.port;
}

function wayOf(job: Job): readonly Point[] {
  const { start, end, source, target } = job;
  const height = end.y - start.y;
  const except = [source.id, target.id];
  const blocked = (x: number, from: number, to: number) => job.obstacles.blocks({ x, from, to }, except);
  if (height < TURN_ROOM) return backWay(job);
  if (Math.abs(start.x - end.x) < 2 && !blocked(end.x, start.y, end.y))
    return [start, { x: start.x, y: end.y }];
  const early = start.y + turnBelow(job, height + TIP_GAP);
  const late = end.y + TIP_GAP - Math.min(ABOVE_CARD, (height + TIP_GAP) / 2);
  const turns = isOutward(job) ? [early, late] : [late, early];
  for (const y of turns) {
    if (!blocked(start.x, start.y, y) && !blocked(end.x, y, end.y)) return turnAt(start, end, y);
  }
  return laneWay(job, early, Math.max(late, early));
}

function turnAt(start: Point, end: Point, y: number): readonly Point[] {
  return [start, { x: start.x, y }, { x: end.x, y }, end];
}

/** A way out of a split turns at once; every other way keeps its column and turns above its card. */
function isOutward({ source, start, end }: Job): boolean {
  return source.ports.length > 1 || start.x < end.x;
}

/** Of several side ways the last turns highest, so that none crosses another. */
function turnBelow({ source, portIndex }: Job, height: number): number {
  const sides = source.ports.length - 1;
  const base = Math.min(BELOW_PORT, height / 2);
  if (sides < 2 || portIndex === 0) return base;
  return Math.max(10, base - 8 + (sides - portIndex) * 10);
}

function laneWay(job: Job, early: number, late: number): readonly Point[] {
  const { start, end } = job;
  const x = laneX(job, early, late);
  return [start, { x: start.x, y: early }, { x, y: early }, { x, y: late }, { x: end.x, y: late }, end];
}

function backWay(job: Job): readonly Point[] {
  const { start, end } = job;
  const low = start.y + 14;
  const high = end.y + TIP_GAP - 14;
  const x = laneX(job, high, low);
  return [start, { x: start.x, y: low }, { x, y: low }, { x, y: high }, { x: end.x, y: high }, end];
}

/** The nearest free gap to the right in which no card and no other way stands. */
function laneX({ source, target, obstacles, lanes }: Job, top: number, bottom: number): number {
  const edges = [Math.min(source.x, target.x), source.x, target.x].map((left) => left + CARD_WIDTH);
  const right = Math.max(...edges);
  const near = [...new Set(edges)].sort((a, b) => a - b).flatMap((edge) => [edge + 40, edge + 24, edge + 56]);
  const far = Array.from({ length: 40 }, (_, index) => right + 40 + index * 16);
  const free = [...near, ...far].find(
    (x) =>
      !obstacles.blocks({ x, from: top, to: bottom }, []) &&
      !lanes.some((lane) => Math.abs(lane.x - x) < 14 && lane.top < bottom && top < lane.bottom),
  );
  const x = free ?? right + 40;
  lanes.push({ x, top, bottom });
  return x;
}

function withoutTwins(points: readonly Point[]): readonly Point[] {
  return points.filter((point, index) => {
    const before = points[index - 1];
    return before === undefined || before.x !== point.x || before.y !== point.y;
  });
}
