import { ViewportPortal } from '@xyflow/react';
import { sizeOf } from '../geometry.ts';
import type { CardData, Point } from '../types.ts';
import styles from './Ghosts.module.css';

export type GhostsProps = {
  readonly cards: readonly CardData[];
  readonly carried: ReadonlyMap<string, Point>;
};

/** The places that carried cards have left, until they are put down. */
export function Ghosts({ cards, carried }: GhostsProps) {
  if (carried.size === 0) return null;
  return (
    <ViewportPortal>
      {cards
        .filter((card) => carried.has(card.id))
        .map((card) => (
          <div
            key={card.id}
            className={styles.ghost}
            style={{ translate: `${card.x}px ${card.y}px`, ...sizeOf(card) }}
          />
        ))}
    </ViewportPortal>
  );
}
