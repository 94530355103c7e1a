import { openCount } from '../../store/comments/comments.ts';
import { useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';
import styles from './Comments.module.css';

/** How many comments are open; nothing while none is. */
export function OpenComments() {
  const { t } = useWords();
  const count = useStore((state) => openCount(state.file));
  if (count === 0) return null;
  return (
    <span className={styles.badge} role="img" aria-label={t('comments.open', { count })}>
      {count}
    </span>
  );
}
