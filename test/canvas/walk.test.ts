import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CardData } from '../../src/canvas/types.ts';
import { followed } from '../../src/canvas/walk/followed.ts';
import { standOf, walkedOf } from '../../src/canvas/walk/walked.ts';
import { placeBeside, wayBetween } from '../../src/canvas/walk/way-between.ts';
import type { WalkView } from '../../src/core/index.ts';

const card = (id: string, x: number, y: number) => ({ id, x, y }) as CardData;
const edges = [
  { id: 'ab', from: 'a', port: 'next', ports: ['next'], to: 'b', key: 1 },
  { id: 'bc', from: 'b', port: 'yes', ports: ['yes', 'perhaps'], to: 'c', key: 2 },
  { id: 'bd', from: 'b', port: 'no', ports: ['no'], to: 'd', key: 3 },
];
const nodes = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
const program = { nodes, edges } as never;

function viewOf(parts: Partial<WalkView>): WalkView {
  return { start: 0, minute: 0, nodeId: '', rows: [], passed: [], ...parts } as WalkView;
}

const passed = [{ from: 'a', port: 'next', to: 'b', minute: 90 }];
const yes = {
  id: 'yes',
  choices: [],
  follows: {
    sentences: [],
    edges: [{ from: 'b', port: 'perhaps', to: 'c', minute: 95 }],
    nodes: ['c'],
    end: 'c',
  },
};
const decision = (chosen: string) =>
  ({ id: 'q', chosen, options: [{ id: 'dice', choices: [] }, yes] }) as unknown as WalkView['decision'];

describe('a walk on the drawing', () => {
  test('the way so far carries minutes, all else stands aside', () => {
    const { cards, edges: lines } = walkedOf(
      viewOf({ nodeId: 'b', passed }),
      program,
      (minute) => `minute ${minute}`,
    );
    expect(lines.get('ab')).toEqual({ way: 'taken', count: 'minute 90' });
    expect(lines.get('bc')).toEqual({ way: 'aside' });
    expect([...cards].map(([id, { way }]) => [id, way])).toEqual([
      ['a', 'taken'],
      ['b', 'here'],
      ['c', 'aside'],
      ['d', 'aside'],
    ]);
  });

  test('what would follow is marked only for an option that is chosen', () => {
    const marked = (chosen: string) => {
      const view = { ...viewOf({ nodeId: 'b', passed }), decision: decision(chosen) } as WalkView;
      return walkedOf(view, program, (minute) => `minute ${minute}`);
    };
    expect(marked('dice').edges.get('bc')).toEqual({ way: 'aside' });
    expect(marked('yes').edges.get('bc')).toEqual({ way: 'next' });
    expect(marked('yes').cards.get('c')?.way).toBe('next');
    expect(marked('yes').edges.get('bd')).toEqual({ way: 'aside' });
  });

  test('who has left stands at the step that was the last', () => {
    const rows = [{ nodeId: 'a' }, { nodeId: 'b' }, { nodeId: '' }] as never;
    expect(standOf(viewOf({ rows }))).toBe('b');
    expect(standOf(viewOf({}))).toBe('');
  });
});

describe('the glide of the token', () => {
  const from = card('a', 0, 0);
  const to = card('b', 0, 200);
  const routes = new Map([
    [
      'ab',
      {
        points: [
          { x: 116, y: 76 },
          { x: 116, y: 200 },
        ],
        label: { side: 'left', x: 0, y: 0 },
      } as never,
    ],
  ]);

  test('goes along the line, from beside the one step to beside the next', () => {
    const stops = wayBetween({ from, to, edges, routes });
    expect(stops[0]).toEqual({ ...placeBeside(from), share: 0 });
    expect(stops.at(-1)).toEqual({ ...placeBeside(to), share: 1 });
    expect(stops).toHaveLength(4);
    for (let i = 1; i < stops.length; i += 1) expect(stops[i]!.share).toBeGreaterThan(stops[i - 1]!.share);
  });

  test('goes back along the same line', () => {
    const there = wayBetween({ from, to, edges, routes }).map(({ x, y }) => ({ x, y }));
    const back = wayBetween({ from: to, to: from, edges, routes }).map(({ x, y }) => ({ x, y }));
    expect(back).toEqual([...there].reverse());
  });

  test('goes straight where no line leads', () => {
    expect(wayBetween({ from, to: card('z', 500, 500), edges, routes })).toHaveLength(2);
  });
});

describe('the view follows', () => {
  const size = { width: 900, height: 700 };
  const box = fc.record({
    x: fc.integer({ min: -3000, max: 3000 }),
    y: fc.integer({ min: -3000, max: 3000 }),
  });
  const view = fc.record({
    x: fc.integer({ min: -2000, max: 2000 }),
    y: fc.integer({ min: -2000, max: 2000 }),
    zoom: fc.constantFrom(0.5, 0.8, 1),
  });

  test('so that the step is in it, and no second time', () => {
    fc.assert(
      fc.property(box, view, (card, before) => {
        const after = followed(card, before, size);
        const left = card.x * after.zoom + after.x;
        const top = card.y * after.zoom + after.y;
        expect(left).toBeGreaterThanOrEqual(0);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(left + 232 * after.zoom).toBeLessThanOrEqual(size.width);
        expect(top + 76 * after.zoom).toBeLessThanOrEqual(size.height);
        const again = followed(card, after, size);
        expect(again.x).toBeCloseTo(after.x, 6);
        expect(again.y).toBeCloseTo(after.y, 6);
        expect(after.zoom).toBe(before.zoom);
      }),
    );
  });
});
