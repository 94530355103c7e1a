import { type NodeProps, useStore } from '@xyflow/react';
import { type MouseEvent, memo } from 'react';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useCanvasActions } from '../canvas-context.ts';
import { type CardNodeType, FRAME_HANDLE } from '../flow/nodes.ts';
import { FAR } from '../geometry.ts';
import { useHeadRoom } from '../HeadRooms.tsx';
import type { CardData } from '../types.ts';
import { ChangeBadge } from '../versions/ChangeBadge.tsx';
import { CommentBadge } from './CommentBadge.tsx';
import styles from './FrameNode.module.css';

/** A frame on the canvas: a border under the cards in it. It is taken by its name and its edges, and folded by its button. */
export const FrameNode = memo(function FrameNode({ id, data, selected }: NodeProps<CardNodeType>) {
  const { card } = data;
  const { choose } = useCanvasActions();
  const isFar = useStore((state) => state.transform[2] < FAR);
  const press = (event: MouseEvent) => choose(id, event.shiftKey || event.ctrlKey || event.metaKey);
  return (
    <div className={styles.frame}>
      {EDGES.map((edge) => (
        <span key={edge} className={cx(styles.edge, styles[edge], FRAME_HANDLE)} onPointerDown={press} />
      ))}
      <Head card={card} selected={selected} isFar={isFar} onPress={press} />
      {card.change !== undefined && !isFar && (
        <ChangeBadge change={card.change} word={card.changeWord} isAbsent={card.isAbsent} />
      )}
      {card.comments !== undefined && !isFar && <CommentBadge comments={card.comments} />}
    </div>
  );
});

type HeadProps = {
  readonly card: CardData;
  readonly selected: boolean;
  readonly isFar: boolean;
  readonly onPress: (event: MouseEvent) => void;
};

function Head({ card, selected, isFar, onPress }: HeadProps) {
  const { fold } = useCanvasActions();
  const room = useHeadRoom(card.id);
  const { frame } = card;
  // One that only the other version has lies over cards that are no part of it: its name would cover them.
  if (frame === undefined || card.isAbsent === true) return null;
  return (
    <div
      className={cx(styles.head, isFar && styles.far, room?.isNarrow === true && !isFar && styles.narrow)}
      style={room && { left: room.left, maxWidth: room.width }}
    >
      {fold !== undefined && !isFar && (
        <button
          type="button"
          className={cx(styles.fold, 'nodrag')}
          aria-label={frame.fold}
          aria-expanded={true}
          title={frame.fold}
          onClick={() => fold(card.id)}
        >
          <Icon name="chevron-down" size={16} />
        </button>
      )}
      <button
        type="button"
        className={cx(styles.name, FRAME_HANDLE)}
        aria-label={card.label}
        title={room?.isNarrow ? `${card.title}\n${frame.count}` : card.title}
        aria-pressed={selected}
        onPointerDown={onPress}
        onClick={(event) => {
          // From the keyboard there is no pointer before the click.
          if (event.detail === 0) onPress(event);
        }}
      >
        <span className={styles.title}>{card.title}</span>
        {!isFar && <span className={styles.count}>{frame.count}</span>}
      </button>
    </div>
  );
}

const EDGES = ['top', 'bottom', 'left', 'right'] as const;
