import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boundsOf,
  centredView,
  firstView,
  isWhole,
  narrowView,
  roomView,
} from '../../src/canvas/flow/view.ts';
import { bandWidth, distanceToWay, handOf, portX, roundedPath } from '../../src/canvas/geometry.ts';

const tall = Array.from({ length: 40 }, (_, row) => ({ x: 0, y: row * 104 }));

describe('geometry of cards and edges', () => {
  it('puts one port in the centre, two at centre and right, more evenly between 44 and 196', () => {
    expect(portX(0, 1)).toBe(116);
    expect([portX(0, 2), portX(1, 2)]).toEqual([116, 196]);
    expect([0, 1, 2, 3].map((index) => Math.round(portX(index, 4)))).toEqual([44, 95, 145, 196]);
  });

  it('draws the band as wide as the square root of its share, 2 to 16, and none for nobody', () => {
    expect([0, 0.0001, 0.25, 1].map(bandWidth)).toEqual([0, 2, 8, 16]);
  });

  it('puts the hand of a line on its longest leg, clear of the words at the far end of a horizontal one', () => {
    expect(handOf([])).toBeUndefined();
    expect(
      handOf([
        { x: 116, y: 76 },
        { x: 116, y: 102 },
      ]),
    ).toEqual({ x: 116, y: 89 });
    const bent = [
      { x: 196, y: 76 },
      { x: 196, y: 102 },
      { x: 396, y: 102 },
      { x: 396, y: 126 },
    ];
    expect(handOf(bent)).toEqual({ x: 276, y: 102 });
  });

  it('rounds corners by 14, and by less on a short leg', () => {
    const path = roundedPath([
      { x: 0, y: 0 },
      { x: 0, y: 20 },
      { x: 100, y: 20 },
    ]);
    expect(path).toBe('M0 0L0 10Q0 20 10 20L100 20');
  });

  it('measures how far a point is from a way', () => {
    const way = [
      { x: 0, y: 0 },
      { x: 0, y: 100 },
    ];
    expect(distanceToWay({ x: 30, y: 50 }, way)).toBe(30);
    expect(distanceToWay({ x: 3, y: 104 }, way)).toBe(5);
  });
});

describe('the first view', () => {
  it('shows a small program whole at full size', () => {
    const view = firstView([{ x: 0, y: 0 }], { width: 800, height: 600 });
    expect(view.zoom).toBe(1);
  });

  it('never goes below 80 %; a taller program starts at its top', () => {
    const view = firstView(tall, { width: 800, height: 600 });
    expect(view).toMatchObject({ zoom: 0.8, y: 20 });
  });

  it('keeps the chosen card in view on a narrow screen', () => {
    const view = narrowView(tall, tall[20]!, { width: 584, height: 680 });
    const onScreen = tall[20]!.y * view.zoom + view.y;
    expect(onScreen).toBeGreaterThan(0);
    expect(onScreen).toBeLessThan(680);
  });
});

describe('the view that has a card in its middle', () => {
  const room = { width: 584, height: 648 };
  const place = fc.record({
    x: fc.integer({ min: -2000, max: 2000 }),
    y: fc.integer({ min: -2000, max: 2000 }),
  });
  const zooms = fc.double({ min: 0.2, max: 1.5, noNaN: true });

  it('has all of the card at the zoom of before, and all of the program where it fits', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 12 }), zooms, (cards, zoom) => {
        const [card] = cards as [(typeof cards)[number]];
        const view = centredView({ cards, card }, zoom, room);
        expect(view.zoom).toBe(zoom);
        expect(isWhole(boundsOf([card]), view, room)).toBe(true);
        const all = boundsOf(cards);
        const fits = all.width * zoom + 40 <= room.width && all.height * zoom + 40 <= room.height;
        if (fits) expect(isWhole(all, view, room)).toBe(true);
      }),
    );
  });

  it('has it a little above the middle of a tall program, and its ends at the ends of the room', () => {
    const down = (i: number) => {
      const view = centredView({ cards: tall, card: tall[i]! }, 1, room);
      return tall[i]!.y + 38 + view.y;
    };
    expect(down(Math.floor(tall.length / 2))).toBeCloseTo(room.height * 0.4);
    expect(down(0)).toBeCloseTo(20 + 38);
    expect(down(tall.length - 1)).toBeCloseTo(room.height - 20 - 38);
  });
});

describe('the view in a room that has become narrower', () => {
  const two = [
    { x: 0, y: 0 },
    { x: 312, y: 104 },
  ];
  const at = (x: number) => ({ x, y: 20, zoom: 1 });
  const span = (card: { x: number }, view: { x: number }) => [card.x + view.x, card.x + 232 + view.x];

  it('is the very same while nothing is cut off', () => {
    const view = at(20);
    expect(roomView({ cards: two, card: two[1]! }, view, { was: 900, is: 700 })).toBe(view);
  });

  it('keeps all in view that was, where it fits', () => {
    const view = roomView({ cards: two, card: two[0]! }, at(300), { was: 900, is: 600 });
    expect(span(two[0]!, view)[0]).toBeGreaterThanOrEqual(0);
    expect(span(two[1]!, view)[1]).toBeLessThanOrEqual(600);
  });

  it('keeps at least the one card where all does not fit', () => {
    const view = roomView({ cards: two, card: two[1]! }, at(300), { was: 900, is: 400 });
    expect(span(two[1]!, view)[0]).toBeGreaterThanOrEqual(0);
    expect(span(two[1]!, view)[1]).toBeLessThanOrEqual(400);
  });
});
