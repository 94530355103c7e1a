import { showView } from '../../store/actions.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import styles from './Home.module.css';

/** Stands in place of a view that shows the open program while there is none. Late, as one may be on its way. */
export function NoProgram() {
  const { t } = useWords();
  return (
    <div className={styles.late}>
      <EmptyState
        icon="workflow"
        title={t('home.noProgram')}
        text={t('home.noProgramText')}
        actions={
          <Button variant="filled" onClick={() => showView('overview')}>
            {t('home.noProgramAction')}
          </Button>
        }
      />
    </div>
  );
}
