import { useEffect, useMemo, useRef } from 'react';

/** Further than this, in px, and it is no press any more, or none at the same place: something is carried, or a box drawn. */
export const STILL = 4;

interface Press {
  readonly x: number;
  readonly y: number;
  /** Whether it is one that chooses: without moving, and not the one for menus. */
  readonly isPlain: boolean;
  readonly isDown: boolean;
}

const NO_PRESS: Press = { x: 0, y: 0, isPlain: true, isDown: false };

export interface Hand {
  /**
   * Does something once nothing is held any more: at once where nothing is. It is told whether the hand only pressed, or
   * keys were at work. Of several that wait the last is done.
   */
  readonly afterwards: (deed: (isPlain: boolean) => void) => void;
}

/** What the pointer does on the page: a view that moves by itself must not move under what is carried. */
export function useHand(): Hand {
  const press = useRef(NO_PRESS);
  const waiting = useRef<((isPlain: boolean) => void) | undefined>(undefined);
  useEffect(() => {
    const stop = new AbortController();
    const listen = { capture: true, passive: true, signal: stop.signal };
    const down = ({ clientX, clientY, button }: PointerEvent) => {
      press.current = { x: clientX, y: clientY, isPlain: button === 0, isDown: true };
    };
    const up = ({ clientX, clientY }: PointerEvent) => {
      const { x, y, isPlain } = press.current;
      const isStill = Math.hypot(clientX - x, clientY - y) <= STILL;
      press.current = { ...press.current, isDown: false, isPlain: isPlain && isStill };
      // What was carried is put down first.
      requestAnimationFrame(() => {
        // Pressed again meanwhile: it waits for that, too.
        if (press.current.isDown) return;
        waiting.current?.(press.current.isPlain);
        waiting.current = undefined;
      });
    };
    const key = () => {
      if (!press.current.isDown) press.current = NO_PRESS;
    };
    document.addEventListener('pointerdown', down, listen);
    document.addEventListener('pointerup', up, listen);
    document.addEventListener('pointercancel', up, listen);
    document.addEventListener('keydown', key, listen);
    return () => {
      stop.abort();
      waiting.current = undefined;
    };
  }, []);
  return useMemo(
    () => ({
      afterwards: (deed) => {
        if (press.current.isDown) waiting.current = deed;
        else deed(press.current.isPlain);
      },
    }),
    [],
  );
}
