import { useEffect, useRef } from 'react';
import type { ReasonedRow, WalkView } from '../../core/index.ts';
import { goTo } from '../../store/actions.ts';
import { stateWords, walkTime } from '../../store/walk/said.ts';
import { useWords } from '../../store/words.ts';
import styles from './Happened.module.css';
import { SaveButton, StoryName } from './SaveStory.tsx';

/** What happened, oldest first, each line with its reason. */
export function Happened({ view }: { readonly view: WalkView }) {
  const { t, locale } = useWords();
  const list = useRef<HTMLElement>(null);
  const rows = view.rows.filter(({ isTold }) => isTold);
  const count = rows.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever is new stands at the end
  useEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [count, view.minute]);
  const times = timesOf(rows, walkTime(view, locale));
  return (
    <>
      <div className={styles.head}>
        <h3 className={styles.title}>{t('walking.happened')}</h3>
        <SaveButton />
      </div>
      <StoryName view={view} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse */}
      <section ref={list} className={styles.scroll} aria-label={t('walking.happened')} tabIndex={0}>
        <ol className={styles.list}>
          {rows.map((row, index) => (
            // Rows come in the order of what happened and are replaced as a whole.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <li key={index} className={styles.row}>
              <time className={styles.time} dateTime={row.at}>
                {times[index]}
              </time>
              <Said row={row} />
            </li>
          ))}
          <Now view={view} />
        </ol>
      </section>
    </>
  );
}

/** What the lead does at this minute; nothing once they have left. */
function Now({ view }: { readonly view: WalkView }) {
  const voice = useWords();
  if (view.isOver || view.state === undefined) return null;
  return (
    <li className={`${styles.row} ${styles.now}`}>
      <span className={styles.time} />
      <div className={styles.words}>
        <p className={`${styles.said} ${styles.first}`}>{stateWords(view, voice)}</p>
      </div>
    </li>
  );
}

function Said({ row }: { readonly row: ReasonedRow }) {
  const { say } = useWords();
  return (
    <div className={styles.words}>
      {row.nodeId === '' ? (
        <p className={styles.said}>{say(row.said)}</p>
      ) : (
        <button type="button" className={`${styles.said} ${styles.step}`} onClick={() => goTo(row.nodeId)}>
          {say(row.said)}
        </button>
      )}
      {row.why !== undefined && <p className={styles.why}>{say(row.why)}</p>}
    </div>
  );
}

/** The clock of each row; the weekday only where it is another than in the row before. */
function timesOf(rows: readonly ReasonedRow[], words: (minute: number) => string): readonly string[] {
  let before = '';
  return rows.map(({ minute }) => {
    const said = words(minute);
    const cut = said.search(/\d{1,2}:\d{2}/);
    const day = cut < 0 ? said : said.slice(0, cut);
    const isSame = day === before;
    before = day;
    return isSame && cut >= 0 ? said.slice(cut) : said;
  });
}
