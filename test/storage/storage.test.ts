import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { makeAutosave, type SaveState } from '../../src/storage/autosave.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { listPeople, loadPeople, savePeople } from '../../src/storage/people.ts';
import { deleteProgram, listPrograms, loadProgram, saveProgram } from '../../src/storage/programs.ts';

const database = openDatabase('test');
afterEach(async () => {
  await database.programs.clear();
  await database.people.clear();
});

describe('programs in the database', () => {
  it('come back as they were, with a revision that counts saves', async () => {
    const record = { id: 'a', name: 'Guide', file: '{"x":1}', history: '[]', savedAt: 5 };
    expect(await saveProgram(database, record)).toBe(1);
    expect(await saveProgram(database, { ...record, name: 'Guide 2' })).toBe(2);
    expect(await loadProgram(database, 'a')).toEqual({
      ...record,
      name: 'Guide 2',
      changedAt: 5,
      revision: 2,
    });
  });

  it('are listed with the last saved first, and go when deleted', async () => {
    await saveProgram(database, { id: 'a', name: 'A', file: '', savedAt: 1 });
    await saveProgram(database, { id: 'b', name: 'B', file: '', savedAt: 2 });
    expect((await listPrograms(database)).map((entry) => entry.id)).toEqual(['b', 'a']);
    await deleteProgram(database, 'b');
    expect((await listPrograms(database)).map((entry) => entry.id)).toEqual(['a']);
  });
});

describe('people in the database', () => {
  it('come back in order, whatever the number of chunks', async () => {
    const records = Array.from({ length: 12_001 }, (_, i) => ({ id: `p${i}`, fields: { n: i } }));
    await savePeople(database, {
      id: 's',
      name: 'S',
      records,
      assumptions: { consent: true },
      importedAt: 9,
    });
    const set = await loadPeople(database, 's');
    expect(set?.records).toEqual(records);
    expect(set?.assumptions).toEqual({ consent: true });
    expect(await listPeople(database)).toEqual([{ id: 's', name: 'S', count: 12_001, importedAt: 9 }]);
    expect(await loadPeople(database, 'none')).toBeUndefined();
  });
});

describe('autosave', () => {
  it('writes the newest state last and never two at once', async () => {
    const written: number[] = [];
    let under = 0;
    const states: SaveState['kind'][] = [];
    const autosave = makeAutosave<number>(
      async (state) => {
        under += 1;
        expect(under).toBe(1);
        await Promise.resolve();
        written.push(state);
        under -= 1;
      },
      (state) => states.push(state.kind),
    );
    for (const state of [1, 2, 3, 4]) autosave.save(state);
    await autosave.settled();
    expect(written.at(-1)).toBe(4);
    expect(written.length).toBeLessThanOrEqual(2);
    expect(states.at(-1)).toBe('saved');
  });

  it('says why a write failed and tries again with the next gesture', async () => {
    const states: SaveState[] = [];
    let broken = true;
    const autosave = makeAutosave<number>(
      async () => {
        if (broken) throw new DOMException('no room', 'QuotaExceededError');
      },
      (state) => states.push(state),
    );
    autosave.save(1);
    await autosave.settled();
    expect(states.at(-1)).toMatchObject({ kind: 'failed', reason: 'full' });
    broken = false;
    autosave.save(2);
    await autosave.settled();
    expect(states.at(-1)).toEqual({ kind: 'saved' });
  });
});
