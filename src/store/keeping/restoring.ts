/** Backing up, restoring and deleting everything, as it is asked for and answered on the screen. */
import { create } from 'zustand';
import { type Text, text } from '../../core/index.ts';
import { addAll, readAll, type Taken, wipe } from '../../storage/backup.ts';
import { heldNames } from '../../storage/lock.ts';
import { say } from '../actions.ts';
import { database } from '../document/opening.ts';
import { settled } from '../document/saving.ts';
import { tell } from '../home/state.ts';
import { openPeople } from '../people/people.ts';
import { useStore } from '../store.ts';
import { type Incoming, makeBackup, readBackup } from './backup.ts';
import { isHeldElsewhere, LOCKS, openAnew, openNothing, tellWiped } from './tabs.ts';

/** How a restore stands. `isBusy`: it is being written. */
export type Restoring =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'refused'; readonly message: Text }
  | { readonly kind: 'shown'; readonly incoming: Incoming; readonly isBusy: boolean };

/** What everything is, before it is deleted. */
export interface Everything {
  readonly programs: number;
  readonly people: number;
  readonly versions: number;
}

interface RestoringState {
  readonly restoring: Restoring;
  readonly leaving: Everything | undefined;
}

export const useRestoring = create<RestoringState>(() => ({
  restoring: { kind: 'none' },
  leaving: undefined,
}));

const stand = (restoring: Restoring): void => useRestoring.setState({ restoring });

/** Says what was done, on the overview and beside the drawing alike. */
function tellAll(words: Text): void {
  if (useStore.getState().view === 'overview') tell(words);
  else say(words);
}

/** Everything in one file, with what is open as it stands; nothing where the storage cannot be read. */
export async function backUp(): Promise<{ readonly name: string; readonly blob: Blob } | undefined> {
  try {
    await settled(database);
    const made = await makeBackup(database, Date.now());
    tellAll(text('keep.backup.made'));
    return made;
  } catch {
    tellAll(text('keep.backup.failed'));
    return undefined;
  }
}

/** Reads a backup and shows what it brings. */
export async function openBackup(file: { readonly name: string; readonly blob: Blob }): Promise<void> {
  stand({ kind: 'reading', name: file.name });
  await settled(database);
  const read = await readBackup(database, file);
  stand(
    'key' in read ? { kind: 'refused', message: read } : { kind: 'shown', incoming: read, isBusy: false },
  );
}

/** Leaves everything as it is. */
export function leaveBackup(): void {
  stand({ kind: 'none' });
}

/** Brings in what was shown: all of it, or nothing. */
export async function restore(taken: Taken): Promise<void> {
  const { restoring } = useRestoring.getState();
  if (restoring.kind !== 'shown') return;
  const { incoming } = restoring;
  stand({ ...restoring, isBusy: true });
  const programs = incoming.tables.programs ?? [];
  try {
    await settled(database);
    if (taken === 'replace') {
      for (const { id, name } of programs) {
        if (!(await isHeldElsewhere(String(id)))) continue;
        stand({ kind: 'refused', message: text('keep.follows.heldElsewhere', { name: String(name) }) });
        return;
      }
    }
    await addAll(database, incoming.tables, taken);
  } catch {
    stand({ kind: 'refused', message: text('keep.backup.notRestored') });
    return;
  }
  keepChoices(incoming.choices, taken);
  const { file, people } = useStore.getState();
  if (people === undefined) await openPeople();
  if (taken === 'replace' && programs.some(({ id }) => id === file?.program.id)) {
    await openAnew(file?.program.id ?? '');
  }
  stand({ kind: 'none' });
  tellAll(text('keep.backup.restored', { count: programs.length }));
}

function keepChoices(choices: Readonly<Record<string, string>>, taken: Taken): void {
  try {
    for (const [key, value] of Object.entries(choices)) {
      if (taken === 'replace' || localStorage.getItem(key) === null) localStorage.setItem(key, value);
    }
  } catch {
    // They are made again in a moment.
  }
}

/** Asks whether everything shall go, and says what that is. */
export async function askToDelete(): Promise<void> {
  await settled(database);
  const tables = await readAll(database).catch(() => ({}) as Awaited<ReturnType<typeof readAll>>);
  const count = (name: string) => tables[name]?.length ?? 0;
  useRestoring.setState({
    leaving: { programs: count('programs'), people: count('people'), versions: count('versions') },
  });
}

/** Deletes nothing. */
export function keepEverything(): void {
  useRestoring.setState({ leaving: undefined });
}

/** How long other tabs are given to let go of what they have open, in milliseconds. */
const PATIENCE = 2000;

/** Deletes everything for good, here and in the other tabs. */
export async function deleteEverything(): Promise<void> {
  keepEverything();
  openNothing();
  tellWiped();
  const until = Date.now() + PATIENCE;
  while (Date.now() < until && [...(await heldNames())].some((name) => name.startsWith(LOCKS))) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  try {
    await wipe(database);
    for (const key of Object.keys(localStorage)) if (key.startsWith('trellis.')) localStorage.removeItem(key);
    tellAll(text('keep.deleted'));
  } catch {
    tellAll(text('home.failed'));
  }
}
