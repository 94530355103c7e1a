import { useId } from 'react';
import type { CheckboxProps } from './Checkbox.tsx';
import styles from './Switch.module.css';

/** On or off, taking effect at once. The words stand left, the switch at the right end of the row. */
export function Switch({ checked, onChange, label, help, disabled }: CheckboxProps) {
  const id = useId();
  return (
    <div className={styles.row}>
      <span className={styles.words}>
        <label htmlFor={id}>{label}</label>
        {help !== undefined && (
          <span id={`${id}-help`} className={styles.help}>
            {help}
          </span>
        )}
      </span>
      <input
        id={id}
        type="checkbox"
        role="switch"
        aria-checked={checked}
        className={styles.input}
        checked={checked}
        disabled={disabled}
        aria-describedby={help === undefined ? undefined : `${id}-help`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </div>
  );
}
