import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type ProgramFile, readProgramFile } from '../../src/core/index.ts';
import { openFile } from '../../src/store/actions.ts';
import { useStore } from '../../src/store/store.ts';

/** A shipped program, as it opens. */
export function shipped(name: string): ProgramFile {
  const read = readProgramFile(
    readFileSync(path.join(import.meta.dirname, `../../flows/${name}.flow.json`), 'utf8'),
  );
  if (!read.ok) throw new Error(`${name} cannot be read`);
  return read.value;
}

/** Opens a shipped program in the store, and gives it. */
export function openShipped(name = 'starter'): ProgramFile {
  const file = shipped(name);
  openFile(file);
  return file;
}

/** The open document. */
export function openDocument(): ProgramFile {
  const { file } = useStore.getState();
  if (file === undefined) throw new Error('nothing is open');
  return file;
}
