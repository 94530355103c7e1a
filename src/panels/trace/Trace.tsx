import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { goTo } from '../../store/actions.ts';
import { useStore } from '../../store/store.ts';
import { longTime } from '../../store/trace/times.ts';
import { followLead, leadsToFollow, unfollow } from '../../store/trace/tracing.ts';
import { walkSomebody } from '../../store/walk/walking.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { NumberInput } from '../../ui/NumberInput.tsx';
import { PeopleHere } from './PeopleHere.tsx';
import styles from './Trace.module.css';

/** One lead and its way, row by row, in its own time. */
export function Trace() {
  const { t } = useWords();
  const { lead, followed, error, list } = useStore((state) => state.trace);
  return (
    <>
      {list !== undefined && <PeopleHere list={list} />}
      <div className={styles.panel}>
        <div className={styles.head}>
          <h2 className={styles.title}>{t('app.trace.title')}</h2>
          {lead !== undefined && <Chooser lead={lead} />}
          {lead !== undefined && (
            <Button size="s" icon="footprints" onClick={() => walkSomebody({ kind: 'lead', lead })}>
              {t('app.trace.walk')}
            </Button>
          )}
          {followed !== undefined && (
            <p className={styles.quiet}>{t('app.trace.who', { name: followed.name, zone: followed.zone })}</p>
          )}
        </div>
        {error !== undefined && <p className={styles.error}>{t('app.trace.failed')}</p>}
        {lead === undefined ? <Nobody /> : <Rows />}
      </div>
    </>
  );
}

function Nobody() {
  const { t } = useWords();
  return (
    <EmptyState
      icon="footprints"
      title={t('app.trace.none')}
      text={t('app.trace.noneText')}
      actions={
        <Button variant="filled" icon="footprints" onClick={() => followLead(0)}>
          {t('app.trace.first')}
        </Button>
      }
    />
  );
}

function Chooser({ lead }: { readonly lead: number }) {
  const { t } = useWords();
  const most = leadsToFollow();
  return (
    <div className={styles.chooser}>
      <IconButton
        icon="chevron-left"
        size="s"
        label={t('app.trace.previous')}
        disabled={lead === 0}
        onClick={() => followLead(lead - 1)}
      />
      <div className={styles.number}>
        <NumberInput
          label={t('app.trace.lead')}
          value={lead + 1}
          min={1}
          max={Math.max(1, most)}
          onChange={(number) => number !== undefined && followLead(Math.round(number) - 1)}
        />
      </div>
      <IconButton
        icon="chevron-right"
        size="s"
        label={t('app.trace.next')}
        disabled={lead + 1 >= most}
        onClick={() => followLead(lead + 1)}
      />
      <IconButton icon="x" size="s" label={t('app.trace.stop')} onClick={unfollow} />
    </div>
  );
}

function Rows(): ReactNode {
  const voice = useWords();
  const { t } = voice;
  const file = useStore((state) => state.file);
  const followed = useStore((state) => state.trace.followed);
  const isBusy = useStore((state) => state.trace.isBusy);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (followed !== undefined) list.current?.scrollTo({ top: 0 });
  }, [followed]);
  const time = useMemo(() => longTime(voice.locale, followed?.zone ?? 'UTC'), [voice.locale, followed?.zone]);
  if (followed === undefined || file === undefined) return null;
  const rows = followed.rows.filter(({ isTold }) => isTold);
  if (rows.length === 0) return <p className={styles.quiet}>{t('app.trace.nothing')}</p>;
  return (
    <ol ref={list} className={isBusy ? styles.staleList : styles.list}>
      {rows.map((row, index) => (
        // Rows come in the order of what happened and are replaced as a whole.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <li key={index} className={styles.row}>
          <time className={styles.time} dateTime={row.at}>
            {time(row.at)}
          </time>
          <div>
            {row.nodeId === '' ? (
              <span>{voice.say(row.said)}</span>
            ) : (
              <button type="button" className={styles.step} onClick={() => goTo(row.nodeId)}>
                {voice.say(row.said)}
              </button>
            )}
            {row.why !== undefined && <p className={styles.why}>{voice.say(row.why)}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}
