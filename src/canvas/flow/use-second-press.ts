import { useStoreApi } from '@xyflow/react';
import { useEffect, useEffectEvent } from 'react';
import { STILL } from './use-hand.ts';

/** Two presses at one place belong together within this time, in ms. */
const TOGETHER = 500;

/** All that a press tells of. */
const OF_A_PRESS = ['mousedown', 'pointerup', 'mouseup', 'click', 'dblclick'] as const;

/** What has a press of its own on a card. */
const OWN = '.react-flow__handle, button, input';

/**
 * The settings of a card open with the first of two presses, and the view may move to make room for them. The second, at the
 * same place at once, is still for the card, whatever stands there by then.
 */
export function useSecondPress(onOpen: ((id: string) => void) | undefined): void {
  const store = useStoreApi();
  const open = useEffectEvent((id: string) => onOpen?.(id));
  useEffect(() => {
    const stop = new AbortController();
    const listen = { capture: true, signal: stop.signal };
    let first: { readonly id: string; readonly event: PointerEvent } | undefined;
    let meant: string | undefined;
    let over: ReturnType<typeof setTimeout> | undefined;
    const end = () => {
      clearTimeout(over);
      meant = undefined;
    };
    // Clicks by keys, or by what reads the page aloud, have no press before them: none of these is the second.
    document.addEventListener('keydown', end, listen);
    document.addEventListener(
      'pointerdown',
      (event) => {
        end();
        const id = cardUnder(event, store.getState().domNode);
        meant = first !== undefined && first.id !== id && isSecond(first.event, event) ? first.id : undefined;
        first = meant === undefined && id !== undefined ? { id, event } : undefined;
        if (meant !== undefined) take(event);
      },
      listen,
    );
    for (const type of OF_A_PRESS) {
      document.addEventListener(
        type,
        (event) => {
          if (meant === undefined) return;
          take(event);
          if (type !== 'click') return;
          open(meant);
          // The double click comes with the click, before anything else does.
          over = setTimeout(end);
        },
        listen,
      );
    }
    return () => {
      clearTimeout(over);
      stop.abort();
    };
  }, [store]);
}

function take(event: Event): void {
  event.stopImmediatePropagation();
  event.preventDefault();
}

function isSecond(one: PointerEvent, other: PointerEvent): boolean {
  return (
    other.button === 0 &&
    other.timeStamp - one.timeStamp < TOGETHER &&
    Math.hypot(other.clientX - one.clientX, other.clientY - one.clientY) <= STILL
  );
}

/** The card that is pressed, and nothing else of it. */
function cardUnder(
  { target, button, shiftKey, ctrlKey, metaKey }: PointerEvent,
  canvas: Element | null,
): string | undefined {
  if (!(target instanceof Element) || button !== 0 || shiftKey || ctrlKey || metaKey) return undefined;
  const card = target.closest('.react-flow__node');
  if (card === null || canvas?.contains(card) !== true || target.closest(OWN) !== null) return undefined;
  return card.getAttribute('data-id') ?? undefined;
}
