/** The program as a list to be read from top to bottom: ways stand indented under the step they leave. */
import type { Groups, Program, ProgramEdge, ProgramFile, ProgramNode } from '../../core/index.ts';
import { kindOf } from './kinds.ts';
import { shownGroups } from './shown.ts';
import { type DrawnPort, drawnPorts, drawnWays } from './together.ts';

export type OutlineRow =
  | {
      readonly kind: 'step';
      readonly key: string;
      readonly node: ProgramNode;
      readonly depth: number;
      /** The place of the step among all steps, from 1. */
      readonly number: number;
    }
  | {
      /** A frame; the rows of what is in it follow, one deeper, unless it is folded. */
      readonly kind: 'group';
      readonly key: string;
      readonly node: ProgramNode;
      readonly depth: number;
      /** Steps in it. */
      readonly count: number;
      readonly isFolded: boolean;
    }
  | {
      readonly kind: 'way';
      readonly key: string;
      readonly node: ProgramNode;
      readonly port: DrawnPort;
      readonly depth: number;
      /** The step told elsewhere at which it goes on; nothing where its steps follow or where it leads nowhere. */
      readonly on: ProgramNode | undefined;
      readonly isOpen: boolean;
    };

/** A row before frames are told. */
type Told = Exclude<OutlineRow, { readonly kind: 'group' }>;

interface Reading {
  readonly file: ProgramFile;
  readonly nodes: ReadonlyMap<string, ProgramNode>;
  readonly joins: ReadonlySet<string>;
  readonly seen: Set<string>;
  readonly rows: Told[];
}

/**
 * All steps, each once, in the order in which people reach them; those that nobody reaches last. Frames are told before
 * what is in them, again where the way comes back to them; what is folded into one is not told.
 */
export function outlineOf(file: ProgramFile): readonly OutlineRow[] {
  return withGroups(file, readSteps(file));
}

/** Makes outlines, and gives the very row of before for what says the same: a change draws few rows anew. */
export function createOutline(): (file: ProgramFile) => readonly OutlineRow[] {
  let kept = new Map<string, OutlineRow>();
  return (file) => {
    const rows = outlineOf(file).map((row) => {
      const old = kept.get(row.key);
      return old !== undefined && isSame(old, row) ? old : row;
    });
    kept = new Map(rows.map((row) => [row.key, row]));
    return rows;
  };
}

function isSame(a: OutlineRow, b: OutlineRow): boolean {
  const [one, other] = [a, b] as unknown as readonly Readonly<Record<string, unknown>>[];
  return Object.keys(b).every((key) => one?.[key] === other?.[key]);
}

function withGroups({ program }: ProgramFile, told: readonly Told[]): readonly OutlineRow[] {
  const groups = shownGroups(program);
  const { frames } = groups;
  if (frames.size === 0) return told;
  const rows: OutlineRow[] = [];
  const times = new Map<string, number>();
  const tell = (id: string, depth: number): void => {
    const frame = frames.get(id);
    const before = times.get(id) ?? 0;
    times.set(id, before + 1);
    // A box is one thing, wherever ways come back to it.
    if (frame === undefined || (frame.isFolded && before > 0)) return;
    const key = before === 0 ? id : `${id}#${before}`;
    const count = groups.inside(id).filter((one) => isStep(one)).length;
    rows.push({ kind: 'group', key, node: frame.node, depth, count, isFolded: frame.isFolded });
  };
  const byId = new Map(program.nodes.map((node) => [node.id, node]));
  const isStep = (id: string): boolean => {
    const node = byId.get(id);
    return node !== undefined && kindOf(node).annotation !== true;
  };
  let open: readonly string[] = [];
  let number = 0;
  for (const row of told) {
    if (frames.has(row.node.id)) continue;
    const path = pathOf(row.node.id, groups);
    const shared = path.findIndex((id, i) => id !== open[i]);
    const from = shared < 0 ? path.length : shared;
    path.slice(from).forEach((id, i) => {
      tell(id, row.depth + from + i);
    });
    open = path;
    // Numbers stay when a frame is folded.
    if (row.kind === 'step') number += 1;
    if (groups.hidden.has(row.node.id)) continue;
    const depth = row.depth + path.length;
    rows.push(row.kind === 'step' ? { ...row, depth, number } : { ...row, depth });
  }
  for (const id of frames.keys()) if (!times.has(id) && !groups.hidden.has(id)) tell(id, 0);
  return rows;
}

/** The frames around a node, from the outermost inwards, up to the first that is folded. */
function pathOf(id: string, { parent, frames }: Groups): readonly string[] {
  const path: string[] = [];
  for (let at = parent.get(id); at !== undefined; at = parent.get(at)) path.unshift(at);
  const folded = path.findIndex((one) => frames.get(one)?.isFolded === true);
  return folded < 0 ? path : path.slice(0, folded + 1);
}

function readSteps(file: ProgramFile): readonly Told[] {
  const { nodes } = file.program;
  // What stands as one is one way: the step it leads to is no join.
  const edges = drawnWays(file);
  const reading: Reading = {
    file,
    nodes: new Map(nodes.map((node) => [node.id, node])),
    joins: joinsOf(edges),
    seen: new Set(),
    rows: [],
  };
  const led = new Set(edges.map(({ to }) => to));
  for (const node of [...nodes.filter(({ id }) => !led.has(id)), ...nodes]) readAll(reading, node.id);
  return reading.rows;
}

/** Steps into which several ways lead. */
function joinsOf(edges: readonly ProgramEdge[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(edges.flatMap(({ to }) => (seen.size === seen.add(to).size ? [to] : [])));
}

function readAll(reading: Reading, id: string): void {
  const waiting = [id];
  while (waiting.length > 0) waiting.push(...read(reading, waiting.shift() as string, 0));
}

/** Reads on from a step along one way; gives the joins that it ran into, for whoever stands further out to read. */
function read(reading: Reading, from: string, depth: number): readonly string[] {
  const { file, nodes, seen, rows } = reading;
  let waiting: string[] = [];
  let next: string | undefined = from;
  while (next !== undefined) {
    const node = nodes.get(next);
    if (node === undefined || seen.has(next)) break;
    seen.add(next);
    rows.push({ kind: 'step', key: node.id, node, depth, number: seen.size });
    const ports = drawnPorts(node, file);
    const [only] = ports;
    if (ports.length === 1 && only !== undefined) {
      const to = targetOf(file.program, node, only);
      if (to !== undefined && depth > 0 && reading.joins.has(to)) return [...waiting, to];
      next = to ?? waiting.shift();
      continue;
    }
    waiting.push(...ports.flatMap((port) => readWay(reading, { node, port }, depth + 1)));
    waiting = waiting.filter((id) => !seen.has(id));
    if (depth > 0) return waiting;
    next = waiting.shift();
  }
  return waiting;
}

function readWay(
  reading: Reading,
  { node, port }: { readonly node: ProgramNode; readonly port: DrawnPort },
  depth: number,
): readonly string[] {
  const to = targetOf(reading.file.program, node, port);
  const isElsewhere = to !== undefined && (reading.joins.has(to) || reading.seen.has(to));
  const on = isElsewhere ? reading.nodes.get(to) : undefined;
  const key = `${node.id}/${port.id}`;
  reading.rows.push({ kind: 'way', key, node, port, depth, on, isOpen: to === undefined });
  if (to === undefined) return [];
  return isElsewhere ? [to] : read(reading, to, depth);
}

function targetOf({ edges }: Program, { id }: ProgramNode, port: DrawnPort): string | undefined {
  return edges.find((edge) => edge.from === id && edge.port === port.id)?.to;
}
