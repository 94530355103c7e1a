import { scaleLinear } from 'd3-scale';
import { Ground } from './Ground.tsx';
import styles from './ShiftBar.module.css';
import { useWidth } from './use-width.ts';

/** How far something goes, and its interval. */
export type Shift = { readonly value: number; readonly low: number; readonly high: number };

export type ShiftBarProps = {
  /** What comes of moving something down, and up. */
  readonly down: Shift;
  readonly up: Shift;
  /** The largest shift of all rows: they share one scale. */
  readonly reach: number;
  /** The row in words. */
  readonly label: string;
};

const HEIGHT = 32;

/** One row of a tornado: two bars from the middle line, each with its interval. */
export function ShiftBar({ down, up, reach, label }: ShiftBarProps) {
  const [box, width] = useWidth<HTMLDivElement>(320);
  const x = scaleLinear([-reach, reach], [6, width - 6]).clamp(true);
  return (
    <Ground box={box} width={width} height={HEIGHT} label={label} className={styles.chart}>
      <Bar of={down} x={x} top={4} kind="down" />
      <Bar of={up} x={x} top={20} kind="up" />
      <line className={styles.axis} x1={x(0)} x2={x(0)} y1={0} y2={HEIGHT} />
    </Ground>
  );
}

type Scale = ReturnType<typeof scaleLinear<number, number>>;
type BarProps = {
  readonly of: Shift;
  readonly x: Scale;
  readonly top: number;
  readonly kind: 'down' | 'up';
};

const THICK = 8;

function Bar({ of: { value, low, high }, x, top, kind }: BarProps) {
  if (!Number.isFinite(value)) return null;
  const [from, to] = [Math.min(x(0), x(value)), Math.max(x(0), x(value))];
  const middle = top + THICK / 2;
  return (
    <g>
      <rect className={styles[kind]} x={from} y={top} width={Math.max(1, to - from)} height={THICK} rx={2} />
      {Number.isFinite(low) && Number.isFinite(high) && low !== high && (
        <line className={styles.whisker} x1={x(low)} x2={x(high)} y1={middle} y2={middle} />
      )}
    </g>
  );
}
