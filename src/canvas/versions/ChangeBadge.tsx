import { Icon } from '../../ui/Icon.tsx';
import type { Change } from '../types.ts';
import styles from './Change.module.css';

const ICONS = { added: 'plus', removed: 'minus', changed: 'pencil' } as const;
const BADGES = {
  added: styles.badgeAdded,
  removed: styles.badgeRemoved,
  changed: styles.badgeChanged,
} as const;

/** Says by its shape what became of a card; the card's spoken name says it in words. */
export function ChangeBadge({ change }: { readonly change: Change }) {
  return (
    <span className={`${styles.badge} ${BADGES[change]}`} aria-hidden="true">
      <Icon name={ICONS[change]} size={14} />
    </span>
  );
}
