import type { FallbackProps } from 'react-error-boundary';
import { undoLast } from '../../store/actions.ts';
import { exportProgram } from '../../store/document/exporting.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { saveText } from '../files/save.ts';
import styles from './Notices.module.css';

/** Stands where the app broke. The program is in the store and in the database all the same. */
export function Fault({ error, resetErrorBoundary }: FallbackProps) {
  const { t } = useWords();
  const detail = error instanceof Error ? error.message : String(error);
  return (
    <div className={styles.fault} role="alert">
      <EmptyState
        icon="octagon-alert"
        title={t('app.fault.title')}
        text={t('app.fault.text')}
        foot={<code>{detail}</code>}
        actions={
          <>
            <Button variant="filled" onClick={resetErrorBoundary}>
              {t('app.fault.again')}
            </Button>
            <Button
              onClick={() => {
                undoLast();
                resetErrorBoundary();
              }}
            >
              {t('app.fault.undo')}
            </Button>
            <Button icon="download" onClick={() => saveText(exportProgram('program'))}>
              {t('app.files.program')}
            </Button>
          </>
        }
      />
    </div>
  );
}
