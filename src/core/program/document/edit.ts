/**
 * Edits of a program, as pure functions: a program in, a program out, the old one untouched. What cannot be done
 * (a node that is not there) changes nothing and gives back the very same program.
 *
 * Fresh ids come from the caller, so that the same edit with the same ids gives the same program.
 */
import type { Json } from '../../kit/base.ts';
import { assert } from '../../kit/base.ts';
import { keyOf } from '../../kit/dice/dice.ts';
import { type Registry, registry } from '../nodes/registry.ts';
import { threadsOf, withThreads } from './comments.ts';
import { ownSettings } from './nodeProblems.ts';
import type { Program, ProgramEdge, ProgramNode } from './types.ts';

/** Gives a new id at each call: short, lower case, never the same twice. */
export type MakeId = () => string;

/** Where a line begins and ends. */
export interface Connection {
  readonly from: string;
  readonly port: string;
  readonly to: string;
}

const MOST_TRIES = 10_000;

/** An id that nothing in the program has. Throws if `makeId` keeps giving taken ones. */
export function freshId(taken: (id: string) => boolean, makeId: MakeId): string {
  for (let i = 0; i < MOST_TRIES; i++) {
    const id = makeId();
    if (id !== '' && !taken(id)) return id;
  }
  assert(false, 'makeId gives only ids that are taken');
}

/** Whether a node or an edge of the program has the id. */
export function takenIn(program: Program): (id: string) => boolean {
  const ids = new Set([...program.nodes, ...program.edges].map((part) => part.id));
  return (id) => ids.has(id);
}

/** What is needed to draw a node: its kind, settings and place. */
export interface NewNode {
  readonly kind: string;
  readonly version: number;
  readonly settings: Readonly<Record<string, Json>>;
  readonly x: number;
  readonly y: number;
}

/** A node with a fresh id, its dice keyed by that id. */
export function newNode(program: Program, node: NewNode, makeId: MakeId): ProgramNode {
  const { kind, version, settings, x, y } = node;
  const id = freshId(takenIn(program), makeId);
  return { id, key: keyOf(id), kind, version, settings, x, y };
}

/** Draws a node after all others. */
export function addNode(program: Program, node: ProgramNode): Program {
  return { ...program, nodes: [...program.nodes, node] };
}

/**
 * Takes nodes out and heals the ways through them: where one way leads out of a node, all ways into it are led there.
 * A node with several ways out leaves its ways in open. No heal makes a node lead to itself. Comments on them go too.
 */
export function removeNodes(program: Program, ids: Iterable<string>): Program {
  const gone = new Set(ids);
  const nodes = program.nodes.filter((node) => !gone.has(node.id));
  if (nodes.length === program.nodes.length) return program;
  let edges = program.edges;
  for (const id of gone) edges = healed(edges, id);
  const { qualifiedTo, ...rest } = program.settings;
  const isLost = qualifiedTo !== undefined && gone.has(qualifiedTo);
  const threads = threadsOf(program);
  const kept = threads.some(({ node }) => gone.has(node))
    ? threads.filter(({ node }) => !gone.has(node))
    : threads;
  const settings = isLost ? rest : program.settings;
  return withThreads({ ...program, nodes, edges, settings }, kept);
}

function healed(edges: readonly ProgramEdge[], gone: string): readonly ProgramEdge[] {
  if (!edges.some(({ from, to }) => from === gone || to === gone)) return edges;
  const out = edges.filter((edge) => edge.from === gone && edge.to !== gone);
  const next = out.length === 1 ? out[0]?.to : undefined;
  return edges.flatMap((edge) => {
    if (edge.from === gone) return [];
    if (edge.to !== gone) return [edge];
    return next === undefined || next === edge.from ? [] : [{ ...edge, to: next }];
  });
}

/** Takes edges out. */
export function removeEdges(program: Program, ids: Iterable<string>): Program {
  const gone = new Set(ids);
  const edges = program.edges.filter((edge) => !gone.has(edge.id));
  return edges.length === program.edges.length ? program : { ...program, edges };
}

/** Draws an edge; the one that left by the same port before is taken out, for a port leads to one place. */
export function connect(program: Program, way: Connection, makeId: MakeId): Program {
  if (!hasNode(program, way.from) || !hasNode(program, way.to)) return program;
  const { from, port, to } = way;
  const old = program.edges.find((edge) => edge.from === from && edge.port === port);
  if (old !== undefined) return reconnect(program, old.id, { to });
  const id = freshId(takenIn(program), makeId);
  return { ...program, edges: [...program.edges, { id, from, port, to }] };
}

/** Moves an end of an edge. Another edge at the port it now leaves by is taken out. */
export function reconnect(program: Program, id: string, ends: Partial<Connection>): Program {
  const old = program.edges.find((edge) => edge.id === id);
  if (old === undefined) return program;
  const edge = { ...old, ...ends, id };
  if (!hasNode(program, edge.from) || !hasNode(program, edge.to)) return program;
  if (edge.from === old.from && edge.port === old.port && edge.to === old.to) return program;
  const edges = program.edges
    .filter((other) => other.id === id || other.from !== edge.from || other.port !== edge.port)
    .map((other) => (other.id === id ? edge : other));
  return { ...program, edges };
}

