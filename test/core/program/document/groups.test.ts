import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addFrame,
  differenceOf,
  emptyFile,
  foldFrame,
  fragmentOf,
  type Groups,
  groupsOf,
  isSame,
  lint,
  lower,
  machineText,
  moveWithin,
  type Program,
  type ProgramNode,
  pasteNodes,
  placeNodes,
  readProgramFile,
  sizeFrames,
  toMachine,
  unfoldFrame,
  withFolded,
  withInside,
  writeProgramFile,
} from '../../../../src/core/index.ts';
import { shipped } from '../../../store/opened.ts';

const STARTER = shipped('starter');
const EMPTY = emptyFile('groups').program;

const card = (id: string, x: number, y: number): ProgramNode => ({
  id,
  key: 1,
  kind: 'exit',
  version: 1,
  settings: {},
  x,
  y,
});
type Size = { readonly width: number; readonly height: number };
const frame = (
  id: string,
  at: { x: number; y: number },
  settings: Size & { folded?: { nodeId: string }[] },
) => ({
  ...card(id, at.x, at.y),
  kind: 'frame',
  settings,
});
const programOf = (...nodes: readonly ProgramNode[]): Program => ({ ...EMPTY, nodes });
const makeIds = () => {
  let n = 0;
  return () => `new-${n++}`;
};
const placesOf = ({ nodes }: Program) => Object.fromEntries(nodes.map(({ id, x, y }) => [id, [x, y]]));

