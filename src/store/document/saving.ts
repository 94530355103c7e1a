/** Keeps the open program in the database: after every gesture, with its history. */
import { cutText, fitted, MOST_NAME, type ProgramFile, text, writeProgramFile } from '../../core/index.ts';
import { makeAutosave } from '../../storage/autosave.ts';
import type { TrellisDatabase } from '../../storage/database.ts';
import { type SavedProgram, saveProgram, saveUnlessNewer } from '../../storage/programs.ts';
import { say } from '../actions.ts';
import { TAB } from '../keeping/channel.ts';
import { roleFor, useKeeping } from '../keeping/state.ts';
import { useStore } from '../store.ts';
import type { History } from './history.ts';
import { makeId } from './ids.ts';

/** Gestures whose history is saved with the program. */
const SAVED_GESTURES = 100;

/** A program as the database keeps it: never longer than it can be read again, whichever way it came. */
export function savedOf(program: ProgramFile, history: History, savedAt: number): SavedProgram {
  const file = fitted(program);
  return {
    id: file.program.id,
    name: file.program.name,
    file: writeProgramFile(file),
    history: JSON.stringify({ past: history.past.slice(-SAVED_GESTURES), future: history.future }),
    savedAt,
    savedBy: TAB,
  };
}

/**
 * Waits until the database has the open program. Another one must not be opened before: only the newest state waits
 * to be saved. False where it has changes that cannot be saved; they are nowhere else.
 */
export async function settled(database: TrellisDatabase): Promise<boolean> {
  await new Promise<void>((resolve) => {
    const isOver = () => useStore.getState().save.kind !== 'saving';
    if (isOver()) return resolve();
    const stop = useStore.subscribe(() => {
      if (!isOver()) return;
      stop();
      resolve();
    });
  });
  const { file, history, save } = useStore.getState();
  if (save.kind !== 'failed' || file === undefined || history.past.length === 0) return true;
  return saveProgram(database, savedOf(file, history, Date.now())).then(
    () => {
      useStore.setState({ save: { kind: 'saved' } });
      return true;
    },
    () => false,
  );
}

/** The program that was saved last, and when this tab knew how it stood. */
const seen: { id: string | undefined; at: number } = { id: undefined, at: 0 };
let saveNow: (() => Promise<void>) | undefined;

/** Notes that this tab knows how the open program stood then (milliseconds since 1970), whoever saved it. */
export function caughtUp(at: number): void {
  seen.at = at;
}

/** Saves the open program once more, as after a failure; where it has gone from the database, anew. */
export async function saveAgain(): Promise<void> {
  await saveNow?.();
}

/**
 * Starts saving; gives the way to stop, which waits for what is under way. `now` is milliseconds since 1970.
 *
 * Only the tab that may edit a program saves it. Should another have saved it all the same, it is not written over:
 * this tab's goes on as a copy of its own.
 */
export function startSaving(database: TrellisDatabase, now: () => number): () => Promise<void> {
  let last = useStore.getState().file;
  Object.assign(seen, { id: last?.program.id, at: now() });
  const autosave = makeAutosave<ReturnType<typeof useStore.getState>>(
    async ({ file, history }) => {
      if (file === undefined) return;
      const at = now();
      const isKept = await saveUnlessNewer(database, savedOf(file, history, at), seen.at);
      if (isKept) seen.at = at;
      else goApart(file.program.id);
    },
    (save) => useStore.setState({ save }),
  );
  const look = () => {
    const state = useStore.getState();
    const id = state.file?.program.id;
    if (state.file === last || (state.file !== undefined && roleFor(id) !== 'edits')) return;
    last = state.file;
    if (id !== seen.id) Object.assign(seen, { id, at: now() });
    autosave.save(state);
  };
  const stops = [useStore.subscribe(look), useKeeping.subscribe(look)];
  saveNow = async () => {
    if (roleFor(useStore.getState().file?.program.id) === 'guest') return;
    autosave.save(useStore.getState());
    await autosave.settled();
  };
  return async () => {
    for (const stop of stops) stop();
    saveNow = undefined;
    await autosave.settled();
  };
}

let apart: { readonly id: string; readonly from: string } | undefined;

/** The program of which this tab has just gone on with a copy, where `id` is that of the copy. Told once. */
export function justCopiedFrom(id: string): string | undefined {
  if (apart?.id !== id) return undefined;
  const { from } = apart;
  apart = undefined;
  return from;
}

/** Gives the open program an id and a name of its own; the change of the file saves it. */
export function goApart(id: string): void {
  const { file } = useStore.getState();
  if (file === undefined || file.program.id !== id) return;
  const name = cutText(file.program.name, MOST_NAME - ' (2)'.length);
  apart = { id: makeId(), from: id };
  useStore.setState({ file: { ...file, program: { ...file.program, id: apart.id, name: `${name} (2)` } } });
  say(text('app.did.apart', { name }));
}
