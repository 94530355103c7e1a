import { describe, expect, it } from 'vitest';
import type { Json } from '../../../../src/core/kit/base.ts';
import {
  addNode,
  connect,
  insertOnEdge,
  moveNodes,
  newNode,
  placeNodes,
  reconnect,
  removeEdges,
  removeNodes,
  setSetting,
} from '../../../../src/core/program/document/edit.ts';
import type { Program } from '../../../../src/core/program/document/types.ts';
import { TOYS } from '../toys.ts';
import { edge, FULL, node } from './files.ts';

const PROGRAM = FULL.program;

/** Ways of a program as `from.port>to`, in order. */
function ways(program: Program): readonly string[] {
  return program.edges.map(({ from, port, to }) => `${from}.${port}>${to}`);
}

function ids(program: Program): string {
  return program.nodes.map(({ id }) => id).join('');
}

function counter(): () => string {
  let count = 0;
  return () => `n${++count}`;
}

function graph(nodes: string, ...pairs: readonly string[]): Program {
  return {
    ...PROGRAM,
    nodes: [...nodes].map((id) => node(id, 'pause')),
    edges: pairs.map((pair) => edge(pair[0]!, pair[1]!, pair[2] ?? 'out')),
  };
}

describe('drawing a node', () => {
  it('gives it an id that nothing has, and dice of its own', () => {
    const taken = ['a', 'a.out', 'new'];
    const made = newNode(
      PROGRAM,
      { kind: 'pause', version: 2, settings: {}, x: 1, y: 2 },
      () => taken.shift()!,
    );
    expect(made.id).toBe('new');
    expect(PROGRAM.nodes.map(({ key }) => key)).not.toContain(made.key);
    expect(ids(addNode(PROGRAM, made))).toBe('abcdefnew');
  });

  it('does not try for ever when only taken ids are made', () => {
    const draft = { kind: 'pause', version: 2, settings: {}, x: 0, y: 0 };
    expect(() => newNode(PROGRAM, draft, () => 'a')).toThrow('taken');
  });
});

describe('removing nodes', () => {
  it('joins the way in with the only way out', () => {
    expect(ways(removeNodes(graph('abc', 'ab', 'bc'), ['b']))).toEqual(['a.out>c']);
  });

  it('joins all ways in with the only way out', () => {
    expect(ways(removeNodes(graph('abcd', 'ac', 'bc', 'cd'), ['c']))).toEqual(['a.out>d', 'b.out>d']);
  });

  it('heals over a whole chain, whatever the order of the ids', () => {
    const chain = graph('abcd', 'ab', 'bc', 'cd');
    expect(ways(removeNodes(chain, ['b', 'c']))).toEqual(['a.out>d']);
    expect(ways(removeNodes(chain, ['c', 'b']))).toEqual(['a.out>d']);
  });

  it('leaves open what led to a node with several ways out', () => {
    expect(ways(removeNodes(graph('abcd', 'ab', 'bc1', 'bd2'), ['b']))).toEqual([]);
  });

  it('leaves open what led to a node without a way out', () => {
    expect(ways(removeNodes(graph('ab', 'ab'), ['b']))).toEqual([]);
  });

  it('never makes a node lead to itself', () => {
    expect(ways(removeNodes(graph('ab', 'ab', 'ba'), ['b']))).toEqual([]);
  });

  it('takes a loop of the node on itself along', () => {
    expect(ways(removeNodes(graph('abc', 'ab', 'bb1', 'bc2'), ['b']))).toEqual(['a.out>c']);
  });

  it('keeps the id of the edge it heals', () => {
    expect(removeNodes(graph('abc', 'ab', 'bc'), ['b']).edges[0]?.id).toBe('a.out');
  });

  it('forgets that qualification led to it', () => {
    const program = { ...PROGRAM, settings: { ...PROGRAM.settings, qualifiedTo: 'd' } };
    expect(removeNodes(program, ['d']).settings).not.toHaveProperty('qualifiedTo');
    expect(removeNodes(program, ['e']).settings.qualifiedTo).toBe('d');
  });

  it('changes nothing when there is nothing to remove', () => {
    expect(removeNodes(PROGRAM, ['nobody'])).toBe(PROGRAM);
    expect(removeEdges(PROGRAM, ['nobody'])).toBe(PROGRAM);
  });
});

describe('connecting', () => {
  it('draws an edge with a fresh id', () => {
    const program = connect(graph('ab'), { from: 'a', port: 'out', to: 'b' }, counter());
    expect(program.edges).toEqual([{ id: 'n1', from: 'a', port: 'out', to: 'b' }]);
  });

  it('leads the edge of a port elsewhere instead of adding a second', () => {
    const program = connect(graph('abc', 'ab'), { from: 'a', port: 'out', to: 'c' }, counter());
    expect(program.edges).toEqual([{ id: 'a.out', from: 'a', port: 'out', to: 'c' }]);
  });

  it('takes any number of edges into one node', () => {
    const program = connect(graph('abc', 'ac'), { from: 'b', port: 'out', to: 'c' }, counter());
    expect(ways(program)).toEqual(['a.out>c', 'b.out>c']);
  });

  it.each([
    { from: 'nobody', port: 'out', to: 'b' },
    { from: 'a', port: 'out', to: 'nobody' },
  ])('changes nothing where an end is missing: $from to $to', (way) => {
    expect(connect(PROGRAM, way, counter())).toBe(PROGRAM);
  });

  it('moves the head of an edge', () => {
    expect(ways(reconnect(graph('abc', 'ab'), 'a.out', { to: 'c' }))).toEqual(['a.out>c']);
  });

  it('moves the tail of an edge, and frees the port it comes to', () => {
    const program = reconnect(graph('abc', 'ac', 'bc'), 'a.out', { from: 'b' });
    expect(program.edges).toEqual([{ id: 'a.out', from: 'b', port: 'out', to: 'c' }]);
  });

  it('changes nothing when the edge stays as it is or does not exist', () => {
    expect(reconnect(PROGRAM, 'a.out', { to: 'b' })).toBe(PROGRAM);
    expect(reconnect(PROGRAM, 'nobody', { to: 'b' })).toBe(PROGRAM);
    expect(reconnect(PROGRAM, 'a.out', { to: 'nobody' })).toBe(PROGRAM);
  });
});

