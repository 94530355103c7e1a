import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sizeOf } from '../../src/canvas/geometry.ts';
import { layout } from '../../src/canvas/layout/layout.ts';
import { arranged, isHeap } from '../../src/canvas/program/arrange.ts';
import { openFile, select } from '../../src/store/actions.ts';
import { arrange } from '../../src/store/document/commands.ts';
import { groupSelected, toggleFold } from '../../src/store/document/groups.ts';
import { kindOf } from '../../src/store/document/kinds.ts';
import { shownGroups, shownOf } from '../../src/store/document/shown.ts';
import { openDocument, shipped } from '../store/opened.ts';

const PROGRAMS = ['starter', 'program-1', 'webinar', 'customer-for-life'].map(shipped);

/** A program with frames around some of its steps, one or two of them folded. */
const framed = fc.record({
  program: fc.nat(PROGRAMS.length - 1),
  groups: fc.array(fc.tuple(fc.nat(100), fc.integer({ min: 1, max: 4 })), { minLength: 1, maxLength: 3 }),
  fold: fc.array(fc.nat(5), { maxLength: 2 }),
});

function build({ program, groups, fold }: typeof framed extends fc.Arbitrary<infer T> ? T : never): void {
  openFile(PROGRAMS[program]!);
  arrange(arranged(openDocument()));
  for (const [from, count] of groups) {
    const ids = shownOf(openDocument().program.nodes.map(({ id }) => id));
    select(ids.slice(from % ids.length, (from % ids.length) + count));
    groupSelected();
  }
  const frames = [...shownGroups(openDocument().program).frames.keys()];
  for (const one of fold) toggleFold(frames[one % frames.length] ?? '');
}

const parents = () => Object.fromEntries(shownGroups(openDocument().program).parent);

/** What stands on the canvas and where: frames by their size. Frames with nothing in them stay where they were. */
function boxes() {
  const { program } = openDocument();
  const { frames, hidden, inside } = shownGroups(program);
  return program.nodes
    .filter(({ id }) => !hidden.has(id) && (!frames.has(id) || inside(id).length > 0))
    .map(({ id, x, y }) => {
      const frame = frames.get(id);
      const size = sizeOf(
        frame === undefined ? {} : { frame: { ...frame, inside: [], count: '', fold: '' } },
      );
      return { id, x, y, ...size };
    });
}

describe('tidying up', () => {
  it('keeps frames whole: what was in one is in it, and nothing else; no two things lie on each other', () => {
    fc.assert(
      fc.property(framed, (how) => {
        build(how);
        const before = parents();
        arrange(arranged(openDocument()));
        expect(parents()).toEqual(before);
        const all = boxes();
        const isIn = (id: string, frame: string): boolean =>
          before[id] === frame || (before[id] !== undefined && isIn(before[id], frame));
        for (const a of all) {
          for (const b of all) {
            if (a.id >= b.id || isIn(a.id, b.id) || isIn(b.id, a.id)) continue;
            const isApart =
              a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
            expect(isApart, `${a.id} ${b.id}`).toBe(true);
          }
        }
        const once = openDocument().program.nodes;
        arrange(arranged(openDocument()));
        expect(openDocument().program.nodes).toEqual(once);
      }),
      { numRuns: 40, seed: 3 },
    );
  });

  it('lays a program without frames out as it did', () => {
    for (const file of PROGRAMS) {
      openFile(file);
      const nodes = file.program.nodes.filter((node) => kindOf(node).annotation !== true);
      const { places } = arranged(file);
      expect([...places.keys()].sort()).toEqual(nodes.map(({ id }) => id).sort());
      const [first] = nodes;
      expect(places.get(first?.id ?? '')).toEqual({ x: 0, y: 0 });
    }
    expect(layout([{ id: 'a', ports: [] }], []).get('a')).toEqual({ x: 0, y: 0 });
  });
});

describe('a heap', () => {
  const at = (places: readonly (readonly [number, number])[]) => {
    const file = shipped('program-1');
    const nodes = file.program.nodes.slice(0, places.length).map((node, i) => {
      const [x, y] = places[i] ?? [0, 0];
      return { ...node, x, y };
    });
    return { ...file, program: { ...file.program, nodes } };
  };

  it('is what nobody can tell apart, and no program that is laid out', () => {
    const two = [
      [0, 0],
      [0, 0],
    ] as const;
    expect(isHeap(at([...two, [3, 2]]))).toBe(true);
    expect(isHeap(at([...two, [400, 0]]))).toBe(false);
    expect(isHeap(at([[0, 0]]))).toBe(false);
    for (const program of PROGRAMS) {
      expect(isHeap(program)).toBe(false);
      const nodes = program.program.nodes.map((node) => ({ ...node, x: 0, y: 0 }));
      const heap = { ...program, program: { ...program.program, nodes } };
      expect(isHeap(heap)).toBe(true);
      openFile(heap);
      arrange(arranged(openDocument()));
      expect(isHeap(openDocument())).toBe(false);
    }
  });
});
