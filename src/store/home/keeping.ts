/** What the overview notes while somebody works elsewhere: new numbers, and that the first visit is over. */
import { readSetting, writeSetting } from '../../storage/settings.ts';
import { database } from '../document/opening.ts';
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

/** Keeps the numbers of finished runs, and ends the greeting with the first change. Gives the way to stop. */
export function startKeeping(): () => void {
  let isOver = false;
  return useStore.subscribe((state, before) => {
    if (!isOver && state.history.past.length > 0) {
      isOver = true;
      void endWelcome();
    }
    if (state.run === before.run && state.file === before.file && state.save === before.save) return;
    void keepNumbers(database).catch(() => undefined);
  });
}
