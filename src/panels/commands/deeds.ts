/** Everything that can be done, with what only panels can do: choosing and saving files. */
import { text } from '../../core/index.ts';
import { showView } from '../../store/actions.ts';
import type { Deed } from '../../store/deeds/deed.ts';
import { DEEDS } from '../../store/deeds/deeds.ts';
import { exportProgram } from '../../store/document/exporting.ts';
import { drawNew } from '../../store/home/home.ts';
import { askToDelete } from '../../store/keeping/restoring.ts';
import { copyLink } from '../../store/sharing/link.ts';
import { useStore } from '../../store/store.ts';
import { toggleVersions } from '../../store/versions/comparing.ts';
import { checkpoint } from '../../store/versions/keeping.ts';
import { toggleSince } from '../../store/versions/since.ts';
import { WALK_DEEDS } from '../../store/walk/deeds.ts';
import { voiceOf } from '../../store/words.ts';
import { choosePeople, chooseProgram } from '../files/choose.ts';
import { saveText } from '../files/save.ts';
import { chooseBackup, saveBackup } from '../keeping/files.ts';
import { RESULT_DEEDS } from '../results/deeds.ts';
import { SHARE_DEEDS } from '../share/commands.ts';
import { MENU_DEEDS } from './menu-deeds.ts';

const isOpen = (): boolean => useStore.getState().file !== undefined;

/** Draws a new program under a free name, in the language that is shown. */
function drawOne(): void {
  const { t } = voiceOf(useStore.getState().locale);
  void drawNew(t('home.new'), (name, number) => t('home.numbered', { name, number: String(number) }));
}

function importPeople(): void {
  showView('people');
  choosePeople();
}

export const ALL_DEEDS: readonly Deed[] = [
  // While somebody walks their keys come first.
  ...WALK_DEEDS,
  ...DEEDS,
  {
    id: 'save',
    group: 'program',
    words: text('commands.words.save'),
    icon: 'download',
    keys: 'Ctrl Shift S',
    isPossible: isOpen,
    run: () => saveText(exportProgram('program')),
  },
  {
    id: 'checkpoint',
    group: 'program',
    words: text('commands.words.checkpoint'),
    icon: 'git-branch',
    keys: 'Ctrl S',
    isPossible: isOpen,
    run: () => void checkpoint(),
  },
  {
    id: 'versions',
    group: 'program',
    icon: 'git-branch',
    keys: 'V',
    isPossible: isOpen,
    run: toggleVersions,
  },
  { id: 'since', group: 'look', icon: 'git-branch', isPossible: isOpen, run: toggleSince },
  { id: 'newProgram', group: 'program', icon: 'plus', run: drawOne },
  { id: 'importPeople', group: 'program', icon: 'users', isPossible: isOpen, run: importPeople },
  { id: 'share', group: 'program', icon: 'link', isPossible: isOpen, run: () => void copyLink() },
  {
    id: 'exportMachine',
    group: 'program',
    icon: 'workflow',
    isPossible: isOpen,
    run: () => saveText(exportProgram('machine')),
  },
  { id: 'open', group: 'program', icon: 'folder-open', keys: 'Ctrl O', run: () => void chooseProgram() },
  {
    id: 'backUp',
    group: 'program',
    words: text('commands.words.backUp'),
    icon: 'archive',
    run: () => void saveBackup(),
  },
  {
    id: 'restore',
    group: 'program',
    words: text('commands.words.restore'),
    icon: 'upload',
    run: chooseBackup,
  },
  ...SHARE_DEEDS,
  ...MENU_DEEDS,
  ...RESULT_DEEDS,
  {
    id: 'deleteAll',
    group: 'program',
    words: text('commands.words.deleteAll'),
    icon: 'trash-2',
    run: () => void askToDelete(),
  },
];
