import { figureText, type WalkScore, type WalkView } from '../../core/index.ts';
import { clockWords, dayOf } from '../../store/walk/said.ts';
import { useWords } from '../../store/words.ts';
import { Spoken } from '../../ui/Spoken.tsx';
import styles from './Clock.module.css';

/** The minute of the walk in the lead's own time, and the three scores at that minute with the line of sales. */
export function Clock({ view }: { readonly view: WalkView }) {
  const { t, locale } = useWords();
  return (
    <section className={styles.clock} aria-label={t('walking.clock')}>
      <div className={styles.line}>
        <time className={styles.time} dateTime={view.local}>
          {clockWords(view.local, locale)}
        </time>
        <span className={styles.day} title={view.zone}>
          {t('walking.day', { day: dayOf(view) })}
        </span>
      </div>
      <dl className={styles.scores}>
        {view.scores.map((score) => (
          <Score key={score.dimension} score={score} />
        ))}
      </dl>
    </section>
  );
}

/** All three scores are told on the same scale. */
const HIGHEST = 100;
const share = (value: number): string => `${Math.min(100, Math.max(0, (100 * value) / HIGHEST))}%`;

function Score({ score }: { readonly score: WalkScore }) {
  const { t, say } = useWords();
  const { dimension, value, line, grade } = score;
  const number = say(figureText(Math.round(value)));
  return (
    <div className={styles.score}>
      <dt className={styles.name}>{t(`app.rule.score.${dimension}`)}</dt>
      <dd className={styles.value}>
        {number}
        {grade !== undefined && (
          <span className={styles.grade}>
            {' '}
            {t(dimension === 'fit' ? 'walking.grade' : 'walking.level', { grade })}
          </span>
        )}
        {line !== undefined && <Spoken>{t('walking.line', { line: say(figureText(line)) })}</Spoken>}
      </dd>
      <span className={styles.bar} aria-hidden="true">
        <span className={`${styles.filled} ${styles[dimension]}`} style={{ width: share(value) }} />
        {line !== undefined && <span className={styles.mark} style={{ insetInlineStart: share(line) }} />}
      </span>
    </div>
  );
}
