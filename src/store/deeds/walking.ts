/** Moving the selection from step to step by keys. */
import type { Program, ProgramNode } from '../../core/index.ts';
import { goTo } from '../actions.ts';
import { portsOf } from '../document/kinds.ts';
import { shownGroups, standsFor } from '../document/shown.ts';
import { useStore } from '../store.ts';
import { afterDrawing, cardWithKeys, focusSelectedCard } from './card-focus.ts';

export type Direction = 'next' | 'previous' | 'leftwards' | 'rightwards';

/**
 * Selects the step that follows, leads here, or stands beside the one that is selected, else the one that has the keys; the
 * first of all where there is neither.
 */
export function walkTo(direction: Direction): void {
  const { file, selected } = useStore.getState();
  if (file === undefined) return;
  const drawn = drawnOf(file.program);
  const { nodes } = drawn;
  const keys = cardWithKeys();
  const from = nodes.findLast(({ id }) => selected.has(id)) ?? nodes.find(({ id }) => id === keys);
  const to = from === undefined ? highest(nodes) : stepTo(drawn, from, direction);
  if (to === undefined) return;
  goTo(to.id);
  // The ring of the focus would stay on the step that was left.
  afterDrawing(focusSelectedCard);
}

/** The program as it is drawn: a box in place of what is folded into it, and no frame that lies under others. */
function drawnOf(program: Program): Program {
  const groups = shownGroups(program);
  if (groups.frames.size === 0) return program;
  const nodes = program.nodes.filter(
    ({ id }) => !groups.hidden.has(id) && groups.frames.get(id)?.isFolded !== false,
  );
  const edges = program.edges
    .map((edge) => ({ ...edge, from: standsFor(groups, edge.from), to: standsFor(groups, edge.to) }))
    .filter(({ from, to }) => from !== to);
  return { ...program, nodes, edges };
}

function highest(nodes: readonly ProgramNode[]): ProgramNode | undefined {
  return nodes.toSorted((a, b) => a.y - b.y || a.x - b.x)[0];
}

function stepTo(program: Program, from: ProgramNode, direction: Direction): ProgramNode | undefined {
  const { nodes, edges } = program;
  const byId = (id: string | undefined): ProgramNode | undefined => nodes.find((node) => node.id === id);
  if (direction === 'next') return byId(firstWayOf(program, from)) ?? nearest(nodes, from, direction);
  if (direction === 'previous') {
    const before = edges.filter(({ to }) => to === from.id).map((edge) => byId(edge.from));
    const above = before.find((node) => node !== undefined && node.y < from.y);
    return above ?? before[0] ?? nearest(nodes, from, direction);
  }
  return nearest(nodes, from, direction);
}

/** By the first port that leads anywhere. */
function firstWayOf({ edges }: Program, from: ProgramNode): string | undefined {
  const { file } = useStore.getState();
  if (file === undefined) return undefined;
  const out = edges.filter((edge) => edge.from === from.id);
  const ways = portsOf(from, file).map((port) => out.find((edge) => edge.port === port.id));
  // The ports of a box are those of the steps in it.
  return (ways.find((edge) => edge !== undefined) ?? out[0])?.to;
}

/** The step nearest in a direction; what lies askew counts as twice as far. */
function nearest(
  nodes: readonly ProgramNode[],
  from: ProgramNode,
  direction: Direction,
): ProgramNode | undefined {
  const isAcross = direction === 'leftwards' || direction === 'rightwards';
  const sign = direction === 'next' || direction === 'rightwards' ? 1 : -1;
  const away = (node: ProgramNode): number => {
    const along = sign * (isAcross ? node.x - from.x : node.y - from.y);
    return along <= 0 ? Infinity : along + 2 * Math.abs(isAcross ? node.y - from.y : node.x - from.x);
  };
  const found = nodes.toSorted((a, b) => away(a) - away(b))[0];
  return found === undefined || away(found) === Infinity ? undefined : found;
}
