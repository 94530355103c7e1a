import { useState } from 'react';
import { text } from '../../core/index.ts';
import type { Incoming } from '../../store/keeping/backup.ts';
import {
  deleteEverything,
  type Everything,
  keepEverything,
  leaveBackup,
  restore,
  useRestoring,
} from '../../store/keeping/restoring.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './Dialogs.module.css';
import { saveBackup } from './files.ts';

/** What is asked before everything is restored or deleted. */
export function KeepingDialogs() {
  const { t, say } = useWords();
  const { restoring, leaving } = useRestoring();
  if (leaving !== undefined) return <DeleteAll everything={leaving} />;
  if (restoring.kind === 'none') return null;
  if (restoring.kind === 'shown') return <Restore incoming={restoring.incoming} isBusy={restoring.isBusy} />;
  const isReading = restoring.kind === 'reading';
  return (
    <Dialog
      open
      title={isReading ? t('keep.backup.reading', { name: restoring.name }) : t('keep.backup.refused')}
      onClose={leaveBackup}
      actions={
        <Button onClick={leaveBackup}>{t(isReading ? 'keep.backup.leave' : 'keep.backup.close')}</Button>
      }
    >
      {isReading ? '' : say(restoring.message)}
    </Dialog>
  );
}

function Counts({ programs, people, versions }: Everything) {
  const { t } = useWords();
  return (
    <>
      <li>{t('keep.backup.programs', { count: programs })}</li>
      <li>{t('keep.backup.people', { count: people })}</li>
      {versions > 0 && <li>{t('keep.backup.versions', { count: versions })}</li>}
    </>
  );
}

function Restore({ incoming, isBusy }: { readonly incoming: Incoming; readonly isBusy: boolean }) {
  const { t, locale } = useWords();
  const [isReplacing, setReplacing] = useState(false);
  const { counts, problems, name, madeAt } = incoming;
  const isNothing = Object.values(incoming.tables).every((rows) => rows.length === 0);
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(madeAt);
  return (
    <Dialog
      open
      title={t('keep.backup.title')}
      onClose={leaveBackup}
      actions={
        <>
          <Button onClick={leaveBackup}>{t('keep.backup.leave')}</Button>
          <Button
            variant={isReplacing ? 'danger' : 'filled'}
            disabled={isBusy || isNothing}
            onClick={() => void restore(isReplacing ? 'replace' : 'keep')}
          >
            {t('keep.backup.do')}
          </Button>
        </>
      }
    >
      {t('keep.backup.from', { name, date })}
      <ul className={styles.list}>
        <Counts {...counts} />
      </ul>
      <p className={styles.text}>{t(isNothing ? 'keep.backup.nothing' : 'keep.backup.adds')}</p>
      {counts.taken > 0 && (
        <div className={styles.replace}>
          <Checkbox
            checked={isReplacing}
            onChange={setReplacing}
            label={t('keep.backup.replace', { count: counts.taken })}
            help={t('keep.backup.replaceHelp')}
          />
        </div>
      )}
      {problems.length > 0 && <Problems problems={problems} />}
    </Dialog>
  );
}

function Problems({ problems }: Pick<Incoming, 'problems'>) {
  const { t, say } = useWords();
  const words = problems.map(({ what, message }) =>
    say(text('keep.backup.problem', { what, problem: message })),
  );
  return (
    <>
      <p className={styles.text}>{t('keep.backup.problems', { count: problems.length })}</p>
      <ul
        className={styles.problems}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys too
        tabIndex={0}
        aria-label={t('keep.backup.problems', { count: problems.length })}
      >
        {[...new Set(words)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

function DeleteAll({ everything }: { readonly everything: Everything }) {
  const { t } = useWords();
  const [isBackedUp, setBackedUp] = useState(false);
  return (
    <Dialog
      open
      title={t('keep.deleteAll.title')}
      onClose={keepEverything}
      actions={
        <>
          <Button onClick={keepEverything}>{t('keep.deleteAll.keep')}</Button>
          <Button variant="danger" icon="trash-2" onClick={() => void deleteEverything()}>
            {t('keep.deleteAll.do')}
          </Button>
        </>
      }
    >
      {t('keep.deleteAll.text')}
      <ul className={styles.list}>
        <Counts {...everything} />
        <li>{t('keep.deleteAll.settings')}</li>
      </ul>
      <p className={styles.text}>{t('keep.deleteAll.first')}</p>
      <div className={styles.first}>
        <Button
          icon={isBackedUp ? 'check' : 'archive'}
          onClick={() => void saveBackup().then((isThere) => setBackedUp(isThere))}
        >
          {t('keep.backup.make')}
        </Button>
      </div>
    </Dialog>
  );
}