describe('frames', () => {
  it('hold what has its middle in them, inner ones before outer ones', () => {
    const program = programOf(
      frame('outer', { x: 0, y: 0 }, { width: 1000, height: 1000 }),
      frame('inner', { x: 20, y: 20 }, { width: 400, height: 200 }),
      card('a', 40, 40),
      card('b', 500, 500),
      card('c', 950, 0),
    );
    const { parent, inside, hidden } = groupsOf(program);
    expect(Object.fromEntries(parent)).toEqual({ inner: 'outer', a: 'inner', b: 'outer' });
    expect(inside('outer')).toEqual(['inner', 'a', 'b']);
    expect(hidden.size).toBe(0);
  });

  it('that are folded hide what was in them, and nothing that is put there later', () => {
    const open = programOf(frame('f', { x: 0, y: 0 }, { width: 500, height: 500 }), card('a', 40, 40));
    const folded = foldFrame(open, 'f');
    const later = { ...folded, nodes: [...folded.nodes, card('b', 60, 60)] };
    expect(Object.fromEntries(groupsOf(later).hidden)).toEqual({ a: 'f' });
    expect(foldFrame(folded, 'f')).toBe(folded);
    expect(unfoldFrame(folded, 'f')).toEqual(open);
    expect(unfoldFrame(open, 'f')).toBe(open);
    expect(groupsOf(folded, { opened: new Set(['f']) }).hidden.size).toBe(0);
  });

  it('fold in each other, and open one after the other to what was there', () => {
    const open = programOf(
      frame('outer', { x: 0, y: 0 }, { width: 1000, height: 1000 }),
      frame('inner', { x: 20, y: 20 }, { width: 400, height: 300 }),
      card('a', 40, 140),
      card('b', 500, 500),
    );
    const both = foldFrame(foldFrame(open, 'inner'), 'outer');
    expect(Object.fromEntries(groupsOf(both).hidden)).toEqual({ inner: 'outer', a: 'outer', b: 'outer' });
    const half = unfoldFrame(both, 'outer');
    expect(Object.fromEntries(groupsOf(half).hidden)).toEqual({ a: 'inner' });
    expect(unfoldFrame(half, 'inner')).toEqual(open);
    // The other way round: the inner one is open inside of the folded outer one.
    const outer = foldFrame(open, 'outer');
    expect(new Set(groupsOf(outer).hidden.keys())).toEqual(new Set(['inner', 'a', 'b']));
    expect(groupsOf(outer).parent.get('a')).toBe('inner');
  });

  it('never hide a node without a box that stands for it, whatever a file says', () => {
    const ids = ['f', 'g', 'h', 'a', 'b'] as const;
    const folded = fc.option(fc.array(fc.constantFrom(...ids, 'gone'), { maxLength: 5 }), { nil: undefined });
    const any = fc.record({
      x: fc.nat(300),
      y: fc.nat(300),
      size: fc.integer({ min: 80, max: 900 }),
      folded,
    });
    fc.assert(
      fc.property(fc.array(any, { minLength: 5, maxLength: 5 }), (places) => {
        const nodes = ids.map((id, i) => {
          const { x, y, size, folded: names } = places[i]!;
          if (i > 2) return card(id, x, y);
          const list = names && { folded: names.map((nodeId) => ({ nodeId })) };
          return frame(id, { x, y }, { width: size, height: size, ...list });
        });
        const { hidden, frames, parent } = groupsOf(programOf(...nodes));
        for (const box of hidden.values()) {
          expect(hidden.has(box)).toBe(false);
          expect(frames.get(box)?.isFolded).toBe(true);
        }
        for (const id of parent.keys()) expect(outwards({ parent }, id)).toBeLessThan(6);
      }),
      { numRuns: 300 },
    );
  });

  it('are put around nodes with room for their name, and change no edge, no step and no byte of the machine', () => {
    const ids = STARTER.program.nodes.slice(1, 3).map(({ id }) => id);
    const { program, id } = addFrame(STARTER.program, ids, { makeId: makeIds() });
    expect([...groupsOf(program).inside(id!)].sort()).toEqual([...ids].sort());
    const folded = foldFrame(program, id!);
    expect(folded.edges).toBe(STARTER.program.edges);
    const bytes = (one: Program) => machineText(toMachine(lower({ ...STARTER, program: one })));
    expect(bytes(folded)).toBe(bytes(STARTER.program));
    const read = readProgramFile(writeProgramFile({ ...STARTER, program: folded }));
    expect(read.ok && read.value.program).toEqual(folded);
    expect(addFrame(STARTER.program, [], { makeId: makeIds() }).id).toBeUndefined();
    const far = programOf(card('a', 0, 0), card('b', 30_000, 0));
    expect(addFrame(far, ['a', 'b'], { makeId: makeIds() })).toEqual({ program: far, id: undefined });
  });

  it('are put where there is room: nothing outside lies under them, and all keeps its order', () => {
    const ids = STARTER.program.nodes.slice(1, 3).map(({ id }) => id);
    const { program, id } = addFrame(STARTER.program, ids, { makeId: makeIds() });
    const { x, y, width, height } = groupsOf(program).frames.get(id!)!;
    for (const node of program.nodes) {
      if (node.id === id || ids.includes(node.id)) continue;
      const isApart = node.x + 232 <= x || node.x >= x + width || node.y + 76 <= y || node.y >= y + height;
      expect(isApart).toBe(true);
    }
    const order = ({ nodes }: Program) =>
      nodes
        .filter((node) => node.id !== id)
        .toSorted((a, b) => a.y - b.y || a.x - b.x)
        .map((node) => node.id);
    expect(order(program)).toEqual(order(STARTER.program));
    // Where there is room already nothing moves.
    const again = addFrame({ ...program, nodes: program.nodes.slice(0, -1) }, ids, { makeId: makeIds() });
    expect(placesOf(again.program)).toEqual(placesOf(program));
  });

  it('fold and grow without being another program, and are no doubt where steps lie in them', () => {
    const ids = STARTER.program.nodes.slice(1, 3).map(({ id }) => id);
    const { program, id = '' } = addFrame(STARTER.program, ids, { makeId: makeIds() });
    const at = (one: Program) => ({ ...STARTER, program: one });
    const larger = sizeFrames(foldFrame(program, id), new Map([[id, { width: 900, height: 900 }]]));
    expect(isSame(differenceOf(at(program), at(larger)))).toBe(true);
    // A frame around two steps that lie far apart begins far from both.
    const [first, second] = STARTER.program.nodes as [ProgramNode, ProgramNode];
    const apart = placeNodes(
      STARTER.program,
      new Map([
        [first.id, { x: 0, y: 3000 }],
        [second.id, { x: 3000, y: 0 }],
      ]),
    );
    const { program: framed } = addFrame(apart, [first.id, second.id], { makeId: makeIds() });
    expect(lint(at(framed)).map(({ code }) => code)).not.toContain('note/orphan');
  });

  it('take along what is in them, once, hidden or not', () => {
    const open = programOf(
      frame('outer', { x: 0, y: 0 }, { width: 1000, height: 1000 }),
      frame('inner', { x: 20, y: 20 }, { width: 400, height: 300 }),
      card('a', 40, 140),
      card('b', 500, 500),
      card('c', 2000, 0),
    );
    for (const program of [open, foldFrame(open, 'inner'), foldFrame(open, 'outer')]) {
      const outer = program.nodes.find(({ id }) => id === 'outer')!;
      const places = withInside(program, new Map([['outer', { x: outer.x + 10, y: outer.y }]]));
      const by = program.nodes.map(({ id, x }) => [id, (places.get(id)?.x ?? x) - x]);
      expect(Object.fromEntries(by)).toEqual({ outer: 10, inner: 10, a: 10, b: 10, c: 0 });
    }
    const own = withInside(
      open,
      new Map([
        ['inner', { x: 20, y: 120 }],
        ['a', { x: 0, y: 0 }],
      ]),
    );
    expect(Object.fromEntries(own)).toEqual({ inner: { x: 20, y: 120 }, a: { x: 0, y: 0 } });
  });

  it('are copied with what is folded into them, and the copies hang on the copy', () => {
    const folded = foldFrame(
      programOf(frame('f', { x: 0, y: 0 }, { width: 500, height: 500 }), card('a', 40, 40)),
      'f',
    );
    expect([...withFolded(folded, ['f'])]).toEqual(['f', 'a']);
    const { program, ids } = pasteNodes(folded, fragmentOf(folded, withFolded(folded, ['f'])), {
      makeId: makeIds(),
      by: { x: 0, y: 0 },
    });
    expect(Object.fromEntries(groupsOf(program).hidden)).toEqual({ a: 'f', [ids[1]!]: ids[0] });
  });

  it('go along or grow where what is in them makes room', () => {
    const program = programOf(
      frame('f', { x: 0, y: 0 }, { width: 300, height: 300 }),
      card('a', 24, 60),
      card('b', 24, 164),
      frame('g', { x: 0, y: 320 }, { width: 300, height: 200 }),
      card('c', 24, 400),
    );
    const moved = moveWithin(
      program,
      new Map([
        ['b', { x: 24, y: 252 }],
        ['c', { x: 24, y: 500 }],
      ]),
    );
    expect(placesOf(moved)).toEqual({ f: [0, 0], a: [24, 60], b: [24, 252], g: [0, 420], c: [24, 500] });
    expect(moved.nodes[0]?.settings.height).toBe(252 + 76 + 28);
    expect(Object.fromEntries(groupsOf(moved).parent)).toEqual({ a: 'f', b: 'f', c: 'g' });
    const folded = foldFrame(program, 'g');
    const pushed = moveWithin(folded, new Map([['c', { x: 24, y: 500 }]]));
    expect(placesOf(unfoldFrame(pushed, 'g'))).toMatchObject({ g: [0, 420], c: [24, 500] });
  });
});

/** How many frames there are around a node. */
function outwards({ parent }: Pick<Groups, 'parent'>, id: string): number {
  let count = 0;
  for (let at = parent.get(id); at !== undefined && count < 20; at = parent.get(at)) count += 1;
  return count;
}
