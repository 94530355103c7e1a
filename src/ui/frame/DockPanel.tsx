import type { ReactNode } from 'react';
import styles from './DockPanel.module.css';

export type DockPanelProps = {
  readonly label: string;
  readonly height: number;
  /** Children stand side by side with hairlines between them and scroll each for itself. */
  readonly children: ReactNode;
};

export function DockPanel({ label, height, children }: DockPanelProps) {
  return (
    <section className={styles.panel} style={{ height }} aria-label={label}>
      {children}
    </section>
  );
}
