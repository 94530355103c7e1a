import { type Align, alignSelected } from '../document/align.ts';
import { selectedSteps } from '../document/clipboard.ts';
import { useStore } from '../store.ts';
import type { Deed } from './deed.ts';

const hasMany = (): boolean => useStore.getState().view === 'design' && selectedSteps().length > 1;

const ALIGN: Readonly<Record<Align, { readonly icon: string; readonly keys: string }>> = {
  left: { icon: 'align-start-vertical', keys: 'Alt A' },
  centre: { icon: 'align-center-vertical', keys: 'Alt H' },
  top: { icon: 'align-start-horizontal', keys: 'Alt W' },
  middle: { icon: 'align-center-horizontal', keys: 'Alt V' },
  across: { icon: 'align-horizontal-space-around', keys: 'Alt Shift H' },
  down: { icon: 'align-vertical-space-around', keys: 'Alt Shift V' },
};

/** Ways to line the selection up, in the order of the bar. */
export const ALIGN_DEEDS: readonly Deed[] = Object.entries(ALIGN).map(([how, looks]) => ({
  id: how,
  group: 'draw',
  ...looks,
  isPossible: hasMany,
  run: () => alignSelected(how as Align),
}));
