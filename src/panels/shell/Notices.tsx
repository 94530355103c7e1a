import { useState } from 'react';
import { type Issue, placeWords } from '../../core/index.ts';
import { useRun } from '../../store/run/running.ts';
import { useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Keeping } from '../keeping/Keeping.tsx';
import { NotSaved } from '../keeping/NotSaved.tsx';
import { LinkOffer, SharedNotice } from '../share/SharedNotice.tsx';
import { Tour } from '../tour/Tour.tsx';
import styles from './Notices.module.css';

/** What happened, what is safe, what next: pushed above the work, never over it. */
export function Notices() {
  return (
    <>
      <Keeping />
      <NotSaved details={(words) => <Details text={words} />} />
      <SharedNotice />
      <LinkOffer />
      <NotOpened />
      <NotRun />
      <Tour />
    </>
  );
}

/** At most so many problems of a file are listed; the count says how many there are. */
const MOST = 8;

function NotOpened() {
  const { t, say, maybe } = useWords();
  const refused = useStore((state) => state.refused);
  if (refused === undefined) return null;
  const { name, issues } = refused;
  return (
    <Notice
      tone="danger"
      icon="file-text"
      title={t('app.notice.refused', { name, count: issues.length })}
      closeLabel={t('app.close')}
      onClose={() => useStore.setState({ refused: undefined })}
    >
      <p className={styles.safe}>{t('app.notice.refusedSafe')}</p>
      <ul className={styles.list}>
        {issues.slice(0, MOST).map((issue) => (
          <li key={`${issue.code}/${issue.place}`}>
            <Place of={issue} />
            {say(issue.message)} {maybe(issue.hint)}
          </li>
        ))}
        {issues.length > MOST && <li>{t('app.notice.more', { count: issues.length - MOST })}</li>}
      </ul>
    </Notice>
  );
}

/** Where in the file a problem is, in words. The exact place stands in its sentence where somebody can mend it there. */
function Place({ of: { place = '' } }: { readonly of: Issue }) {
  const { say } = useWords();
  const words = placeWords(place);
  return words === undefined ? null : <strong className={styles.place}>{say(words)}: </strong>;
}

function NotRun() {
  const { t } = useWords();
  const error = useRun((run) => run.error);
  const status = useRun((run) => run.status);
  if (status !== 'failed' || error === undefined) return null;
  return (
    <Notice tone="warn" icon="triangle-alert" title={t('app.notice.run')}>
      {t('app.notice.runSafe')}
      <Details text={error} />
    </Notice>
  );
}

function Details({ text }: { readonly text: string }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <span className={styles.details}>
      <Button size="s" variant="link" onClick={() => setOpen(!isOpen)}>
        {t('app.notice.details')}
      </Button>
      {isOpen && (
        <>
          <code>{text}</code>
          <Button
            size="s"
            variant="link"
            icon="copy"
            onClick={() => void navigator.clipboard.writeText(text).catch(() => undefined)}
          >
            {t('app.notice.copy')}
          </Button>
        </>
      )}
    </span>
  );
}
