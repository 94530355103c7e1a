import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyFile } from '../../src/core/index.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { listPrograms, loadProgram, saveProgram } from '../../src/storage/programs.ts';
import { change, openFile } from '../../src/store/actions.ts';
import { savedOf, startSaving } from '../../src/store/document/saving.ts';
import { useStore } from '../../src/store/store.ts';

const database = openDatabase('two-tabs');
beforeEach(() => database.programs.clear());

/** Saving takes its time on a loaded machine. */
const SOON = { timeout: 20_000 };

const rename = (name: string) =>
  change((file) => ({ ...file, program: { ...file.program, name } }), { label: { key: 'x' } });

describe('two tabs with the same program', () => {
  it('never write over each other: the later one goes on as a copy', async () => {
    let clock = 100;
    const file = emptyFile('Guide', 'guide');
    openFile(file);
    const stop = startSaving(database, () => clock);
    clock = 200;
    rename('Mine');
    await vi.waitFor(async () => expect((await loadProgram(database, 'guide'))?.name).toBe('Mine'), SOON);
    const other = { ...file, program: { ...file.program, name: 'Theirs' } };
    await saveProgram(database, { ...savedOf(other, { past: [], future: [] }, 300), savedBy: 'other-tab' });
    clock = 400;
    rename('Mine again');
    await vi.waitFor(() => expect(useStore.getState().toast?.message.key).toBe('app.did.apart'), SOON);
    await stop();
    expect((await loadProgram(database, 'guide'))?.name).toBe('Theirs');
    expect((await listPrograms(database)).map(({ name }) => name).sort()).toEqual([
      'Mine again (2)',
      'Theirs',
    ]);
    expect(useStore.getState().toast?.message.key).toBe('app.did.apart');
  });

  it('save as before while only one of them changes the program', async () => {
    let clock = 100;
    openFile(emptyFile('Guide', 'guide'));
    const stop = startSaving(database, () => clock);
    for (const name of ['A', 'B', 'C']) {
      clock += 100;
      rename(name);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
    await stop();
    expect((await listPrograms(database)).map(({ id, name }) => `${id} ${name}`)).toEqual(['guide C']);
  });
});
