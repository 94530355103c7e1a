import styles from './Histogram.module.css';
import { type Category, colourOf } from './tone.ts';

export type HistogramProps = {
  readonly bars: readonly number[];
  /** The first so many bars are drawn strong: the half, the share, the stretch that is talked about. */
  readonly highlight?: number;
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
  /** The whole chart in a sentence. */
  readonly label: string;
  readonly category?: Category;
};

export function Histogram({ bars, highlight = 0, ticks, label, category = 'timing' }: HistogramProps) {
  const largest = Math.max(...bars, 0);
  return (
    <figure className={styles.figure}>
      <div className={styles.bars} role="img" aria-label={label} style={{ color: colourOf(category) }}>
        {bars.map((bar, index) => (
          <span
            // Bars are places on an axis and have no other name.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            key={index}
            className={index < highlight ? styles.strong : styles.bar}
            style={{ height: largest === 0 ? 0 : `${(bar / largest) * 100}%` }}
          />
        ))}
      </div>
      <div className={styles.axis} aria-hidden="true">
        {ticks.map((tick) => (
          <span
            key={tick.text}
            className={styles.tick}
            style={{ left: `${tick.at * 100}%`, translate: `${-tick.at * 100}%` }}
          >
            {tick.text}
          </span>
        ))}
      </div>
    </figure>
  );
}