describe('putting a node on an edge', () => {
  it('leads the edge to it and on from it', () => {
    const program = graph('ab', 'ab');
    const after = insertOnEdge(program, { edge: 'a.out', node: node('m', 'pause'), port: 'out' }, counter());
    expect(ways(after)).toEqual(['a.out>m', 'm.out>b']);
    expect(ids(after)).toBe('abm');
  });

  it('takes a node that is drawn already', () => {
    const program = graph('abm', 'ab');
    const after = insertOnEdge(program, { edge: 'a.out', node: program.nodes[2]!, port: 'out' }, counter());
    expect(ways(after)).toEqual(['a.out>m', 'm.out>b']);
    expect(ids(after)).toBe('abm');
  });

  it('ends the way at a node without a way out', () => {
    const after = insertOnEdge(
      graph('ab', 'ab'),
      { edge: 'a.out', node: node('m', 'stop'), port: undefined },
      counter(),
    );
    expect(ways(after)).toEqual(['a.out>m']);
  });

  it('changes nothing where there is no such edge, or the node is an end of it', () => {
    const insertion = { node: PROGRAM.nodes[0]!, port: 'out' };
    expect(insertOnEdge(PROGRAM, { ...insertion, edge: 'nobody' }, counter())).toBe(PROGRAM);
    expect(insertOnEdge(PROGRAM, { ...insertion, edge: 'a.out' }, counter())).toBe(PROGRAM);
  });
});

describe('moving', () => {
  it('moves the named nodes and no others', () => {
    const after = moveNodes(PROGRAM, ['a', 'c'], { x: 10, y: -5 });
    expect(after.nodes[0]).toMatchObject({ x: 10, y: 95 });
    expect(after.nodes[2]).toMatchObject({ x: 10, y: 95 });
    expect(after.nodes[1]).toBe(PROGRAM.nodes[1]);
  });

  it('changes nothing when nothing moves', () => {
    expect(moveNodes(PROGRAM, ['a'], { x: 0, y: 0 })).toBe(PROGRAM);
    expect(placeNodes(PROGRAM, new Map([['nobody', { x: 1, y: 1 }]]))).toBe(PROGRAM);
  });
});

describe('a setting', () => {
  const set = (program: Program, place: string, value: Json | undefined): Program => {
    const [nodeId = '', ...setting] = place.split('.');
    return setSetting(program, { nodeId, setting: setting.join('.'), value }, TOYS);
  };
  const settingsOf = (program: Program, id = 'c'): unknown =>
    program.nodes.find((other) => other.id === id)?.settings;

  it('is set by its dotted path', () => {
    expect(settingsOf(set(PROGRAM, 'c.ways.0.id', 'right'))).toEqual({ ways: [{ id: 'right' }] });
    expect(settingsOf(set(PROGRAM, 'c.ways.1', { id: 'right' }))).toEqual({
      ways: [{ id: 'left' }, { id: 'right' }],
    });
  });

  it('is taken out by no value', () => {
    expect(settingsOf(set(PROGRAM, 'c.ways', undefined))).toEqual({});
    expect(settingsOf(set(PROGRAM, 'c.ways.0', undefined))).toEqual({ ways: [] });
  });

  it('is made where nothing stood', () => {
    expect(settingsOf(set(PROGRAM, 'd.deep.list.0.x', 1), 'd')).toEqual({ deep: { list: [{ x: 1 }] } });
  });

  it('takes the edges of ports along that are gone', () => {
    expect(ways(set(PROGRAM, 'c.ways', []))).toEqual(['a.out>b', 'b.out>c', 'c.else>e']);
    expect(ways(set(PROGRAM, 'c.ways.1', { id: 'right' }))).toEqual(ways(PROGRAM));
  });

  it('changes nothing when the value is the same or the node is missing', () => {
    expect(set(PROGRAM, 'b.days', 3)).toBe(PROGRAM);
    expect(set(PROGRAM, 'b.nothing', undefined)).toBe(PROGRAM);
    expect(set(PROGRAM, 'nobody.days', 3)).toBe(PROGRAM);
  });
});

describe('every edit', () => {
  it('leaves the program it was given as it was', () => {
    const before = structuredClone(PROGRAM);
    removeNodes(PROGRAM, ['b', 'c']);
    connect(PROGRAM, { from: 'a', port: 'out', to: 'e' }, counter());
    moveNodes(PROGRAM, ['a'], { x: 1, y: 1 });
    setSetting(PROGRAM, { nodeId: 'c', setting: 'ways.0.id', value: 'x' }, TOYS);
    insertOnEdge(PROGRAM, { edge: 'a.out', node: node('m', 'pause'), port: 'out' }, counter());
    expect(PROGRAM).toEqual(before);
  });
});
