import { useEffect, useState } from 'react';
import { IconButton } from './IconButton.tsx';
import styles from './Toast.module.css';

export type ToastProps = {
  readonly message: string;
  readonly action?: { readonly label: string; readonly keys?: string; readonly onAction: () => void };
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly seconds?: number;
};

/** One line that goes by itself, but waits while pointed at or focused. The newest takes the place. */
export function Toast({ message, action, closeLabel, onClose, seconds = 8 }: ToastProps) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onClose, seconds * 1000);
    return () => clearTimeout(timer);
  }, [held, onClose, seconds]);
  return (
    <output
      className={styles.toast}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={styles.words}>{message}</span>
      {action !== undefined && (
        <>
          <button type="button" className={styles.action} onClick={action.onAction}>
            {action.label}
          </button>
          {action.keys !== undefined && <span className={styles.keys}>{action.keys}</span>}
        </>
      )}
      <IconButton icon="x" size="s" label={closeLabel} onClick={onClose} />
    </output>
  );
}
