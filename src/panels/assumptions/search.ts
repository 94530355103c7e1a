/** Which assumptions are meant by some words. */
import type { Text } from '../../core/index.ts';
import type { AssumptionGroup } from '../../store/assumptions/assumptions.ts';

const plain = (words: string): string => words.normalize('NFKC').toLowerCase();

/** What to look for. `say` speaks the reader's language. */
export interface Looked {
  readonly words: string;
  readonly onlyChanged: boolean;
  readonly say: (text: Text) => string;
}

/** The groups with the rows that are meant: every word is in the row's name or in the group's. Groups without any are left out. */
export function lookedFor(
  groups: readonly AssumptionGroup[],
  { words, onlyChanged, say }: Looked,
): readonly AssumptionGroup[] {
  const parts = plain(words).split(/\s+/).filter(Boolean);
  return groups
    .map((group) => ({
      ...group,
      rows: group.rows.filter((row) => {
        if (onlyChanged && !row.isChanged) return false;
        const name = plain(`${say(row.label)} ${say(group.title)} ${row.id}`);
        return parts.every((part) => name.includes(part));
      }),
    }))
    .filter(({ rows }) => rows.length > 0);
}
