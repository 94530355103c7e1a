/** Keeps the open program in the database: after every gesture, with its history. */
import { type ProgramFile, text, writeProgramFile } from '../../core/index.ts';
import { makeAutosave } from '../../storage/autosave.ts';
import type { TrellisDatabase } from '../../storage/database.ts';
import { type SavedProgram, saveProgram, saveUnlessNewer } from '../../storage/programs.ts';
import { say } from '../actions.ts';
import { useStore } from '../store.ts';
import type { History } from './history.ts';
import { makeId } from './ids.ts';

/** This tab among those in which the app is open. */
const TAB = makeId();

/** Gestures whose history is saved with the program. */
const SAVED_GESTURES = 100;

/** A program as the database keeps it. */
export function savedOf(file: ProgramFile, history: History, savedAt: number): SavedProgram {
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

/**
 * Starts saving; gives the way to stop, which waits for what is under way. `now` is milliseconds since 1970.
 *
 * A program that another tab has saved meanwhile is not written over: this tab's goes on as a copy of its own.
 */
export function startSaving(database: TrellisDatabase, now: () => number): () => Promise<void> {
  const seen = { id: useStore.getState().file?.program.id, at: now() };
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
  const stop = useStore.subscribe((state, before) => {
    if (state.file === before.file) return;
    const id = state.file?.program.id;
    if (id !== seen.id) Object.assign(seen, { id, at: now() });
    autosave.save(state);
  });
  return async () => {
    stop();
    await autosave.settled();
  };
}

/** Gives the open program an id and a name of its own; the change of the file saves it. */
function goApart(id: string): void {
  const { file } = useStore.getState();
  if (file === undefined || file.program.id !== id) return;
  const { name } = file.program;
  useStore.setState({ file: { ...file, program: { ...file.program, id: makeId(), name: `${name} (2)` } } });
  say(text('app.did.apart', { name }));
}
