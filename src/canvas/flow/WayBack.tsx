import { useReactFlow, useStore, useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { CARD_HEIGHT, CARD_WIDTH } from '../geometry.ts';
import type { CardData } from '../types.ts';
import styles from './WayBack.module.css';

/**
 * Where Tab stops while the card at which it should stop is out of view, and so not drawn: brings that card into view and
 * gives it the keys.
 */
export function WayBack({ card }: { readonly card: CardData }) {
  const flow = useReactFlow();
  const store = useStoreApi();
  const isAsked = useRef(false);
  const isDrawn = useStore(({ transform: [x, y, zoom], width, height }) => {
    const [left, top] = [card.x * zoom + x, card.y * zoom + y];
    return left < width && left + CARD_WIDTH * zoom > 0 && top < height && top + CARD_HEIGHT * zoom > 0;
  });
  useEffect(() => {
    if (!isDrawn || !isAsked.current) return;
    isAsked.current = false;
    const canvas = store.getState().domNode;
    canvas?.querySelector<HTMLElement>(`[data-id="${CSS.escape(card.id)}"]`)?.focus({ preventScroll: true });
  }, [isDrawn, card, store]);
  if (isDrawn) return null;
  const bring = (): void => {
    isAsked.current = true;
    const { zoom } = flow.getViewport();
    void flow.setCenter(card.x + CARD_WIDTH / 2, card.y + CARD_HEIGHT / 2, { zoom });
  };
  return (
    <button
      type="button"
      className={styles.stop}
      aria-label={card.label ?? card.title}
      onFocus={bring}
      // Not everywhere what is pressed has the focus.
      onClick={bring}
    />
  );
}
