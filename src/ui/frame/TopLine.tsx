import styles from './TopLine.module.css';

/** The hairline between two groups of the top bar. */
export function TopLine() {
  return <span className={styles.line} />;
}
