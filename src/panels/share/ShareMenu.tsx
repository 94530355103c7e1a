import { useEffect } from 'react';
import { copyLink } from '../../store/sharing/link.ts';
import { useSharing } from '../../store/sharing/state.ts';
import { useWords } from '../../store/words.ts';
import { Menu } from '../../ui/Menu.tsx';
import type { MenuItem } from '../../ui/menu-items.ts';
import { saveProgramAgain, saveProgramFile, useSavedName } from '../files/program.ts';
import { drawWith, withDeeds } from './commands.ts';
import type { Draw } from './deeds.ts';

/** Ways to show a program to somebody else. */
export function ShareMenu({ draw }: { readonly draw: Draw }) {
  const { t } = useWords();
  useEffect(() => drawWith(draw), [draw]);
  const isCounted = useSharing((state) => state.isCounted);
  const name = useSavedName();
  const again: MenuItem[] =
    name === undefined
      ? []
      : [
          {
            kind: 'item',
            id: 'again',
            icon: 'download',
            label: t('share.again', { name }),
            onSelect: () => void saveProgramAgain(),
          },
        ];
  const item = (id: string, icon: string, onSelect: () => void) => ({
    kind: 'item' as const,
    id,
    icon,
    label: t(`share.${id}`),
    onSelect,
  });
  return (
    <Menu
      label={t('share.share')}
      size="s"
      isWorded
      items={[
        item('copyLink', 'link', () => void copyLink()),
        item('page', 'globe', () => withDeeds(({ savePage }) => savePage(draw))),
        { kind: 'line', id: 'line' },
        item('svg', 'file-down', () => withDeeds(({ savePicture }) => savePicture(draw, 'svg'))),
        item('png', 'file-down', () => withDeeds(({ savePicture }) => savePicture(draw, 'png'))),
        {
          ...item('counts', 'minus', () => useSharing.setState({ isCounted: !isCounted })),
          checked: isCounted,
        },
        { kind: 'line', id: 'line2' },
        ...again,
        item('program', 'download', () => void saveProgramFile()),
      ]}
    />
  );
}
