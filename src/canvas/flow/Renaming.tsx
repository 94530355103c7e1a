import { ViewportPortal } from '@xyflow/react';
import type { ReactNode } from 'react';
import { isBorder } from '../geometry.ts';
import type { CardData } from '../types.ts';
import styles from './Renaming.module.css';

/** The name of a frame stands so much lower than the title of a card. */
const FRAME_HEAD = 13;

export type RenamingProps = {
  readonly cards: readonly CardData[];
  readonly id: string;
  readonly field: ReactNode;
};

/** A field in the place of a card's title. */
export function Renaming({ cards, id, field }: RenamingProps) {
  const card = cards.find((one) => one.id === id);
  if (card === undefined) return null;
  return (
    <ViewportPortal>
      <div
        className={`${styles.field} nokey nopan nodrag`}
        style={{ translate: `${card.x}px ${card.y + (isBorder(card) ? FRAME_HEAD : 0)}px` }}
      >
        {field}
      </div>
    </ViewportPortal>
  );
}
