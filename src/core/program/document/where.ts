/** Places in a file, said in words: "Step 4" rather than `/program/nodes/3/settings`. */
import type { Text } from '../../kit/base.ts';
import { text } from '../../kit/base.ts';

/** Lists of a file, by the pointer to them, and what an entry of theirs is called. */
const LISTS: readonly (readonly [string, string])[] = [
  ['/program/nodes/', 'step'],
  ['/program/edges/', 'line'],
  ['/program/comments/', 'comment'],
  ['/catalogue/assets/', 'email'],
  ['/stories/', 'story'],
];

/** Parts of a file. */
const PARTS = ['program', 'catalogue', 'people', 'scores', 'scenario', 'stories'] as const;

/** Where a fault of a file is, for people; nothing where the place says no more than its sentence. */
export function placeWords(place: string): Text | undefined {
  for (const [list, kind] of LISTS) {
    const at = place.startsWith(list) ? Number.parseInt(place.slice(list.length), 10) : Number.NaN;
    if (!Number.isNaN(at)) return text(`document.at.${kind}`, { number: at + 1 });
  }
  const part = PARTS.find((name) => place === `/${name}` || place.startsWith(`/${name}/`));
  return part && text(`document.at.${part}`);
}
