/** What an edit did to a program, as patches: mends are edits that are offered before they are done. */
import type { Json, PatchOp } from '../../kit/base.ts';
import type { Program } from './types.ts';

interface Entry {
  readonly id: string;
}

/**
 * The patches that make `after` of `before`, for a file that holds the program. Entries may be changed, taken out, and
 * added at the end of their list, as the edits of this room do; settings are replaced whole. O(size of the program).
 */
export function programPatch(before: Program, after: Program): readonly PatchOp[] {
  return [
    ...listPatch(['program', 'edges'], before.edges, after.edges),
    ...listPatch(['program', 'nodes'], before.nodes, after.nodes),
    ...(before.settings === after.settings
      ? []
      : [set(['program', 'settings'], after.settings as unknown as Json)]),
    ...commentPatch(before, after),
  ];
}

function commentPatch({ comments: before }: Program, { comments: after }: Program): readonly PatchOp[] {
  const path = ['program', 'comments'];
  if (before === after) return [];
  return [after === undefined ? { op: 'remove', path } : set(path, after as unknown as Json)];
}

function set(path: readonly (string | number)[], value: Json): PatchOp {
  return { op: 'set', path, value };
}

function listPatch(
  path: readonly string[],
  before: readonly Entry[],
  after: readonly Entry[],
): readonly PatchOp[] {
  const kept = new Set(after.map(({ id }) => id));
  const removed = before
    .flatMap(({ id }, i) => (kept.has(id) ? [] : [i]))
    .reverse()
    .map((i): PatchOp => ({ op: 'remove', path: [...path, i] }));
  const rest = before.filter(({ id }) => kept.has(id));
  const changed = after.flatMap((entry, i): readonly PatchOp[] => {
    const value = entry as unknown as Json;
    if (i >= rest.length) return [{ op: 'insert', path: [...path, i], value }];
    return entry === rest[i] ? [] : [set([...path, i], value)];
  });
  return [...removed, ...changed];
}
