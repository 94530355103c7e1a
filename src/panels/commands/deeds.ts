/** Everything that can be done, with what only panels can do: choosing and saving files. */
import type { Deed } from '../../store/deeds/deed.ts';
import { DEEDS } from '../../store/deeds/deeds.ts';
import { exportProgram } from '../../store/document/exporting.ts';
import { useStore } from '../../store/store.ts';
import { chooseProgram } from '../files/choose.ts';
import { saveText } from '../files/save.ts';

const isOpen = (): boolean => useStore.getState().file !== undefined;

export const ALL_DEEDS: readonly Deed[] = [
  ...DEEDS,
  {
    id: 'save',
    group: 'program',
    icon: 'download',
    keys: 'Ctrl S',
    isPossible: isOpen,
    run: () => saveText(exportProgram('program')),
  },
  { id: 'open', group: 'program', icon: 'folder-open', keys: 'Ctrl O', run: chooseProgram },
];
