/** The program file, on its way to a place of choice, and to the same place again. */
import { create } from 'zustand';
import { text } from '../../core/index.ts';
import { say } from '../../store/actions.ts';
import { exportProgram } from '../../store/document/exporting.ts';
import { openBlob } from '../../store/document/opening.ts';
import { useStore } from '../../store/store.ts';
import { type FileHandle, type Place, saveAgain, saveChosen, type Written } from './save.ts';

/** Where programs were saved or opened in this visit, by id. */
const usePlaces = create<{ readonly places: ReadonlyMap<string, Place> }>(() => ({ places: new Map() }));

/** Name of the file in which the open program was saved, or from which it was opened, if it can be saved there. */
export function useSavedName(): string | undefined {
  const id = useStore((state) => state.file?.program.id);
  return usePlaces(({ places }) => places.get(id ?? '')?.handle.name);
}

function keep(id: string, place: Place | undefined): void {
  const places = new Map(usePlaces.getState().places);
  if (place === undefined) places.delete(id);
  else places.set(id, place);
  usePlaces.setState({ places });
}

/** Opens the program in a file; it is saved there again, unless something else writes there before. */
export async function openProgramAt(handle: FileHandle): Promise<void> {
  const file = await handle.getFile().catch(() => undefined);
  if (file === undefined) {
    say(text('share.did.unread', { name: handle.name }));
    return;
  }
  const id = await openBlob(file);
  if (id !== undefined) keep(id, { handle, changedAt: file.lastModified });
}

/** Saves the program file, where the browser asks at a place of choice. */
export async function saveProgramFile(): Promise<void> {
  const id = useStore.getState().file?.program.id;
  const file = exportProgram('program');
  if (file === undefined || id === undefined) return;
  const result = await saveChosen(file);
  if (result.did === 'cancelled') return;
  if (result.did === 'downloaded') say(text('share.did.program'));
  else tell(id, result);
}

/** Saves the program file where it was saved last; says why not, and asks for a place the next time. */
export async function saveProgramAgain(): Promise<void> {
  const id = useStore.getState().file?.program.id;
  const file = exportProgram('program');
  if (file === undefined || id === undefined) return;
  const place = usePlaces.getState().places.get(id);
  if (place === undefined) await saveProgramFile();
  else tell(id, await saveAgain(place, file.text), place.handle.name);
}

const WHY_NOT = {
  changed: 'share.did.changed',
  refused: 'share.did.refused',
  failed: 'share.did.failed',
} as const;

function tell(id: string, result: Written, name?: string): void {
  if (result.did === 'chosen') {
    keep(id, result.place);
    say(text(name === undefined ? 'share.did.program' : 'share.did.again', { name: name ?? '' }));
    return;
  }
  keep(id, undefined);
  say(text(WHY_NOT[result.did], { name: name ?? '' }));
}
