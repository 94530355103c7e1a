import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeBar } from '../../src/canvas/flow/bar-place.ts';

const SIZE = { width: 900, height: 780 };

it('the bar of a selection stands above it, else below it', () => {
  const bounds = { x: 300, y: 200, width: 232, height: 180 };
  expect(placeBar(bounds, [0, 0, 1], SIZE)).toEqual({ left: 416, top: 148 });
  expect(placeBar(bounds, [0, -190, 1], SIZE).top).toBe(202);
});

it('and never where a message stands, nor out of the canvas', () => {
  const bounds = fc.record({
    x: fc.integer({ min: -2000, max: 2000 }),
    y: fc.integer({ min: -3000, max: 3000 }),
    width: fc.integer({ min: 232, max: 3000 }),
    height: fc.integer({ min: 76, max: 5000 }),
  });
  fc.assert(
    fc.property(bounds, fc.double({ min: 0.2, max: 2, noNaN: true }), (box, zoom) => {
      const { left, top } = placeBar(box, [0, 0, zoom], SIZE);
      expect(top + 40).toBeLessThanOrEqual(SIZE.height - 64);
      expect(left).toBeGreaterThanOrEqual(190);
      expect(left).toBeLessThanOrEqual(SIZE.width - 190);
    }),
  );
});
