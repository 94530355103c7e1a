/** Opening a program: the last one from the database, else the first of the shipped ones; or a file from outside. */
import { create } from 'zustand';
import {
  type Issue,
  MOST_CHARACTERS,
  type ProgramFile,
  readProgramFile,
  readRepaired,
  text,
} from '../../core/index.ts';
import { openDatabase, type TrellisDatabase } from '../../storage/database.ts';
import { hasProgram, listPrograms, loadProgram } from '../../storage/programs.ts';
import { followDeleting } from '../../storage/versions.ts';
import { openFile, say } from '../actions.ts';
import { useStore } from '../store.ts';
import { inShownWords } from '../words.ts';
import { type History, NO_HISTORY } from './history.ts';
import { makeId } from './ids.ts';
import { KINDS } from './kinds.ts';
import { settled, startSaving } from './saving.ts';

const SHIPPED = import.meta.glob<string>('../../../flows/*.flow.json', { query: '?raw', import: 'default' });
/** What a first visit opens: a whole program, so that there is something to see and change. */
const FIRST = '../../../flows/program-1.flow.json';

/** The database of the app. */
export const database: TrellisDatabase = openDatabase();
followDeleting(database);

/** Whether the first program is on its way: its room is there before it. */
export const useOpening = create<{ readonly isOpening: boolean }>(() => ({ isOpening: false }));

/** Opens the last program, or a shipped one, and saves from then on. */
export async function openLast(): Promise<void> {
  const last = await lastKept().catch(() => undefined);
  const example = last === undefined ? await shipped(FIRST) : undefined;
  const first = last ?? (example && { file: await inShownWords(example), history: NO_HISTORY });
  // Reading and drawing are a piece of work each; keys and pointer are heard between them.
  await nextTask();
  // Somebody was faster and opened a file.
  if (first !== undefined && useStore.getState().file === undefined) {
    openFile(first.file, first.history);
    if (example !== undefined) followLanguage(example);
  }
  useOpening.setState({ isOpening: false });
  startSaving(database, () => Date.now());
}

/** The program of a first visit is said anew when another language is shown, as long as nobody has changed it. */
export function followLanguage(example: ProgramFile): () => void {
  let shown = useStore.getState().file;
  // Bringing people along changes nothing of the file, and could not be undone with another history.
  const isUntouched = () => {
    const { file, history } = useStore.getState();
    return file === shown && history.past.length + history.future.length === 0;
  };
  return useStore.subscribe(async ({ locale }, before) => {
    if (locale === before.locale || !isUntouched()) return;
    const file = await inShownWords(example);
    if (!isUntouched() || useStore.getState().locale !== locale) return;
    shown = file;
    openFile(file);
  });
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

async function lastKept(): Promise<Kept | undefined> {
  const [entry] = await listPrograms(database);
  return entry === undefined ? undefined : kept(entry.id);
}

/** A kept program, read anew. */
export interface Kept {
  readonly file: ProgramFile;
  readonly history: History;
}

/**
 * Reads a kept program. Texts that are longer than a file may hold are cut, and that is said; anything else that cannot
 * be read is told whole, and nothing comes back.
 */
export async function kept(id: string): Promise<Kept | undefined> {
  const record = await loadProgram(database, id);
  if (record === undefined) return undefined;
  const read = readRepaired(record.file, KINDS);
  if (!read.ok) {
    refuse(record.name, read.error);
    return undefined;
  }
  const { file, cut } = read.value;
  if (cut) say(text('app.did.cutLong', { name: file.program.name }));
  return { file, history: historyOf(record.history) };
}

/** A kept history that cannot be read is given up; the program is worth more than its undo. */
function historyOf(source: string | undefined): History {
  if (source === undefined) return NO_HISTORY;
  try {
    const { past, future } = JSON.parse(source) as History;
    return Array.isArray(past) && Array.isArray(future) ? { past, future } : NO_HISTORY;
  } catch {
    return NO_HISTORY;
  }
}

/** A program that comes with the product; nothing where there is none. One that cannot be read is told whole. */
async function shipped(path: string): Promise<ProgramFile | undefined> {
  const source = await SHIPPED[path]?.();
  if (source === undefined) return undefined;
  const read = readProgramFile(source, KINDS);
  if (read.ok) return read.value;
  refuse(path, read.error);
  return undefined;
}

/**
 * Opens a program file. One whose id is taken by a kept program gets an id of its own, so that neither is lost.
 * What cannot be read is told whole; the drawing stays as it is. Gives the id of what was opened; nothing where it was not.
 */
export async function openText(name: string, source: string): Promise<string | undefined> {
  const read = readProgramFile(source, KINDS);
  if (!read.ok) {
    refuse(name, read.error);
    return undefined;
  }
  if (!(await settled(database))) {
    say(text('home.notLeft'));
    return undefined;
  }
  const { id } = read.value.program;
  const isOpen = useStore.getState().file?.program.id === id;
  const isTaken = isOpen || (await hasProgram(database, id).catch(() => false));
  const program = isTaken ? { ...read.value.program, id: makeId() } : read.value.program;
  openFile({ ...read.value, program });
  useStore.setState({ refused: undefined, view: 'design' });
  say(text('app.did.open', { name: program.name }));
  return program.id;
}

function refuse(name: string, issues: readonly Issue[]): void {
  useStore.setState({ refused: { name, issues } });
}

/** More bytes than a file has that is just too large: a character takes three of them at most. */
const MOST_BYTES = 3 * MOST_CHARACTERS + 3;

/** Opens a file that somebody chose or dropped, as `openText` does. Of one that is too large, no more is read than shows that. */
export async function openBlob(file: File): Promise<string | undefined> {
  return openText(file.name, await file.slice(0, MOST_BYTES).text());
}
