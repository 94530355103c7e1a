import { exportProgram, exportRuntime } from '../../store/document/exporting.ts';
import { toggleVersions } from '../../store/versions/comparing.ts';
import { useWords } from '../../store/words.ts';
import { Menu } from '../../ui/Menu.tsx';
import { chooseProgram } from '../files/choose.ts';
import { saveText } from '../files/save.ts';

/** Brings programs in and out. */
export function FileMenu() {
  const { t } = useWords();
  return (
    <Menu
      label={t('app.files.label')}
      icon="folder-open"
      items={[
        {
          kind: 'item',
          id: 'open',
          label: t('app.files.open'),
          icon: 'folder-open',
          keys: 'Ctrl O',
          onSelect: () => void chooseProgram(),
        },
        {
          kind: 'item',
          id: 'versions',
          label: t('versions.open'),
          icon: 'git-branch',
          keys: 'V',
          onSelect: toggleVersions,
        },
        { kind: 'line', id: 'line' },
        {
          kind: 'item',
          id: 'program',
          label: t('app.files.program'),
          icon: 'download',
          keys: 'Ctrl Shift S',
          onSelect: () => saveText(exportProgram('program')),
        },
        {
          kind: 'item',
          id: 'machine',
          label: t('app.files.machine'),
          icon: 'workflow',
          onSelect: () => saveText(exportProgram('machine')),
        },
        {
          kind: 'item',
          id: 'runtime',
          label: t('app.files.runtime'),
          icon: 'play',
          onSelect: () => void exportRuntime().then(saveText),
        },
      ]}
    />
  );
}
