import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fragmentOf, pasteNodes } from '../../../../src/core/program/document/paste.ts';
import { checkProgramFile } from '../../../../src/core/program/document/read.ts';
import { TOYS } from '../toys.ts';
import { FULL, withProgram } from './files.ts';

const PROGRAM = FULL.program;
const ALL = PROGRAM.nodes.map(({ id }) => id);

function counter(): () => string {
  let count = 0;
  return () => `n${++count}`;
}

const BY = { makeId: counter(), by: { x: 20, y: 20 } };

describe('a copy', () => {
  it('takes nodes and the edges between them, no others', () => {
    const fragment = fragmentOf(PROGRAM, ['b', 'c']);
    expect(fragment.nodes.map(({ id }) => id)).toEqual(['b', 'c']);
    expect(fragment.edges.map(({ id }) => id)).toEqual(['b.out']);
  });

  it('has fresh ids and fresh keys of dice', () => {
    const { program, ids } = pasteNodes(PROGRAM, fragmentOf(PROGRAM, ALL), BY);
    const keys = program.nodes.map(({ key }) => key);
    expect(ids).toHaveLength(ALL.length);
    expect(new Set([...program.nodes, ...program.edges].map(({ id }) => id)).size).toBe(
      program.nodes.length + program.edges.length,
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('lies a little beside what it was copied from', () => {
    const { program } = pasteNodes(PROGRAM, fragmentOf(PROGRAM, ['b']), BY);
    expect(program.nodes.at(-1)).toMatchObject({ x: 20, y: PROGRAM.nodes[1]!.y + 20 });
  });

  it('counts passes of copied nodes by their copies, of others as before', () => {
    const rule = {
      kind: 'all',
      rules: [
        { kind: 'passes', nodeId: 'b', op: '<', times: 3 },
        { kind: 'passes', nodeId: 'd', op: '<', times: 3 },
      ],
    };
    const nodes = PROGRAM.nodes.map((other) => (other.id === 'c' ? { ...other, settings: { rule } } : other));
    const { program, ids } = pasteNodes(
      { ...PROGRAM, nodes },
      fragmentOf({ ...PROGRAM, nodes }, ['b', 'c']),
      BY,
    );
    const copy = program.nodes.at(-1)?.settings as { rule: { rules: { nodeId: string }[] } };
    expect(copy.rule.rules.map(({ nodeId }) => nodeId)).toEqual([ids[0], 'd']);
  });

  it('is as sound as what it was copied from, whatever was chosen', () => {
    fc.assert(
      fc.property(fc.subarray(ALL), fc.subarray(ALL), (first, second) => {
        const makeId = counter();
        const once = pasteNodes(PROGRAM, fragmentOf(PROGRAM, first), { ...BY, makeId }).program;
        const twice = pasteNodes(once, fragmentOf(once, [...second, ...once.nodes.map(({ id }) => id)]), {
          ...BY,
          makeId,
        }).program;
        expect(checkProgramFile(withProgram(twice), TOYS).ok).toBe(true);
      }),
    );
  });
});
