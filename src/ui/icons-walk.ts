import { BookmarkPlus, Dices, type LucideIcon } from 'lucide-react';

/** Icons of walking one lead. */
export const walkIcons = {
  'bookmark-plus': BookmarkPlus,
  dices: Dices,
} as const satisfies Record<string, LucideIcon>;
