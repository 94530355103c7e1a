import { useStore } from '../../store/store.ts';
import { toggleVersions } from '../../store/versions/comparing.ts';
import { stateOf } from '../../store/versions/keeping.ts';
import { namedOf, useVersions } from '../../store/versions/state.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Versions.module.css';

/** Which version is drawn, in the top bar; pressed, it opens the versions. On narrow screens the menu of files does. */
export function VersionChip() {
  const { t } = useWords();
  const file = useStore((state) => state.file);
  const isOpen = useStore((state) => state.mode?.name === 'compare');
  const newest = useVersions((state) => namedOf(state.versions)[0]);
  if (file === undefined) return null;
  const number = newest?.number ?? 0;
  const words =
    newest === undefined
      ? t('versions.open')
      : t(newest.file === stateOf(file) ? 'versions.chip' : 'versions.chipDraft', { number });
  return (
    <span className={styles.chip}>
      <Button
        size="s"
        variant="quiet"
        icon="git-branch"
        pressed={isOpen}
        title={t('versions.title')}
        onClick={toggleVersions}
      >
        {words}
      </Button>
    </span>
  );
}
