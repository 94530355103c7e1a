import { askToDelete } from '../../store/keeping/restoring.ts';
import { useWords } from '../../store/words.ts';
import { Menu } from '../../ui/Menu.tsx';
import { chooseBackup, saveBackup } from './files.ts';

/** What can be done with everything at once. */
export function KeepMenu() {
  const { t } = useWords();
  return (
    <Menu
      label={t('keep.menu')}
      icon="hard-drive"
      items={[
        {
          kind: 'item',
          id: 'backUp',
          label: t('keep.backup.make'),
          icon: 'archive',
          onSelect: () => void saveBackup(),
        },
        {
          kind: 'item',
          id: 'restore',
          label: t('keep.backup.restore'),
          icon: 'upload',
          onSelect: chooseBackup,
        },
        { kind: 'line', id: 'line' },
        {
          kind: 'item',
          id: 'deleteAll',
          label: t('keep.backup.deleteAll'),
          icon: 'trash-2',
          danger: true,
          onSelect: () => void askToDelete(),
        },
      ]}
    />
  );
}
