/**
 * Moving a step or a frame along its way by keys: it changes places with its neighbour, in lines and on the canvas. A folded
 * frame is one thing, whoever moves; a frame that is moved takes along what is in it.
 */
import {
  CARD_SIZE,
  type DrawnFrame,
  type Groups,
  type Program,
  type ProgramEdge,
  type ProgramFile,
  type ProgramNode,
  placeNodes,
  type Text,
  text,
  withInside,
} from '../../core/index.ts';
import { change, say } from '../actions.ts';
import { useStore } from '../store.ts';
import { inProgram } from './commands.ts';
import { makeId } from './ids.ts';
import { accepts, KINDS, kindOf, titleOf } from './kinds.ts';
import { shownGroups } from './shown.ts';
import { drawnPorts } from './together.ts';

/** Moves a step or a frame before or behind its neighbour. Where ways begin, end, split or meet it stays, and that is said. */
export function reorderStep(id: string, to: 'up' | 'down'): void {
  const { file } = useStore.getState();
  if (file === undefined) return;
  const drawing = { file, groups: shownGroups(file.program) };
  const swapped = reordered(drawing, id, to);
  if (swapped === undefined) {
    say(refusal(drawing, id, to));
    return;
  }
  change(
    inProgram(() => swapped),
    { label: text('draw.did.order', { step: titleOf(file, id) }) },
  );
}

interface Drawing {
  readonly file: ProgramFile;
  readonly groups: Groups;
}

/** What moves as one: a step, or a frame with all that is in it. */
interface Unit {
  readonly node: ProgramNode;
  readonly frame: DrawnFrame | undefined;
  readonly holds: ReadonlySet<string>;
}

/** A way out of a step, whether it leads anywhere or not. */
type Exit = Pick<ProgramEdge, 'from' | 'port'>;

/** A unit with one way in and one way out: it can stand anywhere on a way. */
interface Plain extends Unit {
  /** The step to which whatever leads to it leads. */
  readonly first: ProgramNode;
  /** By which its way goes on; several where they are drawn as one, or all lead to the same step. */
  readonly exits: readonly Exit[];
  /** The lines of these. */
  readonly out: readonly ProgramEdge[];
}

function reordered(drawing: Drawing, id: string, to: 'up' | 'down'): Program | undefined {
  const { edges } = drawing.file.program;
  const own = unitOf(drawing, id);
  const beside = own && neighbour(drawing, own, to);
  if (own === undefined || beside === undefined) return undefined;
  const [upper, lower] = (to === 'down' ? [own, beside] : [beside, own]).map((one) => plain(drawing, one));
  if (upper === undefined || lower === undefined) return undefined;
  const isBetween = intoOf(edges, lower).every(({ from }) => upper.holds.has(from));
  const isLoop = lower.out.some(({ to: end }) => upper.holds.has(end));
  if (upper.out.length === 0 || !isBetween || isLoop) return undefined;
  return changedOver(drawing.file.program, { upper, lower });
}

/** Why it stays: it, or the only one with which it could change places, is an end of its way; or ways split or meet there. */
function refusal(drawing: Drawing, id: string, to: 'up' | 'down'): Text {
  const said = (key: string, { node }: Pick<Unit, 'node'>) =>
    text(`draw.refused.${key}`, { step: titleOf(drawing.file, node.id) });
  const own = unitOf(drawing, id);
  if (own === undefined) return text('draw.refused.order', { step: titleOf(drawing.file, id) });
  const { edges } = drawing.file.program;
  const ends =
    to === 'down' ? outOf(edges, own).map((edge) => edge.to) : intoOf(edges, own).map(({ from }) => from);
  if (ends.length === 0) return said(to === 'down' ? 'last' : 'first', own);
  const beside = new Set(ends).size === 1 ? neighbour(drawing, own, to) : undefined;
  const [upper, lower] = to === 'down' ? [own, beside] : [beside, own];
  if (upper !== undefined && !stepsOf(drawing, upper).every(accepts)) return said('first', upper);
  const isLast = (step: ProgramNode) => drawnPorts(step, drawing.file).length === 0;
  if (lower !== undefined && stepsOf(drawing, lower).every(isLast)) return said('last', lower);
  return said('order', own);
}

/** What people can come to of what moves as one: notes stand beside the ways. */
const stepsOf = ({ file }: Drawing, { holds }: Unit): readonly ProgramNode[] =>
  file.program.nodes.filter((node) => holds.has(node.id) && kindOf(node).annotation !== true);

function unitOf({ file, groups }: Drawing, id: string): Unit | undefined {
  const node = file.program.nodes.find((one) => one.id === id);
  const frame = groups.frames.get(id);
  const holds = new Set(frame === undefined ? [id] : [id, ...groups.inside(id)]);
  return node && { node, frame, holds };
}

const intoOf = (edges: Program['edges'], { holds }: Unit): readonly ProgramEdge[] =>
  edges.filter(({ from, to }) => holds.has(to) && !holds.has(from));

