import type { Change } from '../types.ts';
import styles from './Change.module.css';

/** How a card or a line looks that differs from the other version; nothing where it does not. */
export function changeClass(change: Change | undefined, of: 'card' | 'line' = 'card'): string | undefined {
  return change === undefined ? undefined : styles[of === 'card' ? change : `${change}Line`];
}
