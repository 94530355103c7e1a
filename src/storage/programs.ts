/** Programs in the browser's database. */
import type { ProgramRecord, TrellisDatabase } from './database.ts';

/** What a list of programs shows without reading the files. */
export type ProgramEntry = Omit<ProgramRecord, 'file' | 'history'>;

/** What is saved with every change; the rest of a record stays as it is. */
export type SavedProgram = Omit<ProgramRecord, 'revision' | 'archivedAt' | 'summary'>;

/** All saved programs outside the archive, the last saved first. */
export async function listPrograms(database: TrellisDatabase): Promise<readonly ProgramEntry[]> {
  return (await entriesOf(database)).filter((entry) => entry.archivedAt === undefined);
}

/** The programs in the archive, the last archived first. */
export async function listArchive(database: TrellisDatabase): Promise<readonly ProgramEntry[]> {
  const archived = (await entriesOf(database)).filter((entry) => entry.archivedAt !== undefined);
  return archived.sort((a, b) => (b.archivedAt ?? 0) - (a.archivedAt ?? 0));
}

/** Entries one by one, so that never more than one file is in memory. */
async function entriesOf(database: TrellisDatabase): Promise<readonly ProgramEntry[]> {
  const entries: ProgramEntry[] = [];
  await database.programs
    .orderBy('savedAt')
    .reverse()
    .each(({ file: _, history: __, ...entry }) => entries.push(entry));
  return entries;
}

/** One saved program, or none. */
export function loadProgram(database: TrellisDatabase, id: string): Promise<ProgramRecord | undefined> {
  return database.programs.get(id);
}

/** Whether the database has a program of this id, in the archive or outside it. */
export async function hasProgram(database: TrellisDatabase, id: string): Promise<boolean> {
  return (await database.programs.where('id').equals(id).count()) > 0;
}

/** Saves a program; the revision is one above the stored one. Resolves when the database has it. */
export async function saveProgram(database: TrellisDatabase, saved: SavedProgram): Promise<number> {
  return database.transaction('rw', database.programs, async () => {
    const before = await database.programs.get(saved.id);
    const revision = (before?.revision ?? 0) + 1;
    const isSame = before?.file === saved.file;
    const { summary, ...kept } = before ?? {};
    await database.programs.put({
      ...kept,
      changedAt: isSame ? (before.changedAt ?? before.savedAt) : saved.savedAt,
      ...saved,
      revision,
      ...(isSame && summary !== undefined ? { summary } : {}),
    });
    return revision;
  });
}

/** Puts a program into the archive, or, without a time, takes it out again. */
export async function archiveProgram(
  database: TrellisDatabase,
  id: string,
  archivedAt: number | undefined,
): Promise<void> {
  await database.programs.update(id, { archivedAt });
}

/** Keeps the numbers of a run with the file that ran. A record that is of another file stays as it is. */
export async function keepSummary(
  database: TrellisDatabase,
  id: string,
  { file, summary }: { readonly file: string; readonly summary: string },
): Promise<void> {
  await database.transaction('rw', database.programs, async () => {
    const record = await database.programs.get(id);
    if (record?.file === file && record.summary !== summary) await database.programs.update(id, { summary });
  });
}

/** Deletes a program for good. */
export function deleteProgram(database: TrellisDatabase, id: string): Promise<void> {
  return database.programs.delete(id);
}

/**
 * Saves a program unless another tab has saved it since `seenAt` (milliseconds since 1970): then nothing is written,
 * and the answer is false. Look and write are one transaction.
 */
export async function saveUnlessNewer(
  database: TrellisDatabase,
  saved: SavedProgram,
  seenAt: number,
): Promise<boolean> {
  return database.transaction('rw', database.programs, async () => {
    const before = await database.programs.get(saved.id);
    const isElsewhere = before?.savedBy !== undefined && before.savedBy !== saved.savedBy;
    if (isElsewhere && before.savedAt > seenAt) return false;
    await saveProgram(database, saved);
    return true;
  });
}
