import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import { Axes, type AxesProps, type Scale } from './Axes.tsx';
import { Ground } from './Ground.tsx';
import styles from './SpreadLine.module.css';
import { useWidth } from './use-width.ts';

/** The middle of many values with its interval, and the range of half of them. NaN: nobody there. */
export type SpreadPoint = {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly from: number;
  readonly to: number;
};

export type SpreadLineProps = {
  readonly points: readonly SpreadPoint[];
  /** Words under the axis, by the place of their point. */
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
  /** Numbers beside the axis. */
  readonly say: (value: number) => string;
  /** A value that matters, with its word. */
  readonly bound?: { readonly value: number; readonly word: string };
  /** Ends of the scale, at least. */
  readonly least: number;
  readonly most: number;
  /** The whole chart in a sentence. */
  readonly label: string;
  readonly height?: number;
};

const LEFT = 30;
const RIGHT = 8;
const TOP = 10;
const BOTTOM = 22;

/** How many values go over time: the middle one, its doubt, and where half of them lie. */
export function SpreadLine(props: SpreadLineProps) {
  const { points, ticks, say, bound, label, height = 176 } = props;
  const [box, width] = useWidth<HTMLDivElement>(320);
  const ends = points.flatMap(({ from, to }) => [from, to]).filter(Number.isFinite);
  const y = scaleLinear(
    [Math.min(props.least, ...ends), Math.max(props.most, ...ends)],
    [height - BOTTOM, TOP],
  ).nice(4);
  const x = scaleLinear([0, Math.max(1, points.length - 1)], [LEFT, width - RIGHT]);
  return (
    <Ground box={box} width={width} height={height} label={label} className={styles.chart}>
      <Axes x={x} y={y} height={height} ticks={ticks} say={say} gap={6} anchorOf={anchorIn(points)} />
      <Bands points={points} x={x} y={y} />
      {bound !== undefined && (
        <g transform={`translate(0 ${y(bound.value)})`}>
          <line className={styles.bound} x1={LEFT} x2={width - RIGHT} />
          <text className={styles.boundWord} x={width - RIGHT} y={-5} textAnchor="end">
            {bound.word}
          </text>
        </g>
      )}
    </Ground>
  );
}

/** The words at both ends stay within the chart. */
function anchorIn(points: readonly SpreadPoint[]): AxesProps['anchorOf'] {
  return (at) => {
    if (at === 0) return 'start';
    return at === points.length - 1 ? 'end' : 'middle';
  };
}

type BandsProps = { readonly points: readonly SpreadPoint[]; readonly x: Scale; readonly y: Scale };

function Bands({ points, x, y }: BandsProps) {
  const at = (_: SpreadPoint, i: number): number => x(i);
  const isThere = ({ value }: SpreadPoint): boolean => Number.isFinite(value);
  const band = (low: (point: SpreadPoint) => number, high: (point: SpreadPoint) => number): string =>
    area<SpreadPoint>(
      at,
      (point) => y(low(point)),
      (point) => y(high(point)),
    ).defined(isThere)([...points]) ?? '';
  const middle = line<SpreadPoint>(at, ({ value }) => y(value)).defined(isThere);
  return (
    <g>
      <path
        className={styles.half}
        d={band(
          ({ from }) => from,
          ({ to }) => to,
        )}
      />
      <path
        className={styles.doubt}
        d={band(
          ({ low }) => low,
          ({ high }) => high,
        )}
      />
      <path className={styles.line} d={middle([...points]) ?? ''} />
    </g>
  );
}
