import { useWords } from '../../store/words.ts';
import styles from './PlayNote.module.css';

const SHADES = [0, 1, 2, 3, 4];

/** What shades mean while a run is played, where the note of the canvas stands otherwise. */
export function PlayNote() {
  const { t } = useWords();
  return (
    <div className={styles.note} data-floats="">
      <p className={styles.shades}>
        {t('playback.shortest')}
        <span className={styles.dots} aria-hidden="true">
          {SHADES.map((shade) => (
            <span key={shade} style={{ opacity: 0.28 + 0.18 * shade }} />
          ))}
        </span>
        {t('playback.longestDot')}
      </p>
      <p>{t('playback.fuller')}</p>
    </div>
  );
}
