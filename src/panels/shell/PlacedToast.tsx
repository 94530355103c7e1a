import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { Toast, type ToastProps } from '../../ui/Toast.tsx';
import { APART, type Box, freePlace, isOver, type Point } from './toast-place.ts';

/** What is read or pressed on a page: steps, lines and what floats over them, rows, and every control. */
const PRESSED =
  '.react-flow__node, .react-flow__edge, [data-floats], [role=row], li, button, a[href], input, select, textarea';
/** What gives way to a message where the page has no room for it. */
const YIELDS = '[data-yields]';
/** What stays free at the end of that: the button that opens the dock. */
const END = 48;
/** How often it is looked whether something has come to lie under it, in ms. */
const LOOK_EVERY = 250;
/** From one point of it to the next at which it is looked, across, in px: steps, rows and most controls are wider. */
const POINTS_APART = 48;

/** A message where nobody is about to press anything: in a free place of the page, else over the line of figures. */
export function PlacedToast(props: ToastProps) {
  const box = useRef<HTMLDivElement>(null);
  const place = usePlace(box);
  return (
    <div ref={box} data-message="" style={place && { position: 'fixed', left: place.x, top: place.y }}>
      <Toast {...props} />
    </div>
  );
}

/** Found once it is there, and anew where the page has moved under it; never while it is pointed at or has the keys. */
function usePlace(box: RefObject<HTMLDivElement | null>): Point | undefined {
  const [place, setPlace] = useState<Point | undefined>(undefined);
  const seen = useRef('');
  useLayoutEffect(() => {
    if (box.current !== null) setPlace(placeFor(box.current));
  }, [box]);
  const look = useEffectEvent(() => {
    const own = box.current;
    if (own === null || own.matches(':hover, :focus-within')) return;
    // On most looks nothing lies under it, and a page of many cards need not be measured.
    if (!isOnSomething(own)) {
      seen.current = '';
      return;
    }
    const taken = takenBeside(own);
    const now = JSON.stringify(taken);
    const isMoving = now !== seen.current;
    seen.current = now;
    if (!isMoving && isOver(boxOf(own), taken)) setPlace(placeFor(own));
  });
  useEffect(() => {
    const timer = setInterval(look, LOOK_EVERY);
    return () => clearInterval(timer);
  }, []);
  return place;
}

function placeFor(own: Element): Point | undefined {
  const size = boxOf(own);
  const main = document.querySelector('main');
  const free = main === null ? undefined : freePlace(size, { room: boxOf(main), taken: takenBeside(own) });
  return free ?? overLine(size);
}

/** Over the figures of the line, and on to its end where they are few; nowhere where it is too short. */
function overLine({ width, height }: Box): Point | undefined {
  const found = document.querySelector(YIELDS);
  const figures = found?.querySelector('dl');
  if (found === null || figures === undefined || figures === null) return undefined;
  const line = boxOf(found);
  const own = boxOf(figures);
  if (line.width < width + 2 * END) return undefined;
  const y = Math.min(own.y + (own.height - height) / 2, innerHeight - height);
  return { x: Math.min(own.x, line.x + line.width - END - width), y };
}

/** What is pressed, of what is in view, but for the message's own controls: it may stand in the page itself. */
function takenBeside(own: Element): readonly Box[] {
  const main = document.querySelector('main');
  const room = main === null ? undefined : boxOf(main);
  if (main === null || room === undefined) return [];
  return [...main.querySelectorAll(PRESSED)]
    .filter((element) => !own.contains(element))
    .map(boxOf)
    .filter((box) => box.width + box.height > 0 && isOver(box, [room]));
}

/** Whether something that is pressed lies under the message or right beside it, by a few points of it. */
function isOnSomething(own: Element): boolean {
  const main = document.querySelector('main');
  const { x, y, width, height } = boxOf(own);
  const columns = Math.ceil((width + 2 * APART) / POINTS_APART);
  for (let column = 0; column <= columns; column += 1) {
    const across = x - APART + ((width + 2 * APART) * column) / columns;
    for (const down of [y - APART, y + height / 2, y + height + APART]) {
      const isHit = document.elementsFromPoint(across, down).some((element) => {
        const pressed = element.closest(PRESSED);
        return pressed !== null && main?.contains(pressed) === true && !own.contains(pressed);
      });
      if (isHit) return true;
    }
  }
  return false;
}

function boxOf(element: Element): Box {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left, y: top, width, height };
}
