import { cx } from './cx.ts';
import styles from './Skeleton.module.css';

export type SkeletonProps = {
  readonly shape: 'line' | 'box' | 'card' | 'panel';
  readonly width?: number | string;
  readonly height?: number;
};

/** The place of what is still loading; appears after 200 ms so that quick things do not flicker. */
export function Skeleton({ shape, width, height }: SkeletonProps) {
  return <span className={cx(styles.skeleton, styles[shape])} style={{ width, height }} aria-hidden="true" />;
}
