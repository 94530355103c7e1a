import control from './control.module.css';
import { cx } from './cx.ts';
import { useFieldAttributes } from './field-context.ts';

export type TimeInputProps = {
  /** Minutes since midnight, 0 to 1439. */
  readonly minutes: number | undefined;
  readonly onChange: (minutes: number | undefined) => void;
  readonly label?: string;
  readonly disabled?: boolean;
};

export function TimeInput({ minutes, onChange, label, disabled }: TimeInputProps) {
  const attributes = useFieldAttributes(label);
  return (
    <input
      {...attributes}
      type="time"
      className={cx(control.control, control.number)}
      disabled={disabled}
      value={minutes === undefined ? '' : writeTime(minutes)}
      onChange={(event) => onChange(readTime(event.currentTarget.value))}
    />
  );
}

/** `570` as `09:30`. */
export function writeTime(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** `09:30` as `570`; anything that is no time of day is no value. */
export function readTime(text: string): number | undefined {
  const match = /^(\d{1,2}):(\d{2})/.exec(text);
  if (match === null) return undefined;
  const hours = Number(match[1]);
  const minutes = Number(match[2]);
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : undefined;
}
