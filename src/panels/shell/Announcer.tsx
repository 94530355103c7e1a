import { useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';
import styles from './Announcer.module.css';

/** Tells a screen reader what was done last and how the numbers came out. */
export function Announcer() {
  const { t, say } = useWords();
  const done = useStore((state) => state.history.past.at(-1)?.label);
  const count = useStore((state) => state.history.past.length);
  const status = useStore((state) => state.run.status);
  return (
    <div aria-live="polite" className={styles.silent}>
      {/* The key makes the same words be spoken again for the same deed. */}
      <span key={count}>{done === undefined ? '' : say(done)}</span>
      <span>{status === 'done' ? t('app.announce.done') : ''}</span>
    </div>
  );
}
