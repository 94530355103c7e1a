import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Whether the canvas is touched: by what pointed last, to begin with by what the machine mainly points with. */
export function useTouch(): boolean {
  const [isTouched, setTouched] = useState(() => matchMedia('(pointer: coarse)').matches);
  useEffect(() => {
    const look = ({ pointerType }: PointerEvent): void => {
      // At once: the canvas hears of the same touch right after this, and must take it the right way.
      flushSync(() => setTouched(pointerType === 'touch'));
    };
    window.addEventListener('pointerdown', look, { capture: true });
    return () => window.removeEventListener('pointerdown', look, { capture: true });
  }, []);
  return isTouched;
}
