import { inTurn, numberText } from '../../core/index.ts';
import { closeTable, importTable } from '../../store/people/table.ts';
import type { TableState } from '../../store/people/table-state.ts';
import { useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './ImportPanel.module.css';
import { PastColumn } from './PastColumn.tsx';
import { PastForm } from './PastForm.tsx';

const SHOWN = 5;

/** A table of past events on its way in: its columns, whom it names, what is lost by name. */
export function PastPanel({ state }: { readonly state: TableState }) {
  const { t } = useWords();
  const hasPeople = useStore((all) => all.people !== undefined);
  return (
    <>
      <div className={styles.columns}>
        {(state.table?.header ?? []).map((header, index) => (
          <PastColumn
            // Columns of a file may share a name; their place is what they are known by.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            key={index}
            index={index}
            header={header}
            samples={state.table?.samples ?? []}
            mapping={state.history}
          />
        ))}
      </div>
      <PastForm state={state} />
      {!hasPeople && (
        <div className={styles.bad}>
          <Notice tone="warn" title={t('people.past.noPeople')} />
        </div>
      )}
      {hasPeople && <Strangers state={state} />}
      <NoEvents state={state} />
      <Foot state={state} canTake={hasPeople} />
    </>
  );
}

type StateProps = { readonly state: TableState };

function Strangers({ state }: StateProps) {
  const { t, say } = useWords();
  const strangers = state.past?.strangers;
  if (strangers === undefined || strangers.people === 0) return null;
  const { people, events, names } = strangers;
  return (
    <div className={styles.bad}>
      <Notice tone="warn" title={t('people.past.strangers', { count: people })}>
        {t(people > names.length ? 'people.past.strangersMore' : 'people.past.strangersText', {
          events: say(numberText(events)),
          names: inTurn(names),
        })}
      </Notice>
    </div>
  );
}

function NoEvents({ state }: StateProps) {
  const { t, say } = useWords();
  const { past } = state;
  if (past === undefined || past.counts.bad === 0) return null;
  return (
    <div className={styles.bad}>
      <Notice tone="warn" title={t('people.past.bad', { count: past.counts.bad })}>
        {t('people.past.badSafe')}
        <ul className={styles.badList}>
          {past.bad.slice(0, SHOWN).map(({ line, cause }) => (
            <li key={line}>{t('app.import.badLine', { line, cause: say(cause) })}</li>
          ))}
          {past.counts.bad > SHOWN && <li>{t('app.import.badMore', { count: past.counts.bad - SHOWN })}</li>}
        </ul>
      </Notice>
    </div>
  );
}

function Foot({ state, canTake }: StateProps & { readonly canTake: boolean }) {
  const { t, say } = useWords();
  const events = state.past?.counts.events ?? 0;
  return (
    <footer className={styles.foot}>
      <div className={styles.notices}>
        <p className={styles.quiet}>{t('people.past.before')}</p>
        {(state.past?.notices ?? []).map((notice) => (
          <p key={`${notice.key}/${JSON.stringify(notice.params)}`} className={styles.quiet}>
            {say(notice)}
          </p>
        ))}
      </div>
      <span className={styles.quiet}>{t('app.import.local')}</span>
      <Button size="s" onClick={closeTable}>
        {t('app.import.cancel')}
      </Button>
      <Button
        size="s"
        variant="filled"
        disabled={!canTake || events === 0 || state.isStale}
        onClick={() => void importTable()}
      >
        {events === 0 && !state.isStale ? t('people.past.nothing') : t('people.past.go', { count: events })}
      </Button>
    </footer>
  );
}
