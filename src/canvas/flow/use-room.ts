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
  const settle = useEffectEvent((was: Room) => {
    const is = roomNow(store.getState());
    if (is.width === 0 || !isLess(is, was)) return;
    // Who makes the window smaller looks at the drawing, not at a step, until it is so small that it shows one step at a time.
    const isAsked = is.window === was.window || !was.isNarrow;
    hand.afterwards((pressed) => make(was, is.isNarrow && isAsked && pressed));
  });
  const resized = useRef<Resized>(undefined);
  useEffect(() => {
    const was = before.current;
    before.current = roomNow({ width, height });
    if (before.current.window === was.window && resized.current === undefined) {
      settle(was);
      return;
    }
    // What stands beside the drawing folds away or opens a little after the window has another size.
    const from = resized.current?.was ?? was;
    clearTimeout(resized.current?.timer);
    const timer = setTimeout(() => {
      resized.current = undefined;
      settle(from);
    }, RESTS_AFTER);
    resized.current = { was: from, timer };
  }, [width, height]);
  useEffect(() => () => clearTimeout(resized.current?.timer), []);
}

/** A window that is made larger or smaller, and the room before. */
type Resized = { readonly was: Room; readonly timer: ReturnType<typeof setTimeout> } | undefined;

/** The window has its size for so long, in ms. */
const RESTS_AFTER = 150;

/** Whether there is less room beside the settings of a step, or above them where they stand below. */
function isLess(is: Room, was: Room): boolean {
  return is.width < was.width || (matchMedia(PHONE).matches && is.height < was.height);
}

function roomNow({ width, height }: Size): Room {
  return { width, height, window: innerWidth, isNarrow: matchMedia(NARROW).matches };
}
