import { ViewportPortal } from '@xyflow/react';
import { Icon } from '../../ui/Icon.tsx';
import { CARD_HEIGHT, CARD_WIDTH } from '../geometry.ts';
import type { OpenRoom } from '../props.ts';
import type { Route } from '../route/route.ts';
import styles from './Slot.module.css';

export type SlotProps = {
  readonly route: Route | undefined;
  /** The place that the line makes, and what stands in it; else it is in the middle of the line. */
  readonly room: OpenRoom | undefined;
  readonly words: string;
};

/** The place a carried step would take on a line. */
export function Slot({ route, room, words }: SlotProps) {
  const start = route?.points[0];
  const end = route?.points.at(-1);
  if (start === undefined || end === undefined) return null;
  const middle = { x: end.x - CARD_WIDTH / 2, y: (start.y + end.y) / 2 - CARD_HEIGHT / 2 };
  const { x, y } = room?.slot ?? middle;
  return (
    <ViewportPortal>
      <div data-slot="" className={styles.slot} style={{ translate: `${x}px ${y}px` }}>
        <Icon name="plus" />
        {room?.words ?? words}
      </div>
    </ViewportPortal>
  );
}
