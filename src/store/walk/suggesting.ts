/** Whom to walk first: somebody of the run to whom something happens. */
import { lookForWorth } from '../../worker/asking.ts';
import type { Worth } from '../../worker/worth.ts';
import { shownName } from '../people/naming.ts';
import { runInputOf } from '../run/input.ts';
import { useStore } from '../store.ts';

/** Looks for somebody to walk in the open program; tells it once. Gives the way to stop looking. */
export function suggestWalker(hear: (one: Worth) => void): () => void {
  const { file, people } = useStore.getState();
  if (file === undefined) return () => undefined;
  const first = { lead: 0, name: '1', why: 'first', engagement: 0 } as const;
  const tell = (one: Worth): void => hear({ ...one, name: shownName(one) });
  try {
    const asked = lookForWorth(runInputOf(file, people), { hear: tell, fail: () => tell(first) });
    return () => asked.cancel();
  } catch {
    // A program that cannot run has nobody; whoever is asked for says why.
    tell(first);
    return () => undefined;
  }
}
