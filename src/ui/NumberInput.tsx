import { useState } from 'react';
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

/** A number. What is being typed stays as typed; only a number within bounds is passed on. */
export function NumberInput(props: NumberInputProps) {
  const { value, onChange, min, max, step = 1, suffix } = props;
  const attributes = useFieldAttributes(props.label);
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const type = (text: string) => {
    setTyped(text);
    const read = readNumber(text, { min, max });
    if (read !== 'unreadable' && read !== value) onChange(read);
  };
  return (
    <div className={control.box}>
      <input
        {...attributes}
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
          onChange(clamp((value ?? 0) + direction * step, { min, max }));
        }}
      />
      {suffix !== undefined && <span className={control.end}>{suffix}</span>}
    </div>
  );
}

type Bounds = { readonly min: number | undefined; readonly max: number | undefined };

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
