/** Edits of frames, as pure functions: put around nodes, folded, opened, and taken along by what moves them. */
import { keyOf } from '../../kit/dice/dice.ts';
import { type Registry, registry } from '../nodes/registry.ts';
import { freshId, type MakeId, placeNodes, takenIn } from './edit.ts';
import { boundsOf, CARD_SIZE, FRAME_ROOM, type Groups, groupsOf } from './groups.ts';
import { ownSettings } from './nodeProblems.ts';
import type { Program, ProgramNode } from './types.ts';

/** Puts a frame around nodes, with room above and below. Nothing without nodes, or where they lie too far apart for one. */
export function addFrame(
  program: Program,
  ids: Iterable<string>,
  { makeId, kinds = registry() }: { readonly makeId: MakeId; readonly kinds?: Registry },
): { readonly program: Program; readonly id: string | undefined } {
  const wanted = new Set(ids);
  const kind = kinds.kinds.find(({ frame }) => frame !== undefined);
  const roomy = withRoom(program, wanted, kinds);
  const nodes = roomy.nodes.filter(({ id }) => wanted.has(id));
  const box = boundsOf(nodes, groupsOf(roomy, { kinds }));
  if (box === undefined || kind === undefined) return { program, id: undefined };
  const { side, top, bottom } = FRAME_ROOM;
  const width = Math.round(box.width + 2 * side);
  const height = Math.round(box.height + top + bottom);
  const settings = { width, height };
  if (!kind.schema.safeParse(settings).success) return { program, id: undefined };
  const id = freshId(takenIn(program), makeId);
  const node: ProgramNode = {
    id,
    key: keyOf(id),
    kind: kind.kind,
    version: kind.version,
    settings,
    x: Math.round(box.x - side),
    y: Math.round(box.y - top),
  };
  return { program: { ...roomy, nodes: [...roomy.nodes, node] }, id };
}

/** Between a frame and the card above or below it. */
const GAP = 24;

/** Moves down what would lie under the frame around nodes: below its upper border, and below its lower one. */
function withRoom(program: Program, wanted: ReadonlySet<string>, kinds: Registry): Program {
  const own = program.nodes.filter(({ id }) => wanted.has(id));
  const box = boundsOf(own, groupsOf(program, { kinds }));
  if (box === undefined) return program;
  const { side, top, bottom } = FRAME_ROOM;
  const beside = ({ x }: ProgramNode): boolean =>
    x + CARD_SIZE.width > box.x - side && x < box.x + box.width + side;
  const others = program.nodes.filter(
    (node) => !wanted.has(node.id) && beside(node) && !isFrame(node, kinds),
  );
  const lower = box.y + box.height;
  const above = others.filter(({ y }) => y < box.y && y + CARD_SIZE.height <= box.y);
  const below = others.filter(({ y }) => y >= lower);
  const need = Math.max(0, ...above.map(({ y }) => y + CARD_SIZE.height + GAP - (box.y - top)));
  const more = Math.max(0, ...below.map(({ y }) => lower + bottom + GAP - y));
  if (need === 0 && more === 0) return program;
  const places = program.nodes.flatMap((node): readonly [string, Point][] => {
    if (isFrame(node, kinds) && !wanted.has(node.id)) return [];
    const isBelow = !wanted.has(node.id) && node.y >= lower;
    const by = (node.y >= box.y ? need : 0) + (isBelow ? more : 0);
    return by === 0 ? [] : [[node.id, { x: node.x, y: node.y + by }]];
  });
  return moveWithin(program, new Map(places), kinds);
}

/** An open frame: what lies in it takes it along. */
function isFrame({ kind, settings }: ProgramNode, kinds: Registry): boolean {
  const shape = kinds.find(kind)?.frame?.(ownSettings(settings));
  return shape !== undefined && shape.folded === undefined;
}

/**
 * Folds a frame: what is in it is hidden, and hangs on it wherever it is put. Its box stands where the first card has its
 * place, so that lines run on straight. The same program where it is folded already.
 */
