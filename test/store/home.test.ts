import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyFile, type ProgramFile, readProgramFile } from '../../src/core/index.ts';
import { listArchive, listPrograms, loadProgram, saveProgram } from '../../src/storage/programs.ts';
import { openFile } from '../../src/store/actions.ts';
import { NO_HISTORY } from '../../src/store/document/history.ts';
import { KINDS } from '../../src/store/document/kinds.ts';
import { database, kept, openText } from '../../src/store/document/opening.ts';
import { savedOf, startSaving } from '../../src/store/document/saving.ts';
import { renameProgram } from '../../src/store/document/settings.ts';
import { cardOf } from '../../src/store/home/cards.ts';
import {
  archiveKept,
  bringBack,
  deleteKept,
  drawNew,
  duplicateKept,
  exportKept,
  keepOpen,
  openKept,
  renameKept,
  takeTemplate,
} from '../../src/store/home/home.ts';
import { isWelcomed } from '../../src/store/home/keeping.ts';
import { undoHome, useHome } from '../../src/store/home/state.ts';
import { TEMPLATES } from '../../src/store/home/templates.ts';
import { useStore } from '../../src/store/store.ts';

const numbered = (name: string, number: number) => `${name} ${number}`;
const names = async () => (await listPrograms(database)).map(({ name }) => name);
const archived = async () => (await listArchive(database)).map(({ name }) => name);
const openId = () => useStore.getState().file?.program.id;
const starter = readFileSync(new URL('../../flows/starter.flow.json', import.meta.url), 'utf8');
const SUMMARY = JSON.stringify({ entered: 500, handoffs: 61, doubt: 4, shares: {} });

async function keep(file: ProgramFile, savedAt = 1): Promise<string> {
  await saveProgram(database, savedOf(file, NO_HISTORY, savedAt));
  return file.program.id;
}

function starterFile(): ProgramFile {
  const read = readProgramFile(starter, KINDS);
  if (!read.ok) throw new Error('the starter cannot be read');
  return read.value;
}

let stop: () => Promise<void>;
beforeEach(() => {
  useHome.setState({ deeds: [], toast: undefined });
  useStore.setState({ file: undefined, history: NO_HISTORY, save: { kind: 'saved' }, view: 'overview' });
  stop = startSaving(database, () => Date.now());
});
afterEach(async () => {
  await stop();
  await database.programs.clear();
  await database.settings.clear();
});

describe('a duplicate', () => {
  it('is the same drawing under an id and a name of its own, with its numbers and without its history', async () => {
    const id = await keep(starterFile(), 10);
    await database.programs.update(id, { summary: SUMMARY, template: 'starter' });
    await duplicateKept(id, 'A copy');
    const [first, copy] = await listPrograms(database);
    expect(first?.id).toBe(id);
    expect(copy).toMatchObject({ name: 'A copy', summary: SUMMARY, template: 'starter' });
    const [a, b] = [await kept(id), await kept(copy?.id ?? '')];
    expect(b?.file.program.nodes).toEqual(a?.file.program.nodes);
    expect(b?.file.program.id).toBe(copy?.id);
    expect(b?.history).toEqual(NO_HISTORY);
  });

  it('goes again with undo, even when it was opened', async () => {
    const id = await keep(emptyFile('A', 'a'));
    await duplicateKept(id, 'A, copy');
    await openKept((await listPrograms(database)).find(({ name }) => name === 'A, copy')?.id ?? '');
    await undoHome();
    expect(await names()).toEqual(['A']);
    expect(openId()).toBeUndefined();
  });
});

describe('the archive', () => {
  it('takes a program, gives it back, and both can be undone', async () => {
    const id = await keep(emptyFile('A', 'a'));
    await archiveKept(id, 'A');
    expect([await names(), await archived()]).toEqual([[], ['A']]);
    await undoHome();
    expect([await names(), await archived()]).toEqual([['A'], []]);
    await archiveKept(id, 'A');
    await bringBack(id, 'A');
    expect([await names(), await archived()]).toEqual([['A'], []]);
    await undoHome();
    expect([await names(), await archived()]).toEqual([[], ['A']]);
  });

  it('closes the program that is open, with its last change saved', async () => {
    openFile(emptyFile('A', 'a'));
    renameProgram('A, changed');
    await archiveKept('a', 'A, changed');
    expect(openId()).toBeUndefined();
    expect(await archived()).toEqual(['A, changed']);
  });
});

