/** Copies of drawn parts: what is cut, copied, duplicated and pasted. */
import type { Json } from '../../kit/base.ts';
import { keyOf } from '../../kit/dice/dice.ts';
import { freshId, type MakeId, takenIn } from './edit.ts';
import type { Program, ProgramEdge, ProgramNode } from './types.ts';

/** Nodes and the edges between them: a part of a program, on its way to another place. */
export interface Fragment {
  readonly nodes: readonly ProgramNode[];
  readonly edges: readonly ProgramEdge[];
}

/** The nodes with these ids, in the order of the document, and the edges between them. */
export function fragmentOf(program: Program, ids: Iterable<string>): Fragment {
  const wanted = new Set(ids);
  return {
    nodes: program.nodes.filter((node) => wanted.has(node.id)),
    edges: program.edges.filter((edge) => wanted.has(edge.from) && wanted.has(edge.to)),
  };
}

/** The program with the copies in it, and their ids in the order of the fragment. */
export interface Pasted {
  readonly program: Program;
  readonly ids: readonly string[];
}

/**
 * Pastes a fragment: fresh ids, and fresh keys of dice, so that copies have luck of their own. Edges inside the fragment
 * are drawn again, edges to its outside are not; rules that counted passes of a copied node count those of its copy.
 */
export function pasteNodes(
  program: Program,
  fragment: Fragment,
  { makeId, by }: { readonly makeId: MakeId; readonly by: { readonly x: number; readonly y: number } },
): Pasted {
  const isTaken = takenIn(program);
  const used = new Set<string>();
  const fresh = (): string => {
    const id = freshId((other) => isTaken(other) || used.has(other), makeId);
    used.add(id);
    return id;
  };
  const ids = new Map(fragment.nodes.map((node) => [node.id, fresh()]));
  const nodes = fragment.nodes.map((node): ProgramNode => {
    const id = ids.get(node.id) as string;
    const settings = renamed(node.settings, ids) as ProgramNode['settings'];
    return { ...node, id, key: keyOf(id), settings, x: node.x + by.x, y: node.y + by.y };
  });
  const edges = fragment.edges.flatMap((edge): readonly ProgramEdge[] => {
    const from = ids.get(edge.from);
    const to = ids.get(edge.to);
    return from === undefined || to === undefined ? [] : [{ id: fresh(), from, port: edge.port, to }];
  });
  return {
    program: { ...program, nodes: [...program.nodes, ...nodes], edges: [...program.edges, ...edges] },
    ids: [...ids.values()],
  };
}

/** Settings name other nodes in one place only: the `nodeId` of a rule. Depth is bounded by that of a file. */
function renamed(value: Json, ids: ReadonlyMap<string, string>): Json {
  if (Array.isArray(value)) return value.map((entry: Json) => renamed(entry, ids));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const id = key === 'nodeId' && typeof inner === 'string' ? ids.get(inner) : undefined;
      return [key, id ?? renamed(inner, ids)];
    }),
  );
}
