/** Where steps go when the app puts them down: in rows and columns, moving others down to make room. */
import {
  CARD_SIZE,
  type Connection,
  type Groups,
  graphOf,
  groupsOf,
  moveWithin,
  ownSettings,
  type Program,
  type ProgramEdge,
  type ProgramNode,
  reachable,
} from '../../core/index.ts';
import { KINDS, kindOf } from './kinds.ts';
import { shownGroups } from './shown.ts';

const { width: CARD_WIDTH, height: CARD_HEIGHT } = CARD_SIZE;
const COLUMN = CARD_WIDTH + 80;
const GAP = 28;
const SPLIT_GAP = 52;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The place below a port: straight down from the first, in the next column from others. */
export function placeBelow(node: ProgramNode, port: number, ports: number): Point {
  const gap = ports > 1 ? SPLIT_GAP : GAP;
  return { x: node.x + Math.max(0, port) * COLUMN, y: node.y + CARD_HEIGHT + gap };
}

/** An open frame lies under what is in it and takes nobody's place. */
function isBorder(node: ProgramNode): boolean {
  const shape = kindOf(node).frame?.(ownSettings(node.settings));
  return shape !== undefined && shape.folded === undefined;
}

/** A free place near `wanted`: further right until no card lies there. */
export function freePlace(program: Program, wanted: Point): Point {
  let { x } = wanted;
  const isTaken = (): boolean =>
    program.nodes.some(
      (node) =>
        !isBorder(node) && Math.abs(node.x - x) < CARD_WIDTH && Math.abs(node.y - wanted.y) < CARD_HEIGHT,
    );
  while (isTaken()) x += COLUMN;
  return { x, y: wanted.y };
}

/** What a node takes up on the drawing. */
interface Shape extends Point {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly isBorder: boolean;
}

/** Room between what is put down and what lies there. */
const APART = 16;
/** Places that are looked at, each way. */
const REACH = 40;
/** To the right rather than below: what stands below a step looks as if it followed. */
const PLACES: readonly Point[] = Array.from({ length: REACH * REACH }, (_, i) => ({
  x: i % REACH,
  y: Math.floor(i / REACH),
}))
  .slice(1)
  .sort((a, b) => a.x + 1.5 * a.y - (b.x + 1.5 * b.y))
  .map(({ x, y }) => ({ x: x * COLUMN, y: y * (CARD_HEIGHT + GAP) }));

/**
 * How far from where they were copied nodes are put, all of them together: the nearest place of the grid to the right or
 * below where they cover nothing, and where no frame is that they were not in.
 */
export function freeShift(copied: readonly ProgramNode[], program: Program): Point {
  const shapes = shapesIn(copied, groupsOf({ nodes: copied }, { kinds: KINDS }));
  const groups = shownGroups(program);
  const holdsAll = shapes.some(({ isBorder }) => isBorder);
  const holds = (frame: string): boolean => {
    const inside = new Set(groups.inside(frame));
    return shapes.some(({ id }) => inside.has(id));
  };
  const walls = shapesIn(program.nodes, groups).filter((one) => !one.isBorder || holdsAll || !holds(one.id));
  const isFree = (by: Point): boolean => !shapes.some((one) => walls.some((wall) => touches(one, by, wall)));
  return PLACES.find(isFree) ?? { x: COLUMN * REACH, y: 0 };
}

function shapesIn(nodes: readonly ProgramNode[], { hidden, frames }: Groups): readonly Shape[] {
  return nodes.flatMap(({ id, x, y }): readonly Shape[] => {
    if (hidden.has(id)) return [];
    const frame = frames.get(id);
    if (frame === undefined || frame.isFolded) return [{ id, x, y, ...CARD_SIZE, isBorder: false }];
    const { width, height } = frame;
    return [{ id, x: frame.x, y: frame.y, width, height, isBorder: true }];
  });
}

function touches(one: Shape, by: Point, wall: Shape): boolean {
  const [x, y] = [one.x + by.x, one.y + by.y];
  return (
    x < wall.x + wall.width + APART &&
    x + one.width + APART > wall.x &&
    y < wall.y + wall.height + APART &&
    y + one.height + APART > wall.y
  );
}

/** The place below everything that is drawn, in the column of the lowest card. */
export function placeAtEnd(program: Program): Point {
  const lowest = program.nodes
    .filter((node) => !isBorder(node))
    .reduce<ProgramNode | undefined>(
      (low, node) => (low === undefined || node.y > low.y ? node : low),
      undefined,
    );
  return lowest === undefined ? { x: 0, y: 0 } : { x: lowest.x, y: lowest.y + CARD_HEIGHT + GAP };
}

/** Moves what follows an inserted node down, so that it stands free between its neighbours. */
export function makeRoom(program: Program, inserted: string, ports: number): Program {
  const node = program.nodes.find((one) => one.id === inserted);
  if (node === undefined) return program;
  const graph = graphOf<ProgramNode, ProgramEdge>(program);
  const first = (graph.out.get(inserted) ?? []).map((edge) => edge.to);
  const below = [...reachable(graph, first)]
    .map((id) => graph.nodes.get(id) as ProgramNode)
    .filter((one) => one.id !== inserted && one.y >= node.y - CARD_HEIGHT / 2);
  if (below.length === 0) return program;
  const top = Math.min(...below.map((one) => one.y));
  const by = node.y + CARD_HEIGHT + (ports > 1 ? SPLIT_GAP : GAP) - top;
  if (by <= 0) return program;
  return moveWithin(program, new Map(below.map((one) => [one.id, { x: one.x, y: one.y + by }])), KINDS);
}

/** The edge that leaves by a port, if one does. */
export function edgeAt(program: Program, { from, port }: Omit<Connection, 'to'>): ProgramEdge | undefined {
  return program.edges.find((edge) => edge.from === from && edge.port === port);
}
