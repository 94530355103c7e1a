import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/core/index.ts';
import { text } from '../../src/core/index.ts';
import { metAt } from '../../src/store/document/example.ts';
import { shipped } from './opened.ts';

const file = shipped('program-1');
const issue = (at: Partial<Issue>): Issue => ({
  code: 'any',
  severity: 'warning',
  blocks: 'nothing',
  message: text('lint.portOpen'),
  ...at,
});

describe('somebody whom a problem meets', () => {
  it('came to its step, took its line, or came in where it is one of the whole program', () => {
    const [start, next] = file.program.nodes;
    const [edge] = file.program.edges;
    expect(metAt(issue({ nodeId: next!.id }), file)).toEqual({ kind: 'came', node: next!.id });
    expect(metAt(issue({ edgeId: edge!.id }), file)).toEqual({
      kind: 'way',
      node: edge!.from,
      ports: [edge!.port],
    });
    expect(metAt(issue({}), file)).toEqual({ kind: 'came', node: start!.id });
  });

  it('is not looked for at a note, nor where nothing is drawn', () => {
    const note = { ...file.program.nodes[0]!, id: 'note', kind: 'note', settings: { text: 'Mind this' } };
    const program = { ...file.program, nodes: [note], edges: [] };
    expect(metAt(issue({ nodeId: 'note' }), { ...file, program })).toBeUndefined();
    expect(metAt(issue({}), { ...file, program })).toBeUndefined();
  });
});
