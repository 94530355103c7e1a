/** Everything the database has, out and in: whatever tables there are, also those that come later. */
import type { TrellisDatabase } from './database.ts';

/** A record of any table: plain JSON. */
export type Row = Readonly<Record<string, unknown>>;

/** Records by the name of their table. */
export type Tables = Readonly<Record<string, readonly Row[]>>;

/** The names of all tables, and the field that holds their key. */
export function keyFields(database: TrellisDatabase): Readonly<Record<string, string>> {
  return Object.fromEntries(
    database.tables.map(({ name, schema }) => [name, String(schema.primKey.keyPath)]),
  );
}

/** All records of all tables, as they were at one moment. */
export async function readAll(database: TrellisDatabase): Promise<Tables> {
  return database.transaction('r', database.tables, async () => {
    const rows = await Promise.all(
      database.tables.map((table) => table.toArray() as Promise<readonly Row[]>),
    );
    return Object.fromEntries(database.tables.map(({ name }, i) => [name, rows[i] ?? []]));
  });
}

/** The keys that each table has. */
export async function keysOf(
  database: TrellisDatabase,
): Promise<Readonly<Record<string, ReadonlySet<string>>>> {
  const keys = await Promise.all(database.tables.map((table) => table.toCollection().primaryKeys()));
  return Object.fromEntries(
    database.tables.map(({ name }, i) => [name, new Set((keys[i] ?? []).map(String))]),
  );
}

/** What is done with a record whose key is taken: the one that is there stays, or goes. */
export type Taken = 'keep' | 'replace';

/** Adds records to all tables, or, where anything goes wrong, to none. */
export async function addAll(database: TrellisDatabase, tables: Tables, taken: Taken): Promise<void> {
  const fields = keyFields(database);
  await database.transaction('rw', database.tables, async () => {
    for (const table of database.tables) {
      const field = fields[table.name] ?? '';
      for (const row of tables[table.name] ?? []) {
        const before = (await table.get(row[field] as string)) as Row | undefined;
        if (before === undefined) await table.put(row);
        else if (taken === 'replace') await table.put(newer(row, before));
      }
    }
  });
}

/** Whoever knew the record that was there sees that it is another one. */
function newer(row: Row, before: Row): Row {
  if (typeof before.revision !== 'number' || typeof row.revision !== 'number') return row;
  return { ...row, revision: Math.max(before.revision, row.revision) + 1 };
}

/** Empties all tables, or none. */
export async function wipe(database: TrellisDatabase): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    await Promise.all(database.tables.map((table) => table.clear()));
  });
}
