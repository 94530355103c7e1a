/**
 * What changed between two documents, as patches that lead there and back.
 *
 * Documents are immutable and share what did not change, so only changed branches are walked: O(size of the change).
 */
import type { Json, PatchOp } from '../../core/index.ts';

type Path = readonly (string | number)[];

/** The patches from `before` to `after`, in the order in which they are applied. Equal documents give none. */
export function diff(before: Json, after: Json, path: Path = []): readonly PatchOp[] {
  if (Object.is(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) return diffLists(before, after, path);
  if (isRecord(before) && isRecord(after)) return diffRecords(before, after, path);
  return [{ op: 'set', path, value: after }];
}

function isRecord(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function diffRecords(
  before: { readonly [key: string]: Json },
  after: { readonly [key: string]: Json },
  path: Path,
): readonly PatchOp[] {
  const ops: PatchOp[] = [];
  for (const key of Object.keys(before)) {
    if (own(before, key) !== undefined && own(after, key) === undefined)
      ops.push({ op: 'remove', path: [...path, key] });
  }
  for (const key of Object.keys(after)) {
    const value = own(after, key);
    if (value === undefined) continue;
    const old = own(before, key);
    if (old === undefined) ops.push({ op: 'set', path: [...path, key], value });
    else ops.push(...diff(old, value, [...path, key]));
  }
  return ops;
}

/** The value of a key that is the object's own. A key that holds `undefined` is none: JSON does not know it. */
function own(value: { readonly [key: string]: Json }, key: string): Json | undefined {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

function diffLists(before: readonly Json[], after: readonly Json[], path: Path): readonly PatchOp[] {
  if (before.length === after.length) {
    return after.flatMap((value, i) => diff(before[i] as Json, value, [...path, i]));
  }
  let head = 0;
  while (head < before.length && head < after.length && Object.is(before[head], after[head])) head += 1;
  let tail = 0;
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    Object.is(before[before.length - 1 - tail], after[after.length - 1 - tail])
  ) {
    tail += 1;
  }
  const removed = before
    .slice(head, before.length - tail)
    .map((): PatchOp => ({ op: 'remove', path: [...path, head] }));
  const added = after
    .slice(head, after.length - tail)
    .map((value, i): PatchOp => ({ op: 'insert', path: [...path, head + i], value }));
  return [...removed, ...added];
}
