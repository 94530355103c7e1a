/** Questions to a graph, that of a program or that of its steps. Nothing here knows a node kind. */

/** A thing with an id: a node of the program, or a step. */
export interface Vertex {
  readonly id: string;
}

/** A way from one thing to another. */
export interface Way {
  readonly from: string;
  readonly to: string;
}

/** A graph, indexed once; built new for every document. */
export interface Graph<V extends Vertex = Vertex, W extends Way = Way> {
  readonly nodes: ReadonlyMap<string, V>;
  readonly out: ReadonlyMap<string, readonly W[]>;
  readonly into: ReadonlyMap<string, readonly W[]>;
}

/** Indexes the graph; edges to missing nodes are left out. O(nodes + edges). */
export function graphOf<V extends Vertex, W extends Way>(parts: {
  readonly nodes: readonly V[];
  readonly edges: readonly W[];
}): Graph<V, W> {
  const nodes = new Map(parts.nodes.map((node) => [node.id, node]));
  const out = new Map<string, W[]>();
  const into = new Map<string, W[]>();
  for (const edge of parts.edges) {
    if (!nodes.has(edge.from) || !nodes.has(edge.to)) continue;
    push(out, edge.from, edge);
    push(into, edge.to, edge);
  }
  return { nodes, out, into };
}

function push<W>(map: Map<string, W[]>, key: string, edge: W): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [edge]);
  else list.push(edge);
}

/** All nodes that can be reached from `starts` along edges, the starts included. O(nodes + edges). */
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

/**
 * The groups of nodes that can each reach all others of their group (Kosaraju, after Sharir 1981), loops of one node
 * included; over the edges that `keep` lets pass. In the order of the graph, the nodes of a group too. O(nodes + edges).
 */
export function cycles<V extends Vertex, W extends Way>(
  graph: Graph<V, W>,
  keep: (edge: W) => boolean = () => true,
): readonly (readonly string[])[] {
  const place = new Map([...graph.nodes.keys()].map((id, i) => [id, i]));
  const inOrder = (a: string, b: string): number => (place.get(a) ?? 0) - (place.get(b) ?? 0);
  const seen = new Set<string>();
  const groups: string[][] = [];
  for (const id of finishingOrder(graph, keep).reverse()) {
    if (seen.has(id)) continue;
    const group = gather(graph, id, { keep, seen });
    const first = group[0] as string;
    const isLoop = (graph.out.get(first) ?? []).some((edge) => keep(edge) && edge.to === first);
    if (group.length > 1 || isLoop) groups.push(group.sort(inOrder));
  }
  return groups.sort((a, b) => inOrder(a[0] as string, b[0] as string));
}

function gather<V extends Vertex, W extends Way>(
  graph: Graph<V, W>,
  root: string,
  { keep, seen }: { readonly keep: (edge: W) => boolean; readonly seen: Set<string> },
): string[] {
  const group: string[] = [];
  const stack = [root];
  while (stack.length > 0) {
    const at = stack.pop() as string;
    if (seen.has(at)) continue;
    seen.add(at);
    group.push(at);
    for (const edge of graph.into.get(at) ?? []) if (keep(edge)) stack.push(edge.from);
  }
  return group;
}

/** Nodes in the order in which a depth-first walk finishes them (Kosaraju's first pass, without recursion). */
function finishingOrder<V extends Vertex, W extends Way>(
  graph: Graph<V, W>,
  keep: (edge: W) => boolean,
): string[] {
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