export function foldFrame(program: Program, id: string, kinds: Registry = registry()): Program {
  const groups = groupsOf(program, { kinds });
  const frame = groups.frames.get(id);
  if (frame === undefined || frame.isFolded) return program;
  // What is folded into an inner frame hangs on that one.
  const own = groups.inside(id).filter((inner) => {
    for (let at = groups.parent.get(inner); at !== undefined && at !== id; at = groups.parent.get(at)) {
      if (groups.frames.get(at)?.isFolded === true) return false;
    }
    return true;
  });
  const { x, y, settings } = frame.node;
  const at = { x: x + FRAME_ROOM.side, y: y + FRAME_ROOM.top };
  const folded = own.map((nodeId) => ({ nodeId }));
  return withSettings(placeNodes(program, new Map([[id, at]])), id, { ...settings, folded });
}

/** Opens a folded frame: what lies in it is in it. The same program where it is open. */
export function unfoldFrame(program: Program, id: string): Program {
  const node = program.nodes.find((one) => one.id === id);
  if (node === undefined || !Object.hasOwn(node.settings, 'folded')) return program;
  const { folded: _, ...settings } = node.settings;
  const at = { x: node.x - FRAME_ROOM.side, y: node.y - FRAME_ROOM.top };
  return withSettings(placeNodes(program, new Map([[id, at]])), id, settings);
}

