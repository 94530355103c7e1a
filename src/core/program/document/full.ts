/** Whether a program has more in it than its file may hold: what is saved must open again. */
import { MOST_EDGES, MOST_NAMED, MOST_NODES } from './hostile.ts';
import { MOST_STORIES } from './stories.ts';
import type { ProgramFile } from './types.ts';

/** What there is too much of: how many there would be, and how many a file holds. */
export interface Overfull {
  readonly what: 'nodes' | 'edges' | 'stories' | 'names';
  readonly count: number;
  readonly most: number;
}

const NAMED = Object.keys(MOST_NAMED) as readonly (keyof typeof MOST_NAMED)[];

/** What a change would make too much of; undefined where it fits, or leaves less than there was. O(1). */
export function overfull(after: ProgramFile, before: ProgramFile): Overfull | undefined {
  const parts = [
    { what: 'nodes', now: after.program.nodes, was: before.program.nodes, most: MOST_NODES },
    { what: 'edges', now: after.program.edges, was: before.program.edges, most: MOST_EDGES },
    { what: 'stories', now: after.stories ?? [], was: before.stories ?? [], most: MOST_STORIES },
    ...NAMED.map((part) => ({
      what: 'names' as const,
      now: after.catalogue[part],
      was: before.catalogue[part],
      most: MOST_NAMED[part],
    })),
  ] as const;
  const found = parts.find(({ now, was, most }) => now.length > most && now.length > was.length);
  return found && { what: found.what, count: found.now.length, most: found.most };
}
