import { ViewportPortal } from '@xyflow/react';
import { cx } from '../../ui/cx.ts';
import { isBorder, sizeOf } from '../geometry.ts';
import type { CardData } from '../types.ts';
import styles from './FrameBacks.module.css';

export type FrameBacksProps = {
  readonly cards: readonly CardData[];
  readonly selected: ReadonlySet<string>;
};

/** The ground and the border of frames, under lines and cards; their names lie over the lines. */
export function FrameBacks({ cards, selected }: FrameBacksProps) {
  const frames = cards.filter(isBorder);
  if (frames.length === 0) return null;
  return (
    <ViewportPortal>
      {frames.map((card) => (
        <div
          key={card.id}
          className={cx(styles.back, selected.has(card.id) && styles.selected)}
          style={{ translate: `${card.x}px ${card.y}px`, ...sizeOf(card) }}
        />
      ))}
    </ViewportPortal>
  );
}
