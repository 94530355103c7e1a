import { scaleLinear } from 'd3-scale';
import { cx } from '../cx.ts';
import styles from './DifferenceLine.module.css';
import { Ground } from './Ground.tsx';
import { useWidth } from './use-width.ts';

export type DifferenceLineProps = {
  /** The difference and its interval; without bounds there is only the dot. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly tone: 'good' | 'warn' | 'grey';
  /** The line in words. */
  readonly label: string;
};

const HEIGHT = 20;
const MIDDLE = HEIGHT / 2;

/** A dot for the difference, a bar for its interval, a tick for no difference; on a scale of its own. */
export function DifferenceLine({ value, low, high, tone, label }: DifferenceLineProps) {
  const [box, width] = useWidth<HTMLDivElement>(320);
  const hasBounds = Number.isFinite(low) && Number.isFinite(high);
  const ends = [0, value, ...(hasBounds ? [low, high] : [])];
  const reach = Math.max(...ends.map(Math.abs)) || 1;
  // No difference stands in the middle, so that sides can be compared from line to line.
  const x = scaleLinear([-reach * 1.1, reach * 1.1], [6, width - 6]);
  return (
    <Ground box={box} width={width} height={HEIGHT} label={label} className={cx(styles.chart, styles[tone])}>
      <line className={styles.axis} x1={0} x2={width} y1={MIDDLE} y2={MIDDLE} />
      {hasBounds && (
        <rect
          className={styles.bar}
          x={x(low)}
          y={MIDDLE - 4}
          width={Math.max(2, x(high) - x(low))}
          height={8}
          rx={4}
        />
      )}
      <line className={styles.zero} x1={x(0)} x2={x(0)} y1={0} y2={HEIGHT} />
      <circle className={styles.dot} cx={x(value)} cy={MIDDLE} r={4.5} />
    </Ground>
  );
}
