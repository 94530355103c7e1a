import type { ReactNode } from 'react';
import { useWords } from '../../store/words.ts';
import { cx } from '../../ui/cx.ts';
import styles from './ImportPanel.module.css';

export type ColumnProps = {
  readonly index: number;
  readonly header: string;
  readonly samples: readonly (readonly string[])[];
  /** Nothing is made of it. */
  readonly isLeft: boolean;
  /** What becomes of it. */
  readonly children: ReactNode;
};

/** One column of a table on its way in: its name, two samples, and what becomes of it. */
export function Column({ index, header, samples, isLeft, children }: ColumnProps) {
  const { t } = useWords();
  const shown = samples
    .map((row) => row[index] ?? '')
    .filter((cell) => cell.trim() !== '')
    .slice(0, 2);
  return (
    <div className={cx(styles.column, isLeft && styles.left)}>
      <span className={styles.quiet}>{t('app.import.column')}</span>
      <strong className={styles.header} title={header}>
        {header}
      </strong>
      {[0, 1].map((row) => (
        <span key={row} className={styles.sample} title={shown[row]}>
          {shown[row] ?? '\u00a0'}
        </span>
      ))}
      {children}
    </div>
  );
}
