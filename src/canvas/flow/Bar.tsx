import { useStore } from '@xyflow/react';
import type { ReactNode } from 'react';
import type { CardData } from '../types.ts';
import styles from './Bar.module.css';
import { boundsOf } from './view.ts';

export type BarProps = {
  readonly cards: readonly CardData[];
  readonly selected: ReadonlySet<string>;
  readonly bar: ReactNode;
};

const HEIGHT = 40;
const GAP = 12;
const MARGIN = 8;
const HALF = 190;

/** Floats above the selected cards, below them where the top edge is near; not while a box is drawn. */
export function Bar({ cards, selected, bar }: BarProps) {
  const [x, y, zoom] = useStore((state) => state.transform);
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const isBox = useStore((state) => state.userSelectionActive);
  const chosen = cards.filter((card) => selected.has(card.id));
  if (chosen.length < 2 || isBox) return null;
  const bounds = boundsOf(chosen);
  const above = bounds.y * zoom + y - HEIGHT - GAP;
  const below = (bounds.y + bounds.height) * zoom + y + GAP;
  const top = above >= MARGIN ? above : Math.min(below, height - HEIGHT - MARGIN);
  const middle = (bounds.x + bounds.width / 2) * zoom + x;
  const left = Math.min(Math.max(middle, HALF + MARGIN), width - HALF - MARGIN);
  return (
    <div className={`${styles.bar} nokey nopan nodrag`} style={{ left, top }}>
      {bar}
    </div>
  );
}
