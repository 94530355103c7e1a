/** The program as a list to be read from top to bottom: ways stand indented under the step they leave. */
import type { Port, Program, ProgramEdge, ProgramFile, ProgramNode } from '../../core/index.ts';
import { portsOf } from './kinds.ts';

export type OutlineRow =
  | { readonly kind: 'step'; readonly key: string; readonly node: ProgramNode; readonly depth: number }
  | {
      readonly kind: 'way';
      readonly key: string;
      readonly node: ProgramNode;
      readonly port: Port;
      readonly depth: number;
      /** The step told elsewhere at which it goes on; nothing where its steps follow or where it leads nowhere. */
      readonly on: ProgramNode | undefined;
      readonly isOpen: boolean;
    };

interface Reading {
  readonly file: ProgramFile;
  readonly nodes: ReadonlyMap<string, ProgramNode>;
  readonly joins: ReadonlySet<string>;
  readonly seen: Set<string>;
  readonly rows: OutlineRow[];
}

/** All steps, each once, in the order in which people reach them; those that nobody reaches last. */
export function outlineOf(file: ProgramFile): readonly OutlineRow[] {
  const { nodes, edges } = file.program;
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
    rows.push({ kind: 'step', key: node.id, node, depth });
    const ports = portsOf(node, file);
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
  { node, port }: { readonly node: ProgramNode; readonly port: Port },
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

function targetOf({ edges }: Program, { id }: ProgramNode, port: Port): string | undefined {
  return edges.find((edge) => edge.from === id && edge.port === port.id)?.to;
}
