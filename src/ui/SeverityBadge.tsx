import { cx } from './cx.ts';
import { Icon } from './Icon.tsx';
import styles from './SeverityBadge.module.css';
import type { Severity } from './tone.ts';

export type SeverityBadgeProps = {
  readonly severity: Severity;
  readonly count?: number;
  /** Spoken instead of shape and number. */
  readonly label: string;
};

const ICONS = { error: 'circle-x', warning: 'triangle-alert', note: 'info' } as const satisfies Record<
  Severity,
  string
>;

export function SeverityBadge({ severity, count, label }: SeverityBadgeProps) {
  return (
    <span className={cx(styles.badge, styles[severity])} role="img" aria-label={label}>
      <Icon name={ICONS[severity]} size={14} />
      {count !== undefined && <span>{count}</span>}
    </span>
  );
}
