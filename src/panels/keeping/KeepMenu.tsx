import { askToDelete } from '../../store/keeping/restoring.ts';
import { useWords } from '../../store/words.ts';
import { Menu } from '../../ui/Menu.tsx';
import { menuRows } from '../shell/menu-rows.ts';
import { chooseBackup, saveBackup } from './files.ts';

/** What can be done with everything at once. */
export function KeepMenu() {
  const { t } = useWords();
  const item = menuRows(t);
  return (
    <Menu
      label={t('keep.menu')}
      icon="hard-drive"
      items={[
        item('keep.backup.make', 'archive', () => void saveBackup()),
        item('keep.backup.restore', 'upload', chooseBackup),
        { kind: 'line', id: 'line' },
        { ...item('keep.backup.deleteAll', 'trash-2', () => void askToDelete()), danger: true },
      ]}
    />
  );
}
