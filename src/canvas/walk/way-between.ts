/** The way of the token from one step to the next, along the line between them. */
import { CARD_HEIGHT, CARD_WIDTH, isBorder } from '../geometry.ts';
import type { Route } from '../route/route.ts';
import type { CardData, EdgeData, Point } from '../types.ts';

/** Room between the token and the card, in units of the drawing. */
const GAP = 4;

/** Where the token's right edge stands: the middle of the card's left edge. */
export function placeBeside({ x, y }: Point): Point {
  return { x: x - GAP, y: y + CARD_HEIGHT / 2 };
}

/** Room that token, name and state take up to the left of a card, and above and below its middle. */
const WORDS = { width: 250, half: 30 };

/** Whether another card stands where name and state would: then they go under the card. */
export function isCrowded(card: CardData, cards: readonly CardData[]): boolean {
  const middle = card.y + CARD_HEIGHT / 2;
  return cards.some(
    (one) =>
      one.id !== card.id &&
      !isBorder(one) &&
      one.x < card.x &&
      one.x + CARD_WIDTH > card.x - WORDS.width &&
      one.y < middle + WORDS.half &&
      one.y + CARD_HEIGHT > middle - WORDS.half,
  );
}

/** A place on the way, and the share of the way that lies behind it, 0 to 1. */
export type Stop = Point & { readonly share: number };

export type Between = {
  readonly from: CardData;
  readonly to: CardData;
  readonly edges: readonly Pick<EdgeData, 'id' | 'from' | 'to'>[];
  readonly routes: ReadonlyMap<string, Route>;
};

/** The stops of a glide: along the line that joins the two steps, or straight where none does. */
export function wayBetween({ from, to, edges, routes }: Between): readonly Stop[] {
  const joins = (a: string, b: string) => edges.find((edge) => edge.from === a && edge.to === b);
  const forth = joins(from.id, to.id);
  const back = forth === undefined ? joins(to.id, from.id) : undefined;
  const points = routes.get((forth ?? back)?.id ?? '')?.points ?? [];
  const along = back === undefined ? points : [...points].reverse();
  return withShares([placeBeside(from), ...along, placeBeside(to)]);
}

function withShares(points: readonly Point[]): readonly Stop[] {
  const lengths = points.map((point, index) => {
    const before = points[index - 1] ?? point;
    return Math.hypot(point.x - before.x, point.y - before.y);
  });
  const whole = lengths.reduce((sum, length) => sum + length, 0) || 1;
  let done = 0;
  return points.map((point, index) => {
    done += lengths[index] ?? 0;
    return { ...point, share: Math.min(1, done / whole) };
  });
}
