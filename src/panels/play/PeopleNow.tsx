import { useState } from 'react';
import { engagementIn, numberText, type Standing } from '../../core/index.ts';
import { select } from '../../store/actions.ts';
import { titleOf } from '../../store/document/kinds.ts';
import { waysName } from '../../store/document/together.ts';
import { type PeopleNow as Now, useChosen, usePeopleNow } from '../../store/play/here.ts';
import { keepAsSegment, useEmails } from '../../store/play/keeping.ts';
import { usePlay } from '../../store/play/state.ts';
import { dateOf, nearTime, type RunTime } from '../../store/play/when.ts';
import { useStore } from '../../store/store.ts';
import { walkSomebody } from '../../store/walk/walking.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import floating from '../../ui/floating.module.css';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from './PeopleNow.module.css';
import { usePlace } from './use-place.ts';
import { useRunTime } from './use-run-time.ts';

/** So many rows stand in the list before it is asked for all. */
const FEW = 8;

/** Who is at the selected step or line of the run that is played, longest first; it changes in place while time goes on. */
export function PeopleNow() {
  const chosen = useChosen();
  const isPlay = useStore((state) => state.mode?.name === 'play');
  const now = usePeopleNow();
  const time = useRunTime();
  if (!isPlay || now === undefined || time === undefined || chosen === undefined) return null;
  return <List key={chosen} id={chosen} now={now} time={time} />;
}

type ListProps = { readonly id: string; readonly now: Now; readonly time: RunTime };

function List({ id, now, time }: ListProps) {
  const { t } = useWords();
  const [isWhole, setWhole] = useState(false);
  const place = usePlace(id);
  const words = useTitle(now);
  const { here, came, kind } = now;
  const rows = isWhole ? here : here.slice(0, FEW);
  const isStep = kind === 'step';
  return (
    <section
      ref={place.ref}
      className={cx(floating.floating, styles.panel, styles[place.side])}
      style={{ left: place.left, top: place.top }}
      aria-label={words}
      data-people-now=""
    >
      <span className={styles.arrow} style={{ top: place.arrow }} />
      <header className={styles.head}>
        <h2 className={styles.title} title={words}>
          {words}
        </h2>
        <p className={styles.counts}>
          {t(isStep ? 'playback.here' : 'playback.onLine', { here: here.length, came })}
        </p>
        <IconButton icon="x" size="s" label={t('app.close')} onClick={() => select([])} />
      </header>
      {here.length === 0 ? (
        <p className={styles.nobody}>{t(isStep ? 'playback.nobody' : 'playback.nobodyOnLine')}</p>
      ) : (
        <Rows now={now} rows={rows} time={time} />
      )}
      {here.length > 0 && (
        <footer className={styles.foot}>
          {here.length > FEW && !isWhole && <span>{t('playback.more', { count: here.length - FEW })}</span>}
          <span className={styles.deeds}>
            <Keep here={here} words={words} time={time} />
            {here.length > FEW && !isWhole && (
              <Button size="s" variant="link" onClick={() => setWhole(true)}>
                {t('playback.all', { count: here.length })}
              </Button>
            )}
          </span>
        </footer>
      )}
    </section>
  );
}

type KeepProps = { readonly here: readonly Standing[]; readonly words: string; readonly time: RunTime };

/** Makes a segment of those who are here; made-up people are others in the next run. */
function Keep({ here, words, time }: KeepProps) {
  const voice = useWords();
  const { t } = voice;
  const minute = usePlay((play) => play.minute);
  const emails = useEmails(here);
  const keep = () => {
    const date = dateOf(minute, time, voice);
    if (emails !== undefined) keepAsSegment(t('playback.keptName', { step: words, date }), emails);
  };
  return (
    <span title={emails === undefined ? t('playback.keepNot') : undefined}>
      <Button size="s" variant="link" disabled={emails === undefined} onClick={keep}>
        {t('playback.keep')}
      </Button>
    </span>
  );
}

type RowsProps = { readonly now: Now; readonly rows: readonly Standing[]; readonly time: RunTime };

function Rows({ now, rows, time }: RowsProps) {
  const { t } = useWords();
  const isStep = now.kind === 'step';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse
    <div className={styles.scroll} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('playback.longest')}</th>
            <th scope="col" className={styles.score}>
              {t('playback.engagement')}
            </th>
            <th scope="col">{t(isStep ? 'playback.since' : 'playback.left')}</th>
            <th scope="col">{isStep ? t('playback.until') : ''}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <Row key={`${one.lead}/${one.since}`} one={one} now={now} time={time} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The step, or the step with the way out of it. */
function useTitle({ node: id, ports }: Now): string {
  const { say, maybe, t } = useWords();
  const file = useStore((state) => state.file);
  if (file === undefined) return '';
  const step = say(titleOf(file, id));
  if (ports === undefined) return step;
  const node = file.program.nodes.find((one) => one.id === id);
  const way = node && maybe(waysName(node, file, ports));
  return way === undefined ? t('people.list.edgeOnly', { step }) : t('people.list.edge', { step, way });
}

type RowProps = { readonly one: Standing; readonly now: Now; readonly time: RunTime };

function Row({ one, now, time }: RowProps) {
  const voice = useWords();
  const { t, say } = voice;
  const minute = usePlay((play) => play.minute);
  const playback = usePlay((play) => play.playback);
  const person = playback?.people[one.lead];
  if (playback === undefined || person === undefined) return null;
  const engagement = Math.round(engagementIn(playback, one.lead, Math.floor(minute)));
  const said = (at: number): string => nearTime({ minute: at, now: minute }, time, voice);
  const longest = Math.max(1, minute - (now.here[0]?.since ?? 0));
  return (
    <tr>
      <th scope="row" title={person.name}>
        <span className={styles.who}>
          <span className={styles.dot} style={{ opacity: 0.35 + (0.65 * (minute - one.since)) / longest }} />
          <span className={styles.name}>{person.name}</span>
          <span className={styles.number}>{person.lead + 1}</span>
        </span>
      </th>
      <td className={styles.score}>{say(numberText(engagement))}</td>
      <td>{said(one.since)}</td>
      <td>
        <span className={styles.until}>
          {now.kind === 'line' ? (
            ''
          ) : one.until === undefined ? (
            <span title={t('playback.untilEnd')}>–</span>
          ) : (
            said(one.until)
          )}
        </span>
        <button
          type="button"
          className={styles.walk}
          aria-label={t('playback.walkWho', { name: person.name })}
          onClick={() => walkSomebody({ kind: 'lead', lead: person.lead })}
        >
          <Icon name="footprints" size={16} />
          {t('playback.walk')}
        </button>
      </td>
    </tr>
  );
}
