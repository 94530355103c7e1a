/** How the browser's storage fares: whether it opens at all, is deleted under us, or taken over by a newer version. */
import { openWithin, type TrellisDatabase } from '../../storage/database.ts';
import { saveAgain, settled } from '../document/saving.ts';
import { useStore } from '../store.ts';
import { type StorageTrouble, tellTrouble as tell, useKeeping } from './state.ts';

/** So long a database may take to open, in milliseconds. */
const PATIENCE = 3000;

/** A newer version has the storage: nothing is changed here any more, and nothing saved in the old form. */
function stay(database: TrellisDatabase): void {
  database.close({ disableAutoOpen: true });
  useKeeping.setState({ role: 'stays' });
  tell('newer');
}

/** Nothing is kept from here on: the work goes on in this window, and out as a file. */
function goWithout(trouble: StorageTrouble, detail: string): void {
  tell(trouble);
  useStore.setState({ save: { kind: 'failed', reason: 'blocked', detail } });
}

/**
 * Opens the database and watches it from then on; says what keeps it from opening. Never fails, and takes no longer
 * than `patience` milliseconds unless an older version keeps it.
 */
export async function openHealthy(database: TrellisDatabase, patience = PATIENCE): Promise<void> {
  watch(database);
  try {
    await openWithin(database, patience, () => useKeeping.getState().trouble === 'held');
    if (useKeeping.getState().trouble === 'held') tell(undefined);
    // Dexie counts in tenths of the browser's versions, and opens newer ones without a word.
    const { version } = database.backendDB();
    if (version <= Math.round(database.verno * 10)) return;
    database.close({ disableAutoOpen: true });
    goWithout('ahead', `VersionError: the storage is of version ${version / 10}`);
  } catch (error) {
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    goWithout(detail.startsWith('NoAnswer') ? 'silent' : 'closed', detail);
  }
}

function watch(database: TrellisDatabase): void {
  database.on('versionchange', (event) => {
    if (event.newVersion === null || event.newVersion === 0) {
      database.close({ disableAutoOpen: false });
      void afterDeletion();
    } else {
      // What is finished is saved first; the newer version waits for that.
      void settled(database).finally(() => stay(database));
    }
    return false;
  });
  database.on('blocked', () => tell('held'));
  // The browser closed it by itself, as when stored data is cleared in its settings.
  database.on('close', () => void afterDeletion());
  window.addEventListener('beforeunload', (event) => {
    const { save, history } = useStore.getState();
    if (save.kind === 'failed' && history.past.length > 0) event.preventDefault();
  });
}

async function afterDeletion(): Promise<void> {
  if (useKeeping.getState().role === 'stays') return;
  tell('deleted');
  if (useKeeping.getState().role === 'edits' && useStore.getState().file !== undefined) await saveAgain();
}
