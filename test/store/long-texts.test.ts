import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { type ProgramFile, readProgramFile } from '../../src/core/index.ts';
import { saveProgram } from '../../src/storage/programs.ts';
import { NO_HISTORY } from '../../src/store/document/history.ts';
import { database } from '../../src/store/document/opening.ts';
import { savedOf } from '../../src/store/document/saving.ts';
import { addName, changeProgramSettings, renameProgram } from '../../src/store/document/settings.ts';
import { cardOf } from '../../src/store/home/cards.ts';
import { checkRow } from '../../src/store/keeping/rows.ts';
import { useStore } from '../../src/store/store.ts';
import { fileOf } from '../../src/store/versions/comparing.ts';
import { useVersions } from '../../src/store/versions/state.ts';
import { openDocument, openShipped } from './opened.ts';

const LONG = 'n'.repeat(3_000);

beforeEach(() => {
  openShipped();
});

it('what is typed too long is cut at once, so that what is shown is what is kept', () => {
  renameProgram(LONG);
  changeProgramSettings({ owner: LONG });
  addName('topics', LONG);
  const file = openDocument();
  expect(file.program.name).toHaveLength(500);
  expect(file.program.settings.owner).toHaveLength(500);
  expect(readProgramFile(savedOf(file, NO_HISTORY, 0).file)).toMatchObject({ ok: true });
});

it('nothing is saved that cannot be read again, whichever way it came', () => {
  const { program, ...rest } = openDocument();
  const saved = savedOf({ ...rest, program: { ...program, name: LONG } }, NO_HISTORY, 0);
  expect(readProgramFile(saved.file)).toMatchObject({ ok: true });
  expect(saved.name).toHaveLength(500);
});

/** A program as a version of the product kept it that did not look at lengths, its story too. */
function longFile(): ProgramFile {
  const { program, ...rest } = openDocument();
  const then = [{ kind: 'field', field: 'kind', is: 'v'.repeat(20_000) } as const];
  const story = { id: 's', name: LONG, start: '2026-03-02', days: 60, given: {}, when: {}, then };
  return { ...rest, program: { ...program, name: LONG }, stories: [story] };
}

it('a version with too long texts is opened all the same, and what was cut is said once', () => {
  const version = { id: 'long', madeAt: 1, file: JSON.stringify(longFile()) };
  useVersions.setState({ versions: [version as never] });
  useStore.setState({ toast: undefined });
  const file = fileOf('long');
  expect(file?.program.name).toHaveLength(500);
  expect(file?.stories?.[0]?.name).toHaveLength(500);
  expect(file?.stories?.[0]?.then[0]).toMatchObject({ is: 'v'.repeat(10_000) });
  expect(useStore.getState().toast?.message.key).toBe('app.did.cutLong');
  useStore.setState({ toast: undefined });
  expect(fileOf('long')).toEqual(file);
  expect(useStore.getState().toast).toBeUndefined();
});

it('so are the picture of a kept program, and a record of a backup', async () => {
  const file = JSON.stringify(longFile());
  const { id } = openDocument().program;
  const record = { id, name: 'Long', file, savedAt: 1 };
  await saveProgram(database, record);
  const card = await cardOf(database, { id, name: 'Long', savedAt: 1, revision: 1 });
  expect(card.kind).toBe('read');
  expect(checkRow('programs', { ...record, revision: 1 }, 'id')).toMatchObject({ row: { id } });
  expect(checkRow('programs', { ...record, revision: 1, file: '{}' }, 'id')).toHaveProperty('problems');
});
