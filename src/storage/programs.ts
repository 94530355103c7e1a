/** Programs in the browser's database. */
import type { ProgramRecord, TrellisDatabase } from './database.ts';

/** What a list of programs shows without reading the files. */
export type ProgramEntry = Pick<ProgramRecord, 'id' | 'name' | 'savedAt' | 'revision'>;

/** All saved programs, the last saved first. */
export async function listPrograms(database: TrellisDatabase): Promise<readonly ProgramEntry[]> {
  const records = await database.programs.orderBy('savedAt').reverse().toArray();
  return records.map(({ id, name, savedAt, revision }) => ({ id, name, savedAt, revision }));
}

/** One saved program, or none. */
export function loadProgram(database: TrellisDatabase, id: string): Promise<ProgramRecord | undefined> {
  return database.programs.get(id);
}

/** Saves a program; the revision is one above the stored one. Resolves when the database has it. */
export async function saveProgram(
  database: TrellisDatabase,
  record: Omit<ProgramRecord, 'revision'>,
): Promise<number> {
  return database.transaction('rw', database.programs, async () => {
    const before = await database.programs.get(record.id);
    const revision = (before?.revision ?? 0) + 1;
    await database.programs.put({ ...record, revision });
    return revision;
  });
}

/** Deletes a program for good. */
export function deleteProgram(database: TrellisDatabase, id: string): Promise<void> {
  return database.programs.delete(id);
}
