/** What can be done to kept programs. Everything but deleting can be taken back. */
import { emptyFile, type ProgramFile, text, writeProgramFile } from '../../core/index.ts';
import {
  archiveProgram,
  deleteProgram,
  hasProgram,
  keepSummary,
  listPrograms,
  loadProgram,
  saveProgram,
} from '../../storage/programs.ts';
import { copyVersions } from '../../storage/versions.ts';
import { openFile, say, showView } from '../actions.ts';
import { type ExportedFile, fileNameOf } from '../document/exporting.ts';
import { NO_HISTORY, record as recordGesture } from '../document/history.ts';
import { makeId } from '../document/ids.ts';
import { database, kept } from '../document/opening.ts';
import { savedOf, settled } from '../document/saving.ts';
import { renameProgram } from '../document/settings.ts';
import { isHeldElsewhere } from '../keeping/tabs.ts';
import { isGuest } from '../sharing/state.ts';
import { useStore } from '../store.ts';
import { inShownWords } from '../words.ts';
import { endWelcome } from './keeping.ts';
import { keepNumbers } from './numbers.ts';
import { attempt, did, forgetDeeds, tell } from './state.ts';
import { loadTemplate } from './templates.ts';

const isOpen = (id: string): boolean => useStore.getState().file?.program.id === id;

/** Does something after the open program is saved; where it cannot be, says that it stays open. */
async function afterSaving(deed: () => Promise<void>): Promise<void> {
  if (await settled(database)) await attempt(deed);
  else tell(text('home.notLeft'));
}

/** Does something to a program that no other tab has open: that tab would not hear of it, and save over it. */
async function unlessHeld(id: string, deed: () => Promise<void>): Promise<void> {
  await afterSaving(async () => {
    if (!(await isHeldElsewhere(id))) return deed();
    const name = (await loadProgram(database, id))?.name ?? '';
    tell(text('keep.follows.heldElsewhere', { name }));
  });
}

/** Saves the open program if the database does not have it: the one of the first visit is among yours. */
export async function keepOpen(): Promise<void> {
  const { file, history } = useStore.getState();
  if (file === undefined || isGuest(file.program.id) || (await hasProgram(database, file.program.id))) return;
  await saveProgram(database, savedOf(file, history, Date.now()));
  await keepNumbers(database);
}

/** Opens a kept program on the canvas. */
export async function openKept(id: string): Promise<void> {
  if (isOpen(id)) {
    showView('design');
    return;
  }
  await afterSaving(async () => {
    const found = await kept(id);
    if (found === undefined) return;
    openFile(found.file, found.history);
    showView('design');
  });
}

/** Opens an empty program. */
export async function drawNew(name: string, numbered: Numbered): Promise<void> {
  await afterSaving(async () => {
    openFile(await inShownWords(emptyFile(await freeName(name, numbered), makeId())));
    showView('design');
    await endWelcome();
  });
}

/** Says a name with a number behind it. */
export type Numbered = (name: string, number: number) => string;

async function freeName(name: string, numbered: Numbered): Promise<string> {
  const entries = await listPrograms(database).catch(() => []);
  const taken = new Set(entries.map((entry) => entry.name));
  let free = name;
  for (let i = 2; taken.has(free); i++) free = numbered(name, i);
  return free;
}

/** Opens a copy of a template under an id of its own. */
export async function takeTemplate(id: string, name: string, numbered: Numbered): Promise<void> {
  await afterSaving(async () => {
    const shipped = await inShownWords(await loadTemplate(id));
    const program = { ...shipped.program, id: makeId(), name: await freeName(name, numbered) };
    const file = { ...shipped, program };
    // Where the browser keeps nothing a template can be tried all the same.
    await saveProgram(database, { ...savedOf(file, NO_HISTORY, Date.now()), template: id }).catch(() => 0);
    openFile(file);
    showView('design');
    say(text('home.did.use', { name: program.name }));
    await endWelcome();
  });
}

