import fc from 'fast-check';
import type { LayoutEdge, LayoutNode } from '../../src/canvas/layout/graph.ts';

export type Drawing = { readonly nodes: readonly LayoutNode[]; readonly edges: readonly LayoutEdge[] };

/** Any drawing of up to 24 steps with up to three ports, loops and loose steps included. */
export const drawings: fc.Arbitrary<Drawing> = fc
  .array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 24 })
  .chain((counts) => {
    const nodes = counts.map((count, index) => ({
      id: `n${index}`,
      ports: Array.from({ length: count }, (_, port) => `p${port}`),
    }));
    const slots = nodes.flatMap((node) => node.ports.map((port) => ({ from: node.id, port })));
    const target = fc.option(fc.integer({ min: 0, max: nodes.length - 1 }), { freq: 6 });
    return fc.tuple(...slots.map(() => target)).map((targets) => ({
      nodes,
      edges: slots.flatMap((slot, index) => {
        const to = targets[index];
        return to === null || to === undefined ? [] : [{ ...slot, to: `n${to}` }];
      }),
    }));
  });
