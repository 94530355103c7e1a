import { useEffect, useState } from 'react';

/**
 * Whether something has been so for that long (ms), or from the first: what is over in a glance would only flicker. That it is no longer so
 * is told at once.
 */
export function useLasting(isSo: boolean, milliseconds: number): boolean {
  const [isLasting, setLasting] = useState(isSo);
  useEffect(() => {
    if (!isSo) return;
    const timer = setTimeout(() => setLasting(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [isSo, milliseconds]);
  return isSo && isLasting;
}
