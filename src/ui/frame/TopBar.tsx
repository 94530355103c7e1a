import type { ReactNode } from 'react';
import styles from './TopBar.module.css';

export type TopBarProps = { readonly start: ReactNode; readonly end: ReactNode };

export function TopBar({ start, end }: TopBarProps) {
  return (
    <header className={styles.bar}>
      <div className={styles.start}>{start}</div>
      <div className={styles.end}>{end}</div>
    </header>
  );
}
