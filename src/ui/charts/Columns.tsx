import { scaleLinear } from 'd3-scale';
import styles from './Columns.module.css';
import { Ground } from './Ground.tsx';
import { useWidth } from './use-width.ts';

export type ColumnsProps = {
  /** Heights, left to right, of equal width. */
  readonly bars: readonly number[];
  /** Places in [0, bars.length]. */
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly medianWord: string;
  readonly rangeWord: string;
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
  /** The whole chart in a sentence. */
  readonly label: string;
  readonly height?: number;
};

const TOP = 40;
const BOTTOM = 24;

/** A histogram with its middle as a line and its usual range as a ground, both said in words. */
export function Columns(props: ColumnsProps) {
  const { bars, ticks, label, height = 176 } = props;
  const [box, width] = useWidth<HTMLDivElement>(420);
  const x = scaleLinear([0, Math.max(1, bars.length)], [0, width]);
  const y = scaleLinear([0, Math.max(...bars, 0.01)], [height - BOTTOM, TOP]);
  return (
    <Ground box={box} width={width} height={height} label={label} className={styles.chart}>
      <rect
        className={styles.range}
        x={x(props.low)}
        y={TOP}
        width={Math.max(2, x(props.high) - x(props.low))}
        height={height - TOP - BOTTOM}
      />
      <Bars bars={bars} x={x} y={y} floor={height - BOTTOM} />
      <line className={styles.axis} x1={0} x2={width} y1={height - BOTTOM} y2={height - BOTTOM} />
      <Words {...props} x={x} width={width} height={height} />
      {ticks.map(({ at, text }) => (
        <text
          key={text}
          className={styles.tick}
          x={x(at)}
          y={height - 6}
          textAnchor={at === 0 ? 'start' : x(at) > width - 24 ? 'end' : 'middle'}
        >
          {text}
        </text>
      ))}
    </Ground>
  );
}

type Scale = ReturnType<typeof scaleLinear<number, number>>;

type BarsProps = Pick<ColumnsProps, 'bars'> & {
  readonly x: Scale;
  readonly y: Scale;
  readonly floor: number;
};

function Bars({ bars, x, y, floor }: BarsProps) {
  const gap = bars.length > 1 ? 2 : 0;
  return bars.map((bar, i) => (
    <rect
      // Bars are places on an axis and have no other name.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      key={i}
      className={styles.bar}
      x={x(i) + gap / 2}
      y={y(bar)}
      width={Math.max(1, x(1) - x(0) - gap)}
      height={Math.max(0, floor - y(bar))}
    />
  ));
}

type WordsProps = ColumnsProps & {
  readonly x: Scale;
  readonly width: number;
  readonly height: number;
};

function Words({ median, high, medianWord, rangeWord, x, width, height }: WordsProps) {
  const at = x(median);
  const isLate = at > width * 0.6;
  const end = x(high);
  const isWide = end > width * 0.62;
  return (
    <g>
      {/* The line begins under the words of the range, so that it never runs through them. */}
      <line className={styles.median} x1={at} x2={at} y1={22} y2={height - BOTTOM} />
      <text
        className={styles.medianWord}
        x={isLate ? at - 6 : at + 6}
        y={32}
        textAnchor={isLate ? 'end' : 'start'}
      >
        {medianWord}
      </text>
      <text
        className={styles.rangeWord}
        x={isWide ? Math.min(end, width) : end + 6}
        y={13}
        textAnchor={isWide ? 'end' : 'start'}
      >
        {rangeWord}
      </text>
    </g>
  );
}
