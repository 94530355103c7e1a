import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ProgramCanvasProps } from '../props.ts';
import type { CardData, Point } from '../types.ts';
import { placedAt } from './placed.ts';
import { glide } from './use-gliding.ts';

const NOWHERE: ReadonlyMap<string, Point> = new Map();

/** The line over which a step is carried, what it makes room for, and where cards are on their way to make it. */
export function useOpening(cards: readonly CardData[], roomOn: ProgramCanvasProps['roomOn']) {
  const [opened, open] = useState<string | undefined>(undefined);
  const room = useMemo(() => (opened === undefined ? undefined : roomOn?.(opened)), [opened, roomOn]);
  const parting = useParting(cards, room?.moved ?? NOWHERE);
  return { opened, open, room, parting };
}

/** Cards go to their places in 160 ms and come back as they went; where people want no motion they are there at once. */
function useParting(
  cards: readonly CardData[],
  target: ReadonlyMap<string, Point>,
): ReadonlyMap<string, Point> {
  const [places, setPlaces] = useState(NOWHERE);
  const now = useRef(NOWHERE);
  const latest = useRef(cards);
  latest.current = cards;
  useLayoutEffect(() => {
    if (now.current.size === 0 && target.size === 0) return;
    const show = (next: ReadonlyMap<string, Point>) => {
      now.current = next;
      setPlaces(next);
    };
    const from = placedAt(latest.current, now.current);
    const to = placedAt(latest.current, target);
    return glide({ from, to, end: target }, show);
  }, [target]);
  return places;
}
