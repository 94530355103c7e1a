import { ViewportPortal } from '@xyflow/react';
import { Icon } from '../../ui/Icon.tsx';
import { CARD_HEIGHT, CARD_WIDTH } from '../geometry.ts';
import type { Route } from '../route/route.ts';
import styles from './Slot.module.css';

export type SlotProps = { readonly route: Route | undefined; readonly words: string };

/** The place a carried step would take on a line. */
export function Slot({ route, words }: SlotProps) {
  const start = route?.points[0];
  const end = route?.points.at(-1);
  if (start === undefined || end === undefined) return null;
  const x = end.x - CARD_WIDTH / 2;
  const y = (start.y + end.y) / 2 - CARD_HEIGHT / 2;
  return (
    <ViewportPortal>
      <div className={styles.slot} style={{ translate: `${x}px ${y}px` }}>
        <Icon name="plus" />
        {words}
      </div>
    </ViewportPortal>
  );
}
