import type { ScaleLinear } from 'd3-scale';
import styles from './Axes.module.css';
import { type Anchor, type Tick, withRoom } from './with-room.ts';

export type Scale = ScaleLinear<number, number>;

export type AxesProps = {
  readonly x: Scale;
  readonly y: Scale;
  readonly height: number;
  /** Words under the axis, by the place of their point. */
  readonly ticks: readonly Tick[];
  /** Numbers beside the axis. */
  readonly say: (value: number) => string;
  /** Room between a number and the lines. */
  readonly gap: number;
  /** Where a word stands at its place. */
  readonly anchorOf: (at: number) => Anchor;
};

/** Lines across a chart with their numbers, and those of the words under it that find room. */
export function Axes({ x, y, height, ticks, say, gap, anchorOf }: AxesProps) {
  const [left = 0, right = 0] = x.range();
  return (
    <g>
      {y.ticks(4).map((value) => (
        <g key={value} transform={`translate(0 ${y(value)})`}>
          <line className={styles.grid} x1={left} x2={right} />
          <text className={styles.tick} x={left - gap} y={4} textAnchor="end">
            {say(value)}
          </text>
        </g>
      ))}
      {withRoom(ticks, x, anchorOf).map(({ at, text }) => (
        <text key={text} className={styles.tick} x={x(at)} y={height - 4} textAnchor={anchorOf(at)}>
          {text}
        </text>
      ))}
    </g>
  );
}
