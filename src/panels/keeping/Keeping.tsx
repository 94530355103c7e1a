import { exportProgram } from '../../store/document/exporting.ts';
import { hushTrouble, useKeeping } from '../../store/keeping/state.ts';
import { goOnAsCopy, takeOver } from '../../store/keeping/tabs.ts';
import { reloadPage, showUpdate } from '../../store/keeping/updates.ts';
import { useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { saveText } from '../files/save.ts';
import { chooseBackup } from './files.ts';

/** What stands between the work and its being kept: another tab, the browser's storage, a newer version. */
export function Keeping() {
  return (
    <>
      <Trouble />
      <Follows />
      <Update />
    </>
  );
}

/** Another tab edits the open program. */
function Follows() {
  const { t } = useWords();
  const role = useKeeping((state) => state.role);
  const isTaking = useKeeping((state) => state.isTaking);
  const isShown = useStore(({ file, view }) => file !== undefined && view !== 'overview');
  if (role !== 'follows' || !isShown) return null;
  return (
    <Notice
      tone="accent"
      icon="eye"
      title={t('keep.follows.title')}
      actions={
        <>
          <Button size="s" icon="pencil" disabled={isTaking} onClick={() => void takeOver()}>
            {t(isTaking ? 'keep.follows.taking' : 'keep.follows.take')}
          </Button>
          <Button size="s" icon="copy" disabled={isTaking} onClick={goOnAsCopy}>
            {t('keep.follows.copy')}
          </Button>
        </>
      }
    >
      {t('keep.follows.text')}
    </Notice>
  );
}

/** Something happened to the storage as a whole. */
function Trouble() {
  const { t } = useWords();
  const trouble = useKeeping((state) => (state.isHushed ? undefined : state.trouble));
  const isOpen = useStore((state) => state.file !== undefined);
  if (trouble === undefined) return null;
  const isBetterLater = trouble === 'newer' || trouble === 'ahead' || trouble === 'silent';
  const isHopeless = trouble === 'newer' || trouble === 'held';
  return (
    <Notice
      tone={trouble === 'deleted' ? 'danger' : 'warn'}
      icon="hard-drive"
      title={t(`keep.trouble.${trouble}`)}
      closeLabel={t('app.close')}
      {...(isHopeless ? {} : { onClose: hushTrouble })}
      actions={
        <>
          {isBetterLater && (
            <Button size="s" icon="refresh-cw" onClick={() => void reloadPage()}>
              {t(trouble === 'silent' ? 'keep.save.again' : 'keep.trouble.reload')}
            </Button>
          )}
          {trouble === 'deleted' && (
            <Button size="s" icon="upload" onClick={chooseBackup}>
              {t('keep.backup.restore')}
            </Button>
          )}
          {trouble !== 'newer' && isOpen && <SaveFile />}
        </>
      }
    >
      {t(`keep.trouble.${trouble}Text`)}
    </Notice>
  );
}

/** A newer version of the app is there. */
function Update() {
  const { t } = useWords();
  const isReady = useKeeping((state) => state.isUpdateReady);
  if (!isReady) return null;
  return (
    <Notice
      tone="accent"
      icon="sparkles"
      title={t('keep.update.ready')}
      closeLabel={t('keep.update.later')}
      onClose={() => useKeeping.setState({ isUpdateReady: false })}
      actions={
        <Button size="s" icon="refresh-cw" onClick={() => void showUpdate()}>
          {t('keep.update.reload')}
        </Button>
      }
    >
      {t('keep.update.safe')}
    </Notice>
  );
}

/** The way out that always works. */
export function SaveFile() {
  const { t } = useWords();
  return (
    <Button size="s" icon="download" onClick={() => saveText(exportProgram('program'))}>
      {t('app.files.program')}
    </Button>
  );
}
