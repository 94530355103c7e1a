/** Mechanical changes to a document by place: what mends, undo and redo are made of. */
import type { Json, PatchOp } from '../../kit/base.ts';
import { assert } from '../../kit/base.ts';

type Path = readonly (string | number)[];

/**
 * The document after the changes, in order; the one given is left as it was and shares all that did not change.
 *
 * The empty path is the whole document (`set` only). O(changes × size of the lists and objects on their way).
 *
 * @throws {AssertionError} if a place does not exist: patches are made for one document and fit no other.
 */
export function applyPatch<T>(document: T, patch: readonly PatchOp[]): T {
  let current = document as unknown as Json;
  for (const op of patch) current = applyAt(current, op.path, op);
  return current as unknown as T;
}

function applyAt(value: Json, path: Path, op: PatchOp): Json {
  const [head, ...rest] = path;
  if (head === undefined) {
    assert(op.op === 'set', `a patch cannot ${op.op} the whole document`);
    return op.value;
  }
  if (Array.isArray(value)) return inList(value as readonly Json[], { at: head, rest, op });
  assert(typeof value === 'object' && value !== null, `no place ${op.path.join('/')} in this document`);
  return inRecord(value as { readonly [key: string]: Json }, { at: String(head), rest, op });
}

interface Place<At> {
  readonly at: At;
  readonly rest: Path;
  readonly op: PatchOp;
}

function inList(list: readonly Json[], { at, rest, op }: Place<string | number>): readonly Json[] {
  const index = Number(at);
  const isInsert = rest.length === 0 && op.op === 'insert';
  const most = isInsert ? list.length : list.length - 1;
  assert(
    Number.isInteger(index) && index >= 0 && index <= most,
    `no place ${op.path.join('/')} in this document`,
  );
  if (rest.length > 0) return list.with(index, applyAt(list[index] as Json, rest, op));
  switch (op.op) {
    case 'set':
      return list.with(index, op.value);
    case 'insert':
      return list.toSpliced(index, 0, op.value);
    case 'remove':
      return list.toSpliced(index, 1);
  }
}

function inRecord(record: { readonly [key: string]: Json }, { at, rest, op }: Place<string>): Json {
  if (rest.length > 0) {
    assert(Object.hasOwn(record, at), `no place ${op.path.join('/')} in this document`);
    return withKey(record, at, applyAt(record[at] as Json, rest, op));
  }
  assert(op.op !== 'insert', 'a patch inserts into lists only');
  return op.op === 'set' ? withKey(record, at, op.value) : withoutKey(record, at);
}

/** A computed key defines an own property whatever its name, `__proto__` too. */
function withKey(record: { readonly [key: string]: Json }, key: string, value: Json): Json {
  return { ...record, [key]: value };
}

function withoutKey(record: { readonly [key: string]: Json }, key: string): Json {
  const { [key]: _gone, ...rest } = record;
  return rest;
}
