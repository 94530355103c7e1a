import { inSentences, inTurn, numberText } from '../../core/index.ts';
import { badPastTable } from '../../store/people/past-look.ts';
import { dropPast } from '../../store/people/people.ts';
import { placedPeople } from '../../store/people/placing.ts';
import type { ImportedPeople, Past } from '../../store/people/state.ts';
import { useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { saveText } from '../files/save.ts';
import styles from './Past.module.css';

const SHOWN = 5;

/** The past that these people have in the run, and what of its file counts for nobody. */
export function PastLine({ people }: { readonly people: ImportedPeople }) {
  const { t } = useWords();
  const { past } = people;
  if (past === undefined) return null;
  return (
    <section className={styles.line}>
      <Icon name="clock" />
      <p className={styles.words}>{t('people.past.has', { count: past.events.length, name: past.name })}</p>
      <Notes people={people} past={past} />
      <span className={styles.end}>
        <Button size="s" variant="quiet" onClick={() => void dropPast()}>
          {t('people.past.drop')}
        </Button>
      </span>
    </section>
  );
}

function Notes({ people, past }: { readonly people: ImportedPeople; readonly past: Past }) {
  const { t, say } = useWords();
  const start = useStore((state) => state.file?.scenario.start ?? '');
  const zone = useStore((state) => state.file?.program.settings.zone ?? 'UTC');
  const { late, strangers } = placedPeople(people, { start, zone });
  const names = [...new Set(strangers.map(({ lead }) => lead))];
  const notes = [
    ...past.notices.map(say),
    ...(late.length > 0 ? [t('people.past.late', { count: late.length })] : []),
    ...(names.length > 0
      ? [
          say(
            inSentences([
              t('people.past.strangers', { count: names.length }),
              t(names.length > SHOWN ? 'people.past.strangersMore' : 'people.past.strangersText', {
                events: numberText(strangers.length),
                names: inTurn(names.slice(0, SHOWN)),
              }),
            ]),
          ),
        ]
      : []),
    ...past.bad
      .slice(0, SHOWN)
      .map(({ line, cause }) => t('app.import.badLine', { line, cause: say(cause) })),
  ];
  if (notes.length === 0) return null;
  return (
    <Disclosure label={t('people.past.notes')} count={say(numberText(notes.length))}>
      <ul className={styles.notes}>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
        {past.bad.length > SHOWN && <li>{t('app.import.badMore', { count: past.bad.length - SHOWN })}</li>}
      </ul>
      {past.bad.length > 0 && <SaveBad past={past} />}
    </Disclosure>
  );
}

function SaveBad({ past }: { readonly past: Past }) {
  const { t, say } = useWords();
  const save = () => {
    const head = [t('app.import.line'), t('app.import.cause')];
    const name = `${t('app.import.badFile')}-${past.name.replace(/\.gz$/i, '')}`;
    saveText({ name, type: 'text/csv', text: badPastTable(past, head, say) });
  };
  return (
    <Button size="s" icon="download" onClick={save}>
      {t('people.past.badSave')}
    </Button>
  );
}
