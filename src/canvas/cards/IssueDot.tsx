import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { CardIssue } from '../types.ts';
import styles from './IssueDot.module.css';

export type IssueDotProps = { readonly issue: CardIssue };

/** Rides the top right corner: shape, number, worst severity. */
export function IssueDot({ issue }: IssueDotProps) {
  return (
    <span
      className={cx(styles.dot, styles[issue.severity])}
      role="img"
      aria-label={issue.label}
      title={issue.label}
    >
      <Icon name={issue.severity === 'error' ? 'circle-x' : 'triangle-alert'} size={13} />
      {issue.count}
    </span>
  );
}
