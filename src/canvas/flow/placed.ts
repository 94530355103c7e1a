import type { CardData, Point } from '../types.ts';

/** Cards where they are while some are on their way. */
export function placedAt(
  cards: readonly CardData[],
  moving: ReadonlyMap<string, Point>,
): readonly CardData[] {
  return moving.size === 0 ? cards : cards.map((card) => ({ ...card, ...moving.get(card.id) }));
}
