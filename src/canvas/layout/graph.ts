/** How far something reaches from the top left corner of the card that its lines lead to; all at least 0. */
export type Reach = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** What is laid out: a card, or a frame that reaches around one. */
export type LayoutNode = { readonly id: string; readonly ports: readonly string[]; readonly reach?: Reach };
export type LayoutEdge = { readonly from: string; readonly port: string; readonly to: string };

export type Step = {
  readonly id: string;
  readonly portCount: number;
  /** Ways out in the order of their ports, those that lead back left out. */
  readonly next: string[];
  /** Rows from the top: the longest way from a root. */
  rank: number;
  incoming: number;
};

/**
 * The drawing without its loops: every way that leads back to a step it came from is left out,
 * and each step knows its row. Order of nodes and ports decides everything, so equal drawings
 * give equal results. Linear in nodes and edges.
 */
export function rankSteps(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
): ReadonlyMap<string, Step> {
  const steps = new Map<string, Step>(
    nodes.map((node) => [
      node.id,
      { id: node.id, portCount: node.ports.length, next: [], rank: 0, incoming: 0 },
    ]),
  );
  const ways = orderedWays(nodes, edges, steps);
  const order = unroll(nodes, ways, steps);
  for (const id of order) {
    const step = steps.get(id)!;
    for (const to of step.next) {
      const target = steps.get(to)!;
      target.rank = Math.max(target.rank, step.rank + 1);
      target.incoming += 1;
    }
  }
  return steps;
}

function orderedWays(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  steps: ReadonlyMap<string, Step>,
): ReadonlyMap<string, readonly string[]> {
  const ports = new Map(nodes.map((node) => [node.id, node.ports]));
  const found = new Map<string, { place: number; to: string }[]>();
  for (const edge of edges) {
    if (!steps.has(edge.from) || !steps.has(edge.to)) continue;
    const place = ports.get(edge.from)?.indexOf(edge.port) ?? -1;
    const list = found.get(edge.from) ?? [];
    list.push({ place: place < 0 ? Infinity : place, to: edge.to });
    found.set(edge.from, list);
  }
  const ways = new Map<string, readonly string[]>();
  for (const [from, list] of found) {
    list.sort((a, b) => a.place - b.place);
    ways.set(from, [...new Set(list.map((way) => way.to))]);
  }
  return ways;
}

/** Walks depth first from the roots, fills `next`, and returns the steps so that causes come first. */
function unroll(
  nodes: readonly LayoutNode[],
  ways: ReadonlyMap<string, readonly string[]>,
  steps: ReadonlyMap<string, Step>,
): readonly string[] {
  const entered = new Set([...ways.values()].flat());
  const roots = nodes.filter((node) => !entered.has(node.id));
  const state = new Map<string, 'open' | 'done'>();
  const order: string[] = [];
  for (const root of [...roots, ...nodes]) {
    if (state.has(root.id)) continue;
    const stack = [{ id: root.id, at: 0 }];
    state.set(root.id, 'open');
    while (stack.length > 0) {
      const top = stack.at(-1)!;
      const to = ways.get(top.id)?.[top.at];
      if (to === undefined) {
        state.set(top.id, 'done');
        order.push(top.id);
        stack.pop();
        continue;
      }
      top.at += 1;
      if (state.get(to) === 'open') continue;
      steps.get(top.id)!.next.push(to);
      if (!state.has(to)) {
        state.set(to, 'open');
        stack.push({ id: to, at: 0 });
      }
    }
  }
  return order.reverse();
}
