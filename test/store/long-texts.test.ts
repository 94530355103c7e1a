import { beforeEach, expect, it } from 'vitest';
import { readProgramFile } from '../../src/core/index.ts';
import { NO_HISTORY } from '../../src/store/document/history.ts';
import { savedOf } from '../../src/store/document/saving.ts';
import { addName, changeProgramSettings, renameProgram } from '../../src/store/document/settings.ts';
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
