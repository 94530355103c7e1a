import { scaleLinear } from 'd3-scale';
import { area, curveStep, line } from 'd3-shape';
import { cx } from '../cx.ts';
import { Axes, type Scale } from './Axes.tsx';
import styles from './DayLines.module.css';
import { Ground } from './Ground.tsx';
import { useWidth } from './use-width.ts';

/** One day: its value, the range around it, and the limit of that day (Infinity: none). */
export type DayPoint = {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  readonly limit: number;
};

export type DayLinesProps = {
  readonly points: readonly DayPoint[];
  /** Words under the axis, by the place of their day. */
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
  /** Numbers beside the axis. */
  readonly say: (value: number) => string;
  readonly lineWord: string;
  readonly limitWord: string;
  /** Said where the limit is too far above to be drawn to scale. */
  readonly farWord: string;
  /** Stretches over the limit: first and last place. */
  readonly over: readonly { readonly from: number; readonly to: number }[];
  readonly overWord: string;
  /** The whole chart in a sentence. */
  readonly label: string;
  readonly height?: number;
};

const LEFT = 36;
const RIGHT = 120;
/** On a chart so narrow the words of the lines stand over their ends: beside them they would take half of it. */
const NARROW = 420;
const TOP = 24;
const BOTTOM = 24;
/** A limit so many times above everything else would press the line flat. */
const FAR = 3;

/** A number a day as a line with its range, against a dashed limit; the words stand on the chart. */
export function DayLines(props: DayLinesProps) {
  const { points, label, height = 208 } = props;
  const [box, width] = useWidth<HTMLDivElement>(860);
  const most = Math.max(...points.map(({ value, high = 0 }) => Math.max(value, high)), 0.01);
  const limits = points.map(({ limit }) => limit).filter(Number.isFinite);
  const isFar = limits.length > 0 && Math.max(...limits) > FAR * most;
  const top = isFar || limits.length === 0 ? most : Math.max(most, ...limits);
  const y = scaleLinear([0, top], [height - BOTTOM, TOP]).nice(4);
  const isNarrow = width < NARROW;
  const x = scaleLinear([0, Math.max(1, points.length - 1)], [LEFT, isNarrow ? width : width - RIGHT]);
  return (
    <Ground box={box} width={width} height={height} label={label} className={styles.chart}>
      <Axes x={x} y={y} height={height} ticks={props.ticks} say={props.say} gap={8} anchorOf={atStart} />
      <Over {...props} x={x} height={height} />
      <Lines points={points} x={x} y={y} showsLimit={limits.length > 0 && !isFar} />
      <Words {...props} width={width} isNarrow={isNarrow} y={y} isFar={isFar} hasLimit={limits.length > 0} />
    </Ground>
  );
}

type Scales = { readonly x: Scale; readonly y: Scale };

/** Words begin at their day. */
const atStart = () => 'start' as const;

type OverProps = DayLinesProps & { readonly x: Scale; readonly height: number };

function Over({ over, overWord, x, height }: OverProps) {
  const [first] = over;
  if (first === undefined) return null;
  const end = x(Math.min(first.to + 0.5, x.domain()[1] ?? 0));
  const isRight = end > (x.range()[1] ?? 0) - 160;
  return (
    <g>
      {over.map(({ from, to }) => {
        const start = Math.max(LEFT, x(from - 0.5));
        const stop = Math.min(x.range()[1] ?? 0, x(to + 0.5));
        return (
          <rect
            key={from}
            className={styles.over}
            x={start}
            y={TOP}
            width={Math.max(2, stop - start)}
            height={height - TOP - BOTTOM}
          />
        );
      })}
      <text
        className={styles.overWord}
        x={isRight ? Math.max(LEFT, x(first.from - 0.5)) - 6 : end + 6}
        y={TOP - 8}
        textAnchor={isRight ? 'end' : 'start'}
      >
        {overWord}
      </text>
    </g>
  );
}

type LinesProps = Scales & { readonly points: readonly DayPoint[]; readonly showsLimit: boolean };

function Lines({ points, x, y, showsLimit }: LinesProps) {
  const at = (_: DayPoint, i: number): number => x(i);
  const band = area<DayPoint>(
    at,
    ({ low = 0 }) => y(low),
    ({ high = 0 }) => y(high),
  ).defined(({ low, high }) => low !== undefined && high !== undefined);
  const values = line<DayPoint>(at, ({ value }) => y(value));
  const limit = line<DayPoint>(at, (point) => y(point.limit))
    .defined((point) => Number.isFinite(point.limit))
    .curve(curveStep);
  return (
    <g>
      <path className={styles.band} d={band([...points]) ?? ''} />
      <path className={styles.line} d={values([...points]) ?? ''} />
      {showsLimit && <path className={styles.limit} d={limit([...points]) ?? ''} />}
    </g>
  );
}

type WordsProps = DayLinesProps & {
  readonly width: number;
  readonly isNarrow: boolean;
  readonly y: Scale;
  readonly isFar: boolean;
  readonly hasLimit: boolean;
};

/** Two words at the ends of two lines need so much room between them. */
const APART = 18;

function Words({ points, lineWord, limitWord, farWord, width, isNarrow, y, isFar, hasLimit }: WordsProps) {
  const last = points.at(-1);
  if (last === undefined) return null;
  const lineY = y(last.value);
  const lastLimit = points.findLast(({ limit }) => Number.isFinite(limit))?.limit ?? 0;
  const limitY = y(lastLimit);
  const isAbove = limitY <= lineY;
  const near = Math.max(0, APART - Math.abs(limitY - lineY)) / 2;
  const shift = isAbove ? near : -near;
  const place = isNarrow
    ? ({ x: width, textAnchor: 'end' } as const)
    : ({ x: width - RIGHT + 8, textAnchor: 'start' } as const);
  const raised = isNarrow ? -6 : 4;
  return (
    <g className={cx(isNarrow && styles.raised)}>
      <text className={styles.lineWord} {...place} y={lineY + raised + (hasLimit && !isFar ? shift : 0)}>
        {lineWord}
      </text>
      {hasLimit && !isFar && (
        <text className={styles.limitWord} {...place} y={limitY + raised - shift}>
          {limitWord}
        </text>
      )}
      {isFar && (
        <text className={styles.farWord} x={isNarrow ? 0 : LEFT} y={TOP - 10}>
          {farWord}
        </text>
      )}
    </g>
  );
}
