import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyFile } from '../../src/core/index.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { listPrograms } from '../../src/storage/programs.ts';
import { change, openFile, say, undoLast } from '../../src/store/actions.ts';
import { startSaving } from '../../src/store/document/saving.ts';
import { type Role, useKeeping } from '../../src/store/keeping/state.ts';
import { useStore } from '../../src/store/store.ts';

const database = openDatabase('following');
let stop: () => Promise<void>;

const rename = (name: string) =>
  change((file) => ({ ...file, program: { ...file.program, name } }), { label: { key: 'x' } });
const nameHere = () => useStore.getState().file?.program.name;
const namesKept = async () => (await listPrograms(database)).map(({ name }) => name);
const be = (role: Role) => useKeeping.setState({ isShared: true, role, program: 'guide' });
const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

beforeEach(async () => {
  await database.programs.clear();
  openFile(emptyFile('Guide', 'guide'));
  stop = startSaving(database, () => Date.now());
});
afterEach(async () => {
  await stop();
  useKeeping.setState({ isShared: false, role: 'edits', program: undefined });
});

describe('a tab that follows', () => {
  it('changes nothing, takes nothing back, says why, and never says that something was changed', () => {
    be('edits');
    rename('Before');
    be('follows');
    rename('Refused');
    undoLast();
    say({ key: 'x' }, true);
    expect(nameHere()).toBe('Before');
    expect(useStore.getState().toast).toMatchObject({
      message: { key: 'keep.follows.refused' },
      undoable: false,
    });
  });

  it('shows what the other tab does without writing it', async () => {
    be('follows');
    useStore.setState({ file: emptyFile('Done elsewhere', 'guide') });
    await settle();
    expect(nameHere()).toBe('Done elsewhere');
    expect(await namesKept()).toEqual([]);
  });

  it('writes what stands once it may edit', async () => {
    be('follows');
    useStore.setState({ file: emptyFile('Done elsewhere', 'guide') });
    be('edits');
    await settle();
    expect(await namesKept()).toEqual(['Done elsewhere']);
  });

  it('waits with writing while it is not known who edits', async () => {
    be('asks');
    rename('Just now');
    await settle();
    expect(await namesKept()).toEqual([]);
    be('edits');
    await settle();
    expect(await namesKept()).toEqual(['Just now']);
  });

  it('of an older version stays as it is whatever is asked for', async () => {
    be('stays');
    rename('Refused');
    await settle();
    expect(nameHere()).toBe('Guide');
    expect(useStore.getState().toast?.message.key).toBe('keep.stays.refused');
    expect(await namesKept()).toEqual([]);
  });
});
