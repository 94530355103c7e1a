import type { Voice } from '../../store/words.ts';
import type { MenuItem } from '../../ui/menu-items.ts';

export type MenuRow = Extract<MenuItem, { kind: 'item' }>;

/** Makes rows of menus, each by the key of its words. */
export function menuRows(t: Voice['t']): (words: string, icon: string, onSelect: () => void) => MenuRow {
  return (words, icon, onSelect) => ({ kind: 'item', id: words, label: t(words), icon, onSelect });
}
