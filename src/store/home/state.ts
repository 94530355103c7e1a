/** The overview: which list is shown, and what was done there, so that it can be taken back. */
import { create } from 'zustand';
import { type Text, text } from '../../core/index.ts';

/** A deed on a kept program with the way back. */
interface Deed {
  readonly words: Text;
  readonly back: () => Promise<void>;
}

export interface HomeState {
  readonly showing: 'yours' | 'archive';
  /** What was done last. `isUndoable`: it is the last of `deeds`. */
  readonly toast: { readonly words: Text; readonly isUndoable: boolean; readonly stamp: number } | undefined;
  readonly deeds: readonly Deed[];
}

/** The state of the overview; nothing of it is kept. */
export const useHome = create<HomeState>(() => ({ showing: 'yours', toast: undefined, deeds: [] }));

/** Shows the programs or the archive. */
export function showList(showing: HomeState['showing']): void {
  useHome.setState({ showing });
}

/** Says what was done. */
export function tell(words: Text, isUndoable = false): void {
  useHome.setState(({ toast }) => ({ toast: { words, isUndoable, stamp: (toast?.stamp ?? 0) + 1 } }));
}

/** Notes what was done, and says so. */
export function did(words: Text, back: () => Promise<void>): void {
  useHome.setState(({ deeds }) => ({ deeds: [...deeds, { words, back }] }));
  tell(words, true);
}

/** Takes the message away. */
export function hushHome(): void {
  useHome.setState({ toast: undefined });
}

/** Forgets deeds that can no longer be taken back. */
export function forgetDeeds(): void {
  useHome.setState({ deeds: [] });
}

/** Takes back what was done last. */
export async function undoHome(): Promise<void> {
  const { deeds } = useHome.getState();
  const deed = deeds.at(-1);
  if (deed === undefined) return;
  useHome.setState({ deeds: deeds.slice(0, -1) });
  await attempt(async () => {
    await deed.back();
    tell(text('home.did.undo', { deed: deed.words }));
  });
}

/** Does something with the database; where it refuses, says so. */
export async function attempt(deed: () => Promise<void>): Promise<void> {
  try {
    await deed();
  } catch {
    tell(text('home.failed'));
  }
}
