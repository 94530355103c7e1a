import { useStore } from '@xyflow/react';
import type { ReactNode } from 'react';
import type { CardData } from '../types.ts';
import styles from './Bar.module.css';
import { placeBar } from './bar-place.ts';
import { boundsOf } from './view.ts';

export type BarProps = {
  readonly cards: readonly CardData[];
  readonly selected: ReadonlySet<string>;
  readonly bar: ReactNode;
};

/** Floats by the selected cards; not while a box is drawn. */
export function Bar({ cards, selected, bar }: BarProps) {
  const [x, y, zoom] = useStore((state) => state.transform);
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const isBox = useStore((state) => state.userSelectionActive);
  const chosen = cards.filter((card) => selected.has(card.id));
  if (chosen.length < 2 || isBox) return null;
  const { left, top } = placeBar(boundsOf(chosen), [x, y, zoom], { width, height });
  return (
    <div className={`${styles.bar} nokey nopan nodrag`} style={{ left, top }}>
      {bar}
    </div>
  );
}
