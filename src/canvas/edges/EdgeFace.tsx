import { cx } from '../../ui/cx.ts';
import { bandWidth, roundedPath } from '../geometry.ts';
import type { Route } from '../route/route.ts';
import type { Change, EdgeCounts, Point } from '../types.ts';
import { lineClass } from '../versions/change-class.ts';
import styles from './EdgeFace.module.css';

export type EdgeFaceProps = {
  readonly route: Route;
  readonly outcome?: string | undefined;
  readonly counts?: EdgeCounts | undefined;
  readonly selected?: boolean;
  /** Something carried would be put in here. */
  readonly opened?: boolean;
  readonly dimmed?: boolean;
  readonly change?: Change | undefined;
  readonly changeWord?: string | undefined;
  readonly onCount?: (() => void) | undefined;
};

const ARROW_HEIGHT = 7;
const ARROW_HALF = 5;

/**
 * A thin line, constant on screen, inside a pale band as wide as its flow. Outcome and count stand
 * beside it without a box. Sizes on screen come from `--px` and `--words`, which the canvas keeps.
 */
export function EdgeFace(props: EdgeFaceProps) {
  const { route, counts, selected, opened, dimmed } = props;
  const end = route.points.at(-1);
  if (end === undefined) return null;
  const share = counts?.share;
  const band = share === undefined ? 0 : bandWidth(share);
  const path = roundedPath(route.points);
  const line = roundedPath([...route.points.slice(0, -1), { x: end.x, y: end.y - ARROW_HEIGHT + 1 }]);
  const className = cx(
    styles.edge,
    lineClass(props.change),
    selected && styles.selected,
    opened && styles.opened,
    (dimmed || counts?.way === 'aside') && styles.dimmed,
    counts?.way === 'taken' && styles.taken,
    counts?.way === 'next' && styles.next,
    share === 0 && styles.nobody,
  );
  return (
    <g className={className}>
      {band > 0 && <path className={styles.band} d={path} style={{ strokeWidth: band }} />}
      <path className={styles.line} d={line} />
      <path className={styles.arrow} d={arrowPath(end)} />
      <EdgeWords {...props} band={band} />
    </g>
  );
}

function arrowPath({ x, y }: Point): string {
  return `M${x - ARROW_HALF} ${y - ARROW_HEIGHT}H${x + ARROW_HALF}L${x} ${y}Z`;
}

type WordsProps = Pick<EdgeFaceProps, 'route' | 'outcome' | 'counts' | 'onCount' | 'changeWord'> & {
  readonly band: number;
};

const PLACES = {
  left: { x: -12, y: 4, anchor: 'end' },
  right: { x: 12, y: 4, anchor: 'start' },
  above: { x: 0, y: -4, anchor: 'middle' },
} as const;

function EdgeWords({ route, outcome, counts, band, onCount, changeWord }: WordsProps) {
  const { label } = route;
  const count = counts?.count;
  if (outcome === undefined && count === undefined && changeWord === undefined) return null;
  const place = PLACES[label.side];
  const lift = label.side === 'above' ? band / 2 : 0;
  return (
    <g
      transform={`translate(${label.x} ${label.y - lift})`}
      className={cx(styles.words, label.isShort && styles.short)}
    >
      <text
        x={label.isShort ? place.x / 2 : place.x}
        y={place.y}
        textAnchor={place.anchor}
        className={styles.text}
      >
        {outcome !== undefined && (
          <tspan className={cx(styles.outcome, styles.name)}>
            {outcome}
            {changeWord === undefined ? count !== undefined && ' ' : ' · '}
          </tspan>
        )}
        {changeWord !== undefined && <tspan className={styles.change}>{changeWord}</tspan>}
        {changeWord !== undefined && count !== undefined && ' '}
        {count !== undefined && (
          // The list of people is also reached from the inspector; on the canvas a press is a short cut.
          // biome-ignore lint/a11y/noStaticElementInteractions: see above
          <tspan className={cx(styles.count, onCount !== undefined && styles.press)} onClick={onCount}>
            {count}
            {counts?.note !== undefined && <title>{counts.note}</title>}
          </tspan>
        )}
        {counts?.since !== undefined && (
          <>
            {' '}
            {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: words in a picture cannot be pressed */}
            <tspan className={styles.since} role="img" aria-label={counts.sinceWords}>
              {counts.since}
              <title>{counts.sinceWords}</title>
            </tspan>
          </>
        )}
        {counts?.was !== undefined && <tspan className={styles.outcome}> {counts.was}</tspan>}
      </text>
    </g>
  );
}
