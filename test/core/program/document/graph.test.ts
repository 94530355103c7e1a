import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cycles, graphOf, reachable } from '../../../../src/core/program/document/graph.ts';

const SIZE = 8;
const ids = Array.from({ length: SIZE }, (_, i) => `n${i}`);

/** Any graph of up to eight nodes, loops and double edges among them. */
const graphs = fc.array(fc.record({ from: fc.constantFrom(...ids), to: fc.constantFrom(...ids) }), {
  maxLength: 20,
});

type Edge = { readonly from: string; readonly to: string };

/** Whether a way of at least one edge leads from a to b: by matrix, as slow and plain as can be (Warshall 1962). */
function oracle(edges: readonly Edge[]): (a: string, b: string) => boolean {
  const can = new Set(edges.map(({ from, to }) => `${from}>${to}`));
  for (const k of ids)
    for (const i of ids)
      for (const j of ids) if (can.has(`${i}>${k}`) && can.has(`${k}>${j}`)) can.add(`${i}>${j}`);
  return (a, b) => can.has(`${a}>${b}`);
}

const made = (edges: readonly Edge[]) => graphOf({ nodes: ids.map((id) => ({ id })), edges });

describe('a graph', () => {
  it('knows what can be reached, forwards and backwards', () => {
    fc.assert(
      fc.property(graphs, fc.constantFrom(...ids), (edges, start) => {
        const leads = oracle(edges);
        const after = ids.filter((id) => id === start || leads(start, id));
        const before = ids.filter((id) => id === start || leads(id, start));
        expect([...reachable(made(edges), [start])].sort()).toEqual(after);
        expect([...reachable(made(edges), [start], 'into')].sort()).toEqual(before);
      }),
    );
  });

  it('finds exactly the nodes that come back to themselves, in groups that reach each other', () => {
    fc.assert(
      fc.property(graphs, (edges) => {
        const leads = oracle(edges);
        const groups = cycles(made(edges));
        expect(groups.flat().sort()).toEqual(ids.filter((id) => leads(id, id)));
        for (const group of groups)
          for (const id of ids) {
            const isMate = leads(group[0]!, id) && leads(id, group[0]!);
            expect(group.includes(id)).toBe(isMate);
          }
      }),
    );
  });

  it('leaves out the edges that are not to be kept', () => {
    fc.assert(
      fc.property(graphs, fc.constantFrom(...ids), (edges, without) => {
        const kept = edges.filter(({ to }) => to !== without);
        expect(cycles(made(edges), ({ to }) => to !== without)).toEqual(cycles(made(kept)));
      }),
    );
  });

  it('leaves out edges to nothing', () => {
    const graph = made([{ from: 'n0', to: 'nowhere' }]);
    expect([...reachable(graph, ['n0'])]).toEqual(['n0']);
  });

  it('goes a hundred thousand nodes deep', () => {
    const nodes = Array.from({ length: 100_000 }, (_, i) => ({ id: `${i}` }));
    const edges = nodes.slice(1).map(({ id }, i) => ({ from: `${i}`, to: id }));
    const chain = graphOf({ nodes, edges });
    expect(reachable(chain, ['0']).size).toBe(100_000);
    expect(cycles(chain)).toEqual([]);
  });
});
