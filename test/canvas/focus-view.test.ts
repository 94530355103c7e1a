import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boundsOf,
  focusView,
  isWhole,
  narrowFocus,
  narrowZoom,
  type View,
} from '../../src/canvas/flow/view.ts';
import { CARD_HEIGHT, CARD_WIDTH } from '../../src/canvas/geometry.ts';

const room = { width: 900, height: 700 };
const place = fc.integer({ min: -3000, max: 3000 });
const card = fc.record({ x: place, y: place });
const view: fc.Arbitrary<View> = fc.record({
  x: place,
  y: place,
  zoom: fc.double({ min: 0.2, max: 1.5, noNaN: true }),
});
const ROWS = Array.from({ length: 6 }, (_, i) => ({ x: 0, y: i * (CARD_HEIGHT + 28) }));

describe('the view of a card that is gone to', () => {
  it('has all of it, and is the very same where it had', () => {
    fc.assert(
      fc.property(fc.array(card, { minLength: 1, maxLength: 12 }), view, (cards, before) => {
        const [one] = cards as [(typeof cards)[number]];
        const after = focusView({ cards, card: one }, before, room);
        expect(isWhole(boundsOf([one]), after, room)).toBe(true);
        expect(after === before).toBe(isWhole(boundsOf([one]), before, room));
      }),
    );
  });

  it('has the whole program where there is room for it', () => {
    const last = { x: CARD_WIDTH + 80, y: 5 * (CARD_HEIGHT + 28) };
    const cards = [...ROWS, last];
    const after = focusView({ cards, card: last }, { x: 334, y: 312, zoom: 1 }, room);
    expect(after.zoom).toBe(1);
    expect(isWhole(boundsOf(cards), after, room)).toBe(true);
  });

  it('moves by as little as it must, and what is far comes to the middle', () => {
    const cards = Array.from({ length: 40 }, (_, i) => ({ x: 0, y: i * (CARD_HEIGHT + 28) }));
    const before = { x: 300, y: 20, zoom: 1 };
    const near = focusView({ cards, card: cards[7]! }, before, room);
    expect([near.x, near.y < before.y, near.y > -250]).toEqual([before.x, true, true]);
    const far = focusView({ cards, card: cards[30]! }, before, room);
    expect(cards[30]!.y + CARD_HEIGHT / 2 + far.y).toBeCloseTo(room.height / 2);
  });

  it('has all of it on a narrow screen, too, where the program is made smaller to stand beside the controls', () => {
    const narrow = { width: 584, height: 680 };
    fc.assert(
      fc.property(fc.array(card, { minLength: 1, maxLength: 12 }), view, (cards, before) => {
        const [one] = cards as [(typeof cards)[number]];
        const after = narrowFocus({ cards, card: one }, before, narrow);
        expect(isWhole(boundsOf([one]), after, narrow)).toBe(true);
        expect(after === before).toBe(isWhole(boundsOf([one]), before, narrow));
      }),
    );
    const two = [
      { x: 0, y: 0 },
      { x: CARD_WIDTH + 80, y: 104 },
    ] as const;
    const after = narrowFocus({ cards: two, card: two[1] }, { x: 176, y: 20, zoom: 1 }, narrow);
    expect([after.x, after.x + boundsOf(two).width * after.zoom]).toEqual([50, 534]);
    expect([narrowZoom(two, 1.2, narrow), narrowZoom(two, 0.5, narrow)]).toEqual([1.2, 0.5]);
  });
});
