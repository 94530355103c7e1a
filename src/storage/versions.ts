/** Versions of programs in the browser's database. They go where their program goes. */
import Dexie from 'dexie';
import type { TrellisDatabase, VersionRecord } from './database.ts';
import { readSetting, writeSetting } from './settings.ts';

/** The versions of a program, the newest first. */
export async function listVersions(
  database: TrellisDatabase,
  programId: string,
): Promise<readonly VersionRecord[]> {
  const records = await database.versions.where('programId').equals(programId).toArray();
  return records.sort((a, b) => b.madeAt - a.madeAt || (b.number ?? 0) - (a.number ?? 0));
}

/** The newest version of a program that somebody made, by its number. No other one is read. */
export async function newestNamed(
  database: TrellisDatabase,
  programId: string,
): Promise<VersionRecord | undefined> {
  // Versions without a number, the automatic ones, are not in the index.
  return database.versions
    .where('[programId+number]')
    .between([programId, Dexie.minKey], [programId, Dexie.maxKey])
    .last();
}

/** What a new version needs; its number is found here. */
export type NewVersion = Omit<VersionRecord, 'number'>;

/** Keeps a version. A named one gets the next number of its program; look and write are one transaction. */
export async function addVersion(database: TrellisDatabase, made: NewVersion): Promise<VersionRecord> {
  return database.transaction('rw', database.versions, async () => {
    if (!made.isNamed) {
      await database.versions.put(made);
      return made;
    }
    const newest = await newestNamed(database, made.programId);
    const record = { ...made, number: 1 + (newest?.number ?? 0) };
    await database.versions.put(record);
    return record;
  });
}

/** Changes what is said of a version; its file stays. */
export async function noteVersion(
  database: TrellisDatabase,
  id: string,
  parts: Partial<Pick<VersionRecord, 'name' | 'notes'>>,
): Promise<void> {
  await database.versions.update(id, parts);
}

/** Takes versions away for good. */
export async function deleteVersions(database: TrellisDatabase, ids: readonly string[]): Promise<void> {
  await database.versions.bulkDelete([...ids]);
}

/** Under which name the settings have what is expected of a program as it is drawn, before it is a version. */
function nextKey(programId: string): string {
  return `versions.next/${programId}`;
}

/** What is said of the version to come, as JSON text; none where nothing is. */
export async function readNextNotes(
  database: TrellisDatabase,
  programId: string,
): Promise<string | undefined> {
  return readSetting(database, nextKey(programId));
}

/** Says something of the version to come, as JSON text; without words, nothing any more. */
export async function writeNextNotes(
  database: TrellisDatabase,
  programId: string,
  notes: string | undefined,
): Promise<void> {
  if (notes === undefined) await database.settings.delete(nextKey(programId));
  else await writeSetting(database, nextKey(programId), notes);
}

/** Gives the versions of a program to a copy of it, too, with what is expected of the next. `makeId` names the copies. */
export async function copyVersions(
  database: TrellisDatabase,
  { from, to }: { readonly from: string; readonly to: string },
  makeId: () => string,
): Promise<void> {
  await database.transaction('rw', database.versions, database.settings, async () => {
    const records = await database.versions.where('programId').equals(from).toArray();
    await database.versions.bulkPut(records.map((one) => ({ ...one, id: makeId(), programId: to })));
    const next = await readNextNotes(database, from);
    if (next !== undefined) await writeNextNotes(database, to, next);
  });
}

/** From now on the versions of a deleted program are deleted, too, once it is gone. */
export function followDeleting(database: TrellisDatabase): void {
  database.programs.hook('deleting', (programId, _, transaction) => {
    transaction.on('complete', () => {
      // What cannot be deleted now is found by nobody: its program is gone.
      void database.versions
        .where('programId')
        .equals(programId)
        .delete()
        .then(() => writeNextNotes(database, programId, undefined))
        .catch(() => 0);
    });
  });
}
