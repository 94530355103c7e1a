import { cx } from '../cx.ts';
import styles from './RowBars.module.css';

/** One row: its bar is `size` long, in [0, 1]; a whisker from `from` to `to` on the same scale is its doubt. */
export type RowBar = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly doubt?: string;
  readonly share?: string;
  /** The share with more digits, on hover. */
  readonly exact?: string;
  readonly size: number;
  readonly from?: number;
  readonly to?: number;
  /** The rows that the chart is about. */
  readonly isStrong?: boolean;
};

export type RowBarsProps = {
  readonly rows: readonly RowBar[];
  /** The whole chart in a sentence. */
  readonly label: string;
  /** Rows that are not strong: of the same kind in a lighter shade, or something else in grey. */
  readonly rest?: 'light' | 'grey';
};

/** Bars under each other, each with its words and its number beside it. */
export function RowBars({ rows, label, rest = 'grey' }: RowBarsProps) {
  return (
    <div className={styles.rows} role="img" aria-label={label}>
      {rows.map((row) => (
        <div key={row.id} className={styles.row}>
          <span className={styles.label} title={row.label}>
            {row.label}
          </span>
          <span className={styles.track}>
            <Bar row={row} rest={rest} />
            <span className={styles.words}>
              <span className={row.size === 0 ? styles.nobody : styles.value}>{row.value}</span>
              {row.doubt !== undefined && <span className={styles.doubt}>{row.doubt}</span>}
            </span>
          </span>
          <span className={styles.share} title={row.exact}>
            {row.share}
          </span>
        </div>
      ))}
    </div>
  );
}

/** The longest bar leaves room for its number. */
const percent = (size: number): string => `calc((100% - 84px) * ${size.toFixed(4)})`;

function Bar({ row, rest }: { readonly row: RowBar; readonly rest: 'light' | 'grey' }) {
  const { size, from, to, isStrong = false } = row;
  const end = Math.max(size, to ?? 0);
  return (
    <>
      <span
        className={cx(styles.bar, isStrong ? styles.strong : styles[rest], size === 0 && styles.none)}
        style={{ width: percent(size) }}
      />
      {from !== undefined && to !== undefined && (
        <span className={styles.whisker} style={{ left: percent(from), width: percent(to - from) }} />
      )}
      {/* The number stands behind whichever is longer. */}
      <span style={{ width: percent(end - size) }} />
    </>
  );
}
