/** Imported people in the browser's database, in chunks of text: rows one by one are two hundred times slower. */
import type { PeopleRecord, TrellisDatabase } from './database.ts';

const CHUNK = 5_000;

/** A set of people to save. Entries of `records` are plain JSON. */
export interface PeopleSet<T> {
  readonly id: string;
  readonly name: string;
  readonly records: readonly T[];
  readonly assumptions: unknown;
  readonly importedAt: number;
}

/** Saves a set of people, replacing one of the same id. */
export async function savePeople<T>(database: TrellisDatabase, set: PeopleSet<T>): Promise<void> {
  const chunks: string[] = [];
  for (let i = 0; i < set.records.length; i += CHUNK) {
    chunks.push(JSON.stringify(set.records.slice(i, i + CHUNK)));
  }
  await database.people.put({
    id: set.id,
    name: set.name,
    count: set.records.length,
    chunks,
    assumptions: JSON.stringify(set.assumptions ?? null),
    importedAt: set.importedAt,
  });
}

/** Reads a set of people, or none. The caller checks the records as it checks any file. */
export async function loadPeople(
  database: TrellisDatabase,
  id: string,
): Promise<PeopleSet<unknown> | undefined> {
  const record: PeopleRecord | undefined = await database.people.get(id);
  if (record === undefined) return undefined;
  return {
    id: record.id,
    name: record.name,
    records: record.chunks.flatMap((chunk) => JSON.parse(chunk) as readonly unknown[]),
    assumptions: JSON.parse(record.assumptions) as unknown,
    importedAt: record.importedAt,
  };
}

/** The sets there are, the last imported first. */
export async function listPeople(
  database: TrellisDatabase,
): Promise<readonly Pick<PeopleRecord, 'id' | 'name' | 'count' | 'importedAt'>[]> {
  const records = await database.people.orderBy('importedAt').reverse().toArray();
  return records.map(({ id, name, count, importedAt }) => ({ id, name, count, importedAt }));
}
