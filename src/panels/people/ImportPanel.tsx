import { causeAndRemedy, inSentences, inTurn, numberText } from '../../core/index.ts';
import { closeTable, takeAs } from '../../store/people/table.ts';
import type { TableState } from '../../store/people/table-state.ts';
import { withTimeLeft } from '../../store/run/time-left.ts';
import { useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { BadRows } from './BadRows.tsx';
import { ColumnCard } from './ColumnCard.tsx';
import { Consent } from './Consent.tsx';
import { Doubts } from './Doubts.tsx';
import { ImportFoot } from './ImportFoot.tsx';
import styles from './ImportPanel.module.css';
import { PastPanel } from './PastPanel.tsx';

/** A table on its way in: its columns as columns, what is doubtful as a question, what is lost by name. */
export function ImportPanel() {
  const { t } = useWords();
  const state = useStore((all) => all.table);
  if (state === undefined) return null;
  return (
    <section className={styles.panel} aria-label={t('app.import.label')}>
      <Head state={state} />
      {state.status === 'reading' && <Skeleton shape="box" height={120} />}
      {state.status === 'ready' && <Reading state={state} />}
      {state.status === 'failed' && <Failed state={state} />}
      {state.status === 'ready' &&
        (state.as === 'past' ? <PastPanel state={state} /> : <PeoplePanel state={state} />)}
    </section>
  );
}

function PeoplePanel({ state }: StateProps) {
  const { t } = useWords();
  const leads = state.preview?.counts.leads ?? 0;
  return (
    <>
      <div className={styles.columns}>
        {state.mapping.map((column, index) => (
          <ColumnCard
            // Columns of a file may share a name; their place is what they are known by.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            key={index}
            index={index}
            column={column}
            samples={state.table?.samples ?? []}
          />
        ))}
      </div>
      <Doubts state={state} />
      <Consent consent={state.consent} />
      <BadRows state={state} />
      <ImportFoot
        notices={state.preview?.notices ?? []}
        go={goWords(state, t)}
        canGo={leads > 0 && !state.isStale}
      />
    </>
  );
}

type StateProps = { readonly state: TableState };

function Head({ state }: StateProps) {
  const { t, say } = useWords();
  const rows = (state.as === 'past' ? state.past : state.preview)?.counts.rows;
  return (
    <header className={styles.head}>
      <Icon name="file-text" />
      <h3 className={styles.title}>{state.name}</h3>
      <p className={styles.quiet}>
        {rows === undefined
          ? state.status === 'reading' && t('app.import.reading', { name: state.name })
          : say(
              inTurn([
                t('app.import.rows', { count: rows, number: say(numberText(rows)) }),
                t('app.import.columns', { count: state.mapping.length }),
              ]),
            )}
      </p>
      <span className={styles.end}>
        <SegmentedControl
          label={t('people.past.as')}
          value={state.as}
          options={[
            { value: 'people', label: t('people.past.asPeople') },
            { value: 'past', label: t('people.past.asPast') },
          ]}
          onChange={(as) => takeAs(as === 'past' ? 'past' : 'people')}
        />
        <IconButton icon="x" label={t('app.import.cancel')} onClick={closeTable} />
      </span>
    </header>
  );
}

/** How far a long table is read, how long it takes yet, and the way out. */
function Reading({ state: { name, progress } }: StateProps) {
  const voice = useWords();
  const { t, say } = voice;
  if (progress === undefined) return null;
  const { done, of, elapsedMs } = progress;
  const counted = t('app.left.rows', { number: say(numberText(done)), of: say(numberText(of)) });
  return (
    <div className={styles.progress}>
      <Progress
        title={t('app.import.reading', { name })}
        share={done / of}
        detail={withTimeLeft(counted, { elapsedMs, share: done / of }, voice)}
        actions={
          <Button size="s" onClick={closeTable}>
            {t('app.import.cancel')}
          </Button>
        }
      />
    </div>
  );
}

function Failed({ state }: StateProps) {
  const { t, say } = useWords();
  return (
    <Notice tone="danger" title={t('app.import.failed', { name: state.name })}>
      {say(inSentences(state.issues.map(causeAndRemedy)))}
    </Notice>
  );
}

/** What the button does; how many people it takes in is said once that is known. */
function goWords({ preview, isStale }: TableState, t: ReturnType<typeof useWords>['t']): string {
  if (preview === undefined) return t('app.note.import');
  const count = preview.counts.leads;
  return count === 0 && !isStale ? t('app.import.nothing') : t('app.import.go', { count });
}
