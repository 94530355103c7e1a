/** What is otherwise done in menus and tabs, as commands: how it looks, the panels of the dock, the selected step. */
import { text } from '../../core/index.ts';
import { say, showDock } from '../../store/actions.ts';
import { askName } from '../../store/comments/author.ts';
import type { Deed } from '../../store/deeds/deed.ts';
import { selectedSteps } from '../../store/document/clipboard.ts';
import { exportRuntime } from '../../store/document/exporting.ts';
import { kindOf, settingsOf } from '../../store/document/kinds.ts';
import { enableStep } from '../../store/document/settings.ts';
import { isReadOnly } from '../../store/keeping/state.ts';
import { useSharing } from '../../store/sharing/state.ts';
import { type DockTab, useStore } from '../../store/store.ts';
import { listCount } from '../../store/trace/places-listed.ts';
import { askWhoWalks } from '../../store/walk/deeds.ts';
import { walkOneAt } from '../../store/walk/one.ts';
import { isWalking } from '../../store/walk/walking.ts';
import { chooseLocale } from '../../store/words.ts';
import { applyTheme } from '../../ui/theme.ts';
import { saveText } from '../files/save.ts';

const isOpen = (): boolean => useStore.getState().file !== undefined;
const isDrawing = (): boolean => isOpen() && useStore.getState().view === 'design';

/** The one selected step that people come to; a note or frame is none. */
function chosen() {
  const ids = selectedSteps();
  const node = useStore.getState().file?.program.nodes.find(({ id }) => id === ids[0]);
  if (!isDrawing() || ids.length !== 1 || node === undefined) return undefined;
  const { annotation, frame } = kindOf(node);
  return annotation === true || frame !== undefined ? undefined : node;
}

const hasChosen = (): boolean => chosen() !== undefined;

/** Does it with the selected step. */
const withChosen = (act: (id: string) => void) => (): void => {
  const node = chosen();
  if (node !== undefined) act(node.id);
};

function switchChosen(id: string): void {
  const node = chosen();
  if (node !== undefined) enableStep(id, settingsOf(node).enabled === false);
}

function countPictures(): void {
  useSharing.setState(({ isCounted }) => ({ isCounted: !isCounted }));
  say(text(useSharing.getState().isCounted ? 'commands.counted' : 'commands.uncounted'));
}

function nameAuthor(): void {
  useStore.setState({ view: 'design' });
  showDock('comments');
  askName(true);
}

const LOOKS: readonly Deed[] = [
  ...(['system', 'light', 'dark'] as const).map((theme): Deed => {
    const icon = { system: 'monitor', light: 'sun', dark: 'moon' }[theme];
    return {
      id: `theme/${theme}`,
      group: 'look',
      icon,
      label: text(`app.looks.${theme}`),
      words: text('commands.words.theme'),
      isOneOfMany: true,
      run: () => applyTheme(theme),
    };
  }),
  ...(['en', 'ja'] as const).map(
    (locale): Deed => ({
      id: `language/${locale}`,
      group: 'look',
      icon: 'languages',
      label: text('commands.language', { language: text(`app.looks.${locale}`) }),
      words: text('commands.words.language'),
      isOneOfMany: true,
      run: () => void chooseLocale(locale).catch(() => say(text('app.later.title'))),
    }),
  ),
];

function panel(dock: DockTab & ('stories' | 'comments' | 'trace'), icon: string): Deed {
  return named({
    id: dock,
    icon,
    run: () => {
      useStore.setState({ view: 'design' });
      showDock(dock);
    },
  });
}

function named({ id, ...more }: Pick<Deed, 'id' | 'icon' | 'run'> & Partial<Deed>): Deed {
  return { id: `menu/${id}`, group: 'program', label: text(`commands.${id}`), isPossible: isOpen, ...more };
}

/** Themes, languages, panels, what menus alone can do, and the selected step. */
export const MENU_DEEDS: readonly Deed[] = [
  named({
    id: 'newStory',
    icon: 'bookmark-plus',
    words: text('commands.words.newStory'),
    isPossible: () => isOpen() && !isWalking(),
    run: askWhoWalks,
  }),
  panel('stories', 'footprints'),
  panel('comments', 'message-square'),
  panel('trace', 'footprints'),
  named({ id: 'see', icon: 'users', isPossible: hasChosen, run: withChosen(listCount) }),
  named({ id: 'walkOne', icon: 'footprints', isPossible: hasChosen, run: withChosen(walkOneAt) }),
  named({
    id: 'off',
    icon: 'power',
    isPossible: () => hasChosen() && !isReadOnly(),
    run: withChosen(switchChosen),
  }),
  named({
    id: 'runtime',
    icon: 'play',
    label: text('app.files.runtime'),
    run: () => void exportRuntime().then(saveText),
  }),
  named({ id: 'counts', icon: 'check', run: countPictures }),
  named({ id: 'author', icon: 'message-square', label: text('comments.looks'), run: nameAuthor }),
  ...LOOKS,
];
