import { type ReactNode, useId } from 'react';
import styles from './Progress.module.css';

export type ProgressProps = {
  readonly title: string;
  /** 0 to 1; absent while nobody knows how long it takes. */
  readonly share?: number;
  /** Counts and time left. */
  readonly detail?: string;
  /** Always holds a way out. */
  readonly actions?: ReactNode;
};

export function Progress({ title, share, detail, actions }: ProgressProps) {
  const id = useId();
  return (
    <div className={styles.progress}>
      <div className={styles.head}>
        <span id={id} className={styles.title}>
          {title}
        </span>
        {actions}
      </div>
      <progress
        className={styles.bar}
        max={1}
        aria-labelledby={id}
        {...(share === undefined ? {} : { value: share })}
      />
      {detail !== undefined && <p className={styles.detail}>{detail}</p>}
    </div>
  );
}
