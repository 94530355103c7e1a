import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyFile, makeTexts, writeProgramFile } from '../../src/core/index.ts';
import { addAll, readAll, wipe } from '../../src/storage/backup.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { savePeople } from '../../src/storage/people.ts';
import { listPrograms, loadProgram, saveProgram } from '../../src/storage/programs.ts';
import { writeSetting } from '../../src/storage/settings.ts';
import { type Incoming, makeBackup, readBackup } from '../../src/store/keeping/backup.ts';

const database = openDatabase('backup-test');
beforeEach(() => wipe(database));

const fileOf = (id: string, name: string) => writeProgramFile(emptyFile(name, id));
const keep = (id: string, name: string) =>
  saveProgram(database, { id, name, file: fileOf(id, name), savedAt: 1, savedBy: 'a-tab' });

async function fill() {
  await keep('one', 'One');
  await keep('two', 'Two');
  const records = [{ id: 'p1', fields: { email: 'p1@firm.example' } }];
  await savePeople(database, { id: 'fair', name: 'fair.csv', records, assumptions: {}, importedAt: 2 });
  const events = [{ lead: 'p1', event: 'download', at: '2026-01-01' }];
  await savePeople(database, {
    id: 'past',
    name: 'past.csv',
    records: events,
    assumptions: {},
    importedAt: 3,
  });
  await writeSetting(database, 'home.welcomed', 'yes');
}

async function read(blob: Blob): Promise<Incoming> {
  const incoming = await readBackup(database, { name: 'b.gz', blob });
  if ('key' in incoming) throw new Error(incoming.key);
  return incoming;
}

const made = async () => (await makeBackup(database, 1_800_000_000_000)).blob;
const plain = (data: unknown) => new Blob([JSON.stringify(data)]);

describe('a backup', () => {
  it('brings everything back into an empty database, byte for byte but for who saved it', async () => {
    await fill();
    const before = await readAll(database);
    const blob = await made();
    await wipe(database);
    const incoming = await read(blob);
    expect(incoming.problems).toEqual([]);
    expect(incoming.counts).toEqual({ programs: 2, people: 2, versions: 0, taken: 0 });
    await addAll(database, incoming.tables, 'keep');
    const without = (before.programs ?? []).map(({ savedBy: _, ...row }) => row);
    expect(await readAll(database)).toEqual({ ...before, programs: without });
  });

  it('names every table of the database, also those that come later', async () => {
    await fill();
    expect(Object.keys((await read(await made())).tables).sort()).toEqual(
      database.tables.map(({ name }) => name).sort(),
    );
  });

  it('leaves what is there as it is, unless it shall be replaced', async () => {
    await fill();
    const blob = await made();
    await keep('one', 'One, changed since');
    await database.programs.delete('two');
    const incoming = await read(blob);
    expect(incoming.counts.taken).toBe(3);
    await addAll(database, incoming.tables, 'keep');
    expect((await listPrograms(database)).map(({ name }) => name).sort()).toEqual([
      'One, changed since',
      'Two',
    ]);

    const { revision = 0 } = (await loadProgram(database, 'one')) ?? {};
    await addAll(database, incoming.tables, 'replace');
    const record = await loadProgram(database, 'one');
    expect(record?.name).toBe('One');
    expect(record?.revision).toBeGreaterThan(revision);
  });

  it('tells all that is wrong with it at once, and lets the rest come', async () => {
    const good = { id: 'good', name: 'Good', file: fileOf('good', 'Good'), revision: 1, savedAt: 1 };
    const person = { id: 'x', name: 'x.csv', count: 1, assumptions: '{}', importedAt: 1 };
    const incoming = await read(
      plain({
        format: 'trellis-backup',
        version: 1,
        tables: {
          programs: [good, { ...good, id: 'bad', name: 'Bad', file: '{}' }, { ...good, id: 7 }, 'no record'],
          people: [
            { ...person, chunks: ['not json'] },
            { ...person, chunks: ['[]'] },
            { ...person, chunks: ['[{"id":"p","fields":{"a":{"evil":1}}}]'] },
            { ...person, id: 'fine', chunks: ['[{"id":"p","fields":{}}]'] },
          ],
          settings: [{ key: 'a', value: 3 }],
          dreams: [{ id: 1 }],
        },
      }),
    );
    expect(incoming.tables.programs?.map(({ id }) => id)).toEqual(['good']);
    expect(incoming.tables.people?.map(({ id }) => id)).toEqual(['fine']);
    const { say } = makeTexts('en', {});
    const told = incoming.problems.map(({ what }) => say(what));
    const all = ['Program Bad', 'Program Good', 'List of people x.csv', 'Setting a', 'dreams'];
    for (const what of all) expect(told).toContain(what);
  });

  it('is refused whole where it is none, is damaged, or is of a newer version', async () => {
    await fill();
    const blob = await made();
    const cut = blob.slice(0, blob.size - 20);
    const files: [Blob, string][] = [
      [new Blob(['']), 'keep.backup.noBackup'],
      [new Blob(['[1, 2]']), 'keep.backup.noBackup'],
      [new Blob([fileOf('one', 'One')]), 'keep.backup.noBackup'],
      [cut, 'keep.backup.noBackup'],
      [plain({ format: 'trellis-backup', version: 2, tables: {} }), 'keep.backup.newer'],
    ];
    for (const [file, key] of files) {
      expect(await readBackup(database, { name: 'x', blob: file })).toMatchObject({ key });
    }
  });

  it('is written whole or not at all', async () => {
    const row = { id: 'good', name: 'Good', file: fileOf('good', 'Good'), revision: 1, savedAt: 1 };
    // A function cannot be stored: the last record makes the whole transaction fail.
    const settings = [{ key: 'x', value: () => 0 }];
    await expect(addAll(database, { programs: [row], settings }, 'keep')).rejects.toThrow();
    expect(await listPrograms(database)).toEqual([]);
  });
});
