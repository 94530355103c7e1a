import type { Text } from '../../core/index.ts';
import { closeTable, importTable } from '../../store/people/table.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './ImportPanel.module.css';

export type ImportFootProps = {
  readonly notices: readonly Text[];
  /** What the button does. */
  readonly go: string;
  readonly canGo: boolean;
};

/** The end of a table on its way in: what is told of it, and the ways to take it in or leave it. */
export function ImportFoot({ notices, go, canGo }: ImportFootProps) {
  const { t, say } = useWords();
  return (
    <footer className={styles.foot}>
      <div className={styles.notices}>
        {notices.map((notice) => (
          <p key={`${notice.key}/${JSON.stringify(notice.params)}`} className={styles.quiet}>
            {say(notice)}
          </p>
        ))}
      </div>
      <span className={styles.quiet}>{t('app.import.local')}</span>
      <Button size="s" onClick={closeTable}>
        {t('app.import.cancel')}
      </Button>
      <Button size="s" variant="filled" disabled={!canGo} onClick={() => void importTable()}>
        {go}
      </Button>
    </footer>
  );
}
