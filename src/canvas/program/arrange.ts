import { FRAME_ROOM, type Groups, type ProgramFile, type ProgramNode } from '../../core/index.ts';
import { type Arranged, arrange } from '../../store/document/commands.ts';
import { kindOf } from '../../store/document/kinds.ts';
import { shownGroups } from '../../store/document/shown.ts';
import { drawnPorts } from '../../store/document/together.ts';
import { useStore } from '../../store/store.ts';
import { CARD_HEIGHT, CARD_WIDTH } from '../geometry.ts';
import type { LayoutNode, Reach } from '../layout/graph.ts';
import { layout } from '../layout/layout.ts';
import type { Point } from '../types.ts';

/** Lays the whole program out. Notes stay where they were put. */
export function arrangeAll(): void {
  const { file } = useStore.getState();
  if (file !== undefined) arrange(arranged(file));
}

/** Steps closer than this, in both directions, cannot be told apart: px of the drawing. */
const APART = 24;

/** Whether half of the steps or more lie on others: as a script writes them that knows of no drawing. */
export function isHeap({ program }: ProgramFile): boolean {
  const steps = program.nodes.filter((node) => kindOf(node).annotation !== true);
  const places = new Set(steps.map(({ x, y }) => `${Math.round(x / APART)} ${Math.round(y / APART)}`));
  return steps.length > 1 && 2 * places.size <= steps.length;
}

/**
 * Where everything goes. What is in a frame is laid out by itself, and the frame around it as one; folded frames are
 * cards. Notes and frames with nothing in them stay, but in frames they go along.
 */
export function arranged(file: ProgramFile): Arranged {
  const tidying: Tidying = { file, groups: shownGroups(file.program), children: new Map(), sizes: new Map() };
  for (const node of file.program.nodes) {
    const parent = tidying.groups.parent.get(node.id);
    if (tidying.groups.hidden.has(node.id) || (parent === undefined && !isLaidOut(node, tidying))) continue;
    const list = tidying.children.get(parent);
    if (list === undefined) tidying.children.set(parent, [node]);
    else list.push(node);
  }
  return { places: tidied(tidying, undefined).places, sizes: tidying.sizes };
}

interface Tidying {
  readonly file: ProgramFile;
  readonly groups: Groups;
  /** What lies in each frame itself; undefined = in none. */
  readonly children: Map<string | undefined, ProgramNode[]>;
  readonly sizes: Map<string, { readonly width: number; readonly height: number }>;
}

interface Tidied {
  /** Counted from the card at the top left. */
  readonly places: ReadonlyMap<string, Point>;
  readonly reach: Reach;
}

function isLaidOut(node: ProgramNode, { groups }: Tidying): boolean {
  return kindOf(node).annotation !== true || groups.inside(node.id).length > 0;
}

/** Lays out what lies in a frame, inner frames first. */
function tidied(tidying: Tidying, frame: string | undefined): Tidied {
  const { groups, children, sizes } = tidying;
  const inner = new Map<string, Tidied>();
  for (const { id } of children.get(frame) ?? []) {
    if (groups.frames.get(id)?.isFolded === false) inner.set(id, tidied(tidying, id));
  }
  const { nodes, edges } = graphIn(tidying, frame, inner);
  const placed = layout(nodes, edges);
  const places = new Map<string, Point>();
  for (const [id, { x, y }] of placed) {
    const own = inner.get(id);
    places.set(id, own === undefined ? { x, y } : { x: x - own.reach.left, y: y - own.reach.top });
    for (const [one, at] of own?.places ?? []) places.set(one, { x: x + at.x, y: y + at.y });
  }
  const reach = around(placed, nodes);
  if (frame !== undefined) {
    sizes.set(frame, { width: reach.left + reach.right, height: reach.top + reach.bottom });
  }
  return { places, reach };
}

/** How far a frame reaches around what was placed in it. */
function around(placed: ReadonlyMap<string, Point>, nodes: readonly LayoutNode[]): Reach {
  const { side, top, bottom } = FRAME_ROOM;
  const reaches = nodes.map(({ id, reach = CARD }) => {
    const { x, y } = placed.get(id) ?? { x: 0, y: 0 };
    return { left: reach.left - x, right: x + reach.right, top: reach.top - y, bottom: y + reach.bottom };
  });
  return {
    left: side + Math.max(0, ...reaches.map((one) => one.left)),
    right: side + Math.max(CARD_WIDTH, ...reaches.map((one) => one.right)),
    top: top + Math.max(0, ...reaches.map((one) => one.top)),
    bottom: bottom + Math.max(CARD_HEIGHT, ...reaches.map((one) => one.bottom)),
  };
}

const CARD: Reach = { left: 0, right: CARD_WIDTH, top: 0, bottom: CARD_HEIGHT };

/** What lies in a frame as a graph of its own: lines end at the inner frame that the step they lead to is in. */
function graphIn(
  { file, groups, children }: Tidying,
  frame: string | undefined,
  inner: ReadonlyMap<string, Tidied>,
) {
  const level = new Set(children.get(frame)?.map(({ id }) => id));
  const at = (id: string): string | undefined => {
    let one: string | undefined = id;
    while (one !== undefined && !level.has(one)) one = groups.parent.get(one);
    return one;
  };
  const edges = file.program.edges.flatMap(({ from, port, to }) => {
    const [a, b] = [at(from), at(to)];
    if (a === undefined || b === undefined || a === b) return [];
    return [{ from: a, port: a === from ? port : `${from}/${port}`, to: b }];
  });
  const nodes = (children.get(frame) ?? []).map((node): LayoutNode => {
    const reach = inner.get(node.id)?.reach;
    const isFrame = groups.frames.has(node.id);
    const out = edges.filter(({ from }) => from === node.id).map(({ port }) => port);
    return {
      id: node.id,
      ports: isFrame ? out : drawnPorts(node, file).map(({ id }) => id),
      ...(reach === undefined ? {} : { reach }),
    };
  });
  const order = new Map(file.program.nodes.map(({ id }, i) => [id, i]));
  // A frame comes where the first step in it does.
  const orderOf = ({ id }: LayoutNode): number => order.get(groups.inside(id)[0] ?? id) ?? 0;
  return { nodes: nodes.toSorted((a, b) => orderOf(a) - orderOf(b)), edges };
}
