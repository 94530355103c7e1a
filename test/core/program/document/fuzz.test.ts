import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PatchOp } from '../../../../src/core/kit/base.ts';
import { applyPatch } from '../../../../src/core/program/document/patch.ts';
import {
  checkProgramFile,
  readProgramFile,
  writeProgramFile,
} from '../../../../src/core/program/document/read.ts';
import type { ProgramFile } from '../../../../src/core/program/document/types.ts';
import { TOYS } from '../toys.ts';
import { edge, FULL, node, withProgram } from './files.ts';

/** All places of a document, the document itself left out. */
function placesOf(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value).flatMap((key) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    return [at, ...placesOf((value as Record<string, unknown>)[key], at)];
  });
}

const PLACES = placesOf(FULL);

const junk = fc.oneof(
  fc.constantFrom(null, true, 0, -1, 1e308, Number.NaN, '', 'a', '__proto__', [], {}, [[]], { kind: 'all' }),
  fc.integer(),
  fc.string({ maxLength: 5 }),
  fc.jsonValue({ maxDepth: 2 }),
);

const mutation: fc.Arbitrary<PatchOp> = fc.oneof(
  fc.record({ op: fc.constant('set' as const), path: fc.constantFrom(...PLACES), value: junk }),
  fc.record({ op: fc.constant('remove' as const), path: fc.constantFrom(...PLACES) }),
) as fc.Arbitrary<PatchOp>;

/** Mutations whose place an earlier one has destroyed do nothing. */
function mutated(file: ProgramFile, mutations: readonly PatchOp[]): unknown {
  return mutations.reduce<unknown>((current, op) => {
    try {
      return applyPatch(current, [op]);
    } catch {
      return current;
    }
  }, file);
}

/** Programs of the toy kinds: a chain of pauses and choices, some ways open, ending in a stop. */
const program = fc
  .array(fc.record({ isChoice: fc.boolean(), days: fc.nat(1_000), isOpen: fc.boolean() }), { maxLength: 12 })
  .map((parts) => {
    const middle = parts.map(({ isChoice, days }, i) =>
      isChoice ? node(`n${i}`, 'choice') : node(`n${i}`, 'pause', { days }),
    );
    const nodes = [node('start', 'begin'), ...middle, node('end', 'stop')];
    const edges = nodes.slice(0, -1).flatMap((from, i) => {
      const port = from.kind === 'choice' ? 'else' : 'out';
      return parts[i]?.isOpen === true ? [] : [edge(from.id, nodes[i + 1]!.id, port)];
    });
    return { nodes, edges };
  });

describe('any program', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(program, fc.string({ maxLength: 500 }), (parts, name) => {
        const file = withProgram({ ...parts, name });
        expect(readProgramFile(writeProgramFile(file), TOYS)).toEqual({ ok: true, value: file });
      }),
    );
  });
});

describe('a file with random faults', { timeout: 30_000 }, () => {
  it('is read whole or refused with reasons, and never throws', () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
        const data = mutated(FULL, mutations);
        const result = checkProgramFile(data, TOYS);
        if (result.ok) {
          // What was read has all that was given: nothing was left out on the way.
          expect(JSON.parse(JSON.stringify(result.value))).toEqual(JSON.parse(JSON.stringify(data)));
        } else {
          expect(result.error.length).toBeGreaterThan(0);
          for (const { code, place, message, hint } of result.error) {
            expect(code).toMatch(/^document\/[a-z-]+$/);
            expect(place).toMatch(/^(\/|$)/);
            expect([message.key, hint?.key]).not.toContain(undefined);
          }
        }
      }),
      { numRuns: 600 },
    );
  });

  it('says the same whether it comes as text or as data', () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
        const source = JSON.stringify(mutated(FULL, mutations));
        expect(readProgramFile(source, TOYS)).toEqual(checkProgramFile(JSON.parse(source), TOYS));
      }),
      { numRuns: 300 },
    );
  });

  it('with letters of its text changed is read or refused, and never throws', () => {
    const source = writeProgramFile(FULL);
    const change = fc.record({ at: fc.nat(source.length - 1), by: fc.string({ maxLength: 2 }) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const text = changes.reduce((all, { at, by }) => all.slice(0, at) + by + all.slice(at + 1), source);
        const result = readProgramFile(text, TOYS);
        expect(result.ok || result.error.length > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
