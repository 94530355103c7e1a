import Dexie from 'dexie';
import { afterEach, expect, it } from 'vitest';
import { openDatabase } from '../../src/storage/database.ts';
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

it('so are versions that an older build of the application kept', async () => {
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
  const database = openDatabase(NAME);
  expect((await newestNamed(database, 'a'))?.id).toBe('2');
  expect((await addVersion(database, made('4', 'a'))).number).toBe(3);
  database.close();
});
