import 'fake-indexeddb/auto';
import { afterEach, expect, it } from 'vitest';
import { openDatabase } from '../../src/storage/database.ts';
import { saveProgram } from '../../src/storage/programs.ts';
import { addVersion } from '../../src/storage/versions.ts';
import { lastStanding, standingOf } from '../../src/store/home/standing.ts';

const database = openDatabase('standing');
afterEach(async () => {
  await database.programs.clear();
  await database.versions.clear();
});

const save = (file: string) => saveProgram(database, { id: 'p', name: 'P', file, savedAt: 1 });
const keep = (file: string, madeAt: number, how: { isNamed?: boolean; programId?: string } = {}) =>
  addVersion(database, { id: String(madeAt), programId: 'p', isNamed: true, madeAt, file, ...how });

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

it('a browser that cannot say how a program stands says that it has no version', async () => {
  const closed = openDatabase('closed');
  closed.close({ disableAutoOpen: true });
  expect(await standingOf(closed, 'p')).toBe('none');
});
