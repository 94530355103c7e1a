import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';
import { Icon } from './Icon.tsx';

export type EmptyStateProps = {
  readonly icon?: string;
  /** What will stand here, in a dashed outline of a card. */
  readonly slot?: string;
  /** What belongs here. */
  readonly title: string;
  /** Why. */
  readonly text?: string;
  /** The one button that fills it. */
  readonly actions?: ReactNode;
  readonly foot?: ReactNode;
};

export function EmptyState({ icon, slot, title, text, actions, foot }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      {slot !== undefined && <div className={styles.slot}>{slot}</div>}
      {icon !== undefined && <Icon name={icon} size={20} className={styles.icon} />}
      <p className={styles.title}>{title}</p>
      {text !== undefined && <p className={styles.text}>{text}</p>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      {foot !== undefined && <div className={styles.foot}>{foot}</div>}
    </div>
  );
}
