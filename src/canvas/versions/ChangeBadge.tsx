import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { Change } from '../types.ts';
import styles from './Change.module.css';

const ICONS = { added: 'plus', removed: 'minus', changed: 'pencil' } as const;
const BADGES = {
  added: styles.badgeAdded,
  removed: styles.badgeRemoved,
  changed: styles.badgeChanged,
} as const;

export type ChangeBadgeProps = {
  readonly change: Change;
  readonly word?: string | undefined;
  /** On a card that stands for one of the other version. */
  readonly isAbsent?: boolean | undefined;
};

/** Says by its shape, and by a word where there is one, what became of a card; the card's spoken name says it, too. */
export function ChangeBadge({ change, word, isAbsent }: ChangeBadgeProps) {
  return (
    <span
      className={cx(
        styles.badge,
        BADGES[change],
        word !== undefined && styles.worded,
        isAbsent && styles.badgeAbsent,
      )}
      aria-hidden="true"
    >
      <Icon name={ICONS[change]} size={14} />
      {word}
    </span>
  );
}
