import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { programPatch } from '../../../../src/core/program/document/difference.ts';
import {
  addNode,
  connect,
  insertOnEdge,
  newNode,
  reconnect,
  removeNodes,
} from '../../../../src/core/program/document/edit.ts';
import { applyPatch } from '../../../../src/core/program/document/patch.ts';
import type { Program } from '../../../../src/core/program/document/types.ts';
import { FULL, node, withProgram } from './files.ts';

const ids = FULL.program.nodes.map(({ id }) => id);
const anId = fc.constantFrom(...ids);

function counter(): () => string {
  let count = 0;
  return () => `n${++count}`;
}

/** Any edit, as a function of a program. */
const edit: fc.Arbitrary<(program: Program) => Program> = fc.oneof(
  anId.map((id) => (program: Program) => removeNodes(program, [id])),
  fc.tuple(anId, anId).map(
    ([from, to]) =>
      (program: Program) =>
        connect(program, { from, port: 'extra', to }, counter()),
  ),
  anId.map((to) => (program: Program) => reconnect(program, 'a.out', { to })),
  fc.constant((program: Program) =>
    addNode(program, newNode(program, { kind: 'stop', version: 1, settings: {}, x: 0, y: 0 }, counter())),
  ),
  fc.constant((program: Program) =>
    insertOnEdge(program, { edge: 'b.out', node: node('mid', 'pause'), port: 'out' }, counter()),
  ),
  anId.map((id) => (program: Program) => ({
    ...program,
    settings: { ...program.settings, qualifiedTo: id },
  })),
);

describe('the difference of two programs', () => {
  it('leads from the one to the other, whatever was edited in between', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 6 }), (edits) => {
        const after = edits.reduce((program, step) => step(program), FULL.program);
        const patched = applyPatch(FULL, programPatch(FULL.program, after));
        expect(patched).toEqual(withProgram(after));
      }),
    );
  });

  it('is nothing where nothing was edited', () => {
    expect(programPatch(FULL.program, FULL.program)).toEqual([]);
  });

  it('names only what was edited', () => {
    const after = reconnect(FULL.program, 'a.out', { to: 'c' });
    expect(programPatch(FULL.program, after)).toEqual([
      { op: 'set', path: ['program', 'edges', 0], value: { id: 'a.out', from: 'a', port: 'out', to: 'c' } },
    ]);
  });
});
