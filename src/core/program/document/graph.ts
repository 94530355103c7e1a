/** Questions to the graph of a program. Nothing here knows a node kind. */
import type { Program, ProgramEdge, ProgramNode } from './types.ts';

/** A program's graph, indexed once; built new for every document. */
export interface Graph {
  readonly nodes: ReadonlyMap<string, ProgramNode>;
  readonly out: ReadonlyMap<string, readonly ProgramEdge[]>;
  readonly into: ReadonlyMap<string, readonly ProgramEdge[]>;
}

/** Indexes the graph; edges to missing nodes are left out. O(nodes + edges). */
export function graphOf(program: Pick<Program, 'nodes' | 'edges'>): Graph {
  const nodes = new Map(program.nodes.map((node) => [node.id, node]));
  const out = new Map<string, ProgramEdge[]>();
  const into = new Map<string, ProgramEdge[]>();
  for (const edge of program.edges) {
    if (!nodes.has(edge.from) || !nodes.has(edge.to)) continue;
    push(out, edge.from, edge);
    push(into, edge.to, edge);
  }
  return { nodes, out, into };
}

function push(map: Map<string, ProgramEdge[]>, key: string, edge: ProgramEdge): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [edge]);
  else list.push(edge);
}

/** All nodes that can be reached from `starts` along edges, the starts included. */
export function reachable(
  graph: Graph,
  starts: Iterable<string>,
  along: 'out' | 'into' = 'out',
): ReadonlySet<string> {
  const seen = new Set<string>();
  const stack = [...starts];
  while (stack.length > 0) {
    const id = stack.pop() as string;
    if (seen.has(id)) continue;
    seen.add(id);
    for (const edge of graph[along].get(id) ?? []) stack.push(along === 'out' ? edge.to : edge.from);
  }
  return seen;
}

/** The groups of nodes that can each reach all others of their group (Kosaraju, after Sharir 1981), loops of one node included. */
export function cycles(
  graph: Graph,
  keep: (edge: ProgramEdge) => boolean = () => true,
): readonly (readonly string[])[] {
  const order = finishingOrder(graph, keep);
  const seen = new Set<string>();
  const groups: string[][] = [];
  for (const id of order.reverse()) {
    if (seen.has(id)) continue;
    const group: string[] = [];
    const stack = [id];
    while (stack.length > 0) {
      const at = stack.pop() as string;
      if (seen.has(at)) continue;
      seen.add(at);
      group.push(at);
      for (const edge of graph.into.get(at) ?? []) if (keep(edge)) stack.push(edge.from);
    }
    const first = group[0] as string;
    const loop = (graph.out.get(first) ?? []).some((edge) => keep(edge) && edge.to === first);
    if (group.length > 1 || loop) groups.push(group);
  }
  return groups;
}

/** Nodes in the order in which a depth-first walk finishes them (Kosaraju's first pass, without recursion). */
function finishingOrder(graph: Graph, keep: (edge: ProgramEdge) => boolean): string[] {
  const state = new Map<string, 'open' | 'done'>();
  const order: string[] = [];
  for (const root of graph.nodes.keys()) {
    const stack = [root];
    while (stack.length > 0) {
      const id = stack[stack.length - 1] as string;
      if (state.get(id) === undefined) {
        state.set(id, 'open');
        for (const edge of graph.out.get(id) ?? [])
          if (keep(edge) && state.get(edge.to) === undefined) stack.push(edge.to);
      } else {
        stack.pop();
        if (state.get(id) === 'open') order.push(id);
        state.set(id, 'done');
      }
    }
  }
  return order;
}
