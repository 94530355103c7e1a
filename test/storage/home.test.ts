import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/storage/database.ts';
import {
  archiveProgram,
  hasProgram,
  keepSummary,
  listArchive,
  listPrograms,
  loadProgram,
  saveProgram,
} from '../../src/storage/programs.ts';
import { readSetting, writeSetting } from '../../src/storage/settings.ts';

const database = openDatabase('home');
afterEach(() => database.programs.clear());

const program = (id: string, savedAt = 1) => ({ id, name: id, file: `{"of":"${id}"}`, savedAt });
const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);

describe('the archive', () => {
  it('takes a program out of the list and gives it back as it was', async () => {
    await saveProgram(database, { ...program('a'), history: '[]', template: 'webinar' });
    const before = await loadProgram(database, 'a');
    await archiveProgram(database, 'a', 9);
    expect(ids(await listPrograms(database))).toEqual([]);
    expect(ids(await listArchive(database))).toEqual(['a']);
    await archiveProgram(database, 'a', undefined);
    expect(ids(await listPrograms(database))).toEqual(['a']);
    expect(ids(await listArchive(database))).toEqual([]);
    expect(await loadProgram(database, 'a')).toEqual(before);
  });

  it('has the last archived first, whenever it was saved', async () => {
    for (const [id, savedAt] of [
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ] as const) {
      await saveProgram(database, program(id, savedAt));
    }
    await archiveProgram(database, 'c', 10);
    await archiveProgram(database, 'a', 20);
    expect(ids(await listArchive(database))).toEqual(['a', 'c']);
    expect(ids(await listPrograms(database))).toEqual(['b']);
  });

  it('keeps a program whose late save arrives after it was archived', async () => {
    await saveProgram(database, program('a'));
    await archiveProgram(database, 'a', 9);
    await saveProgram(database, { ...program('a', 10), name: 'A again' });
    expect(ids(await listPrograms(database))).toEqual([]);
    expect(await hasProgram(database, 'a')).toBe(true);
    expect(await hasProgram(database, 'b')).toBe(false);
  });
});

describe('the entry of a program', () => {
  it('holds neither file nor history', async () => {
    await saveProgram(database, { ...program('a'), history: '[]', template: 'webinar' });
    expect(await listPrograms(database)).toEqual([
      { id: 'a', name: 'a', savedAt: 1, changedAt: 1, revision: 1, template: 'webinar' },
    ]);
  });

  it('tells when the file changed, not when it was opened', async () => {
    await saveProgram(database, program('a', 1));
    await saveProgram(database, program('a', 5));
    expect(await listPrograms(database)).toMatchObject([{ savedAt: 5, changedAt: 1 }]);
    await saveProgram(database, { ...program('a', 7), file: '{"of":"another"}' });
    expect(await listPrograms(database)).toMatchObject([{ savedAt: 7, changedAt: 7 }]);
  });

  it('takes the last save as the change in records of earlier versions', async () => {
    await database.programs.put({ ...program('old', 3), revision: 2 });
    await saveProgram(database, program('old', 8));
    expect(await listPrograms(database)).toMatchObject([{ savedAt: 8, changedAt: 3, revision: 3 }]);
  });
});

describe('the numbers of a program', () => {
  it('stay while the file stays, and go when it changes', async () => {
    const { file } = program('a');
    await saveProgram(database, program('a'));
    await keepSummary(database, 'a', { file, summary: '1' });
    await saveProgram(database, program('a', 2));
    expect(await listPrograms(database)).toMatchObject([{ summary: '1' }]);
    await saveProgram(database, { ...program('a', 3), file: '{}' });
    expect((await loadProgram(database, 'a'))?.summary).toBeUndefined();
  });

  it('are not kept with a file they are not of', async () => {
    await saveProgram(database, program('a'));
    await keepSummary(database, 'a', { file: '{}', summary: '1' });
    await keepSummary(database, 'none', { file: '{}', summary: '1' });
    expect((await loadProgram(database, 'a'))?.summary).toBeUndefined();
    expect(await hasProgram(database, 'none')).toBe(false);
  });
});

describe('a setting', () => {
  it('is what was written last', async () => {
    expect(await readSetting(database, 'welcome')).toBeUndefined();
    await writeSetting(database, 'welcome', 'yes');
    await writeSetting(database, 'welcome', 'no');
    expect(await readSetting(database, 'welcome')).toBe('no');
  });
});
