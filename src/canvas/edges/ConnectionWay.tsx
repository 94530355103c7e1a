import type { ConnectionLineComponentProps } from '@xyflow/react';
import { roundedPath } from '../geometry.ts';
import styles from './ConnectionWay.module.css';

/** The line while it is drawn: right-angled as it will be. */
export function ConnectionWay({ fromX, fromY, toX, toY }: ConnectionLineComponentProps) {
  const middle = (fromY + toY) / 2;
  const points = [
    { x: fromX, y: fromY },
    { x: fromX, y: middle },
    { x: toX, y: middle },
    { x: toX, y: toY },
  ];
  return (
    <g className={styles.way}>
      <path className={styles.line} d={roundedPath(points)} />
      <circle className={styles.end} cx={toX} cy={toY} r={5} />
    </g>
  );
}
