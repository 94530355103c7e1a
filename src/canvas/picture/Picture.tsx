import { useMemo } from 'react';
import type { DrawnLine, DrawnProgram, DrawnStep } from '../../store/home/drawing.ts';
import { cx } from '../../ui/cx.ts';
import { categoryStyle } from '../../ui/tone.ts';
import { CARD_HEIGHT, CARD_WIDTH, roundedPath } from '../geometry.ts';
import { type Route, routeEdges } from '../route/route.ts';
import styles from './Picture.module.css';

export type PictureProps = {
  readonly drawn: DrawnProgram;
  /** The least the picture shows, in the canvas's units: small programs are not blown up. */
  readonly least: { readonly width: number; readonly height: number };
};

const MARGIN = 60;
/** On screen, as the flow of a picture would be too thin in the canvas's units. */
const WIDEST_BAND = 4.5;

/** A program in small: its own layout, strips and lines. Says nothing to a screen reader; its card does. */
export function Picture({ drawn, least }: PictureProps) {
  const routes = useMemo(() => routesOf(drawn), [drawn]);
  return (
    <svg className={styles.picture} viewBox={viewOf(drawn.steps, least)} aria-hidden="true">
      {drawn.lines.map((line) => (
        <Line key={line.id} line={line} route={routes.get(line.id)} />
      ))}
      {drawn.steps.map((step) => (
        <Step key={step.id} step={step} />
      ))}
    </svg>
  );
}

function routesOf({ steps, lines }: DrawnProgram): ReadonlyMap<string, Route> {
  const cards = steps.map(({ ports, ...step }) => ({
    ...step,
    ports: ports.map((id) => ({ id, label: '', connected: true })),
  }));
  return routeEdges(cards, lines);
}

/** All steps, in the middle; in the picture's own unit, which is that of the canvas. */
function viewOf(steps: readonly DrawnStep[], least: PictureProps['least']): string {
  const xs = steps.map(({ x }) => x);
  const ys = steps.map(({ y }) => y);
  const [left, top] = steps.length === 0 ? [0, 0] : [Math.min(...xs), Math.min(...ys)];
  const right = Math.max(left, ...xs) + CARD_WIDTH;
  const bottom = Math.max(top, ...ys) + CARD_HEIGHT;
  const width = Math.max(least.width, right - left + 2 * MARGIN);
  const height = Math.max(least.height, bottom - top + 2 * MARGIN);
  return `${(left + right - width) / 2} ${(top + bottom - height) / 2} ${width} ${height}`;
}

function Line({ line, route }: { readonly line: DrawnLine; readonly route: Route | undefined }) {
  if (route === undefined) return null;
  const path = roundedPath(route.points, 28);
  const { share } = line;
  return (
    <>
      {share !== undefined && share > 0 && (
        <path
          className={styles.band}
          d={path}
          style={{ strokeWidth: Math.max(1.5, WIDEST_BAND * Math.sqrt(share)) }}
        />
      )}
      <path className={cx(styles.line, share === 0 && styles.nobody)} d={path} />
    </>
  );
}

function Step({ step: { x, y, category } }: { readonly step: DrawnStep }) {
  return (
    <g style={categoryStyle(category)}>
      <rect className={styles.card} x={x} y={y} width={CARD_WIDTH} height={CARD_HEIGHT} rx={14} />
      <rect className={styles.strip} x={x} y={y} width={22} height={CARD_HEIGHT} rx={8} />
      <rect className={styles.words} x={x + 62} y={y + 30} width={112} height={14} rx={7} />
    </g>
  );
}
