import { useEffect } from 'react';
import { copyLink } from '../../store/sharing/link.ts';
import { useSharing } from '../../store/sharing/state.ts';
import { useWords } from '../../store/words.ts';
import { Menu } from '../../ui/Menu.tsx';
import { saveProgramAgain, saveProgramFile, useSavedName } from '../files/program.ts';
import { menuRows } from '../shell/menu-rows.ts';
import { drawWith, withDeeds } from './commands.ts';
import type { Draw } from './deeds.ts';

/** Ways to show a program to somebody else. */
export function ShareMenu({ draw }: { readonly draw: Draw }) {
  const { t } = useWords();
  useEffect(() => drawWith(draw), [draw]);
  const isCounted = useSharing((state) => state.isCounted);
  const name = useSavedName();
  const item = menuRows(t);
  const save = () => void saveProgramAgain();
  const again =
    name === undefined
      ? []
      : [{ ...item('share.again', 'download', save), label: t('share.again', { name }) }];
  return (
    <Menu
      label={t('share.share')}
      size="s"
      isWorded
      items={[
        item('share.copyLink', 'link', () => void copyLink()),
        item('share.page', 'globe', () => withDeeds(({ savePage }) => savePage(draw))),
        { kind: 'line', id: 'line' },
        item('share.svg', 'file-down', () => withDeeds(({ savePicture }) => savePicture(draw, 'svg'))),
        item('share.png', 'file-down', () => withDeeds(({ savePicture }) => savePicture(draw, 'png'))),
        {
          ...item('share.counts', 'minus', () => useSharing.setState({ isCounted: !isCounted })),
          checked: isCounted,
        },
        { kind: 'line', id: 'line2' },
        ...again,
        item('share.program', 'download', () => void saveProgramFile()),
      ]}
    />
  );
}
