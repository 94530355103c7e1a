/** Opening a program: the last one from the database, else the shipped starter; or a file from outside. */
import { type Issue, type ProgramFile, type Result, readProgramFile, text } from '../core/index.ts';
import { openDatabase, type TrellisDatabase } from '../storage/database.ts';
import { listPrograms, loadProgram } from '../storage/programs.ts';
import { openFile, say } from './actions.ts';
import { type History, NO_HISTORY } from './history.ts';
import { makeId } from './ids.ts';
import { KINDS } from './kinds.ts';
import { startSaving } from './saving.ts';
import { useStore } from './store.ts';

const SHIPPED = import.meta.glob<string>('../../flows/*.flow.json', { query: '?raw', import: 'default' });
const STARTER = '../../flows/starter.flow.json';

/** The database of the app. */
export const database: TrellisDatabase = openDatabase();

/** Opens the last program, or the starter, and saves from then on. */
export async function openLast(): Promise<void> {
  const kept = await lastKept().catch(() => undefined);
  if (kept === undefined) await openShipped(STARTER);
  else openFile(kept.file, kept.history);
  startSaving(database, () => Date.now());
}

async function lastKept(): Promise<{ file: ProgramFile; history: History } | undefined> {
  const [entry] = await listPrograms(database);
  const record = entry === undefined ? undefined : await loadProgram(database, entry.id);
  if (record === undefined) return undefined;
  const read = readProgramFile(record.file, KINDS);
  if (!read.ok) {
    refuse(record.name, read.error);
    return undefined;
  }
  return { file: read.value, history: historyOf(record.history) };
}

/** A kept history that cannot be read is given up; the program is worth more than its undo. */
function historyOf(kept: string | undefined): History {
  if (kept === undefined) return NO_HISTORY;
  try {
    const { past, future } = JSON.parse(kept) as History;
    return Array.isArray(past) && Array.isArray(future) ? { past, future } : NO_HISTORY;
  } catch {
    return NO_HISTORY;
  }
}

/** Opens a program that comes with the product. */
export async function openShipped(path: string): Promise<void> {
  const source = await SHIPPED[path]?.();
  if (source === undefined) return;
  const read = readProgramFile(source, KINDS);
  if (read.ok) openFile(read.value);
  else refuse(path, read.error);
}

/** Opens a program file under an id of its own. What cannot be read is told whole; the drawing stays as it is. */
export function openText(name: string, source: string): Result<ProgramFile> {
  const read = readProgramFile(source, KINDS);
  if (!read.ok) {
    refuse(name, read.error);
    return read;
  }
  const current = useStore.getState().file;
  const isOpen = current?.program.id === read.value.program.id;
  const program = isOpen ? { ...read.value.program, id: makeId() } : read.value.program;
  openFile({ ...read.value, program });
  useStore.setState({ refused: undefined, view: 'design' });
  say(text('app.did.open', { name: program.name }));
  return read;
}

function refuse(name: string, issues: readonly Issue[]): void {
  useStore.setState({ refused: { name, issues } });
}

/** Opens a file that somebody chose or dropped. */
export async function openBlob(file: File): Promise<void> {
  openText(file.name, await file.text());
}
