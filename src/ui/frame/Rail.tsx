import { Icon } from '../Icon.tsx';
import { Logo } from './Logo.tsx';
import styles from './Rail.module.css';

export type RailItem = { readonly id: string; readonly label: string; readonly icon: string };

export type RailProps = {
  readonly label: string;
  readonly items: readonly RailItem[];
  readonly current: string;
  readonly onSelect: (id: string) => void;
  readonly foot?: readonly RailItem[];
};

/** The views that exist, and no others. */
export function Rail({ label, items, current, onSelect, foot = [] }: RailProps) {
  const place = (item: RailItem) => (
    <li key={item.id}>
      <button
        type="button"
        className={styles.item}
        aria-current={item.id === current ? 'page' : undefined}
        onClick={() => onSelect(item.id)}
      >
        <Icon name={item.icon} size={20} className={styles.icon} />
        <span className={styles.words}>{item.label}</span>
      </button>
    </li>
  );
  return (
    <nav className={styles.rail} aria-label={label}>
      <Logo />
      <ul className={styles.list}>{items.map(place)}</ul>
      {foot.length > 0 && <ul className={styles.foot}>{foot.map(place)}</ul>}
    </nav>
  );
}
