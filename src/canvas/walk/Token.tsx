import { useReactFlow, useStoreApi, ViewportPortal } from '@xyflow/react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { CARD_HEIGHT, CARD_WIDTH } from '../geometry.ts';
import type { Route } from '../route/route.ts';
import type { CardData, EdgeData } from '../types.ts';
import styles from './Token.module.css';
import { placeBeside, wayBetween } from './way-between.ts';

/** Somebody who walks through the program; all words are ready to read. */
export type Walker = {
  /** The card beside which the token stands; '' = nowhere yet. */
  readonly node: string;
  readonly name: string;
  /** Two signs at most. */
  readonly initials: string;
  readonly state: string;
};

export type TokenProps = {
  readonly walker: Walker;
  readonly cards: readonly CardData[];
  readonly edges: readonly Pick<EdgeData, 'id' | 'from' | 'to'>[];
  readonly routes: ReadonlyMap<string, Route>;
};

/** How long the token is under way from step to step. */
const GLIDE_MS = 240;

/** The one who walks, at the left edge of the step, with name and state beside it. */
export function Token({ walker, cards, edges, routes }: TokenProps) {
  const element = useRef<HTMLDivElement>(null);
  const card = cards.find(({ id }) => id === walker.node);
  useGlide(element, { card, cards, edges, routes });
  useStaying(card);
  if (card === undefined) return null;
  const { x, y } = placeBeside(card);
  return (
    <ViewportPortal>
      {/* The panel says the same in words; on the canvas it is a picture. */}
      <div
        ref={element}
        className={styles.place}
        style={{ translate: `${x}px ${y}px` }}
        data-token={card.id}
        aria-hidden="true"
      >
        <div className={styles.token}>
          <span className={styles.words}>
            <span className={styles.name}>{walker.name}</span>
            <span className={styles.state}>{walker.state}</span>
          </span>
          <span className={styles.initials}>{walker.initials}</span>
        </div>
      </div>
    </ViewportPortal>
  );
}

type Glide = Omit<TokenProps, 'walker'> & { readonly card: CardData | undefined };

/** Moves the token along the line to where it now stands; it jumps where people want no motion. */
function useGlide(element: { readonly current: HTMLElement | null }, glide: Glide): void {
  const stood = useRef(glide.card?.id);
  const latest = useRef(glide);
  latest.current = glide;
  const to = glide.card?.id;
  useLayoutEffect(() => {
    const before = stood.current;
    stood.current = to;
    if (before === undefined || to === undefined || before === to) return;
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const { cards, edges, routes, card } = latest.current;
    const from = cards.find(({ id }) => id === before);
    if (from === undefined || card === undefined) return;
    const stops = wayBetween({ from, to: card, edges, routes });
    const moving = element.current?.animate(
      stops.map(({ x, y, share }) => ({ translate: `${x}px ${y}px`, offset: share })),
      { duration: GLIDE_MS, easing: 'ease-in-out' },
    );
    return () => moving?.cancel();
  }, [to, element]);
}

/** Room for name and state left of the card, on screen. */
const WORDS = 150;
const MARGIN = 16;

/** The view follows only when the one who walks would leave it. */
function useStaying(card: CardData | undefined): void {
  const flow = useReactFlow();
  const store = useStoreApi();
  const latest = useRef(card);
  latest.current = card;
  const id = card?.id;
  useEffect(() => {
    const here = latest.current;
    if (id === undefined || here === undefined) return;
    const { transform, width, height } = store.getState();
    const [x, y, zoom] = transform;
    const left = here.x * zoom + x;
    const top = here.y * zoom + y;
    const isInside =
      left >= WORDS &&
      top >= MARGIN &&
      left + CARD_WIDTH * zoom <= width - MARGIN &&
      top + CARD_HEIGHT * zoom <= height - MARGIN;
    if (isInside) return;
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    void flow.setCenter(here.x + CARD_WIDTH / 2 - WORDS / 2, here.y + CARD_HEIGHT / 2, {
      zoom: Math.max(zoom, 0.6),
      duration: isStill ? 0 : GLIDE_MS,
    });
  }, [id, flow, store]);
}
