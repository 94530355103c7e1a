import { useId, useState } from 'react';
import control from './control.module.css';
import { cx } from './cx.ts';
import { useFieldAttributes } from './field-context.ts';

export type NumberInputProps = {
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
  readonly label?: string;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly suffix?: string;
  readonly disabled?: boolean;
};

/**
 * A number. What is being typed stays as typed; only a number within bounds is passed on. One out of bounds is not taken,
 * and the bounds stand under the field until something else is typed.
 */
export function NumberInput(props: NumberInputProps) {
  const { value, onChange, min, max, step = 1, suffix } = props;
  const attributes = useFieldAttributes(props.label);
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const [isRefused, setRefused] = useState(false);
  const noteId = useId();
  const type = (text: string) => {
    setTyped(text);
    const read = readNumber(text, { min, max });
    setRefused(read === 'unreadable' && readNumber(text, NO_BOUNDS) !== 'unreadable');
    if (read !== 'unreadable' && read !== value) onChange(read);
  };
  return (
    <div className={control.box}>
      <input
        {...attributes}
        {...(isRefused && {
          'aria-invalid': true,
          'aria-describedby': [noteId, attributes['aria-describedby']].filter(Boolean).join(' '),
        })}
        type="text"
        inputMode={step % 1 === 0 ? 'numeric' : 'decimal'}
        autoComplete="off"
        disabled={props.disabled}
        className={cx(control.control, control.number, suffix !== undefined && control.hasEnd)}
        value={typed ?? (value === undefined ? '' : String(value))}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => setTyped(undefined)}
        onKeyDown={(event) => {
          const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
          if (direction === 0) return;
          event.preventDefault();
          setTyped(undefined);
          setRefused(false);
          onChange(clamp((value ?? 0) + direction * step, { min, max }));
        }}
      />
      {suffix !== undefined && <span className={control.end}>{suffix}</span>}
      {isRefused && (
        <span id={noteId} role="status" className={control.bounds}>
          {boundsText({ min, max }, document.documentElement.lang)}
        </span>
      )}
    </div>
  );
}

type Bounds = { readonly min: number | undefined; readonly max: number | undefined };

const NO_BOUNDS: Bounds = { min: undefined, max: undefined };

/** Bounds as signs that need no language: `0 – 100,000`, `≥ 1`. */
export function boundsText({ min, max }: Bounds, locale: string): string {
  const format = new Intl.NumberFormat(locale || 'en');
  if (min === undefined) return max === undefined ? '' : `≤ ${format.format(max)}`;
  return max === undefined ? `≥ ${format.format(min)}` : `${format.format(min)} – ${format.format(max)}`;
}

function clamp(value: number, { min = -Infinity, max = Infinity }: Bounds): number {
  const inside = Math.min(Math.max(value, min), max);
  return Math.round(inside * 1e6) / 1e6;
}

/** The number a text stands for: nothing typed is no value, anything else out of bounds is unreadable. */
export function readNumber(text: string, { min = -Infinity, max = Infinity }: Bounds) {
  const trimmed = text.trim().replace(',', '.');
  if (trimmed === '') return undefined;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(trimmed)) return 'unreadable';
  const value = Number(trimmed);
  return value >= min && value <= max ? value : 'unreadable';
}
