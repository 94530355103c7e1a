import { inTurn, numberText, text } from '../../core/index.ts';
import type { TableState } from '../../store/people/table-state.ts';
import { useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';
import { Notice } from '../../ui/Notice.tsx';
import { BadList } from './BadList.tsx';
import { ImportFoot } from './ImportFoot.tsx';
import styles from './ImportPanel.module.css';
import { PastColumn } from './PastColumn.tsx';
import { PastForm } from './PastForm.tsx';

/** A table of past events on its way in: its columns, whom it names, what is lost by name. */
export function PastPanel({ state }: { readonly state: TableState }) {
  const { t } = useWords();
  const hasPeople = useStore((all) => all.people !== undefined);
  const events = state.past?.counts.events ?? 0;
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
      <ImportFoot
        notices={[text('people.past.before'), ...(state.past?.notices ?? [])]}
        go={
          events === 0 && !state.isStale ? t('people.past.nothing') : t('people.past.go', { count: events })
        }
        canGo={hasPeople && events > 0 && !state.isStale}
      />
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
  const { t } = useWords();
  const { past } = state;
  if (past === undefined || past.counts.bad === 0) return null;
  return (
    <div className={styles.bad}>
      <Notice tone="warn" title={t('people.past.bad', { count: past.counts.bad })}>
        {t('people.past.badSafe')}
        <BadList bad={past.bad} count={past.counts.bad} />
      </Notice>
    </div>
  );
}
