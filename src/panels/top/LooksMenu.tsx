import { showDock } from '../../store/actions.ts';
import { askName, useAuthor } from '../../store/comments/author.ts';
import { toggleOutline, useAsks } from '../../store/deeds/asks.ts';
import { useReadOnly } from '../../store/keeping/read-only.ts';
import { useStore } from '../../store/store.ts';
import { toggleSince, useSince } from '../../store/versions/since.ts';
import { versionText } from '../../store/versions/state.ts';
import { chooseLocale, useWords } from '../../store/words.ts';
import { Menu } from '../../ui/Menu.tsx';
import type { MenuItem } from '../../ui/menu-items.ts';
import { applyTheme, type Theme, useTheme } from '../../ui/theme.ts';
import { menuRows } from '../shell/menu-rows.ts';

const THEMES = [
  { theme: 'system', icon: 'monitor' },
  { theme: 'light', icon: 'sun' },
  { theme: 'dark', icon: 'moon' },
] as const satisfies readonly { theme: Theme; icon: string }[];

/** Language, theme, and what of the numbers is shown. */
export function LooksMenu() {
  const { t, locale } = useWords();
  const theme = useTheme();
  const isSinceShown = useSince((since) => since.isShown);
  const checkpoint = useSince((since) => since.checkpoint);
  const outline = useOutlineItem();
  const name = useNameItem();
  return (
    <Menu
      label={t('app.looks.label')}
      icon="languages"
      items={[
        ...(['en', 'ja'] as const).map((one) => ({
          kind: 'item' as const,
          id: one,
          label: t(`app.looks.${one}`),
          checked: one === locale,
          isChoice: true,
          onSelect: () => chooseLocale(one),
        })),
        { kind: 'line', id: 'line' },
        ...THEMES.map(({ theme: one, icon }) => ({
          kind: 'item' as const,
          id: one,
          label: t(`app.looks.${one}`),
          icon,
          checked: one === theme,
          isChoice: true,
          onSelect: () => applyTheme(one),
        })),
        { kind: 'line', id: 'line-since' },
        {
          kind: 'item',
          id: 'since',
          label:
            checkpoint === undefined
              ? t('versions.since.show')
              : t('versions.since.showOf', { version: versionText(checkpoint.version, String) }),
          icon: 'git-branch',
          checked: isSinceShown,
          onSelect: toggleSince,
        },
        ...outline,
        ...name,
      ]}
    />
  );
}

/** Steps as a list, where the list of steps to add stands or, on a phone, over the drawing. */
function useOutlineItem(): readonly MenuItem[] {
  const { t } = useWords();
  const isOutlined = useAsks((asks) => asks.isOutlined);
  const isDesign = useStore((state) => state.view === 'design' && state.mode === undefined);
  if (!isDesign) return [];
  return [
    { ...menuRows(t)('draw.deed.outline', 'list-tree', toggleOutline), checked: isOutlined, keys: 'O' },
  ];
}

/** Leads to the name under which one comments, where it stands above the list of comments. */
function useNameItem(): readonly MenuItem[] {
  const { t } = useWords();
  const author = useAuthor((state) => state.name);
  const isDesign = useStore((state) => state.view === 'design' && state.mode === undefined);
  const isReadOnly = useReadOnly() !== undefined;
  if (!isDesign || isReadOnly) return [];
  return [
    {
      kind: 'item',
      id: 'name',
      label: author === '' ? t('comments.looks') : t('comments.looksAs', { author }),
      icon: 'message-square',
      onSelect: () => {
        showDock('comments');
        askName(true);
      },
    },
  ];
}
