import { ALIGN_DEEDS } from '../../store/deeds/align-deeds.ts';
import type { Deed } from '../../store/deeds/deed.ts';
import { deedOf } from '../../store/deeds/deeds.ts';
import { selectedSteps } from '../../store/document/clipboard.ts';
import { useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from './SelectionBar.module.css';

const WHOLE = ['group', 'duplicate', 'copy', 'delete'].map(deedOf);

/** How many steps are selected, and what can be done to all of them at once. */
export function SelectionBar() {
  const { t } = useWords();
  const count = useStore((state) => (state.selected.size < 2 ? 0 : selectedSteps().length));
  if (count < 2) return null;
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('draw.bar.label')}>
      <span className={styles.count}>{t('draw.bar.steps', { count })}</span>
      {ALIGN_DEEDS.map((deed) => (
        <Deeds key={deed.id} deed={deed} />
      ))}
      <span className={styles.line} />
      {WHOLE.map((deed) => (
        <Deeds key={deed.id} deed={deed} />
      ))}
    </div>
  );
}

function Deeds({ deed: { id, icon = '', keys = '', run } }: { readonly deed: Deed }) {
  const { t } = useWords();
  return <IconButton icon={icon} label={t(`draw.deed.${id}`)} keys={keys} size="s" onClick={run} />;
}
