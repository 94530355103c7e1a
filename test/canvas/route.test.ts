import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CARD_HEIGHT, CARD_WIDTH } from '../../src/canvas/geometry.ts';
import { layout } from '../../src/canvas/layout/layout.ts';
import { type RouteCard, routeEdges } from '../../src/canvas/route/route.ts';
import type { Point } from '../../src/canvas/types.ts';
import { drawings } from './programs.ts';

function card(id: string, x: number, y: number): RouteCard {
  return { id, x, y, ports: [{ id: 'p', label: '', connected: true }] };
}

function split(id: string, x: number, y: number): RouteCard {
  return { id, x, y, ports: ['yes', 'no'].map((port) => ({ id: port, label: port, connected: true })) };
}

const link = (from: string, port: string, to: string) => ({ id: `${from}-${port}-${to}`, from, port, to });

describe('routeEdges', () => {
  it('goes straight down to a card right below, and stops just above it', () => {
    const routes = routeEdges([card('a', 0, 0), card('b', 0, 104)], [link('a', 'p', 'b')]);
    expect(routes.get('a-p-b')?.points).toEqual([
      { x: 116, y: 76 },
      { x: 116, y: 102 },
    ]);
    expect(routes.get('a-p-b')?.label.side).toBe('right');
  });

  it('has the words of a way that comes back between the columns, where no card lies over them', () => {
    const cards = [card('a', 312, 0), card('above', 0, 0), card('b', 0, 120)];
    const routes = routeEdges(cards, [link('a', 'p', 'b'), link('above', 'p', 'b')]);
    const label = routes.get('a-p-b')!.label;
    expect(label.side).toBe('above');
    expect(label.x).toBeGreaterThan(CARD_WIDTH);
    expect(label.x).toBeLessThan(312);
  });

  it('has room for names beside the first and the last of many ports, and for counts alone between them', () => {
    const ports = ['a', 'b', 'c', 'd'].map((id) => ({ id, label: id, connected: true }));
    const cards = [{ id: 'who', x: 0, y: 0, ports }, card('below', 0, 152), card('aside', 312, 152)];
    const links = [...'abc'].map((port) => link('who', port, 'below'));
    const routes = routeEdges(cards, [...links, link('who', 'd', 'aside')]);
    const [first, ...others] = links.map(({ id }) => routes.get(id)?.label);
    expect(first).toMatchObject({ side: 'left', x: 44 });
    expect(others.every((label) => label?.isShort === true && label.side === 'right')).toBe(true);
    expect(new Set(others.map((label) => label?.x)).size).toBe(2);
    expect(routes.get('who-d-aside')?.label).toMatchObject({ side: 'above' });
    expect(routes.get('who-d-aside')?.label.isShort).toBeUndefined();
  });

  it('turns in the middle of the gap below a split and writes above the line', () => {
    const cards = [split('a', 0, 0), card('b', 0, 128), card('c', 312, 128)];
    const routes = routeEdges(cards, [link('a', 'yes', 'b'), link('a', 'no', 'c')]);
    expect(routes.get('a-no-c')?.points).toEqual([
      { x: 196, y: 76 },
      { x: 196, y: 102 },
      { x: 428, y: 102 },
      { x: 428, y: 126 },
    ]);
    expect(routes.get('a-no-c')?.label).toMatchObject({ side: 'above', y: 102 });
    expect(routes.get('a-yes-b')?.label.side).toBe('left');
  });

  it('enters a join beside the main way, turning just above the card', () => {
    const cards = [card('a', 0, 0), card('b', 312, 0), card('c', 0, 120)];
    const routes = routeEdges(cards, [link('a', 'p', 'c'), link('b', 'p', 'c')]);
    expect(routes.get('b-p-c')?.points).toEqual([
      { x: 428, y: 76 },
      { x: 428, y: 98 },
      { x: 148, y: 98 },
      { x: 148, y: 118 },
    ]);
  });

  it('leads a way back round the cards', () => {
    const cards = [card('a', 0, 0), card('b', 0, 104)];
    const points = routeEdges(cards, [link('a', 'p', 'b'), link('b', 'p', 'a')]).get('b-p-a')?.points ?? [];
    expect(Math.max(...points.map((point) => point.x))).toBeGreaterThan(CARD_WIDTH);
    expect(points.at(-1)).toEqual({ x: 116, y: -2 });
  });

  it('leaves out an edge to a card that does not exist', () => {
    expect(routeEdges([card('a', 0, 0)], [link('a', 'p', 'nowhere')]).size).toBe(0);
  });

  it('keeps right angles and runs down through no card of a tidy drawing', () => {
    fc.assert(
      fc.property(drawings, ({ nodes, edges }) => {
        const places = layout(nodes, edges);
        const cards = nodes.map((node) => ({
          id: node.id,
          ...places.get(node.id)!,
          ports: node.ports.map((port) => ({ id: port, label: '', connected: true })),
        }));
        const links = edges.map((edge) => link(edge.from, edge.port, edge.to));
        for (const { points } of routeEdges(cards, links).values()) {
          points.slice(1).forEach((to, index) => {
            const from = points[index]!;
            expect(from.x === to.x || from.y === to.y).toBe(true);
            if (from.x === to.x) expect(cards.filter((one) => runsThrough(one, from, to))).toEqual([]);
          });
        }
      }),
      { seed: 6, numRuns: 200 },
    );
  });
});

function runsThrough(card: Point, from: Point, to: Point): boolean {
  const top = Math.min(from.y, to.y);
  const bottom = Math.max(from.y, to.y);
  return (
    from.x > card.x && from.x < card.x + CARD_WIDTH && bottom > card.y + 1 && top < card.y + CARD_HEIGHT - 1
  );
}