/** A kept record and what it holds; where it cannot be read that is told, and nothing comes back. */
async function readKept(id: string) {
  const record = await loadProgram(database, id);
  const found = record === undefined ? undefined : await kept(id);
  return record === undefined || found === undefined ? undefined : { record, ...found };
}

function withProgram(
  file: ProgramFile,
  parts: { readonly id?: string; readonly name?: string },
): ProgramFile {
  return { ...file, program: { ...file.program, ...parts } };
}

/** Copies a program beside itself. The copy has the numbers, as it would run alike, and no history. */
export async function duplicateKept(id: string, name: string): Promise<void> {
  await afterSaving(async () => {
    const found = await readKept(id);
    if (found === undefined) return;
    const { record } = found;
    const file = withProgram(found.file, { id: makeId(), name });
    // Just behind the original: the one that was open last is still the first of the list.
    const saved = { ...savedOf(file, NO_HISTORY, record.savedAt - 1), changedAt: Date.now() };
    await saveProgram(
      database,
      record.template === undefined ? saved : { ...saved, template: record.template },
    );
    await copyVersions(database, { from: id, to: saved.id }, makeId);
    if (record.summary !== undefined) {
      await keepSummary(database, saved.id, { file: saved.file, summary: record.summary });
    }
    did(text('home.did.duplicate', { name: record.name }), async () => {
      await settled(database);
      if (isOpen(saved.id)) close();
      await deleteProgram(database, saved.id);
    });
  });
}

/** Renames a program; its numbers stay. */
export async function renameKept(id: string, name: string): Promise<void> {
  await unlessHeld(id, async () => {
    const before = (await loadProgram(database, id))?.name;
    if (before === undefined || before === name || name.trim() === '') return;
    await rename(id, name.trim());
    did(text('home.did.rename', { name: name.trim() }), () => rename(id, before));
  });
}

async function rename(id: string, name: string): Promise<void> {
  if (isOpen(id)) {
    renameProgram(name);
    await settled(database);
    return;
  }
  const found = await readKept(id);
  if (found === undefined) return;
  const file = withProgram(found.file, { name });
  const label = text('app.did.renameProgram');
  const history = recordGesture(found.history, { before: found.file, after: file }, { label });
  const { savedAt, summary } = found.record;
  const saved = { ...savedOf(file, history, savedAt), changedAt: Date.now() };
  await saveProgram(database, saved);
  if (summary !== undefined) await keepSummary(database, id, { file: writeProgramFile(file), summary });
}

/** Leaves the open program; the database has it. */
function close(): void {
  useStore.setState({ file: undefined, history: NO_HISTORY, selected: new Set(), focus: undefined });
}

/** Puts a program into the archive. If it is open, it is closed. */
export async function archiveKept(id: string, name: string): Promise<void> {
  await unlessHeld(id, async () => {
    if (isOpen(id)) close();
    await archiveProgram(database, id, Date.now());
    did(text('home.did.archive', { name }), () => archiveProgram(database, id, undefined));
  });
}

/** Takes a program out of the archive. */
export async function bringBack(id: string, name: string): Promise<void> {
  await attempt(async () => {
    const archivedAt = (await loadProgram(database, id))?.archivedAt;
    await archiveProgram(database, id, undefined);
    did(text('home.did.bringBack', { name }), () => archiveProgram(database, id, archivedAt));
  });
}

/** Deletes a program for good. */
export async function deleteKept(id: string, name: string): Promise<void> {
  await unlessHeld(id, async () => {
    if (isOpen(id)) close();
    await deleteProgram(database, id);
    forgetDeeds();
    tell(text('home.did.delete', { name }));
  });
}

/** A kept program as a file; the text as it was kept, even where it cannot be read. */
export async function exportKept(id: string): Promise<ExportedFile | undefined> {
  await settled(database);
  const record = await loadProgram(database, id).catch(() => undefined);
  if (record === undefined) return undefined;
  const name = `${fileNameOf(record.name, id)}.flow.json`;
  return { name, type: 'application/json', text: record.file };
}
