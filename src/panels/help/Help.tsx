import { useState } from 'react';
import { showFinder } from '../../store/deeds/asks.ts';
import { useStore } from '../../store/store.ts';
import { startTour } from '../../store/tour/tour.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { PageHead } from '../../ui/frame/PageHead.tsx';
import styles from './Help.module.css';
import { HELP } from './sections.ts';

/** What the words mean, how to read the numbers, and where the work is kept. */
export function Help() {
  const { t } = useWords();
  const [looked, setLooked] = useState('');
  const words = looked.trim().toLocaleLowerCase();
  const speaks = (id: string): boolean =>
    `${t(`help.${id}.title`)} ${t(`help.${id}.text`)}`.toLocaleLowerCase().includes(words);
  const found = HELP.map(({ id, entries }) => ({ id, entries: entries.filter(speaks) })).filter(
    ({ entries }) => entries.length > 0,
  );
  return (
    <div className={styles.page} data-message-room="">
      <PageHead
        title={t('help.title')}
        aside={t('help.text')}
        find={{ looked, onLook: setLooked, label: t('help.find') }}
      />
      <Deeds />
      {found.length === 0 && <p className={styles.quiet}>{t('help.none', { looked: looked.trim() })}</p>}
      {found.map(({ id, entries }) => (
        <section key={id} className={styles.section} aria-label={t(`help.section.${id}`)}>
          <h2 className={styles.heading}>{t(`help.section.${id}`)}</h2>
          <dl className={styles.entries}>
            {entries.map((entry) => (
              <div key={entry} className={styles.entry}>
                <dt>{t(`help.${entry}.title`)}</dt>
                <dd>{t(`help.${entry}.text`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function Deeds() {
  const { t } = useWords();
  const isOpen = useStore((state) => state.file !== undefined);
  return (
    <div className={styles.deeds}>
      {isOpen && (
        <Button variant="filled" icon="compass" onClick={startTour}>
          {t('help.tour')}
        </Button>
      )}
      <Button icon="keyboard" onClick={() => showFinder('keys')}>
        {t('help.keys')}
      </Button>
    </div>
  );
}
