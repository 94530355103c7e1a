import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './Section.module.css';

export type SectionProps = {
  readonly title: string;
  readonly aside?: ReactNode;
  /** A hairline above it. */
  readonly line?: boolean;
  readonly children: ReactNode;
};

export function Section({ title, aside, line = false, children }: SectionProps) {
  return (
    <section className={cx(styles.section, line && styles.line)}>
      <div className={styles.head}>
        <h3 className={styles.title}>{title}</h3>
        {aside !== undefined && <div className={styles.aside}>{aside}</div>}
      </div>
      {children}
    </section>
  );
}
