import type { CardData, EdgeData } from '../types.ts';
import styles from './Change.module.css';

/** How a card looks that differs from the other version; nothing where it is the same, or is not there. */
export function cardClass({ change, isAbsent }: Pick<CardData, 'change' | 'isAbsent'>): string | undefined {
  return change === undefined || isAbsent === true ? undefined : styles[change];
}

/** How a line looks that differs from the other version; nothing where it is the same. */
export function lineClass(change: EdgeData['change']): string | undefined {
  return change === undefined ? undefined : styles[`${change}Line`];
}
