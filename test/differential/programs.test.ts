/**
 * Programs drawn from all kinds, as a file holds them: `lower` is on the way. People behave by the model of behaviour,
 * several programs at once every fourth time.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCode } from '../../src/core/compile/code.ts';
import { lower } from '../../src/core/compile/lower.ts';
import { toMachine } from '../../src/core/compile/machine/machine.ts';
import type { Json } from '../../src/core/kit/base.ts';
import { makeSlot } from '../../src/core/people/behaviour/slot.ts';
import { emptyFile } from '../../src/core/program/document/create.ts';
import { checkProgramFile, writeProgramFile } from '../../src/core/program/document/read.ts';
import type { ProgramFile, ProgramNode } from '../../src/core/program/document/types.ts';
import type { NodeKind } from '../../src/core/program/nodes/contract.ts';
import { KINDS } from '../../src/core/program/nodes/kinds.ts';
import { registry } from '../../src/core/program/nodes/registry.ts';
import { loadPrograms } from '../../src/core/run/runtime/program.ts';
import { referenceTrace } from '../../src/core/run/runtime/reference.ts';
import { traceLead } from '../../src/core/run/simulate/simulate.ts';
import { openRun } from '../../src/core/run/simulate/stage.ts';
import { toyKind } from '../core/program/nodes/toy.ts';
import { filledIn, variationsOf } from '../core/program/nodes/variations.ts';
import { firstDifference } from './both.ts';

const RUNS = process.env.TRELLIS_LONG === undefined ? 500 : 4_000;
const LEADS = 3;
const ALL: readonly NodeKind[] = [...KINDS, toyKind];
const kinds = registry(ALL);
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

const rawCase = fc.record({
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

/** Ways lead forward, so that nothing goes round without a wait; some ports stay open. */
function build(
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

function difference(files: readonly ProgramFile[], seed: number, start: string): string | undefined {
  const plans = files.map((file) => lower(file, kinds));
  const scenario = { ...(files[0] as ProgramFile).scenario, leads: LEADS, seed, start, days: 75 };
  const stage = openRun({
    codes: plans.map(toCode),
    scenario,
    personas: (files[0] as ProgramFile).people.personas,
  });
  const machines = loadPrograms(
    plans.map((plan) => toMachine(plan)),
    stage.setup,
  );
  const [cast, other] = [stage.cast(0), stage.cast(0)];
  for (let lead = 0; lead < LEADS; lead++) {
    const fast = traceLead(stage.linked, cast, lead);
    const slot = makeSlot(stage.setup.names);
    other.population.load(lead, slot);
    const { world } = other;
    const reference = referenceTrace({
      programs: machines,
      setup: stage.setup,
      slot,
      world,
      saveAt: (i) => lead === 1 && i % 3 === 0,
    });
    const found = firstDifference(reference, fast);
    if (found !== undefined) return `lead ${lead}: ${found}`;
  }
  return undefined;
}

describe('random programs of all kinds', () => {
  it('are sound files, lower to plans, and run the same in both executors', { timeout: 1_200_000 }, () => {
    fc.assert(
      fc.property(rawCase, ({ programs, seed, month }) => {
        const files = programs.map(build);
        for (const file of files)
          expect(checkProgramFile(JSON.parse(writeProgramFile(file)), kinds)).toMatchObject({ ok: true });
        const found = difference(files, seed, month);
        if (found !== undefined)
          throw new Error(
            `${found}\n${files.map((file) => JSON.stringify(file.program, null, 1)).join('\n')}`,
          );
      }),
      { numRuns: RUNS },
    );
  });
});
