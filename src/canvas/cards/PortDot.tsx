import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './PortDot.module.css';

export type PortDotProps = {
  /** Grown into a (+). */
  readonly grown?: boolean;
  readonly faint?: boolean;
};

/** A port as it looks: 10 across, 24 with a plus when its card is pointed at. */
export function PortDot({ grown = false, faint = false }: PortDotProps) {
  return (
    <span className={cx(styles.dot, grown && styles.grown, faint && styles.faint)}>
      {grown && <Icon name="plus" size={14} />}
    </span>
  );
}
