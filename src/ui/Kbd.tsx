import styles from './Kbd.module.css';

export type KbdProps = { readonly keys: string };

/** Keys as caps: 'Ctrl Z' is two of them. */
export function Kbd({ keys }: KbdProps) {
  return (
    <span className={styles.keys}>
      {keys.split(' ').map((key) => (
        <kbd key={key} className={styles.key}>
          {key}
        </kbd>
      ))}
    </span>
  );
}
