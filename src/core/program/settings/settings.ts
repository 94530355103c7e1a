/**
 * The settings of a whole program and the names of its catalogue as one form: a view of the file that a form can read and
 * write, and what each change comes to in the file.
 */
import type { Json } from '../../kit/base.ts';
import { sameJson } from '../document/difference/same.ts';
import { changedAt } from '../document/edit.ts';
import type { ProgramFile } from '../document/types.ts';
import type { Lens } from './lens.ts';
import { NAME_PARTS } from './names.ts';
import { SETTING_PARTS } from './parts.ts';

const PARTS: Readonly<Record<string, Lens>> = { ...SETTING_PARTS, ...NAME_PARTS };

/** Everything that forms on the whole program may read, by the paths of their fields. */
export function programView(file: ProgramFile): { readonly [part: string]: Json } {
  const parts = Object.entries(PARTS).flatMap(([part, lens]) => {
    const value = lens.get(file);
    return value === undefined ? [] : [[part, value] as const];
  });
  return Object.fromEntries(parts);
}

/**
 * Writes one setting at a path of the view. What stays as it was is the very same as before, and a change that says nothing
 * new gives back the very same file.
 */
export function changeProgramView(file: ProgramFile, path: string, value: Json | undefined): ProgramFile {
  const [part = '', ...rest] = path.split('.');
  const lens = Object.hasOwn(PARTS, part) ? PARTS[part] : undefined;
  if (lens === undefined) return file;
  const before = lens.get(file);
  const after = changedAt(before, rest, value);
  return sameJson(before, after) ? file : lens.put(file, after);
}
