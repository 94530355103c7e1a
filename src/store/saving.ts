/** Keeps the open program in the database: after every gesture, with its history. */
import { writeProgramFile } from '../core/index.ts';
import { makeAutosave } from '../storage/autosave.ts';
import type { TrellisDatabase } from '../storage/database.ts';
import { saveProgram } from '../storage/programs.ts';
import { useStore } from './store.ts';

/** Gestures whose history is saved with the program. */
const SAVED_GESTURES = 100;

/** Starts saving; gives the way to stop, which waits for what is under way. `now` is milliseconds since 1970. */
export function startSaving(database: TrellisDatabase, now: () => number): () => Promise<void> {
  const autosave = makeAutosave<ReturnType<typeof useStore.getState>>(
    async ({ file, history }) => {
      if (file === undefined) return;
      await saveProgram(database, {
        id: file.program.id,
        name: file.program.name,
        file: writeProgramFile(file),
        history: JSON.stringify({ past: history.past.slice(-SAVED_GESTURES), future: history.future }),
        savedAt: now(),
      });
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
