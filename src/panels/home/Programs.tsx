import { useRef, useState } from 'react';
import type { ProgramEntry } from '../../storage/programs.ts';
import { deleteKept } from '../../store/home/home.ts';
import { showList, useHome } from '../../store/home/state.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { useNow } from './ago.ts';
import { DeleteDialog } from './DeleteDialog.tsx';
import { DropField } from './DropField.tsx';
import styles from './Home.module.css';
import { ProgramCard } from './ProgramCard.tsx';
import type { HomeLists } from './use-home.ts';

type ProgramsProps = { readonly lists: HomeLists; readonly looked: string };

/** Your programs, or the archive in their place. */
export function Programs({ lists, looked }: ProgramsProps) {
  const { t } = useWords();
  const showing = useHome((state) => state.showing);
  const [leaving, setLeaving] = useState<ProgramEntry | undefined>(undefined);
  const title = useRef<HTMLHeadingElement>(null);
  const now = useNow();
  const isArchive = showing === 'archive';
  const entries = found(isArchive ? lists.archive : lists.yours, looked);
  // The card that had the focus is gone; its list takes it.
  const onGone = () => title.current?.focus();
  return (
    <section className={styles.section} aria-labelledby="home-yours">
      <div className={styles.line}>
        <h2 id="home-yours" ref={title} tabIndex={-1} className={styles.subtitle}>
          {t(isArchive ? 'home.archived' : 'home.yours')}
        </h2>
        <Assumed entries={entries} />
        <ListSwitch isArchive={isArchive} count={lists.archive.length} />
      </div>
      <ul className={styles.cards}>
        {entries.map((entry) => (
          <ProgramCard
            key={entry.id}
            entry={entry}
            names={lists.yours}
            now={now}
            onGone={onGone}
            onDelete={() => setLeaving(entry)}
          />
        ))}
        {!isArchive && <DropField isFirst={lists.yours.length === 0} />}
      </ul>
      {isArchive && lists.archive.length === 0 && <p className={styles.quiet}>{t('home.archiveEmpty')}</p>}
      {looked.trim() !== '' && entries.length === 0 && (
        <p className={styles.quiet}>{t('home.foundNone', { looked: looked.trim() })}</p>
      )}
      {leaving !== undefined && (
        <DeleteDialog
          name={leaving.name}
          onClose={() => setLeaving(undefined)}
          onDelete={() => {
            setLeaving(undefined);
            void deleteKept(leaving.id, leaving.name).then(onGone);
          }}
        />
      )}
    </section>
  );
}

/** Where numbers stand, this stands beside them. */
function Assumed({ entries }: { readonly entries: readonly ProgramEntry[] }) {
  const { t } = useWords();
  if (entries.every(({ summary }) => summary === undefined)) return null;
  return <p className={styles.quiet}>{t('home.assumed')}</p>;
}

type ListSwitchProps = { readonly isArchive: boolean; readonly count: number };

function ListSwitch({ isArchive, count }: ListSwitchProps) {
  const { t } = useWords();
  if (!isArchive && count === 0) return null;
  return (
    <Button variant="quiet" size="s" onClick={() => showList(isArchive ? 'yours' : 'archive')}>
      {isArchive ? t('home.back') : t('home.archive', { count })}
    </Button>
  );
}

/** The programs whose name holds what is looked for. */
export function found<T extends { readonly name: string }>(all: readonly T[], looked: string): readonly T[] {
  const wanted = looked.trim().toLocaleLowerCase();
  return wanted === '' ? all : all.filter(({ name }) => name.toLocaleLowerCase().includes(wanted));
}
