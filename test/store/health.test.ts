import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { openDatabase, type TrellisDatabase } from '../../src/storage/database.ts';
import { listPrograms } from '../../src/storage/programs.ts';
import { openHealthy } from '../../src/store/keeping/health.ts';
import { hushTrouble, isReadOnly, keepsNothing, useKeeping } from '../../src/store/keeping/state.ts';
import { useStore } from '../../src/store/store.ts';

// The page asks before it is left; nobody leaves here.
globalThis.window ??= new EventTarget() as typeof window;

afterEach(() => {
  useKeeping.setState({ role: 'edits', trouble: undefined, isHushed: false });
  useStore.setState({ save: { kind: 'saved' } });
});

/** Opens the browser's own database in a version, and leaves it so. */
function left(name: string, version: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, version);
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
    opening.onerror = () => reject(opening.error);
  });
}

describe('the browser’s storage', () => {
  it('that never answers counts as closed after a while, and keeps nobody waiting from then on', async () => {
    const silent = { open: () => new EventTarget() } as unknown as IDBFactory;
    const database = new Dexie('silent', { indexedDB: silent, IDBKeyRange }) as TrellisDatabase;
    database.version(1).stores({ programs: 'id, savedAt' });
    await openHealthy(database, 100);
    expect(useKeeping.getState().trouble).toBe('silent');
    expect(useStore.getState().save).toMatchObject({ kind: 'failed', reason: 'blocked' });
    await expect(listPrograms(database)).rejects.toThrow();
  });

  it('that answers is waited for, and nothing is said', async () => {
    const database = openDatabase('healthy');
    await openHealthy(database);
    expect(useKeeping.getState().trouble).toBeUndefined();
    expect(await listPrograms(database)).toEqual([]);
    database.close();
  });

  it('of a newer version stays as it is, and the work goes on in this window', async () => {
    const database = openDatabase('ahead');
    await database.open();
    database.close();
    await left('ahead', 9990);
    const older = openDatabase('ahead');
    await openHealthy(older);
    expect(useKeeping.getState().trouble).toBe('ahead');
    expect(isReadOnly()).toBe(false);
    expect(useStore.getState().save).toMatchObject({ kind: 'failed', reason: 'blocked' });
    await expect(listPrograms(older)).rejects.toThrow();
  });

  it('that keeps nothing is told once: putting the message away brings no other', () => {
    useKeeping.setState({ trouble: 'closed' });
    hushTrouble();
    const { trouble, isHushed } = useKeeping.getState();
    expect([keepsNothing(trouble), isHushed]).toEqual([true, true]);
  });
});
