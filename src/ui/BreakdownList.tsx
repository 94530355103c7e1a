import styles from './BreakdownList.module.css';
import { cx } from './cx.ts';
import { colourOf, type SeriesColour } from './tone.ts';

export type BreakdownRow = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly share?: string;
  /** The share with more digits, on hover. */
  readonly exact?: string;
  /** What changed of it: "+36", and in words. */
  readonly since?: string;
  readonly sinceWords?: string;
  readonly colour: SeriesColour;
  readonly onClick?: () => void;
};

export type BreakdownListProps = { readonly rows: readonly BreakdownRow[]; readonly stale?: boolean };

/** The words and numbers of a stack bar, one line a part. */
export function BreakdownList({ rows, stale = false }: BreakdownListProps) {
  // The change stands behind its number, as on cards; numbers stay one under the other.
  const isCompared = rows.some(({ since }) => since !== undefined);
  return (
    <ul className={cx(styles.list, stale && styles.stale)}>
      {rows.map((row) => (
        <li key={row.id} className={styles.row}>
          <span className={styles.mark} style={{ background: colourOf(row.colour) }} />
          <span className={styles.label}>{row.label}</span>
          {row.onClick === undefined ? (
            <span className={styles.value}>{row.value}</span>
          ) : (
            <button type="button" className={cx(styles.value, styles.button)} onClick={row.onClick}>
              {row.value}
            </button>
          )}
          {row.since !== undefined ? (
            <span className={styles.since} role="img" aria-label={row.sinceWords} title={row.sinceWords}>
              {row.since}
            </span>
          ) : (
            isCompared && <span className={styles.since} />
          )}
          <span className={cx(styles.share, isCompared && styles.narrow)} title={row.exact}>
            {row.share}
          </span>
        </li>
      ))}
    </ul>
  );
}
