import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CARD_WIDTH, COLUMN_GAP } from '../../src/canvas/geometry.ts';
import type { CardData } from '../../src/canvas/types.ts';
import { isCrowded } from '../../src/canvas/walk/way-between.ts';

const card = (id: string, x: number, y: number): CardData => ({
  id,
  x,
  y,
  category: 'timing',
  icon: 'clock',
  title: id,
  sentence: [],
  ports: [],
  accepts: true,
});

it('words of a walk leave a neighbour in the next column alone, and stay beside a card that has none', () => {
  const here = card('here', 600, 300);
  const left = card('left', 600 - CARD_WIDTH - COLUMN_GAP, 310);
  expect(isCrowded(here, [here, left])).toBe(true);
  expect(isCrowded(here, [here])).toBe(false);
  expect(isCrowded(here, [here, { ...left, x: 600 + CARD_WIDTH + COLUMN_GAP }])).toBe(false);
  expect(isCrowded(here, [here, { ...left, y: 500 }])).toBe(false);
});

it('does not depend on where the drawing lies', () => {
  const place = fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -900, max: 900 }) });
  fc.assert(
    fc.property(place, place, place, (a, b, by) => {
      const [one, two] = [card('one', a.x, a.y), card('two', b.x, b.y)];
      const moved = [one, two].map((each) => ({ ...each, x: each.x + by.x, y: each.y + by.y }));
      expect(isCrowded(moved[0]!, moved)).toBe(isCrowded(one, [one, two]));
    }),
  );
});
