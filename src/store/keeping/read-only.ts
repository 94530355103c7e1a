/** Whether the open program may be changed here, for what is shown. What is done asks `refused` of `actions.ts`. */
import { useSharing } from '../sharing/state.ts';
import { useStore } from '../store.ts';
import { useKeeping } from './state.ts';

/** Why nothing can be changed: it came by a link and is not kept, another tab edits it, a newer app has the storage. */
export type ReadOnly = 'guest' | 'follows' | 'stays';

/** Why the open program can only be looked at; nothing where it can be changed. */
export function useReadOnly(): ReadOnly | undefined {
  const role = useKeeping((state) => state.role);
  const isGuest = useSharing((state) => state.guest !== undefined);
  const isOpen = useStore((state) => state.file !== undefined);
  if (!isOpen) return undefined;
  if (isGuest) return 'guest';
  return role === 'follows' || role === 'stays' ? role : undefined;
}
