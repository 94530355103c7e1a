import styles from './Logo.module.css';

/** A shoot climbing a trellis. */
export function Logo() {
  return (
    <svg className={styles.logo} viewBox="0 0 28 28" width="28" height="28" aria-hidden="true">
      <path className={styles.bars} d="M4 2.5v23M13 2.5v23M22 2.5v23" />
      <path className={styles.shoot} d="M12.5 3.5 23 11.5c1.6 1.7.6 4-1.6 4.6L4.5 22.8" />
      <circle className={styles.leaf} cx="12.5" cy="3.5" r="2.4" />
      <circle className={styles.leaf} cx="4.2" cy="23.2" r="2.6" />
      <circle className={styles.bud} cx="21.7" cy="13" r="3.2" />
    </svg>
  );
}
