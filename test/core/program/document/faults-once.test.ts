import { expect, it } from 'vitest';
import { makeTexts } from '../../../../src/core/kit/text/texts.ts';
import { emptyFile } from '../../../../src/core/program/document/create.ts';
import { checkProgramFile } from '../../../../src/core/program/document/read.ts';

type Plain = Record<string, unknown>;

const texts = makeTexts('en');

function faults(change: (program: Plain) => Plain, file: (whole: Plain) => Plain = (whole) => whole) {
  const empty = emptyFile('Faults');
  const nodes = [
    { id: 'in', key: 1, kind: 'start', version: 1, settings: {}, x: 0, y: 0 },
    { id: 'rest', key: 2, kind: 'wait', version: 1, settings: {}, x: 0, y: 0 },
    { id: 'end', key: 3, kind: 'exit', version: 1, settings: {}, x: 0, y: 0 },
  ];
  const edges = [
    { id: 'a', from: 'in', port: 'out', to: 'rest' },
    { id: 'b', from: 'rest', port: 'out', to: 'end' },
  ];
  const program = change({ ...empty.program, nodes, edges });
  const read = checkProgramFile(file({ ...empty, program } as unknown as Plain));
  return read.ok ? [] : read.error.map(({ place, message }) => [place, texts.say(message)] as const);
}

const changed = (at: number, by: Plain) => (program: Plain) => ({
  ...program,
  nodes: (program.nodes as Plain[]).map((node, i) => (i === at ? { ...node, ...by } : node)),
});

it('a list of nodes that is none is told once, and its edges are not blamed', () => {
  expect(faults((program) => program)).toEqual([]);
  const found = faults((program) => ({ ...program, nodes: null }));
  expect(found.map(([place]) => place)).toEqual(['/program/nodes']);
});

it('an edge that begins nowhere is said to begin there', () => {
  const found = faults((program) => {
    const [first, ...rest] = program.edges as Plain[];
    return { ...program, edges: [{ ...first, from: 'nowhere' }, ...rest] };
  });
  expect(found).toEqual([
    ['/program/edges/0/from', 'The edge a begins at the node nowhere, which does not exist.'],
  ]);
});

it('a kind of rule that there is not is told with those that there are', () => {
  const found = faults(
    (program) => program,
    (whole) => ({ ...whole, scores: { ...(whole.scores as Plain), qualified: { kind: 'sometimes' } } }),
  );
  expect(found).toHaveLength(1);
  expect(found[0]?.[1]).toContain('recognised');
  expect(found[0]?.[1]).not.toContain('something else');
});

it('a node with a wrong place tells its wrong settings too', () => {
  const places = (by: Plain) => faults(changed(1, by)).map(([place]) => place);
  const settings = { name: 3, mode: 'sometimes' };
  const own = places({ settings });
  expect(own.length).toBeGreaterThanOrEqual(2);
  expect(places({ settings, x: 'abc' }).sort()).toEqual(['/program/nodes/1/x', ...own].sort());
  const { length } = places({ settings, version: undefined });
  expect(length).toBe(own.length + 1);
});