describe('deleting', () => {
  it('takes a program away for good and closes it', async () => {
    openFile(emptyFile('A', 'a'));
    await deleteKept('a', 'A');
    expect(openId()).toBeUndefined();
    await stop();
    expect(await loadProgram(database, 'a')).toBeUndefined();
    await undoHome();
    expect(await names()).toEqual([]);
  });
});

describe('renaming', () => {
  it('keeps numbers, place in the list and history of a program that is not open', async () => {
    await keep(emptyFile('B', 'b'), 20);
    const id = await keep(emptyFile('A', 'a'), 10);
    await database.programs.update(id, { summary: SUMMARY });
    await renameKept(id, '  New  ');
    expect(await names()).toEqual(['B', 'New']);
    const found = await kept(id);
    expect(found?.file.program.name).toBe('New');
    expect(found?.history.past).toHaveLength(1);
    expect((await loadProgram(database, id))?.summary).toBe(SUMMARY);
    await undoHome();
    expect(await names()).toEqual(['B', 'A']);
  });

  it('of the open program is a change of the drawing', async () => {
    openFile(emptyFile('A', 'a'));
    await renameKept('a', 'A').then(() => renameKept('a', 'New'));
    expect(useStore.getState().file?.program.name).toBe('New');
    expect(await names()).toEqual(['New']);
  });

  it('does nothing with an empty name', async () => {
    const id = await keep(emptyFile('A', 'a'));
    await renameKept(id, '   ');
    expect(await names()).toEqual(['A']);
    expect(useHome.getState().deeds).toEqual([]);
  });
});

describe('opening', () => {
  it('another program loses no change of the one that was open', async () => {
    await keep(emptyFile('B', 'b'));
    openFile(emptyFile('A', 'a'));
    for (const name of ['A1', 'A2', 'A3']) renameProgram(name);
    await openKept('b');
    expect(openId()).toBe('b');
    expect(useStore.getState().view).toBe('design');
    expect((await kept('a'))?.file.program.name).toBe('A3');
  });

  it('an empty program gives it a name that is free', async () => {
    await keep(emptyFile('New program', 'a'));
    await drawNew('New program', numbered);
    expect(useStore.getState().file?.program).toMatchObject({ name: 'New program 2', nodes: [] });
    expect(await isWelcomed()).toBe(true);
  });

  it('a file whose id is taken gives it another one, so that both stay', async () => {
    await keep(starterFile(), 1);
    openFile(emptyFile('A', 'a'));
    await openText('starter.flow.json', starter);
    await stop();
    expect(openId()).not.toBe('starter');
    expect((await names()).sort()).toEqual(['A', 'First program', 'First program']);
  });
});

describe.each(TEMPLATES)('the template $id', ({ id }) => {
  it('opens as a copy that knows where it is from', async () => {
    await takeTemplate(id, 'Mine', numbered);
    const program = useStore.getState().file?.program;
    expect(program).toMatchObject({ name: 'Mine' });
    expect(program?.id).not.toBe(id);
    expect(await listPrograms(database)).toMatchObject([{ id: program?.id, name: 'Mine', template: id }]);
    const [entry] = await listPrograms(database);
    const card = await cardOf(database, entry as NonNullable<typeof entry>);
    expect(card).toMatchObject({ kind: 'read', problems: 0 });
  });
});

describe('the open program', () => {
  it('is among yours from the first visit on, and saved once', async () => {
    await stop();
    useStore.setState({ file: starterFile() });
    await keepOpen();
    await keepOpen();
    expect(await listPrograms(database)).toMatchObject([{ name: 'First program', revision: 1 }]);
  });
});

describe('a program that cannot be read', () => {
  it('has a card, stays closed, and leaves as the text it was', async () => {
    await saveProgram(database, { id: 'x', name: 'X', file: '{"no":"program"', savedAt: 1 });
    const [entry] = await listPrograms(database);
    expect(await cardOf(database, entry as NonNullable<typeof entry>)).toEqual({ kind: 'broken' });
    await openKept('x');
    expect(openId()).toBeUndefined();
    expect(useStore.getState().refused?.name).toBe('X');
    expect(await exportKept('x')).toMatchObject({ name: 'X.flow.json', text: '{"no":"program"' });
  });
});
