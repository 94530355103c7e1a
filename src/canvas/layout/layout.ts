import { CARD_HEIGHT, CARD_WIDTH, COLUMN_GAP } from '../geometry.ts';
import type { Point } from '../types.ts';
import { columnsOf } from './columns.ts';
import { type LayoutEdge, type LayoutNode, type Reach, rankSteps, type Step } from './graph.ts';

export const ROW_GAP = 28;
export const SPLIT_GAP = 52;
export const JOIN_GAP = 44;
/** A row that both splits and joins needs room for two horizontal lines. */
export const SPLIT_JOIN_GAP = 68;
/** What a card takes up. */
const CARD: Reach = { left: 0, right: CARD_WIDTH, top: 0, bottom: CARD_HEIGHT };
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
  const reaches = new Map(nodes.map(({ id, reach = CARD }) => [id, reach]));
  const steps = rankSteps(nodes, edges);
  const drawn = nodes.filter((node) => linked.has(node.id)).map((node) => node.id);
  const columns = columnsOf(rootsFirst(drawn, steps), steps);
  const rows = rowTops(
    drawn.map((id) => steps.get(id)!),
    reaches,
  );
  const across = lefts(drawn, columns, reaches);
  const places = new Map<string, Point>();
  for (const id of drawn) {
    places.set(id, { x: across[columns.get(id)!]!, y: rows[steps.get(id)!.rank]! });
  }
  const loose = nodes.filter((node) => !linked.has(node.id)).map(({ id }) => reaches.get(id)!);
  const most = Math.max(0, ...loose.map(({ left }) => left));
  const x = drawn.length === 0 ? 0 : across.at(-1)! + most;
  let y = 0;
  for (const { id } of nodes) {
    if (linked.has(id)) continue;
    const { top, bottom } = reaches.get(id)!;
    const isFirst = y === 0;
    places.set(id, { x, y: isFirst ? 0 : y + top });
    y = (isFirst ? 0 : y + top) + bottom + ROW_GAP;
  }
  return places;
}

/** Where each column begins, and after the last where the next one would. */
function lefts(
  ids: readonly string[],
  columns: ReadonlyMap<string, number>,
  reaches: ReadonlyMap<string, Reach>,
): readonly number[] {
  const count = Math.max(-1, ...columns.values()) + 1;
  const before = new Array<number>(count + 1).fill(0);
  const behind = new Array<number>(count + 1).fill(0);
  for (const id of ids) {
    const column = columns.get(id)!;
    const { left, right } = reaches.get(id)!;
    before[column] = Math.max(before[column]!, left);
    behind[column] = Math.max(behind[column]!, right);
  }
  const all = [0];
  for (let column = 1; column <= count; column += 1) {
    all.push(all[column - 1]! + behind[column - 1]! + COLUMN_GAP + before[column]!);
  }
  return all;
}

function rootsFirst(ids: readonly string[], steps: ReadonlyMap<string, Step>): readonly string[] {
  return [...ids.filter((id) => steps.get(id)!.incoming === 0), ...ids];
}

function rowTops(steps: readonly Step[], reaches: ReadonlyMap<string, Reach>): readonly number[] {
  const count = steps.reduce((most, step) => Math.max(most, step.rank + 1), 0);
  const sides = new Array<number>(count).fill(0);
  const joins = new Array<boolean>(count).fill(false);
  const above = new Array<number>(count).fill(0);
  const below = new Array<number>(count).fill(CARD_HEIGHT);
  for (const step of steps) {
    const splits = step.portCount > 1 && step.next.length > 0;
    if (splits) sides[step.rank] = Math.max(sides[step.rank]!, step.next.length - 1, 1);
    if (step.incoming > 1) joins[step.rank] = true;
    const { top, bottom } = reaches.get(step.id)!;
    above[step.rank] = Math.max(above[step.rank]!, top);
    below[step.rank] = Math.max(below[step.rank]!, bottom);
  }
  const tops: number[] = [];
  let y = 0;
  for (let rank = 0; rank < count; rank += 1) {
    tops.push(y);
    y += below[rank]! + gapBelow(sides[rank]!, joins[rank + 1] ?? false) + (above[rank + 1] ?? 0);
  }
  return tops;
}

function gapBelow(sides: number, joins: boolean): number {
  if (sides === 0) return joins ? JOIN_GAP : ROW_GAP;
  return (joins ? SPLIT_JOIN_GAP : SPLIT_GAP) + (sides - 1) * SIDE_WAY_ROOM;
}
