import Dexie from 'dexie';
import { afterEach, expect, it } from 'vitest';
import { openDatabase, openWithin } from '../../src/storage/database.ts';
import { addVersion, newestNamed } from '../../src/storage/versions.ts';

const NAME = 'versions-test';
afterEach(() => Dexie.delete(NAME));

const made = (id: string, programId: string, isNamed = true) => ({
  id,
  programId,
  isNamed,
  madeAt: Number(id),
  file: '{}',
});

it('the newest version that somebody made is found without reading any other', async () => {
  const database = openDatabase(NAME);
  expect(await newestNamed(database, 'a')).toBeUndefined();
  for (const version of [made('1', 'a'), made('2', 'a'), made('3', 'a', false), made('4', 'b')]) {
    await addVersion(database, version);
  }
  const read: string[] = [];
  database.versions.hook('reading', (version) => {
    read.push(version.id);
    return version;
  });
  expect(await newestNamed(database, 'a')).toMatchObject({ id: '2', number: 2 });
  expect(read).toEqual(['2']);
  // The clock of the computer may have been put back since.
  await addVersion(database, { ...made('5', 'a'), madeAt: 0 });
  expect((await newestNamed(database, 'a'))?.id).toBe('5');
  database.close();
});

/** A database as an older build of the application left it. */
async function leaveOlder(): Promise<void> {
  const older = new Dexie(NAME);
  older.version(2).stores({
    programs: 'id, savedAt',
    people: 'id, importedAt',
    settings: 'key',
    versions: 'id, programId',
  });
  await older
    .table('versions')
    .bulkPut([{ ...made('1', 'a'), number: 1 }, { ...made('2', 'a'), number: 2 }, made('3', 'a', false)]);
  older.close();
}

it('so are versions that an older build of the application kept', async () => {
  await leaveOlder();
  const database = openDatabase(NAME);
  expect((await newestNamed(database, 'a'))?.id).toBe('2');
  expect((await addVersion(database, made('4', 'a'))).number).toBe(3);
  database.close();
});

it('a storage of an older build is waited for while it is brought to the form of today', async () => {
  await leaveOlder();
  const database = openDatabase(NAME);
  const much = () => Dexie.waitFor(new Promise((resolve) => setTimeout(resolve, 450)));
  database.version(4).stores({}).upgrade(much);
  await openWithin(database, 100, () => false);
  expect((await newestNamed(database, 'a'))?.id).toBe('2');
  database.close();
});
