/**
 * Programs drawn from all kinds, as a file holds them. Ways lead forward, but for loops that a count ends; some nodes
 * are unfinished or switched off.
 */
import fc from 'fast-check';
import type { Json } from '../../src/core/kit/base.ts';
import { emptyFile } from '../../src/core/program/document/create.ts';
import type { ProgramEdge, ProgramFile, ProgramNode } from '../../src/core/program/document/types.ts';
import type { NodeKind } from '../../src/core/program/nodes/contract.ts';
import { KINDS } from '../../src/core/program/nodes/kinds.ts';
import { registry } from '../../src/core/program/nodes/registry.ts';
import { toyKind } from '../core/program/nodes/toy.ts';
import { filledIn, variationsOf } from '../core/program/nodes/variations.ts';

const ALL: readonly NodeKind[] = [...KINDS, toyKind];
/** All kinds, and a toy. */
export const kinds = registry(ALL);
const triggers = ALL.filter((kind) => kind.category === 'trigger');
const steps = ALL.filter((kind) => kind.category !== 'trigger');

interface RawNode {
  readonly kind: number;
  readonly variation: number;
  readonly targets: readonly number[];
  readonly filled: boolean;
  readonly off: boolean;
}

const rawNode: fc.Arbitrary<RawNode> = fc.record({
  kind: fc.nat({ max: 63 }),
  variation: fc.nat({ max: 999 }),
  targets: fc.array(fc.nat({ max: 6 }), { minLength: 6, maxLength: 6 }),
  filled: fc.boolean(),
  off: fc.nat({ max: 11 }).map((n) => n === 0),
});

/** A way that goes back: from which edge, how many nodes back, and how many times. */
interface RawLoop {
  readonly edge: number;
  readonly back: number;
  readonly times: number;
}

const rawLoop: fc.Arbitrary<RawLoop> = fc.record({
  edge: fc.nat({ max: 31 }),
  back: fc.nat({ max: 6 }),
  times: fc.integer({ min: 1, max: 3 }),
});

/** A program in small numbers, which shrink to fewer nodes with plainer settings. */
export interface RawProgram {
  readonly start: RawNode;
  readonly nodes: readonly RawNode[];
  readonly loops: readonly RawLoop[];
  readonly qualified: number;
}

const rawProgram: fc.Arbitrary<RawProgram> = fc.record({
  start: rawNode,
  nodes: fc.array(rawNode, { minLength: 1, maxLength: 14 }),
  loops: fc.array(rawLoop, { maxLength: 2 }),
  qualified: fc.nat({ max: 20 }),
});

/** One or two programs, a seed, and the day on which it starts. */
export const rawCase = fc.record({
  programs: fc.oneof(
    { weight: 1, arbitrary: fc.array(rawProgram, { minLength: 1, maxLength: 1 }) },
    // Two shrink to one where one is enough.
    { weight: 1, arbitrary: fc.array(rawProgram, { minLength: 1, maxLength: 2 }) },
  ),
  seed: fc.nat({ max: 100_000 }),
  month: fc.constantFrom('2026-03-20', '2026-10-20', '2026-06-01'),
});

const cache = new Map<string, readonly Record<string, Json>[]>();

function variations(kind: NodeKind): readonly Record<string, Json>[] {
  const known = cache.get(kind.kind) ?? variationsOf(kind);
  cache.set(kind.kind, known);
  return known;
}

function node(raw: RawNode, id: string, from: readonly NodeKind[]): ProgramNode {
  const kind = from[raw.kind % from.length] as NodeKind;
  const list = variations(kind);
  const plain = list[raw.variation % list.length] as Record<string, Json>;
  const settings = {
    ...(raw.filled ? filledIn(kind, plain) : plain),
    ...(raw.off ? { enabled: false } : {}),
  };
  return {
    id,
    key: raw.variation * 31 + id.length,
    kind: kind.kind,
    version: kind.version,
    settings,
    x: 0,
    y: 0,
  };
}

type Drawing = Pick<ProgramFile['program'], 'nodes' | 'edges'>;

/** Lays a step on an edge that leads back so many times at most, and then on. Never back to the start. */
function withLoop({ nodes, edges }: Drawing, loop: RawLoop, no: number): Drawing {
  const edge = edges[loop.edge % Math.max(1, edges.length)];
  const from = nodes.findIndex(({ id }) => id === edge?.from);
  const back = nodes[Math.max(1, from - loop.back)];
  if (edge === undefined || from < 1 || back === undefined) return { nodes, edges };
  const id = `loop${no}`;
  const kind = kinds.find('if') as NodeKind;
  const settings = { ...(kind.defaults as Record<string, Json>), ask: 'passes', times: loop.times };
  const [again, on] = kind.ports(settings).map((port) => port.id) as [string, string];
  const way = (port: string, to: string): ProgramEdge => ({ id: `${id}-${port}`, from: id, port, to });
  return {
    nodes: [...nodes, { id, key: 7_000 + no, kind: kind.kind, version: kind.version, settings, x: 0, y: 0 }],
    edges: [
      ...edges.map((one) => (one === edge ? { ...edge, to: id } : one)),
      way(again, back.id),
      way(on, edge.to),
    ],
  };
}

/** A file of a raw program. Nothing goes round for ever; some ports stay open. */
export function build(raw: RawProgram, no: number): ProgramFile {
  const file = emptyFile(`p${no}`, `p${no}`);
  const raws = [raw.start, ...raw.nodes];
  const nodes = raws.map((one, i) => node(one, `n${i}`, i === 0 ? triggers : steps));
  const edges = nodes.flatMap((one, i) => {
    const kind = kinds.find(one.kind) as NodeKind;
    return kind.ports(one.settings).flatMap((port, p) => {
      const target = i + 1 + ((raws[i] as RawNode).targets[p % 6] ?? 0);
      return target >= nodes.length
        ? []
        : [{ id: `e${i}-${port.id}`, from: one.id, port: port.id, to: `n${target}` }];
    });
  });
  const drawing = raw.loops.reduce<Drawing>(withLoop, { nodes, edges });
  const settings = { ...file.program.settings, qualifiedTo: `n${raw.qualified}` };
  return { ...file, program: { ...file.program, ...drawing, settings } };
}
