/**
 * Ways out of a step as they are drawn. Ports that belong together stand as one while all of them lead to the same step,
 * or none leads anywhere, and nobody wants to see them one by one. Only the drawing: the document keeps a line for each.
 */
import {
  type Port,
  type Program,
  type ProgramEdge,
  type ProgramFile,
  type ProgramNode,
  text,
} from '../../core/index.ts';
import { useStore } from '../store.ts';
import type { Voice } from '../words.ts';
import { keepApart } from './apart.ts';
import { keepList } from './keep-list.ts';
import { portsOf, titleOf, type Whole } from './kinds.ts';
import { useLooked } from './shown.ts';

/** A port as it is drawn, under the id of the first that it stands for. */
export interface DrawnPort extends Port {
  /** Ports of the step that it stands for: its own alone, or all that stand as one. */
  readonly of: readonly string[];
}

/** A line as it is drawn, under the id of the first that it stands for. */
export interface DrawnWay extends ProgramEdge {
  /** The ports by which it leaves. */
  readonly ports: readonly string[];
  /** Ids of the lines that it stands for. */
  readonly edges: readonly string[];
}

/** Steps whose ways are wanted one by one. */
type Apart = ReadonlySet<string>;

/** All that can stand as one does. */
export const NONE_APART: Apart = new Set();

const apartNow = (): Apart => useLooked.getState().apart;

/** The ports of a step as they are drawn. */
export function drawnPorts(node: ProgramNode, whole: Whole, apart = apartNow()): readonly DrawnPort[] {
  const ports = portsOf(node, whole);
  const joined = ports.filter(({ together }) => together !== undefined);
  const isOne = joined.length > 1 && !apart.has(node.id) && isSameEnd(node, joined, whole);
  return isOne ? asOne(ports, joined) : each(ports, joined);
}

type Draw = (ports: readonly Port[], joined: readonly Port[]) => readonly DrawnPort[];

/** Gives the very list of before for the same ports. */
function kept(draw: Draw): Draw {
  const lists = new WeakMap<readonly Port[], readonly DrawnPort[]>();
  return (ports, joined) => {
    const list = lists.get(ports) ?? draw(ports, joined);
    lists.set(ports, list);
    return list;
  };
}

const alone = (port: Port): DrawnPort => ({ ...port, of: [port.id] });
const each = kept((ports) => ports.map(alone));
const asOne = kept((ports, joined) => {
  const of = joined.map(({ id }) => id);
  return ports.flatMap((port): readonly DrawnPort[] => {
    if (port.together === undefined) return [alone(port)];
    return port === joined[0] ? [{ ...port, label: port.together, of }] : [];
  });
});

function isSameEnd({ id }: ProgramNode, ports: readonly Port[], { program }: Whole): boolean {
  const ways = byPort(program.edges);
  const ends = ports.map((port) => ways.get(wayOut(id, port.id))?.to);
  return ends.every((end) => end === ends[0]);
}

/** What the ways by some ports of a step are called: all that stand as one by their own name. */
export function waysName(node: ProgramNode, whole: Whole, ports: readonly string[]): Port['label'] {
  const first = portsOf(node, whole).find(({ id }) => id === ports[0]);
  return ports.length > 1 ? (first?.together ?? first?.label) : first?.label;
}

/** Whether some of a step's ways would stand as one, were they not wanted one by one; with what they are called. */
export function togetherAt(node: ProgramNode, whole: Whole): Port['together'] {
  return drawnPorts(node, whole, NONE_APART).find(({ of }) => of.length > 1)?.together;
}

const wayOut = (from: string, port: string): string => `${from}/${port}`;

const found = new WeakMap<Program['edges'], ReadonlyMap<string, ProgramEdge>>();

function byPort(edges: Program['edges']): ReadonlyMap<string, ProgramEdge> {
  const known = found.get(edges) ?? new Map(edges.map((edge) => [wayOut(edge.from, edge.port), edge]));
  found.set(edges, known);
  return known;
}

interface Known {
  readonly apart: Apart;
  readonly ways: readonly DrawnWay[];
}

const known = new WeakMap<Program, Known>();
const made = new WeakMap<ProgramEdge, DrawnWay>();
const sameWays = keepList<readonly DrawnWay[]>();

/** The lines of a program as they are drawn; the very same where nothing of them changed. */
export function drawnWays(whole: Whole, apart = apartNow()): readonly DrawnWay[] {
  const before = known.get(whole.program);
  if (before?.apart === apart) return before.ways;
  const ways = sameWays(waysOf(whole, apart));
  known.set(whole.program, { apart, ways });
  return ways;
}

