import { Icon } from '../../ui/Icon.tsx';
import type { CardComments } from '../types.ts';
import styles from './CommentBadge.module.css';

/** Rides the bottom right corner: how many comments are open. The top corners belong to issues, changes and stops. */
export function CommentBadge({ comments }: { readonly comments: CardComments }) {
  return (
    <span className={styles.badge} role="img" aria-label={comments.label} title={comments.label}>
      <Icon name="message-square" size={12} />
      {comments.count}
    </span>
  );
}
