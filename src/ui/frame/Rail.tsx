import { cx } from '../cx.ts';
import { Icon } from '../Icon.tsx';
import { Logo } from './Logo.tsx';
import styles from './Rail.module.css';

export type RailItem = { readonly id: string; readonly label: string; readonly icon: string };

export type RailProps = {
  readonly label: string;
  readonly items: readonly RailItem[];
  readonly current: string;
  readonly onSelect: (id: string) => void;
  /** Icons alone, at the foot. */
  readonly foot?: readonly RailItem[];
};

/** The views that exist, and no others. */
export function Rail({ label, items, current, onSelect, foot = [] }: RailProps) {
  const place = (item: RailItem, bare = false) => (
    <li key={item.id}>
      <button
        type="button"
        className={cx(styles.item, bare && styles.bare)}
        title={bare ? item.label : undefined}
        aria-label={bare ? item.label : undefined}
        aria-current={item.id === current ? 'page' : undefined}
        onClick={() => onSelect(item.id)}
      >
        <Icon name={item.icon} size={20} className={styles.icon} />
        {!bare && <span className={styles.words}>{item.label}</span>}
      </button>
    </li>
  );
  return (
    <nav className={styles.rail} aria-label={label}>
      <Logo />
      <ul className={styles.list}>{items.map((item) => place(item))}</ul>
      {foot.length > 0 && <ul className={styles.foot}>{foot.map((item) => place(item, true))}</ul>}
    </nav>
  );
}
