/** Deeds that change the program: where it can only be looked at, menus show them as impossible and keys say why. */
import { isReadOnly } from '../keeping/state.ts';
import { ALIGN_DEEDS } from './align-deeds.ts';
import type { Deed } from './deed.ts';

const EDITING: ReadonlySet<string> = new Set([
  'add',
  'connect',
  'rename',
  'edit',
  'duplicate',
  'cut',
  'paste',
  'delete',
  'undo',
  'redo',
  'arrange',
  'group',
  'ungroup',
  'comment',
  ...ALIGN_DEEDS.map(({ id }) => id),
]);

/** Whether the deed would change a program that can only be looked at. */
export function isBarred({ id }: Pick<Deed, 'id'>): boolean {
  return isReadOnly() && EDITING.has(id);
}
