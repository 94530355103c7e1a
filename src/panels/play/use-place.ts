import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { onTurn } from '../../store/play/clock.ts';

/** Where the list stands beside what it tells of. Pixels from the canvas' top left corner; the arrow from the list's own. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly arrow: number;
  readonly side: 'left' | 'right';
}

const WIDTH = 488;
const GAP = 20;
const MARGIN = 12;
/** Room for the people who stand beside a step. */
const BESIDE = 72;
const CORNER = 20;

function boxOf(id: string): DOMRect | undefined {
  const name = CSS.escape(id);
  const part = document.querySelector(
    `.react-flow__node[data-id="${name}"], .react-flow__edge[data-id="${name}"] path`,
  );
  return part?.getBoundingClientRect();
}

function placeOf(id: string, list: HTMLElement): Place | undefined {
  const stage = list.offsetParent?.getBoundingClientRect();
  const box = boxOf(id);
  if (stage === undefined || box === undefined) return undefined;
  const isLeft = box.left - stage.left >= WIDTH + GAP + MARGIN;
  const left = isLeft ? box.left - stage.left - WIDTH - GAP : box.right - stage.left + BESIDE;
  const middle = box.top + box.height / 2 - stage.top;
  const room = stage.height - list.offsetHeight - MARGIN;
  const top = Math.max(MARGIN, Math.min(middle - list.offsetHeight * 0.42, room));
  return {
    left: Math.round(Math.max(MARGIN, Math.min(left, stage.width - WIDTH - MARGIN))),
    top: Math.round(top),
    arrow: Math.round(Math.max(CORNER, Math.min(middle - top, list.offsetHeight - CORNER))),
    side: isLeft ? 'left' : 'right',
  };
}

const NOWHERE: Place = { left: MARGIN, top: MARGIN, arrow: CORNER, side: 'left' };

/** Keeps the list beside its step or line while the view moves. */
export function usePlace(id: string): Place & { readonly ref: RefObject<HTMLElement | null> } {
  const ref = useRef<HTMLElement>(null);
  const [place, setPlace] = useState(NOWHERE);
  useLayoutEffect(() => {
    let frame = 0;
    const put = () => {
      frame = 0;
      const next = ref.current === null ? undefined : placeOf(id, ref.current);
      if (next === undefined) return;
      setPlace((old) => (JSON.stringify(old) === JSON.stringify(next) ? old : next));
    };
    const soon = () => {
      if (frame === 0) frame = requestAnimationFrame(put);
    };
    put();
    const stop = onTurn(soon);
    const observer = new ResizeObserver(soon);
    if (ref.current !== null) observer.observe(ref.current);
    // Whatever moves the view: wheel, drag, keys, buttons, and the glide after them.
    const view = document.querySelector('.react-flow__viewport');
    const moves = new MutationObserver(soon);
    if (view !== null) moves.observe(view, { attributes: true, attributeFilter: ['style'] });
    addEventListener('resize', soon);
    return () => {
      cancelAnimationFrame(frame);
      stop();
      observer.disconnect();
      moves.disconnect();
      removeEventListener('resize', soon);
    };
  }, [id]);
  return { ...place, ref };
}
