import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clearView } from '../../src/canvas/flow/clear-view.ts';
import type { Box } from '../../src/canvas/flow/view.ts';

const card = fc
  .record({ x: fc.integer({ min: -500, max: 1500 }), y: fc.integer({ min: -500, max: 2500 }) })
  .map((at) => ({ ...at, width: 232, height: 76 }));
const cards = fc.array(card, { minLength: 1, maxLength: 15 });
const rooms = fc.record({
  width: fc.integer({ min: 480, max: 1400 }),
  height: fc.integer({ min: 420, max: 900 }),
});

/** The minimap, the zoom buttons and the note, where they stand. */
const floatsIn = ({ width, height }: { width: number; height: number }): readonly Box[] => [
  { x: width - 166, y: height - 166, width: 150, height: 150 },
  { x: 16, y: height - 150, width: 36, height: 134 },
  { x: width - 380, y: 12, width: 364, height: 56 },
];

const onScreen = ({ x, y, width, height }: Box, view: ReturnType<typeof clearView>): Box => ({
  x: x * view.zoom + view.x,
  y: y * view.zoom + view.y,
  width: width * view.zoom,
  height: height * view.zoom,
});
const meet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && a.x + a.width > b.x && a.y < b.y + b.height && a.y + a.height > b.y;

describe('fitting all into view', () => {
  it('has every card in the room and none under what floats', () => {
    fc.assert(
      fc.property(cards, rooms, (all, room) => {
        const floats = floatsIn(room);
        const view = clearView(all, { room, floats, padding: 0.05 });
        expect(view.zoom).toBeLessThanOrEqual(1);
        for (const one of all.map((each) => onScreen(each, view))) {
          expect(floats.some((float) => meet(one, float))).toBe(false);
          expect(one.x).toBeGreaterThanOrEqual(0);
          expect(one.y).toBeGreaterThanOrEqual(0);
          expect(one.x + one.width).toBeLessThanOrEqual(room.width + 1e-6);
          expect(one.y + one.height).toBeLessThanOrEqual(room.height + 1e-6);
        }
      }),
    );
  });

  it('keeps in the middle, and as large as before, what nothing floats over', () => {
    const room = { width: 1000, height: 700 };
    const all = [0, 100, 200].map((y) => ({ x: 0, y, width: 232, height: 76 }));
    const view = clearView(all, { room, floats: floatsIn(room), padding: 0.05 });
    expect(view).toEqual(clearView(all, { room, floats: [], padding: 0.05 }));
    expect(view).toEqual({ x: 384, y: 212, zoom: 1 });
  });

  it('is ready where nothing is drawn', () => {
    expect(clearView([], { room: { width: 10, height: 10 }, floats: [], padding: 0 }).zoom).toBe(1);
  });
});
