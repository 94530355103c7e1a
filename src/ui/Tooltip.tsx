import { cloneElement, type ReactElement, useEffect, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import styles from './Tooltip.module.css';

type Anchor = { readonly x: number; readonly top: number; readonly bottom: number };

type AnchorProps = {
  'aria-describedby'?: string | undefined;
  onPointerEnter?: (event: React.PointerEvent<HTMLElement>) => void;
  onPointerLeave?: () => void;
  onPointerDown?: () => void;
  onFocus?: (event: React.FocusEvent<HTMLElement>) => void;
  onBlur?: () => void;
  onKeyDown?: (event: React.KeyboardEvent<HTMLElement>) => void;
};

export type TooltipProps = {
  readonly text: string;
  readonly keys?: string;
  /** True where the element already carries the same words as its name. */
  readonly named?: boolean;
  readonly children: ReactElement<AnchorProps>;
};

const DELAY_MS = 500;
const EDGE_PX = 8;

/** Words beside an element, half a second after pointing at it or at once when it takes the focus. */
export function Tooltip({ text, keys, named = false, children }: TooltipProps) {
  const id = useId();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [anchor, setAnchor] = useState<Anchor | undefined>(undefined);

  const show = (element: HTMLElement) => {
    const box = element.getBoundingClientRect();
    setAnchor({ x: box.left + box.width / 2, top: box.top, bottom: box.bottom });
  };
  const hide = () => {
    clearTimeout(timer.current);
    setAnchor(undefined);
  };
  useEffect(() => {
    if (anchor === undefined) return;
    const close = () => setAnchor(undefined);
    addEventListener('scroll', close, { capture: true, passive: true });
    return () => removeEventListener('scroll', close, { capture: true });
  }, [anchor]);
  const handlers: AnchorProps = {
    'aria-describedby': anchor !== undefined && !named ? id : undefined,
    onPointerEnter: (event) => {
      const element = event.currentTarget;
      timer.current = setTimeout(() => show(element), DELAY_MS);
    },
    onPointerLeave: hide,
    onPointerDown: hide,
    onFocus: (event) => {
      if (event.currentTarget.matches(':focus-visible')) show(event.currentTarget);
    },
    onBlur: hide,
    onKeyDown: (event) => {
      if (event.key === 'Escape') hide();
    },
  };
  return (
    <>
      {cloneElement(children, handlers)}
      {anchor !== undefined &&
        createPortal(
          <span id={id} role="tooltip" ref={keepInside} className={styles.tip} style={placeAt(anchor)}>
            {text}
            {keys !== undefined && <span className={styles.keys}>{keys}</span>}
          </span>,
          document.body,
        )}
    </>
  );
}

/** Moves the words sideways as far as they must go to lie inside the window. */
function keepInside(tip: HTMLElement | null): void {
  if (tip === null) return;
  const box = tip.getBoundingClientRect();
  const past = Math.max(0, box.right - (innerWidth - EDGE_PX)) - Math.max(0, EDGE_PX - box.left);
  if (past !== 0) tip.style.marginInlineStart = `${-past}px`;
}

function placeAt({ x, top, bottom }: Anchor) {
  const above = bottom + 48 > innerHeight;
  return above ? { left: x, bottom: innerHeight - top + 6 } : { left: x, top: bottom + 6 };
}
