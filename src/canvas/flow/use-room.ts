import { useReactFlow, useStore, useStoreApi } from '@xyflow/react';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { CardData } from '../types.ts';
import { useHand } from './use-hand.ts';
import { calm } from './use-zoom.ts';
import { centredView, NARROW, narrowZoom, roomView, type Size } from './view.ts';

/** Screens on which the settings of a step stand below the drawing. */
const PHONE = '(max-width: 599px)';

/** The room for the drawing, and the width of the window around it. */
type Room = Size & { readonly window: number; readonly isNarrow: boolean };

/**
 * The settings of a step take room from the drawing. On a wide screen neither it nor what was in view disappears behind
 * them; on a narrow one the view has it in the middle. Whoever carries something, or looks around by hand, is left alone.
 */
export function useRoom(cards: readonly CardData[], selected: ReadonlySet<string>): void {
  const flow = useReactFlow();
  const store = useStoreApi();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const before = useRef<Room>(roomNow({ width, height }));
  const hand = useHand();
  const make = useEffectEvent((was: Room, isCentred: boolean) => {
    const card = selected.size === 1 ? cards.find(({ id }) => selected.has(id)) : undefined;
    if (card === undefined) return;
    const view = flow.getViewport();
    const { width: is, height: high } = store.getState();
    const drawn = { cards, card };
    const room = { width: is, height: high };
    const next = isCentred
      ? centredView(drawn, narrowZoom(cards, view.zoom, room), room)
      : roomView(drawn, view, { was: was.width, is });
    if (next === view) return;
    void flow.setViewport(next, calm());
  });
  useEffect(() => {
    const was = before.current;
    const is = roomNow({ width, height });
    before.current = is;
    const isLower = matchMedia(PHONE).matches && is.height < was.height;
    if (width === 0 || (width >= was.width && !isLower)) return;
    // Who makes the window smaller looks at the drawing, not at a step, until it is so small that it shows one step at a time.
    const isAsked = is.window === was.window || !was.isNarrow;
    const go = () => hand.afterwards((pressed) => make(was, is.isNarrow && isAsked && pressed));
    if (is.window === was.window) go();
    // What stands beside the drawing folds away with the next frame, and gives it room.
    else requestAnimationFrame(() => requestAnimationFrame(go));
  }, [width, height, hand]);
}

function roomNow(size: Size): Room {
  return { ...size, window: innerWidth, isNarrow: matchMedia(NARROW).matches };
}
