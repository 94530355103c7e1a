import { exportProgram, exportRuntime } from '../../store/document/exporting.ts';
import { toggleVersions } from '../../store/versions/comparing.ts';
import { useWords } from '../../store/words.ts';
import { Menu } from '../../ui/Menu.tsx';
import { chooseProgram } from '../files/choose.ts';
import { saveText } from '../files/save.ts';
import { menuRows } from '../shell/menu-rows.ts';

/** Brings programs in and out. */
export function FileMenu() {
  const { t } = useWords();
  const item = menuRows(t);
  return (
    <Menu
      label={t('app.files.label')}
      icon="folder-open"
      items={[
        { ...item('app.files.open', 'folder-open', () => void chooseProgram()), keys: 'Ctrl O' },
        { ...item('versions.open', 'git-branch', toggleVersions), keys: 'V' },
        { kind: 'line', id: 'line' },
        {
          ...item('app.files.program', 'download', () => saveText(exportProgram('program'))),
          keys: 'Ctrl Shift S',
        },
        item('app.files.machine', 'workflow', () => saveText(exportProgram('machine'))),
        item('app.files.runtime', 'play', () => void exportRuntime().then(saveText)),
      ]}
    />
  );
}
