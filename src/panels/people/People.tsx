import { dropPeople, usePeople } from '../../store/people.ts';
import { useStore } from '../../store/store.ts';
import { openTable } from '../../store/table.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { chooseFile } from '../files/choose.ts';
import { ImportPanel } from './ImportPanel.tsx';
import styles from './People.module.css';
import { PeopleTable } from './PeopleTable.tsx';

/** Asks for a table of people. */
function chooseTable(): void {
  chooseFile('.csv,.tsv,.txt,.gz,text/csv', (file) => void openTable(file));
}

/** Who runs through the program: imported people as a table, and the import above it. */
export function People() {
  const { t } = useWords();
  const imported = usePeople();
  const leads = useStore((state) => state.file?.scenario.leads ?? 0);
  const isImporting = useStore((state) => state.table !== undefined);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h2 className={styles.title}>{t('app.people.title')}</h2>
        <p className={styles.quiet}>
          {imported === undefined
            ? t('app.people.madeUp', { count: leads })
            : t('app.people.from', { count: imported.count, name: imported.name })}
        </p>
        <span className={styles.deeds}>
          {imported !== undefined && (
            <Button variant="quiet" onClick={() => void dropPeople()}>
              {t('app.people.drop')}
            </Button>
          )}
          <Button icon="upload" onClick={chooseTable}>
            {t('app.people.import')}
          </Button>
        </span>
      </header>
      {isImporting && <ImportPanel />}
      {imported === undefined ? (
        !isImporting && (
          <EmptyState
            icon="users"
            title={t('app.people.none')}
            text={t('app.people.noneText')}
            actions={
              <Button variant="filled" icon="upload" onClick={chooseTable}>
                {t('app.people.import')}
              </Button>
            }
          />
        )
      ) : (
        <PeopleTable people={imported} />
      )}
    </div>
  );
}