function withSettings(program: Program, id: string, settings: ProgramNode['settings']): Program {
  return {
    ...program,
    nodes: program.nodes.map((node) => (node.id === id ? { ...node, settings } : node)),
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Places with what is in frames among them: it goes as its frame goes, unless it has a place of its own. */
export function withInside(
  program: Program,
  places: ReadonlyMap<string, Point>,
  kinds: Registry = registry(),
): ReadonlyMap<string, Point> {
  const groups = groupsOf(program, { kinds });
  if (![...places.keys()].some((id) => groups.frames.has(id))) return places;
  const byId = new Map(program.nodes.map((node) => [node.id, node]));
  const all = new Map(places);
  for (const { id, x, y } of program.nodes) {
    if (all.has(id)) continue;
    // The nearest frame that has a place takes it along.
    for (let at = groups.parent.get(id); at !== undefined; at = groups.parent.get(at)) {
      const to = places.get(at);
      const from = byId.get(at);
      if (to === undefined || from === undefined) continue;
      all.set(id, { x: x + to.x - from.x, y: y + to.y - from.y });
      break;
    }
  }
  return all;
}

/** The ids, with everything that is folded into frames among them. */
export function withFolded(
  program: Program,
  ids: Iterable<string>,
  kinds: Registry = registry(),
): ReadonlySet<string> {
  const all = new Set(ids);
  const groups = groupsOf(program, { kinds });
  for (const id of [...all]) {
    if (groups.frames.get(id)?.isFolded === true) for (const inner of groups.inside(id)) all.add(inner);
  }
  return all;
}

/**
 * Moves nodes, and keeps frames around what was in them: a frame all of whose nodes move goes along, another one grows;
 * of what is folded together all moves. Places are of nodes that are there.
 */
export function moveWithin(
  program: Program,
  places: ReadonlyMap<string, Point>,
  kinds: Registry = registry(),
): Program {
  const groups = groupsOf(program, { kinds });
  const whole = placesOfBoxes(program, places, groups);
  const frames = [...groups.frames.values()].filter(({ isFolded, node }) => !isFolded && !whole.has(node.id));
  // Inner frames first: an outer one is drawn around them.
  const sorted = frames.sort((a, b) => a.width * a.height - b.width * b.height);
  let moved = placeNodes(program, whole);
  const taken = new Map(whole);
  for (const { node } of sorted) {
    const inside = groups
      .inside(node.id)
      .filter((id) => !groups.hidden.has(id) || groups.hidden.get(id) === groups.hidden.get(node.id));
    const gone = inside.filter((id) => taken.has(id));
    if (gone.length === 0) continue;
    const shift = gone.length === inside.length ? sharedShift(program, taken, gone) : undefined;
    if (shift !== undefined) {
      const to = { x: node.x + shift.x, y: node.y + shift.y };
      taken.set(node.id, to);
      moved = placeNodes(moved, new Map([[node.id, to]]));
    } else moved = grown(moved, node.id, { inside, groups, kinds });
  }
  return moved;
}

/** A node that is hidden does not move alone: the box that stands for it moves with all that is in it. */
function placesOfBoxes(
  program: Program,
  places: ReadonlyMap<string, Point>,
  { hidden, inside }: Groups,
): ReadonlyMap<string, Point> {
  const all = new Map(places);
  const byId = new Map(program.nodes.map((node) => [node.id, node]));
  const done = new Set<string>();
  for (const [id, to] of places) {
    const box = hidden.get(id);
    const from = byId.get(id);
    if (box === undefined || from === undefined || done.has(box)) continue;
    done.add(box);
    for (const other of [box, ...inside(box)]) {
      const node = byId.get(other);
      if (node !== undefined) all.set(other, { x: node.x + to.x - from.x, y: node.y + to.y - from.y });
    }
  }
  return all;
}

/** By how much all of the nodes move; nothing where they move apart. */
function sharedShift(
  { nodes }: Program,
  places: ReadonlyMap<string, Point>,
  ids: readonly string[],
): Point | undefined {
  const wanted = new Set(ids);
  const shifts = nodes.flatMap(({ id, x, y }) => {
    const to = wanted.has(id) ? places.get(id) : undefined;
    return to === undefined ? [] : [{ x: to.x - x, y: to.y - y }];
  });
  const [first] = shifts;
  return shifts.every(({ x, y }) => x === first?.x && y === first.y) ? first : undefined;
}

/** Takes a node into the open frame that another one is in: it grows, and so do those around it. */
export function takeInto(
  program: Program,
  { id, beside }: { readonly id: string; readonly beside: string },
  kinds: Registry = registry(),
): Program {
  let taken = program;
  for (;;) {
    const groups = groupsOf(taken, { kinds });
    const next = groups.parent.get(beside);
    let lacking: string | undefined;
    for (let at = next; at !== undefined; at = groups.parent.get(at)) {
      if (groups.frames.get(at)?.isFolded === true) return taken;
      if (!groups.inside(at).includes(id)) lacking = at;
    }
    if (lacking === undefined) return taken;
    const inside = [...groups.inside(lacking), id];
    const larger = grown(taken, lacking, { inside, groups, kinds });
    if (larger === taken) return taken;
    taken = larger;
  }
}

interface Growing {
  readonly inside: readonly string[];
  readonly groups: Groups;
  readonly kinds: Registry;
}

/** A frame large enough for what is in it, as far as frames go; its settings hold its size. */
function grown(program: Program, id: string, { inside, groups, kinds }: Growing): Program {
  const frame = program.nodes.find((node) => node.id === id);
  const shape = groups.frames.get(id);
  const own = new Set(inside);
  const box = boundsOf(
    program.nodes.filter((node) => own.has(node.id)),
    groups,
  );
  if (frame === undefined || shape === undefined || box === undefined) return program;
  const { side, top, bottom } = FRAME_ROOM;
  const x = Math.min(frame.x, box.x - side);
  const y = Math.min(frame.y, box.y - top);
  const width = Math.max(frame.x + shape.width, box.x + box.width + side) - x;
  const height = Math.max(frame.y + shape.height, box.y + box.height + bottom) - y;
  if (x === frame.x && y === frame.y && width === shape.width && height === shape.height) return program;
  const settings = { ...frame.settings, width, height };
  if (kinds.find(frame.kind)?.schema.safeParse(ownSettings(settings)).success !== true) return program;
  return withSettings(placeNodes(program, new Map([[id, { x, y }]])), id, settings);
}

/** Frames of these sizes, as far as frames go. The same program where they have them. */
export function sizeFrames(
  program: Program,
  sizes: ReadonlyMap<string, { readonly width: number; readonly height: number }>,
  kinds: Registry = registry(),
): Program {
  let sized = program;
  for (const { id, kind, settings } of program.nodes) {
    const size = sizes.get(id);
    const shape = size && kinds.find(kind)?.frame?.(ownSettings(settings));
    if (shape === undefined || (shape.width === size?.width && shape.height === size?.height)) continue;
    const next = { ...settings, ...size };
    if (kinds.find(kind)?.schema.safeParse(ownSettings(next)).success === true)
      sized = withSettings(sized, id, next);
  }
  return sized;
}
