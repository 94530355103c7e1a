import { useId } from 'react';
import styles from './Checkbox.module.css';
import { Icon } from './Icon.tsx';

export type CheckboxProps = {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly label: string;
  readonly help?: string;
  readonly disabled?: boolean;
};

export function Checkbox({ checked, onChange, label, help, disabled }: CheckboxProps) {
  const id = useId();
  return (
    <div className={styles.row}>
      <span className={styles.box}>
        <input
          id={id}
          type="checkbox"
          className={styles.input}
          checked={checked}
          disabled={disabled}
          aria-describedby={help === undefined ? undefined : `${id}-help`}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <Icon name="check" size={14} className={styles.tick} />
      </span>
      <span className={styles.words}>
        <label htmlFor={id}>{label}</label>
        {help !== undefined && (
          <span id={`${id}-help`} className={styles.help}>
            {help}
          </span>
        )}
      </span>
    </div>
  );
}
