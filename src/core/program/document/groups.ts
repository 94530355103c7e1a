/**
 * What frames hold: an open one what lies in it, a folded one what was folded into it. Folding hides nodes and changes no
 * edge; the drawing is told which node stands for which.
 */
import { type Registry, registry } from '../nodes/registry.ts';
import { ownSettings } from './nodeProblems.ts';
import type { Program, ProgramNode } from './types.ts';

/** Size of every card, and of a folded frame, in units of the canvas. */
export const CARD_SIZE = { width: 232, height: 76 } as const;

/** Room between a frame and what is put into it; at the top there is its name. */
export const FRAME_ROOM = { side: 24, top: 52, bottom: 28 } as const;

/** A frame as it stands: where, and how large. The node of a folded one stands where its box does, inside of its border. */
export interface DrawnFrame {
  readonly node: ProgramNode;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly isFolded: boolean;
}

/** All frames of a program, and what is in them. */
export interface Groups {
  readonly frames: ReadonlyMap<string, DrawnFrame>;
  /** The innermost frame that a node is in; absent for those in none. */
  readonly parent: ReadonlyMap<string, string>;
  /** For each node that is hidden the folded frame that stands for it. */
  readonly hidden: ReadonlyMap<string, string>;
  /** All nodes in a frame, inner frames and what is in them included, in the order of the document. */
  inside(frame: string): readonly string[];
}

interface Read {
  readonly frames: ReadonlyMap<string, DrawnFrame>;
  /** The folded frame that names a node. */
  readonly holder: ReadonlyMap<string, string>;
}

/**
 * The frames of a program. `opened`: folded ones that are looked into, taken as open. Frames that are folded into each
 * other in a circle are not: the one that comes later in the document names in vain. O(nodes × frames).
 */
export function groupsOf(
  { nodes }: Pick<Program, 'nodes'>,
  { kinds = registry(), opened }: { readonly kinds?: Registry; readonly opened?: ReadonlySet<string> } = {},
): Groups {
  const read = readFrames(nodes, kinds, opened);
  const { frames, holder } = read;
  if (frames.size === 0) return NO_GROUPS;
  const parent = new Map<string, string>();
  const open = [...frames.values()].filter(({ isFolded }) => !isFolded);
  for (const node of nodes) {
    const id = around(node, open, read) ?? holder.get(node.id);
    if (id !== undefined) parent.set(node.id, id);
  }
  const hidden = hiddenIn(nodes, parent, frames);
  const lists = new Map<string, readonly string[]>();
  const inside = (frame: string): readonly string[] => {
    let list = lists.get(frame);
    if (list === undefined) {
      list = nodes.filter(({ id }) => isIn(id, frame, parent)).map(({ id }) => id);
      lists.set(frame, list);
    }
    return list;
  };
  return { frames, parent, hidden, inside };
}

const NO_GROUPS: Groups = {
  frames: new Map(),
  parent: new Map(),
  hidden: new Map(),
  inside: () => [],
};

function readFrames(
  nodes: readonly ProgramNode[],
  kinds: Registry,
  opened: ReadonlySet<string> | undefined,
): Read {
  const frames = new Map<string, DrawnFrame>();
  const holder = new Map<string, string>();
  const known = new Set(nodes.map(({ id }) => id));
  for (const node of nodes) {
    const shape = kinds.find(node.kind)?.frame?.(ownSettings(node.settings));
    if (shape === undefined) continue;
    const { width, height, folded } = shape;
    const isFolded = folded !== undefined && opened?.has(node.id) !== true;
    const isLooked = folded !== undefined && !isFolded;
    const x = isLooked ? node.x - FRAME_ROOM.side : node.x;
    const y = isLooked ? node.y - FRAME_ROOM.top : node.y;
    frames.set(node.id, { node, x, y, width, height, isFolded });
    if (!isFolded) continue;
    for (const id of new Set(folded)) {
      if (known.has(id) && !holder.has(id) && !leadsTo(holder, node.id, id)) holder.set(id, node.id);
    }
  }
  return { frames, holder };
}

/** Whether one comes from `from` to `to` by going outwards, both ends included. */
function leadsTo(holder: ReadonlyMap<string, string>, from: string, to: string): boolean {
  for (let at: string | undefined = from; at !== undefined; at = holder.get(at)) if (at === to) return true;
  return false;
}

/** The smallest open frame that a node's middle lies in, among those hidden by the same one; frames lie in larger ones only. */
function around(
  node: ProgramNode,
  open: readonly DrawnFrame[],
  { frames, holder }: Read,
): string | undefined {
  const own = boxOf(node, frames);
  const x = own.x + own.width / 2;
  const y = own.y + own.height / 2;
  const area = frames.get(node.id)?.isFolded === false ? own.width * own.height : 0;
  const held = holder.get(node.id);
  let best: DrawnFrame | undefined;
  for (const frame of open) {
    const { width, height } = frame;
    const isAway = x < frame.x || y < frame.y || x > frame.x + width || y > frame.y + height;
    if (isAway || frame.node.id === node.id) continue;
    if (holder.get(frame.node.id) !== held || width * height <= area) continue;
    if (best === undefined || width * height < best.width * best.height) best = frame;
  }
  return best?.node.id;
}

/** What a node takes up. */
function boxOf({ id, x, y }: ProgramNode, frames: Groups['frames']): Box {
  const frame = frames.get(id);
  return frame === undefined || frame.isFolded ? { x, y, ...CARD_SIZE } : frame;
}

function hiddenIn(
  nodes: readonly ProgramNode[],
  parent: ReadonlyMap<string, string>,
  frames: ReadonlyMap<string, DrawnFrame>,
): ReadonlyMap<string, string> {
  const hidden = new Map<string, string>();
  for (const { id } of nodes) {
    let by: string | undefined;
    for (let at = parent.get(id); at !== undefined; at = parent.get(at)) {
      if (frames.get(at)?.isFolded === true) by = at;
    }
    if (by !== undefined) hidden.set(id, by);
  }
  return hidden;
}

function isIn(id: string, frame: string, parent: ReadonlyMap<string, string>): boolean {
  for (let at = parent.get(id); at !== undefined; at = parent.get(at)) if (at === frame) return true;
  return false;
}

/** A rectangle of the canvas. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What nodes take up on the canvas: cards are of one size, open frames as large as they are. Nothing where there is none. */
export function boundsOf(nodes: readonly ProgramNode[], { frames }: Groups): Box | undefined {
  if (nodes.length === 0) return undefined;
  const boxes = nodes.map((node) => boxOf(node, frames));
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}