const outOf = (edges: Program['edges'], { holds }: Unit): readonly ProgramEdge[] =>
  edges.filter(({ from, to }) => holds.has(from) && !holds.has(to));

/** Who stands next on the way: the box of what is folded, and for a frame the frame beside it rather than a step in that one. */
function neighbour(drawing: Drawing, own: Unit, to: 'up' | 'down'): Unit | undefined {
  const { edges } = drawing.file.program;
  const lines = to === 'down' ? outOf(edges, own) : intoOf(edges, own);
  const [line] = lines;
  if (line === undefined) return undefined;
  const { hidden, parent } = drawing.groups;
  let id = to === 'down' ? line.to : line.from;
  id = hidden.get(id) ?? id;
  if (own.frame !== undefined) {
    const level = parent.get(own.node.id);
    for (let at: string | undefined = id; at !== level; at = parent.get(at)) {
      if (at === undefined) return undefined;
      id = at;
    }
  }
  return unitOf(drawing, id);
}

function plain(drawing: Drawing, unit: Unit): Plain | undefined {
  const { edges } = drawing.file.program;
  const steps = stepsOf(drawing, unit);
  const out = outOf(edges, unit);
  const exits = exitsOf(drawing, steps, unit.frame === undefined ? undefined : out);
  const entrances = new Set(intoOf(edges, unit).map(({ to }) => to));
  const [entrance] = entrances;
  const isFirst = ({ id }: ProgramNode) =>
    entrance === undefined ? edges.every(({ to }) => to !== id) : id === entrance;
  const first = steps.find(isFirst);
  const isSplit = new Set(out.map(({ to }) => to)).size > 1 || entrances.size > 1;
  if (first === undefined || isSplit || exits.length === 0 || !steps.every(accepts)) return undefined;
  return { ...unit, first, exits, out };
}

/** A step goes on by its one way out, a frame by the lines that leave it, or else by the one way in it that leads nowhere. */
function exitsOf(
  { file }: Drawing,
  steps: readonly ProgramNode[],
  leaving: readonly ProgramEdge[] | undefined,
): readonly Exit[] {
  if (leaving !== undefined && leaving.length > 0) return leaving;
  const led = new Set(file.program.edges.map(wayOf));
  const ways = steps.flatMap(({ id, ...node }) =>
    drawnPorts({ id, ...node }, file).map(({ of }) => of.map((port): Exit => ({ from: id, port }))),
  );
  const free = leaving === undefined ? ways : ways.filter((way) => !way.some((exit) => led.has(wayOf(exit))));
  return free.length === 1 ? (free[0] ?? []) : [];
}

const wayOf = ({ from, port }: Exit): string => JSON.stringify([from, port]);

interface Pair {
  readonly upper: Plain;
  readonly lower: Plain;
}

/** What led to the upper leads to the lower, that to the upper, and the upper to where the lower led. */
function changedOver(program: Program, { upper, lower }: Pair): Program {
  const next = lower.out[0]?.to;
  const into = new Set(intoOf(program.edges, upper));
  const ends = new Map<ProgramEdge, string | undefined>([
    ...upper.out.map((edge) => [edge, next] as const),
    ...lower.out.map((edge) => [edge, upper.first.id] as const),
  ]);
  const edges = program.edges.flatMap((edge): readonly ProgramEdge[] => {
    if (into.has(edge)) return [{ ...edge, to: lower.first.id }];
    if (!ends.has(edge)) return [edge];
    const to = ends.get(edge);
    return to === undefined ? [] : [{ ...edge, to }];
  });
  // A lower one that led nowhere gets its lines from the upper one, which now does.
  const added = lower.exits.map((exit, i) => ({
    id: upper.out[i]?.id ?? makeId(),
    ...exit,
    to: upper.first.id,
  }));
  const moved = placeNodes(program, withInside(program, placesOf({ upper, lower }), KINDS));
  return { ...moved, edges: lower.out.length > 0 ? edges : [...edges, ...added] };
}

/** The lower one comes to where the upper began, and that one ends where the lower did. */
function placesOf({ upper, lower }: Pair): ReadonlyMap<string, { readonly x: number; readonly y: number }> {
  const [a, b] = [boxOf(upper), boxOf(lower)];
  const across = axisOf(lower) - axisOf(upper);
  const { node } = upper;
  return new Map([
    [node.id, { x: node.x + across, y: node.y + b.y + b.height - a.height - a.y }],
    [lower.node.id, { x: lower.node.x - across, y: lower.node.y + a.y - b.y }],
  ]);
}

const boxOf = ({ node: { x, y }, frame }: Unit) =>
  frame === undefined || frame.isFolded ? { x, y, ...CARD_SIZE } : frame;

/** The left side of the card at which its way comes in. */
const axisOf = ({ frame, node, first }: Plain): number => (frame?.isFolded === false ? first.x : node.x);
