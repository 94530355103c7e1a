import { useEffect } from 'react';
import { pressed } from '../../store/deeds/pressing.ts';
import { ALL_DEEDS } from '../commands/deeds.ts';

/** Keys that work everywhere. */
export function useKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      pressed(event, ALL_DEEDS);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
