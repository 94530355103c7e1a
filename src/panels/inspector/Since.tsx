import type { Change } from '../../store/versions/changes-since.ts';
import styles from './Inspector.module.css';

/** A number in words with its change since the last checkpoint, as on cards. */
export function Since({ words, since, sinceWords }: Change & { readonly words: string }) {
  return (
    <>
      {words}
      {since !== undefined && (
        <span className={styles.since} role="img" aria-label={sinceWords} title={sinceWords}>
          {since}
        </span>
      )}
    </>
  );
}
