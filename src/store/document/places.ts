/** Where steps go when the app puts them down: in rows and columns, moving others down to make room. */
import {
  CARD_SIZE,
  type Connection,
  graphOf,
  moveWithin,
  ownSettings,
  type Program,
  type ProgramEdge,
  type ProgramNode,
  reachable,
} from '../../core/index.ts';
import { KINDS, kindOf } from './kinds.ts';

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

const BESIDE = 32;

/** How far beside nodes their copies are put: a little; wholly beside them where a frame is copied, or it would hold both. */
export function besideOf(nodes: readonly ProgramNode[]): Point {
  if (!nodes.some(isBorder)) return { x: BESIDE, y: BESIDE };
  const left = Math.min(...nodes.map(({ x }) => x));
  const right = Math.max(...nodes.map((node) => node.x + widthOf(node)));
  return { x: right - left + BESIDE, y: 0 };
}

function widthOf(node: ProgramNode): number {
  const shape = kindOf(node).frame?.(ownSettings(node.settings));
  return shape === undefined || shape.folded !== undefined ? CARD_WIDTH : shape.width;
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
