/** What is noted while somebody works: new numbers, names of programs, and that the first visit is over. */
import { listPrograms } from '../../storage/programs.ts';
import { readSetting, writeSetting } from '../../storage/settings.ts';
import { database } from '../document/opening.ts';
import { notePrograms } from '../document/program-names.ts';
import { useStore } from '../store.ts';
import { keepNumbers } from './numbers.ts';

const WELCOMED = 'home.welcomed';

/** Whether the greeting of the first visit is over. */
export async function isWelcomed(): Promise<boolean> {
  return (await readSetting(database, WELCOMED)) !== undefined;
}

/** Ends the greeting for ever. */
export async function endWelcome(): Promise<void> {
  await writeSetting(database, WELCOMED, 'yes').catch(() => undefined);
}

/** Hears what the programs in the database are called. */
async function hearNames(): Promise<void> {
  notePrograms(await listPrograms(database));
}

/** Keeps the numbers of finished runs, and ends the greeting with the first change. Gives the way to stop. */
export function startKeeping(): () => void {
  let isOver = false;
  return useStore.subscribe((state, before) => {
    if (!isOver && state.history.past.length > 0) {
      isOver = true;
      void endWelcome();
    }
    // Programs come, go and change their names on the overview; each asking reads them all.
    const isLeft = before.view === 'overview' && state.view !== before.view;
    const isOther = state.file?.program.id !== before.file?.program.id;
    // Without a database there are no other programs to go on to.
    if (isLeft || isOther) void hearNames().catch(() => undefined);
    if (state.run === before.run && state.file === before.file && state.save === before.save) return;
    void keepNumbers(database).catch(() => undefined);
  });
}
