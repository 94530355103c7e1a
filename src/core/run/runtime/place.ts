/**
 * Where a saved lead stands, so that an edited machine cannot take it up at a step that is no longer what it was: XState
 * would rest there for ever, without a timer and without a word.
 */
import type { MachineState } from '../../compile/machine/types.ts';
import { assert, type Json } from '../../kit/base.ts';
import type { LoadedProgram } from './program.ts';

/** A colon and eight digits. */
const MARK_LENGTH = 9;

const marks = new WeakMap<MachineState, string>();

/** Where a way leads to is not asked: whoever rests takes it only later. */
const withoutTargets = (key: string, value: unknown): unknown => (key === 'target' ? undefined : value);

/** A mark of a step: the same for the same states, ways out and deeds (FNV-1a over its JSON). */
function markOf(state: MachineState): string {
  const known = marks.get(state);
  if (known !== undefined) return known;
  let hash = 0x811c9dc5;
  for (const unit of JSON.stringify(state, withoutTargets)) {
    hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  }
  const mark = (hash >>> 0).toString(16).padStart(8, '0');
  marks.set(state, mark);
  return mark;
}

/** The name of the state within `active`, and the whole of it; nothing for who is in no step. */
function stepIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const [inner] = Object.values(value) as unknown[];
  return typeof inner === 'string' ? inner : Object.keys((inner ?? {}) as object)[0];
}

/** Node and mark of the step that a snapshot's value stands in; null outside, `gone` where the machine has no such step. */
export function placeOf(program: LoadedProgram, value: unknown): string | null {
  const name = stepIn(value);
  if (name === undefined) return null;
  const [outer] = Object.keys(value as object);
  const states: Readonly<Record<string, MachineState>> = program.machine.states;
  const state = states[outer ?? '']?.states?.[name];
  return state === undefined ? 'gone' : `${String(state.meta?.nodeId)}:${markOf(state)}`;
}

/**
 * Refuses to go on in a step that was changed since the lead was saved in it.
 *
 * @throws {AssertionError} that says where the lead stands, and what to do.
 */
export function checkPlace(program: LoadedProgram, snapshot: Json, place: string | null | undefined): void {
  if (place === undefined) return;
  const { value } = snapshot as { readonly value?: unknown };
  const node = place?.slice(0, -MARK_LENGTH);
  assert(
    placeOf(program, value) === place,
    `the lead waits at "${node}" in program ${program.id}, which was changed since: go on with the machine it was saved with`,
  );
}
