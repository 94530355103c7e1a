import { useStore, useStoreApi } from '@xyflow/react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useFit } from '../flow/use-fit.ts';
import { sizeOf } from '../geometry.ts';
import type { CardData } from '../types.ts';

/** Smaller than this nobody could read the cards: a long program stays where it is. */
const LEAST_ZOOM = 0.45;

/** While a run is played all of the program is in view, where it can be read so. */
export function useWhole(cards: readonly CardData[]): void {
  const store = useStoreApi();
  const bring = useFit();
  const bringAll = useEffectEvent(() => {
    const { width, height, transform } = store.getState();
    if (!isWhole(cards, transform, { width, height }) && canBeRead(cards, { width, height })) bring();
  });
  const height = useStore((state) => state.height);
  const begun = useRef<number | undefined>(height);
  useEffect(() => {
    // The strip has taken its room, some time after the mode began.
    if (begun.current === undefined || begun.current === height) return;
    begun.current = undefined;
    bringAll();
  }, [height]);
}

type Room = { readonly width: number; readonly height: number };

function isWhole(cards: readonly CardData[], [x, y, zoom]: readonly number[], room: Room): boolean {
  return cards.every((card) => {
    const size = sizeOf(card);
    const left = card.x * zoom! + x!;
    const top = card.y * zoom! + y!;
    const isAcross = left >= 0 && left + size.width * zoom! <= room.width;
    return isAcross && top >= 0 && top + size.height * zoom! <= room.height;
  });
}

function canBeRead(cards: readonly CardData[], { width, height }: Room): boolean {
  const lefts = cards.map(({ x }) => x);
  const tops = cards.map(({ y }) => y);
  const rights = cards.map((card) => card.x + sizeOf(card).width);
  const bottoms = cards.map((card) => card.y + sizeOf(card).height);
  const across = width / (Math.max(...rights) - Math.min(...lefts));
  const down = height / (Math.max(...bottoms) - Math.min(...tops));
  return Math.min(across, down) >= LEAST_ZOOM;
}
