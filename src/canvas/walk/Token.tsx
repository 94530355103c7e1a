import { useReactFlow, useStore, useStoreApi, ViewportPortal } from '@xyflow/react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { cx } from '../../ui/cx.ts';
import floating from '../../ui/floating.module.css';
import type { Route } from '../route/route.ts';
import type { CardData, EdgeData } from '../types.ts';
import { followed } from './followed.ts';
import styles from './Token.module.css';
import { isCrowded, placeBeside, wayBetween } from './way-between.ts';

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
          <span className={cx(styles.words, isCrowded(card, cards) && styles.below)}>
            <span className={styles.name}>{walker.name}</span>
            <span className={styles.state}>{walker.state}</span>
          </span>
          <span className={cx(floating.initials, styles.initials)}>{walker.initials}</span>
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

/** The view follows only when the one who walks would leave it, and no further than it must. */
function useStaying(card: CardData | undefined): void {
  const flow = useReactFlow();
  const store = useStoreApi();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const latest = useRef(card);
  latest.current = card;
  const id = card?.id;
  useEffect(() => {
    const here = latest.current;
    if (id === undefined || here === undefined) return;
    const [x, y, zoom] = store.getState().transform;
    const view = followed(here, { x, y, zoom }, { width, height });
    if (view.x === x && view.y === y) return;
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    void flow.setViewport(view, { duration: isStill ? 0 : GLIDE_MS });
  }, [id, width, height, flow, store]);
}
