import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CARD_HEIGHT, CARD_WIDTH, COLUMN_GAP } from '../../src/canvas/geometry.ts';
import { JOIN_GAP, layout, ROW_GAP, SPLIT_GAP, SPLIT_JOIN_GAP } from '../../src/canvas/layout/layout.ts';
import { drawings } from './programs.ts';

const COLUMN = CARD_WIDTH + COLUMN_GAP;

function nodes(list: Record<string, readonly string[]>) {
  return Object.entries(list).map(([id, ports]) => ({ id, ports }));
}

describe('layout', () => {
  it('draws the main way straight down, 28 between its rows', () => {
    const places = layout(nodes({ a: ['x'], b: ['x'], c: [] }), [
      { from: 'a', port: 'x', to: 'b' },
      { from: 'b', port: 'x', to: 'c' },
    ]);
    expect([...places.values()]).toEqual([
      { x: 0, y: 0 },
      { x: 0, y: CARD_HEIGHT + ROW_GAP },
      { x: 0, y: 2 * (CARD_HEIGHT + ROW_GAP) },
    ]);
  });

  it('leaves 52 below a split, puts the side way in the next column, and leaves 44 above the join', () => {
    const places = layout(nodes({ if: ['yes', 'no'], a: ['x'], a2: ['x'], b: ['x'], join: [] }), [
      { from: 'if', port: 'yes', to: 'a' },
      { from: 'if', port: 'no', to: 'b' },
      { from: 'a', port: 'x', to: 'a2' },
      { from: 'a2', port: 'x', to: 'join' },
      { from: 'b', port: 'x', to: 'join' },
    ]);
    const below = CARD_HEIGHT + SPLIT_GAP;
    expect(places.get('a')).toEqual({ x: 0, y: below });
    expect(places.get('b')).toEqual({ x: COLUMN, y: below });
    expect(places.get('a2')).toEqual({ x: 0, y: below + CARD_HEIGHT + ROW_GAP });
    expect(places.get('join')).toEqual({ x: 0, y: below + 2 * CARD_HEIGHT + ROW_GAP + JOIN_GAP });
  });

  it('makes room for both lines where a split is followed by a join at once', () => {
    const places = layout(nodes({ if: ['yes', 'no'], join: [] }), [
      { from: 'if', port: 'yes', to: 'join' },
      { from: 'if', port: 'no', to: 'join' },
    ]);
    // Both ways lead to one step, so there is one line to it and no join.
    expect(places.get('join')).toEqual({ x: 0, y: CARD_HEIGHT + SPLIT_GAP });
    const two = layout(nodes({ s: ['x'], if: ['yes', 'no'], a: [], join: [], t: ['x'] }), [
      { from: 's', port: 'x', to: 'if' },
      { from: 'if', port: 'yes', to: 'join' },
      { from: 'if', port: 'no', to: 'a' },
      { from: 't', port: 'x', to: 'join' },
    ]);
    expect(two.get('join')!.y - two.get('if')!.y).toBe(CARD_HEIGHT + SPLIT_JOIN_GAP);
  });

  it('places the lower of two side ways inside the upper one', () => {
    const places = layout(nodes({ one: ['y', 'n'], two: ['y', 'n'], out: ['x'], in: ['x'], end: [] }), [
      { from: 'one', port: 'y', to: 'two' },
      { from: 'one', port: 'n', to: 'out' },
      { from: 'two', port: 'y', to: 'end' },
      { from: 'two', port: 'n', to: 'in' },
      { from: 'out', port: 'x', to: 'end' },
      { from: 'in', port: 'x', to: 'end' },
    ]);
    expect(places.get('in')!.x).toBe(COLUMN);
    expect(places.get('out')!.x).toBe(2 * COLUMN);
  });

  it('stands steps without a line below each other in a column of their own', () => {
    const places = layout(nodes({ a: ['x'], b: [], lost: [], alone: [] }), [
      { from: 'a', port: 'x', to: 'b' },
    ]);
    expect(places.get('lost')).toEqual({ x: COLUMN, y: 0 });
    expect(places.get('alone')).toEqual({ x: COLUMN, y: CARD_HEIGHT + ROW_GAP });
  });

  it('gives every step one place and lets no two cards touch, whatever is drawn', () => {
    fc.assert(
      fc.property(drawings, ({ nodes: steps, edges }) => {
        const places = [...layout(steps, edges).values()];
        expect(places).toHaveLength(steps.length);
        places.forEach((a, index) => {
          for (const b of places.slice(index + 1)) {
            const apart = Math.abs(a.x - b.x) >= COLUMN || Math.abs(a.y - b.y) >= CARD_HEIGHT + ROW_GAP;
            expect(apart, `${JSON.stringify(a)} and ${JSON.stringify(b)}`).toBe(true);
          }
        });
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  it('gives the same places for the same drawing', () => {
    fc.assert(
      fc.property(drawings, ({ nodes: steps, edges }) => {
        expect(layout(steps, edges)).toEqual(layout(steps, edges));
      }),
      { seed: 5, numRuns: 50 },
    );
  });
});
