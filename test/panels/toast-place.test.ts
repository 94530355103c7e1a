import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freePlace, isOver } from '../../src/panels/shell/toast-place.ts';

const room = { x: 128, y: 80, width: 896, height: 648 };
// Where it stands as it is measured does not matter.
const size = { x: 500, y: 300, width: 340, height: 40 };
const box = fc.record({
  x: fc.integer({ min: 0, max: 1024 }),
  y: fc.integer({ min: 0, max: 768 }),
  width: fc.integer({ min: 1, max: 400 }),
  height: fc.integer({ min: 1, max: 120 }),
});

describe('the place of a message', () => {
  it('is the middle of the lower end where nothing is in the way', () => {
    expect(freePlace(size, { room, taken: [] })).toEqual({ x: 128 + (896 - 340) / 2, y: 80 + 648 - 16 - 40 });
  });

  it('is in the room and over nothing that is pressed, or nowhere', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 12 }), (taken) => {
        const at = freePlace(size, { room, taken });
        if (at === undefined) return;
        expect(isOver({ ...size, ...at }, taken)).toBe(false);
        expect(at.x).toBeGreaterThanOrEqual(room.x);
        expect(at.x + size.width).toBeLessThanOrEqual(room.x + room.width);
        expect(at.y).toBeGreaterThanOrEqual(room.y + (room.height * 2) / 3);
        expect(at.y + size.height).toBeLessThanOrEqual(room.y + room.height);
      }),
    );
  });

  it('is beside the lowest cards, as near to the middle as it can be', () => {
    const card = { x: 420, y: 640, width: 232, height: 76 };
    const at = freePlace(size, { room, taken: [card] });
    expect(at?.y).toBe(80 + 648 - 16 - 40);
    expect(at?.x).toBeGreaterThan(card.x + card.width);
    expect(at?.x).toBeLessThan(card.x + card.width + 40);
  });

  it('is nowhere where all is taken, and where the room is narrower', () => {
    expect(freePlace(size, { room, taken: [room] })).toBeUndefined();
    expect(freePlace(size, { room: { ...room, width: 300 }, taken: [] })).toBeUndefined();
  });
});
