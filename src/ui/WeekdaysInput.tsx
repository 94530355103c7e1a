import styles from './WeekdaysInput.module.css';

export type WeekdayName = { readonly short: string; readonly long: string };

export type WeekdaysInputProps = {
  /** 1 = Monday … 7 = Sunday. */
  readonly value: readonly number[];
  readonly onChange: (value: readonly number[]) => void;
  /** Seven, Monday first. */
  readonly names: readonly WeekdayName[];
  readonly label: string;
};

export function WeekdaysInput({ value, onChange, names, label }: WeekdaysInputProps) {
  const toggle = (day: number, on: boolean) => {
    const rest = value.filter((one) => one !== day);
    onChange(on ? [...rest, day].sort((a, b) => a - b) : rest);
  };
  return (
    <fieldset className={styles.days} aria-label={label}>
      {names.map((name, index) => (
        <label key={name.long} className={styles.day} title={name.long}>
          <input
            type="checkbox"
            className={styles.input}
            aria-label={name.long}
            checked={value.includes(index + 1)}
            onChange={(event) => toggle(index + 1, event.currentTarget.checked)}
          />
          <span className={styles.words} aria-hidden="true">
            {name.short}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
