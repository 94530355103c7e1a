import { Handle, type NodeProps, Position, useConnection, useStore } from '@xyflow/react';
import { memo } from 'react';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useCanvasActions } from '../canvas-context.ts';
import { useCardCounts } from '../counts.ts';
import { type CardNodeType, ENTRY } from '../flow/nodes.ts';
import { FAR, portX } from '../geometry.ts';
import type { CardData } from '../types.ts';
import { CardFace } from './CardFace.tsx';
import styles from './CardNode.module.css';

/** A card on the canvas: its face, its entry and its ports. */
export const CardNode = memo(function CardNode({ id, data, selected, dragging }: NodeProps<CardNodeType>) {
  const { card } = data;
  const counts = useCardCounts(id);
  const far = useStore((state) => state.transform[2] < FAR);
  const { refusal, listPeople, fold } = useCanvasActions();
  const from = useConnection((connection) =>
    connection.inProgress && connection.fromHandle.type === 'source'
      ? { node: connection.fromNode.id, port: connection.fromHandle.id ?? '' }
      : undefined,
  );
  const reason =
    from === undefined || from.node === id
      ? undefined
      : refusal({ from: from.node, port: from.port, to: id });
  const dimmed = reason !== undefined;
  return (
    <div className={cx(styles.node, from !== undefined && styles.connecting)}>
      <CardFace
        card={card}
        counts={counts}
        selected={selected}
        far={far}
        carried={dragging}
        dimmed={dimmed}
        onCount={card.frame === undefined ? listPeople : undefined}
        onUnfold={card.frame === undefined ? undefined : fold}
      >
        {card.accepts && (
          <Handle
            id={ENTRY}
            type="target"
            position={Position.Top}
            className={styles.entry}
            isConnectableStart={false}
          />
        )}
        {!far && card.ports.map((port, index) => <Port key={port.id} card={card} index={index} />)}
        {!far && <WaysButton card={card} />}
      </CardFace>
      {reason !== undefined && (
        <span className={styles.reason}>
          <Icon name="ban" size={14} />
          {reason}
        </span>
      )}
    </div>
  );
});

/** Beside ports that can stand as one: shows them one by one, or as one again. Its key is `U`, and the inspector has it. */
function WaysButton({ card }: { readonly card: CardData }) {
  const { ways } = useCanvasActions();
  const fold = card.ports.find((port) => port.fold !== undefined)?.fold;
  if (fold === undefined) return null;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={cx(styles.ways, 'nodrag')}
      aria-label={fold.words}
      title={fold.words}
      onClick={(event) => {
        event.stopPropagation();
        ways(card.id);
      }}
    >
      <Icon name={fold.isFolded ? 'unfold-horizontal' : 'fold-horizontal'} size={12} />
    </button>
  );
}

function Port({ card, index }: { readonly card: CardData; readonly index: number }) {
  const { addAfter, words, isFixed } = useCanvasActions();
  const port = card.ports[index]!;
  const count = card.ports.length;
  // A line whose beginning is led elsewhere may end at a port; one that is drawn may not.
  const isLed = useConnection(({ inProgress, fromHandle }) => inProgress && fromHandle.type === 'target');
  return (
    <Handle
      id={port.id}
      type="source"
      position={Position.Bottom}
      className={styles.port}
      style={{ left: portX(index, count) - 1 }}
      isConnectableEnd={isLed}
    >
      {isFixed ? (
        <span className={cx(styles.dot, styles.still)} title={count > 1 ? port.label : undefined} />
      ) : (
        <button
          type="button"
          // The keyboard adds after the selected step by its own key; a stop per port would double the way through.
          tabIndex={-1}
          className={cx(styles.dot, card.state === 'off' && styles.faint)}
          aria-label={words.labelled(words.addAfter, port.label)}
          title={count > 1 ? `${port.label}\n${words.addAfter}` : words.addAfter}
          onClick={(event) => {
            event.stopPropagation();
            const box = event.currentTarget.getBoundingClientRect();
            const top = event.currentTarget.closest('.react-flow__node')?.getBoundingClientRect().top;
            addAfter({
              node: card.id,
              port: port.id,
              screen: { x: box.left + box.width / 2, y: box.bottom, ...(top !== undefined && { top }) },
            });
          }}
        >
          <Icon name="plus" size={14} className={styles.plus} />
        </button>
      )}
    </Handle>
  );
}
