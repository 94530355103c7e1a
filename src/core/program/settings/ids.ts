/**
 * Ids of what is named in the catalogue. They come from the names, since programs that run together know each other's things by
 * them; once something refers to an id, it stays as it is whatever the name becomes.
 */
import type { Json } from '../../kit/base.ts';
import { slugOf } from '../document/create.ts';
import type { ProgramFile } from '../document/types.ts';

/** An entry of the catalogue as forms see it. */
export type Entry = { readonly [key: string]: Json };

/** So many people brought along in the file that looking through them at each key would be felt. */
const MANY_RECORDS = 1000;

function mentions(value: unknown, id: string): number {
  if (value === id) return 1;
  if (typeof value !== 'object' || value === null) return 0;
  let count = 0;
  for (const [key, inner] of Object.entries(value)) count += (key === id ? 1 : 0) + mentions(inner, id);
  return count;
}

/** Whether anything but the entry itself speaks of the id. */
export function isReferenced(file: ProgramFile, id: string, entry: unknown): boolean {
  if ((file.people.records?.length ?? 0) > MANY_RECORDS) return true;
  return mentions(file, id) > mentions(entry, id);
}

/** What ids are made of where there is no name. */
function baseOf(name: string, unnamed: string): string {
  return name.trim() === '' ? unnamed : slugOf(name);
}

function freshSlug(base: string, taken: ReadonlySet<string>): string {
  let id = base;
  for (let i = 2; taken.has(id); i++) id = `${base}-${i}`;
  return id;
}

/**
 * Gives entries without an id one of their names, and one that nothing refers to yet the slug of its new name. `unnamed` is what
 * an entry without a name is called by.
 */
export function withIds(
  file: ProgramFile,
  entries: readonly Entry[],
  { before, unnamed }: { readonly before: readonly Entry[]; readonly unnamed: string },
): readonly (Entry & { readonly id: string })[] {
  const old = new Map(before.map((entry) => [entry.id, entry]));
  const taken = new Set(entries.flatMap(({ id }) => (typeof id === 'string' ? [id] : [])));
  return entries.map((entry) => {
    const { id } = entry;
    const name = String(entry.name ?? '');
    if (typeof id === 'string') {
      const was = old.get(id);
      const hasNewName = was !== undefined && was.name !== entry.name;
      const isNamedAfter = hasNewName && id.startsWith(baseOf(String(was.name ?? ''), unnamed));
      if (!isNamedAfter || isReferenced(file, id, was)) return { ...entry, id };
      taken.delete(id);
    }
    const fresh = freshSlug(baseOf(name, unnamed), taken);
    taken.add(fresh);
    return { ...entry, id: fresh };
  });
}
