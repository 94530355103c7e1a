import { afterEach, describe, expect, it } from 'vitest';
import starter from '../../flows/starter.flow.json?raw';
import { readProgramFile } from '../../src/core/index.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { listPrograms, loadProgram } from '../../src/storage/programs.ts';
import { openFile } from '../../src/store/actions.ts';
import { moveSteps } from '../../src/store/document/commands.ts';
import { startSaving } from '../../src/store/document/saving.ts';
import { renameProgram } from '../../src/store/document/settings.ts';
import { useStore } from '../../src/store/store.ts';

const NAME = 'saving-test';
const database = openDatabase(NAME);
afterEach(() => database.programs.clear());

function open() {
  const read = readProgramFile(starter);
  if (!read.ok) throw new Error('the starter cannot be read');
  openFile(read.value);
  return read.value;
}

describe('saving in the browser', () => {
  it('keeps the last finished gesture and its history for whoever opens the database next', async () => {
    const { program } = open();
    const stop = startSaving(database, () => 42);
    renameProgram('Kept');
    moveSteps([{ id: program.nodes[0]!.id, x: 444, y: 44 }]);
    await stop();

    const other = openDatabase(NAME);
    const record = await loadProgram(other, program.id);
    const read = readProgramFile(record?.file ?? '');
    expect(read.ok && read.value).toEqual(useStore.getState().file);
    expect(JSON.parse(record?.history ?? '{}').past).toHaveLength(2);
    expect((await listPrograms(other))[0]?.name).toBe('Kept');
    other.close();
  });

  it('says so when the database cannot be written, and keeps the work', async () => {
    open();
    const closed = openDatabase(`${NAME}-closed`);
    closed.close({ disableAutoOpen: true });
    const stop = startSaving(closed, () => 42);
    renameProgram('Not kept');
    await stop();
    expect(useStore.getState().save.kind).toBe('failed');
    expect(useStore.getState().file?.program.name).toBe('Not kept');
  });
});
