import { CARD_HEIGHT, CARD_WIDTH, COLUMN_GAP } from '../geometry.ts';
import type { Point } from '../types.ts';
import { columnsOf } from './columns.ts';
import { type LayoutEdge, type LayoutNode, rankSteps, type Step } from './graph.ts';

export const ROW_GAP = 28;
export const SPLIT_GAP = 52;
export const JOIN_GAP = 44;
/** A row that both splits and joins needs room for two horizontal lines. */
export const SPLIT_JOIN_GAP = 68;
/** Each side way after the first needs a line of its own. */
const SIDE_WAY_ROOM = 12;

/**
 * Where every step stands when the drawing is tidied: the main way straight down, side ways to the right.
 * Pure and deterministic; keeps the order of nodes and ports. Steps without any line stand below each
 * other in a column of their own.
 *
 * @returns the top left corner of every card, the first root at 0, 0.
 */
export function layout(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
): ReadonlyMap<string, Point> {
  const linked = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
  const steps = rankSteps(nodes, edges);
  const drawn = nodes.filter((node) => linked.has(node.id)).map((node) => node.id);
  const columns = columnsOf(rootsFirst(drawn, steps), steps);
  const rows = rowTops(drawn.map((id) => steps.get(id)!));
  const places = new Map<string, Point>();
  for (const id of drawn) {
    places.set(id, { x: columns.get(id)! * (CARD_WIDTH + COLUMN_GAP), y: rows[steps.get(id)!.rank]! });
  }
  const column = Math.max(-1, ...columns.values()) + 1;
  nodes
    .filter((node) => !linked.has(node.id))
    .forEach((node, index) => {
      places.set(node.id, { x: column * (CARD_WIDTH + COLUMN_GAP), y: index * (CARD_HEIGHT + ROW_GAP) });
    });
  return places;
}

function rootsFirst(ids: readonly string[], steps: ReadonlyMap<string, Step>): readonly string[] {
  return [...ids.filter((id) => steps.get(id)!.incoming === 0), ...ids];
}

function rowTops(steps: readonly Step[]): readonly number[] {
  const count = steps.reduce((most, step) => Math.max(most, step.rank + 1), 0);
  const sides = new Array<number>(count).fill(0);
  const joins = new Array<boolean>(count).fill(false);
  for (const step of steps) {
    const splits = step.portCount > 1 && step.next.length > 0;
    if (splits) sides[step.rank] = Math.max(sides[step.rank]!, step.next.length - 1, 1);
    if (step.incoming > 1) joins[step.rank] = true;
  }
  const tops: number[] = [];
  let y = 0;
  for (let rank = 0; rank < count; rank += 1) {
    tops.push(y);
    y += CARD_HEIGHT + gapBelow(sides[rank]!, joins[rank + 1] ?? false);
  }
  return tops;
}

function gapBelow(sides: number, joins: boolean): number {
  if (sides === 0) return joins ? JOIN_GAP : ROW_GAP;
  return (joins ? SPLIT_JOIN_GAP : SPLIT_GAP) + (sides - 1) * SIDE_WAY_ROOM;
}
