import 'fake-indexeddb/auto';
import { afterEach, expect, it } from 'vitest';
import { openDatabase } from '../../src/storage/database.ts';
import { saveProgram } from '../../src/storage/programs.ts';
import { addVersion, copyVersions } from '../../src/storage/versions.ts';
import { lastStanding, standingOf } from '../../src/store/home/standing.ts';

const database = openDatabase('standing');
afterEach(async () => {
  await database.programs.clear();
  await database.versions.clear();
});

const fileOf = (drawn: string, { id = 'p', name = 'P' } = {}) =>
  JSON.stringify({ program: { id, name, drawn } });
const save = (drawn: string) =>
  saveProgram(database, { id: 'p', name: 'P', file: fileOf(drawn), savedAt: 1 });
const keep = (drawn: string, madeAt: number, how: { isNamed?: boolean; programId?: string } = {}) =>
  addVersion(database, {
    id: String(madeAt),
    programId: 'p',
    isNamed: true,
    madeAt,
    file: fileOf(drawn),
    ...how,
  });

it('a program stands at the newest version that somebody made, and says whether it is another one by now', async () => {
  await save('one');
  expect(await standingOf(database, 'p')).toBe('none');
  await keep('one', 1, { isNamed: false });
  await keep('of another', 2, { programId: 'q' });
  expect(await standingOf(database, 'p')).toBe('none');
  await keep('one', 3);
  expect(await standingOf(database, 'p')).toEqual({ number: 1, isChanged: false });
  await save('two');
  expect(await standingOf(database, 'p')).toEqual({ number: 1, isChanged: true });
  await keep('two', 4);
  await keep('two', 5, { isNamed: false });
  expect(await standingOf(database, 'p')).toEqual({ number: 2, isChanged: false });
  expect(lastStanding('p')).toEqual({ number: 2, isChanged: false });
});

it('a copy stands where the first one does: its id and its name are no change of the program', async () => {
  await save('one');
  await keep('one', 3);
  await copyVersions(database, { from: 'p', to: 'q' }, () => 'of the copy');
  const copy = { id: 'q', name: 'P 2' };
  await saveProgram(database, { ...copy, file: fileOf('one', copy), savedAt: 1 });
  expect(await standingOf(database, 'q')).toEqual({ number: 1, isChanged: false });
  await saveProgram(database, { ...copy, file: fileOf('two', copy), savedAt: 1 });
  expect(await standingOf(database, 'q')).toEqual({ number: 1, isChanged: true });
});

it('a browser that cannot say how a program stands says that it has no version', async () => {
  const closed = openDatabase('closed');
  closed.close({ disableAutoOpen: true });
  expect(await standingOf(closed, 'p')).toBe('none');
});