/** What is put on an edge. `port`: by which it leads on to where the edge led; none for a node without a way out. */
export interface Insertion {
  readonly edge: string;
  readonly node: ProgramNode;
  readonly port: string | undefined;
}

/** Puts a node on an edge: the edge leads to it, and it leads on. The node may be new or already drawn. */
export function insertOnEdge(program: Program, { edge, node, port }: Insertion, makeId: MakeId): Program {
  const old = program.edges.find((other) => other.id === edge);
  if (old === undefined || old.from === node.id || old.to === node.id) return program;
  const drawn = hasNode(program, node.id) ? program : addNode(program, node);
  const led = reconnect(drawn, edge, { to: node.id });
  return port === undefined ? led : connect(led, { from: node.id, port, to: old.to }, makeId);
}

/** Moves nodes by so many canvas units. */
export function moveNodes(
  program: Program,
  ids: Iterable<string>,
  by: { readonly x: number; readonly y: number },
): Program {
  const moved = new Set(ids);
  return placeNodes(
    program,
    new Map(
      program.nodes
        .filter((node) => moved.has(node.id))
        .map((node) => [node.id, { x: node.x + by.x, y: node.y + by.y }]),
    ),
  );
}

/** Puts nodes at places (automatic layout, the end of a drag). Unknown ids are left out. */
export function placeNodes(
  program: Program,
  places: ReadonlyMap<string, { readonly x: number; readonly y: number }>,
): Program {
  let changed = false;
  const nodes = program.nodes.map((node) => {
    const place = places.get(node.id);
    if (place === undefined || (place.x === node.x && place.y === node.y)) return node;
    changed = true;
    return { ...node, x: place.x, y: place.y };
  });
  return changed ? { ...program, nodes } : program;
}

/** A setting of a node: its dotted path inside the settings, and its new value; `undefined` takes it out. */
export interface SettingChange {
  readonly nodeId: string;
  readonly setting: string;
  readonly value: Json | undefined;
}

/** Changes one setting. Edges that left by a port which the node no longer has are taken out. */
export function setSetting(program: Program, change: SettingChange, kinds: Registry = registry()): Program {
  const { nodeId, setting, value } = change;
  const node = program.nodes.find((other) => other.id === nodeId);
  if (node === undefined) return program;
  const settings = changedAt(node.settings, setting.split('.'), value);
  if (settings === node.settings) return program;
  return replaceSettings(program, { nodeId, settings: settings as ProgramNode['settings'] }, kinds);
}

/** Replaces all settings of a node. Edges that left by a port which the node no longer has are taken out. */
export function replaceSettings(
  program: Program,
  { nodeId, settings }: { readonly nodeId: string; readonly settings: ProgramNode['settings'] },
  kinds: Registry = registry(),
): Program {
  const nodes = program.nodes.map((node) => (node.id === nodeId ? { ...node, settings } : node));
  const edges = withoutLostPorts({ ...program, nodes }, nodeId, kinds);
  return { ...program, nodes, edges };
}

function withoutLostPorts(program: Program, nodeId: string, kinds: Registry): readonly ProgramEdge[] {
  const node = program.nodes.find((other) => other.id === nodeId);
  const kind = node && kinds.find(node.kind);
  if (node === undefined || kind === undefined) return program.edges;
  const ports = new Set(kind.ports(ownSettings(node.settings)).map((port) => port.id));
  const edges = program.edges.filter((edge) => edge.from !== nodeId || ports.has(edge.port));
  return edges.length === program.edges.length ? program.edges : edges;
}

/**
 * A value with one place of it changed. A step of the path that does not exist is made: a list where the next part is a number, else
 * an object. `undefined` takes out what stands there.
 */
export function changedAt(
  value: Json | undefined,
  path: readonly string[],
  to: Json | undefined,
): Json | undefined {
  const [head, ...rest] = path;
  if (head === undefined) return to;
  const isIndex = /^\d+$/.test(head);
  if (Array.isArray(value) || (value === undefined && isIndex)) {
    return changedList((value ?? []) as readonly Json[], Number(head), { rest, to });
  }
  const record =
    typeof value === 'object' && value !== null ? (value as { readonly [key: string]: Json }) : {};
  const old = Object.hasOwn(record, head) ? record[head] : undefined;
  const next = changedAt(old, rest, to);
  if (Object.is(next, old)) return value ?? record;
  if (next !== undefined) return { ...record, [head]: next };
  const { [head]: _gone, ...others } = record;
  return others;
}

function changedList(
  list: readonly Json[],
  index: number,
  { rest, to }: { readonly rest: readonly string[]; readonly to: Json | undefined },
): readonly Json[] {
  if (!(index <= list.length)) return list;
  const next = changedAt(list[index], rest, to);
  if (Object.is(next, list[index])) return list;
  if (next === undefined) return list.toSpliced(index, 1);
  return index === list.length ? [...list, next] : list.with(index, next);
}

function hasNode(program: Program, id: string): boolean {
  return program.nodes.some((node) => node.id === id);
}
