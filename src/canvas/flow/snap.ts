import { CARD_HEIGHT, CARD_WIDTH } from '../geometry.ts';
import type { Point } from '../types.ts';

/** A line along which a carried card stands with others; `from` and `to` run along it. */
export type Guide = {
  readonly axis: 'x' | 'y';
  readonly at: number;
  readonly from: number;
  readonly to: number;
};

const GRID = 4;
/** How near, in units of the drawing, a card must come to the line of another to stand on it. */
const REACH = 6;
const BEYOND = 16;

/**
 * By how much carried cards are shifted so that the one that leads them stands in line with another, or on the grid;
 * and the lines it then stands on. Cards are of one size: in line on one side is in line on all.
 */
export function snap(
  lead: Point,
  others: readonly Point[],
): { readonly by: Point; readonly guides: readonly Guide[] } {
  const x = lineNear(
    lead.x,
    others.map((one) => one.x),
  );
  const y = lineNear(
    lead.y,
    others.map((one) => one.y),
  );
  const place = { x: x ?? onGrid(lead.x), y: y ?? onGrid(lead.y) };
  const guides: Guide[] = [];
  if (x !== undefined) {
    const along = others.filter((one) => one.x === x).map((one) => one.y);
    guides.push(guide('x', x + CARD_WIDTH / 2, { along: [...along, place.y], size: CARD_HEIGHT }));
  }
  if (y !== undefined) {
    const along = others.filter((one) => one.y === y).map((one) => one.x);
    guides.push(guide('y', y + CARD_HEIGHT / 2, { along: [...along, place.x], size: CARD_WIDTH }));
  }
  return { by: { x: place.x - lead.x, y: place.y - lead.y }, guides };
}

function onGrid(value: number): number {
  return Math.round(value / GRID) * GRID;
}

function lineNear(value: number, lines: readonly number[]): number | undefined {
  let best: number | undefined;
  let reach = REACH;
  for (const line of lines) {
    const away = Math.abs(line - value);
    if (away < reach) {
      reach = away;
      best = line;
    }
  }
  return best;
}

function guide(
  axis: Guide['axis'],
  at: number,
  { along, size }: { readonly along: readonly number[]; readonly size: number },
): Guide {
  return { axis, at, from: Math.min(...along) - BEYOND, to: Math.max(...along) + size + BEYOND };
}
