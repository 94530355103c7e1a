import { CARD_HEIGHT, CARD_WIDTH } from '../geometry.ts';
import type { Point } from '../types.ts';

export type Placed = Point & { readonly id: string };

const BUCKET = 256;
const MARGIN = 8;

/** Answers "does this vertical line run through a card?" without looking at all of them. */
export type Obstacles = {
  readonly blocks: (
    line: { readonly x: number; readonly from: number; readonly to: number },
    except: readonly string[],
  ) => boolean;
};

/** Sorts cards into stripes of the drawing; a look-up reads one stripe. */
export function obstaclesOf(cards: readonly Placed[]): Obstacles {
  const stripes = new Map<number, Placed[]>();
  for (const card of cards) {
    const first = Math.floor((card.x - MARGIN) / BUCKET);
    const last = Math.floor((card.x + CARD_WIDTH + MARGIN) / BUCKET);
    for (let stripe = first; stripe <= last; stripe += 1) {
      const list = stripes.get(stripe) ?? [];
      list.push(card);
      stripes.set(stripe, list);
    }
  }
  return {
    blocks: ({ x, from, to }, except) => {
      const top = Math.min(from, to);
      const bottom = Math.max(from, to);
      return (stripes.get(Math.floor(x / BUCKET)) ?? []).some(
        (card) =>
          x > card.x - MARGIN &&
          x < card.x + CARD_WIDTH + MARGIN &&
          bottom > card.y &&
          top < card.y + CARD_HEIGHT &&
          !except.includes(card.id),
      );
    },
  };
}
