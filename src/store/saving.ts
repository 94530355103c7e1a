/** Keeps the open program in the database: after every gesture, with its history. */
import { type ProgramFile, writeProgramFile } from '../core/index.ts';
import { makeAutosave } from '../storage/autosave.ts';
import type { TrellisDatabase } from '../storage/database.ts';
import { type SavedProgram, saveProgram } from '../storage/programs.ts';
import type { History } from './history.ts';
import { useStore } from './store.ts';

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

/** Starts saving; gives the way to stop, which waits for what is under way. `now` is milliseconds since 1970. */
export function startSaving(database: TrellisDatabase, now: () => number): () => Promise<void> {
  const autosave = makeAutosave<ReturnType<typeof useStore.getState>>(
    async ({ file, history }) => {
      if (file === undefined) return;
      await saveProgram(database, savedOf(file, history, now()));
    },
    (save) => useStore.setState({ save }),
  );
  const stop = useStore.subscribe((state, before) => {
    if (state.file !== before.file) autosave.save(state);
  });
  return async () => {
    stop();
    await autosave.settled();
  };
}
