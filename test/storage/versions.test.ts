import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../src/storage/database.ts';
import { deleteProgram, saveProgram } from '../../src/storage/programs.ts';
import {
  addVersion,
  copyVersions,
  followDeleting,
  listVersions,
  noteVersion,
} from '../../src/storage/versions.ts';
import { MOST_AUTOMATIC, thinned } from '../../src/store/versions/thinning.ts';

const database = openDatabase('versions-test');
followDeleting(database);
afterEach(async () => {
  await database.versions.clear();
  await database.programs.clear();
});

let ids = 0;
const made = (programId: string, madeAt: number, isNamed = true) => ({
  id: `v${++ids}`,
  programId,
  madeAt,
  isNamed,
  file: `{"at":${madeAt}}`,
});

describe('versions in the database', () => {
  it('are numbered by program, named ones only, and come back the newest first', async () => {
    const numbers = [];
    for (const [program, isNamed] of [
      ['a', true],
      ['b', true],
      ['a', false],
      ['a', true],
    ] as const) {
      numbers.push((await addVersion(database, made(program, ids, isNamed))).number);
    }
    expect(numbers).toEqual([1, 1, undefined, 2]);
    expect((await listVersions(database, 'a')).map(({ number }) => number)).toEqual([2, undefined, 1]);
  });

  it('give two tabs that keep at once numbers of their own', async () => {
    const both = await Promise.all([1, 2, 3].map((at) => addVersion(database, made('a', at))));
    expect(new Set(both.map(({ number }) => number))).toEqual(new Set([1, 2, 3]));
  });

  it('keep their file when something is said of them', async () => {
    const version = await addVersion(database, made('a', 1));
    await noteVersion(database, version.id, { name: 'Before spring', notes: '{}' });
    expect((await listVersions(database, 'a'))[0]).toMatchObject({
      file: version.file,
      name: 'Before spring',
    });
  });

  it('go with a copy of their program, and with it for good', async () => {
    for (const id of ['a', 'b']) await saveProgram(database, { id, name: id, file: '', savedAt: 1 });
    await addVersion(database, made('a', 1));
    await addVersion(database, made('a', 2, false));
    await copyVersions(database, { from: 'a', to: 'b' }, () => `copy${++ids}`);
    const bare = async (id: string) =>
      (await listVersions(database, id)).map(({ madeAt, number, isNamed, file }) => ({
        madeAt,
        number,
        isNamed,
        file,
      }));
    expect(await bare('b')).toEqual(await bare('a'));
    await deleteProgram(database, 'a');
    await vi.waitFor(async () => expect(await listVersions(database, 'a')).toEqual([]));
    expect(await listVersions(database, 'b')).toHaveLength(2);
  });
});

describe('automatic versions', () => {
  const HOUR = 3_600_000;
  const ages = fc.uniqueArray(fc.integer({ min: 0, max: 400 * 24 * HOUR }), { maxLength: 200 });

  it('are thinned the more the older they are, the newest never, and no further the second time', () => {
    fc.assert(
      fc.property(ages, fc.integer({ min: 500 * 24 * HOUR, max: 900 * 24 * HOUR }), (found, now) => {
        const versions = found.map((age, i) => ({ id: `${i}`, madeAt: now - age }));
        const gone = new Set(thinned(versions, now));
        const kept = versions.filter(({ id }) => !gone.has(id));
        expect(kept.length).toBeLessThanOrEqual(MOST_AUTOMATIC);
        if (versions.length > 0)
          expect(Math.max(...kept.map((one) => one.madeAt))).toBe(
            Math.max(...versions.map((one) => one.madeAt)),
          );
        const old = kept.filter(({ madeAt }) => now - madeAt >= 24 * HOUR);
        expect(new Set(old.map(({ madeAt }) => Math.floor(madeAt / (24 * HOUR)))).size).toBe(old.length);
        expect(thinned(kept, now)).toEqual([]);
      }),
    );
  });
});