function waysOf(whole: Whole, apart: Apart): readonly DrawnWay[] {
  const { nodes, edges } = whole.program;
  const ways = byPort(edges);
  const joined = new Map<string, DrawnPort>();
  for (const node of nodes) {
    const port = drawnPorts(node, whole, apart).find(({ of }) => of.length > 1);
    for (const id of port?.of ?? []) joined.set(wayOut(node.id, id), port as DrawnPort);
  }
  return edges.flatMap((edge): readonly DrawnWay[] => {
    const port = joined.get(wayOut(edge.from, edge.port));
    if (port === undefined) return [drawn(edge, [edge])];
    if (port.id !== edge.port) return [];
    return [
      drawn(
        edge,
        port.of.flatMap((id) => ways.get(wayOut(edge.from, id)) ?? []),
      ),
    ];
  });
}

function drawn(edge: ProgramEdge, of: readonly ProgramEdge[]): DrawnWay {
  const old = made.get(edge);
  const edges = of.map(({ id }) => id);
  if (old !== undefined && old.edges.join() === edges.join()) return old;
  const way = { ...edge, ports: of.map(({ port }) => port), edges };
  made.set(edge, way);
  return way;
}

/** The lines of the open program as they are drawn. */
export function useDrawnWays(): readonly DrawnWay[] {
  const apart = useLooked((looked) => looked.apart);
  return useStore(({ file }) => (file === undefined ? NO_WAYS : drawnWays(file, apart)));
}

const NO_WAYS: readonly DrawnWay[] = [];

/** Ports of the step that a port of the drawing stands for. */
export function portsMeant(
  file: ProgramFile,
  { from, port }: { readonly from: string; readonly port: string },
): readonly string[] {
  const node = file.program.nodes.find(({ id }) => id === from);
  const known = node && drawnPorts(node, file).find(({ id }) => id === port);
  return known?.of ?? [port];
}

/** Lines of the program that lines of the drawing stand for. */
export function linesMeant(file: ProgramFile, ids: readonly string[]): readonly string[] {
  const ways = new Map(drawnWays(file).map(({ id, edges }) => [id, edges]));
  return ids.flatMap((id) => ways.get(id) ?? [id]);
}

/** Whether ways of a step stand as one, and what showing them the other way is called; nothing where they cannot. */
export function foldOf(
  node: ProgramNode,
  whole: Whole,
  { say, t }: Voice,
): { readonly isFolded: boolean; readonly words: string } | undefined {
  const together = togetherAt(node, whole);
  if (together === undefined) return undefined;
  const isFolded = drawnPorts(node, whole).some(({ of }) => of.length > 1);
  return { isFolded, words: t(isFolded ? 'draw.ways.apart' : 'draw.ways.together', { way: say(together) }) };
}

/** Steps whose ways have to be drawn one by one to show what differs between two versions: they do not lead alike in both. */
export function apartIn(a: ProgramFile, b: ProgramFile): Apart {
  const [before, after] = [a, b].map(joinedWays);
  const all = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])]);
  return new Set([...all].filter((id) => before?.get(id) !== after?.get(id)));
}

/** By step, what stands as one at it. */
function joinedWays(file: ProgramFile): ReadonlyMap<string, string> {
  const ways = drawnWays(file, NONE_APART);
  return new Map(
    file.program.nodes.flatMap((node) => {
      const port = drawnPorts(node, file, NONE_APART).find(({ of }) => of.length > 1);
      if (port === undefined) return [];
      const way = ways.find((one) => one.from === node.id && one.port === port.id);
      return [[node.id, [...port.of, way?.to, ...(way?.edges ?? [])].join(' ')] as const];
    }),
  );
}

/** The line of the drawing that stands for a line of the program. */
export function lineDrawn(file: ProgramFile, id: string): string {
  return drawnWays(file).find(({ edges }) => edges.includes(id))?.id ?? id;
}

/** Draws the ways of a step one by one, or as one again; says which, and keeps it for the next time. */
export function toggleTogether(step: string): void {
  const { file } = useStore.getState();
  if (file === undefined) return;
  const next = new Set(useLooked.getState().apart);
  const isOne = next.delete(step);
  if (!isOne) next.add(step);
  const told = text(isOne ? 'draw.did.together' : 'draw.did.apart', { step: titleOf(file, step) });
  useLooked.setState({ apart: next, told });
  const steps = file.program.nodes.flatMap(({ id }) => (next.has(id) ? [id] : []));
  keepApart(file.program.id, steps);
}
