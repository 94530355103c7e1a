/** Programs drawn from all kinds, as a file holds them. Ways lead forward; some nodes are unfinished or switched off. */
import fc from 'fast-check';
import type { Json } from '../../src/core/kit/base.ts';
import { emptyFile } from '../../src/core/program/document/create.ts';
import type { ProgramFile, ProgramNode } from '../../src/core/program/document/types.ts';
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

const rawProgram = fc.record({
  start: rawNode,
  nodes: fc.array(rawNode, { minLength: 1, maxLength: 14 }),
  qualified: fc.nat({ max: 20 }),
});

/** One or two programs, a seed, and the day on which it starts. */
export const rawCase = fc.record({
  programs: fc.oneof(
    { weight: 3, arbitrary: fc.array(rawProgram, { minLength: 1, maxLength: 1 }) },
    { weight: 1, arbitrary: fc.array(rawProgram, { minLength: 2, maxLength: 2 }) },
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

/** A file of a raw program. Ways lead forward, so that nothing goes round without a wait; some ports stay open. */
export function build(
  raw: { readonly start: RawNode; readonly nodes: readonly RawNode[]; readonly qualified: number },
  no: number,
): ProgramFile {
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
  const settings = { ...file.program.settings, qualifiedTo: `n${raw.qualified}` };
  return { ...file, program: { ...file.program, nodes, edges, settings } };
}
