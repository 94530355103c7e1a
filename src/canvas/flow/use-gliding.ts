import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { CardData, Point, ViewAsk } from '../types.ts';

const NOWHERE: ReadonlyMap<string, Point> = new Map();
const DURATION = 160;

/** Where cards are on their way to the places a tidying gave them; still where people want no motion. */
export function useGliding(cards: readonly CardData[], ask: ViewAsk | undefined): ReadonlyMap<string, Point> {
  const [places, setPlaces] = useState(NOWHERE);
  const before = useRef(cards);
  const done = useRef(ask?.stamp);
  const stop = useRef<() => void>(undefined);
  useLayoutEffect(() => {
    const from = before.current;
    before.current = cards;
    if (from === cards || ask?.ask !== 'arrange' || done.current === ask.stamp) return;
    done.current = ask.stamp;
    stop.current?.();
    stop.current = glide({ from, to: cards, end: NOWHERE }, setPlaces);
  }, [cards, ask]);
  useEffect(() => () => stop.current?.(), []);
  return places;
}

interface Glide {
  readonly from: readonly CardData[];
  readonly to: readonly CardData[];
  /** What is shown once all are there. */
  readonly end: ReadonlyMap<string, Point>;
}

/** Shows cards on their way, 160 ms ease-out; at the end at once where people want no motion. Gives the way to stop. */
export function glide(
  { from, to, end }: Glide,
  show: (places: ReadonlyMap<string, Point>) => void,
): () => void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
    show(end);
    return () => undefined;
  }
  const starts = new Map(from.map((card) => [card.id, card]));
  const at = (share: number): ReadonlyMap<string, Point> => {
    const eased = 1 - (1 - share) ** 3;
    return new Map(
      to.flatMap((card): readonly [string, Point][] => {
        const start = starts.get(card.id);
        if (start === undefined) return [];
        const { x, y } = start;
        return [[card.id, { x: x + (card.x - x) * eased, y: y + (card.y - y) * eased }]];
      }),
    );
  };
  show(at(0));
  let begun: number | undefined;
  let frame = requestAnimationFrame(function next(now) {
    begun ??= now;
    const share = Math.min(1, (now - begun) / DURATION);
    show(share < 1 ? at(share) : end);
    if (share < 1) frame = requestAnimationFrame(next);
  });
  return () => cancelAnimationFrame(frame);
}
