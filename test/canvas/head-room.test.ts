import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CARD_HEIGHT, CARD_WIDTH } from '../../src/canvas/geometry.ts';
import { clearOfHeads, headRooms } from '../../src/canvas/route/head-room.ts';
import { type Route, routeEdges } from '../../src/canvas/route/route.ts';
import type { CardData } from '../../src/canvas/types.ts';

const card = (id: string, x: number, y: number): CardData => ({
  id,
  x,
  y,
  title: id,
  sentence: [],
  category: 'timing',
  icon: 'clock',
  ports: [{ id: 'out', label: '', connected: true }],
  accepts: true,
});

const framed = (title: string, { x = 0, y = 0, width = 280, height = 400 } = {}): CardData => ({
  ...card('frame', x, y),
  title,
  frame: { isFolded: false, width, height, inside: [], count: '2 steps', fold: '' },
});

const line = (from: string, to: string) => ({ id: `${from}-${to}`, from, port: 'out', to });
/** A frame around a card that is led to from above, as frames are put around steps. */
const above = (x = 24) => [card('a', x, -104), card('b', 24, 52)];

describe('the heading of a frame', () => {
  it('has all of the room where no line comes in', () => {
    expect(headRooms([framed('Welcome'), card('b', 24, 52)], new Map()).size).toBe(0);
    const beside = routeEdges([card('a', 400, 0), card('b', 400, 200)], [line('a', 'b')]);
    expect(headRooms([framed('Welcome')], beside).size).toBe(0);
  });

  it('stands left of a line that comes in, in two rows where one is too short', () => {
    const cards = above();
    const routes = routeEdges(cards, [line('a', 'b')]);
    const short = headRooms([framed('Hi'), ...cards], routes).get('frame');
    expect(short).toEqual({ left: 14, width: 112, isNarrow: true });
    expect(short!.left + short!.width).toBeLessThan(24 + CARD_WIDTH / 2);
    // In a wide frame there is room for a long name on the other side.
    const wide = headRooms([framed('A name that is longer', { width: 592 }), ...cards], routes).get('frame');
    expect(wide?.left).toBeGreaterThan(24 + CARD_WIDTH / 2);
    expect(wide?.isNarrow).toBe(false);
  });

  it('has the words of a line that comes in above its border, where the line is seen there', () => {
    const cards = [framed('Welcome', { y: 24 }), card('a', 24, -104), card('b', 24, 76)];
    const before = routeEdges(cards.slice(1), [line('a', 'b')]);
    const [{ label: was }, { label: is }] = [before, clearOfHeads(cards, before)].map(
      (routes) => routes.get('a-b')!,
    ) as [Route, Route];
    expect(was.y).toBeGreaterThan(20);
    expect(is).toEqual({ ...was, y: (-28 + 24) / 2 });
    const close = [framed('Welcome', { y: -20 }), ...cards.slice(1)];
    expect(clearOfHeads(close, before)).toEqual(before);
    expect(clearOfHeads(cards.slice(1), before)).toBe(before);
  });

  it('has no words of a line that goes out on its lower border, where the line is seen inside of it', () => {
    const inside = card('a', 24, 60);
    const cards = [framed('Welcome', { height: 160 }), inside, card('b', 24, 180)];
    const before = routeEdges(cards.slice(1), [line('a', 'b')]);
    const after = clearOfHeads(cards, before).get('a-b')!;
    expect(before.get('a-b')!.label.y).toBeGreaterThan(150);
    expect(after.label.y).toBe((60 + CARD_HEIGHT + 160) / 2);
  });

  it('never lies on a line, wherever lines come from', () => {
    const places = fc.array(
      fc.record({ x: fc.integer({ min: -400, max: 700 }), y: fc.integer({ min: -600, max: 600 }) }),
      { minLength: 2, maxLength: 5 },
    );
    const names = fc.constantFrom('Hi', 'Welcome and pause', 'ようこそのメールと待機');
    fc.assert(
      fc.property(places, names, fc.integer({ min: 280, max: 900 }), (all, name, width) => {
        const cards = all.map(({ x, y }, i) => card(`c${i}`, x, y));
        const lines = cards.slice(1).map(({ id }, i) => line(`c${i}`, id));
        const routes = routeEdges(cards, lines);
        const room = headRooms([framed(name, { width }), ...cards], routes).get('frame');
        if (room === undefined || room.width === 0) return;
        const [left, right] = [room.left, room.left + room.width];
        for (const { points } of routes.values()) {
          for (const [i, b] of points.entries()) {
            const a = points[i - 1];
            if (a === undefined || Math.min(a.y, b.y) > 46 || Math.max(a.y, b.y) < 12) continue;
            const isUnder = Math.min(a.x, b.x) < right && Math.max(a.x, b.x) > left;
            expect(isUnder).toBe(false);
          }
        }
        expect(left).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(width);
      }),
    );
  });
});
