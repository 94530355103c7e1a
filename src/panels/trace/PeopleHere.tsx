import { formatEpochMinute, numberText, type ProgramFile } from '../../core/index.ts';
import { titleOf } from '../../store/document/kinds.ts';
import { waysName } from '../../store/document/together.ts';
import { shownName } from '../../store/people/naming.ts';
import { repeatsOf } from '../../store/run/input.ts';
import { useStore } from '../../store/store.ts';
import { closeList, listPlace, stopListing } from '../../store/trace/places-listed.ts';
import type { PeopleList } from '../../store/trace/state.ts';
import { longTime } from '../../store/trace/times.ts';
import { followLead } from '../../store/trace/tracing.ts';
import { walkSomebody } from '../../store/walk/walking.ts';
import { useWords, type Voice } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Progress } from '../../ui/Progress.tsx';
import styles from './PeopleHere.module.css';

/** The people at a place of the drawing, who have been there longest first. Each can be followed. */
export function PeopleHere({ list }: { readonly list: PeopleList }) {
  const voice = useWords();
  const { t } = voice;
  const file = useStore((state) => state.file);
  const people = useStore((state) => state.people);
  if (file === undefined) return null;
  return (
    <section className={styles.panel} aria-label={placeWords(list, file, voice)}>
      <header className={styles.head}>
        <h2 className={styles.title} title={placeWords(list, file, voice)}>
          {placeWords(list, file, voice)}
        </h2>
        <IconButton icon="x" size="s" label={t('people.list.close')} onClick={closeList} />
      </header>
      <State list={list} repeats={repeatsOf(file, people)} />
      <Rows list={list} voice={voice} />
    </section>
  );
}

function placeWords({ place }: PeopleList, file: ProgramFile, { t, say, maybe }: Voice) {
  const step = say(titleOf(file, place.node));
  if (place.kind === 'here') return t('people.list.here', { step });
  const node = file.program.nodes.find(({ id }) => id === place.node);
  const way = node && maybe(waysName(node, file, place.ports));
  return way === undefined ? t('people.list.edgeOnly', { step }) : t('people.list.edge', { step, way });
}

type StateProps = { readonly list: PeopleList; readonly repeats: number };

/** How many were found, how far the search is, and whether it is still of this program. */
function State({ list, repeats }: StateProps) {
  const { t, say } = useWords();
  const { found, most, place, status, isStale } = list;
  const count = found?.found.length ?? 0;
  if (status === 'failed') return <p className={styles.error}>{t('people.list.failed')}</p>;
  if (status === 'looking') {
    const { done = 0, of = 0 } = found ?? {};
    const detail = t('people.list.progress', { done: say(numberText(done)), of: say(numberText(of)) });
    return (
      <Progress
        title={t('people.list.looking')}
        {...(of > 0 ? { share: done / of, detail } : {})}
        actions={
          <Button size="s" variant="link" onClick={stopListing}>
            {t('people.list.cancel')}
          </Button>
        }
      />
    );
  }
  const words = [
    t(count === most ? 'people.list.first' : 'people.list.count', { count }),
    ...(status === 'stopped' ? [t('people.list.stopped')] : []),
    ...(repeats > 1 ? [t('people.list.repeat', { repeats })] : []),
  ];
  return (
    <p className={styles.quiet} role="status">
      {words.join(' · ')}{' '}
      {isStale && (
        <>
          {t('people.list.stale')}{' '}
          <Button size="s" variant="link" onClick={() => listPlace(place)}>
            {t('people.list.again')}
          </Button>
        </>
      )}
    </p>
  );
}

function Rows({ list, voice }: { readonly list: PeopleList; readonly voice: Voice }) {
  const { t } = voice;
  const lead = useStore((state) => state.trace.lead);
  if (list.found === undefined) return null;
  const { found, start } = list.found;
  const rows = [...found].sort((a, b) => a.minute - b.minute || a.lead - b.lead);
  return (
    <ul className={cx(styles.list, list.isStale && styles.stale)}>
      {rows.map((one) => {
        const time = longTime(voice.locale, one.zone)(formatEpochMinute(start + one.minute));
        const name = shownName(one, voice);
        // Made-up people are told by what they are made up from, others by their ids.
        const beside = name === one.name ? one.id : one.name;
        const since = list.place.kind === 'here' ? t('people.list.since', { time }) : time;
        return (
          <li key={one.lead} className={styles.item}>
            <button
              type="button"
              className={styles.row}
              // Numbers of people before the change may be others now.
              disabled={list.isStale}
              aria-pressed={lead === one.lead}
              aria-label={t('people.list.follow', { name, since })}
              onClick={() => followLead(one.lead)}
            >
              <span className={styles.name} title={name}>
                {name}
              </span>
              {name !== beside && (
                <span className={styles.id} title={beside}>
                  {beside}
                </span>
              )}
              <span className={styles.since}>{since}</span>
            </button>
            <IconButton
              icon="footprints"
              size="s"
              label={t('walking.here.walk', { name })}
              disabled={list.isStale}
              onClick={() => walkSomebody({ kind: 'lead', lead: one.lead })}
            />
          </li>
        );
      })}
    </ul>
  );
}
