import { type KeyboardEvent, useId, useReducer, useState } from 'react';
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
 * A number. What is being typed stays as typed; only a number within bounds is passed on. Anything else is not taken, and what may be
 * written stands under the field until something else is typed.
 */
export function NumberInput(props: NumberInputProps) {
  const { value, onChange, min, max, step = 1, suffix } = props;
  const attributes = useFieldAttributes(props.label);
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const [isRefused, setRefused] = useState(false);
  const [, showAgain] = useReducer((times: number) => times + 1, 0);
  const noteId = useId();
  const type = (text: string) => {
    setTyped(text);
    const read = readNumber(text, { min, max, step });
    setRefused(read === 'unreadable' && !BEGUN.test(text));
    if (read !== 'unreadable' && read !== value) onChange(read);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (direction === 0) return;
    event.preventDefault();
    setTyped(undefined);
    setRefused(false);
    const next = clamp((value ?? 0) + direction * step, { min, max });
    // Written after the rest of the page has changed it would have all of it laid out twice. One that is not taken goes out again.
    event.currentTarget.value = String(next);
    showAgain();
    onChange(next);
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
        onKeyDown={press}
      />
      {suffix !== undefined && <span className={control.end}>{suffix}</span>}
      {isRefused && <MayBe id={noteId} min={min} max={max} />}
    </div>
  );
}

function MayBe({ id, ...bounds }: Bounds & { readonly id: string }) {
  return (
    <span id={id} role="status" className={control.bounds}>
      {boundsText(bounds, document.documentElement.lang)}
    </span>
  );
}

type Bounds = { readonly min: number | undefined; readonly max: number | undefined };

/** The beginning of a number that is still being typed. */
const BEGUN = /^\s*[+-]?[.,]?$/;

/** Bounds as signs that need no language: `0 – 100,000`, `≥ 1`; without bounds the figures that a number is made of. */
export function boundsText({ min, max }: Bounds, locale: string): string {
  const format = new Intl.NumberFormat(locale || 'en');
  if (min === undefined) return max === undefined ? '0 1 2 … 9' : `≤ ${format.format(max)}`;
  return max === undefined ? `≥ ${format.format(min)}` : `${format.format(min)} – ${format.format(max)}`;
}

function clamp(value: number, { min = -Infinity, max = Infinity }: Bounds): number {
  const inside = Math.min(Math.max(value, min), max);
  return Math.round(inside * 1e6) / 1e6;
}

const SPACES = /(?<=\d)[\s'’_](?=\d{3})/g;
const BY_COMMAS = /^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/;
const BY_POINTS = /^[+-]?[1-9]\d{0,2}(\.\d{3})+$/;

/** A number without the marks between its groups of three figures; points are such marks only where numbers are whole. */
function ungrouped(text: string, isWhole: boolean): string {
  const bare = text.normalize('NFKC').trim().replace(SPACES, '');
  if (BY_COMMAS.test(bare)) return bare.replaceAll(',', '');
  if (isWhole && BY_POINTS.test(bare)) return bare.replaceAll('.', '');
  return bare.replace(',', '.');
}

/**
 * The number a text stands for: nothing typed is no value, anything else out of bounds is unreadable. `20,000`, `20 000` and
 * full-width figures are numbers, too; `20.000` is one of twenty thousand where `step` is whole.
 */
export function readNumber(
  text: string,
  { min = -Infinity, max = Infinity, step = 1 }: Bounds & { readonly step?: number },
) {
  const bare = ungrouped(text, step % 1 === 0);
  if (bare === '') return undefined;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(bare)) return 'unreadable';
  const value = Number(bare);
  return value >= min && value <= max ? value : 'unreadable';
}
