import control from './control.module.css';
import { cx } from './cx.ts';
import { useFieldAttributes } from './field-context.ts';
import { Icon } from './Icon.tsx';

export type SelectOption = {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean;
  readonly group?: string;
};

export type SelectProps = {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly SelectOption[];
  readonly label?: string;
  readonly placeholder?: string;
  readonly disabled?: boolean;
};

/** The browser's own list: it is spoken, typed into and scrolled as people know it. */
export function Select({ value, onChange, options, label, placeholder, disabled }: SelectProps) {
  const attributes = useFieldAttributes(label);
  const known = options.some((option) => option.value === value);
  const groups = [...new Set(options.map((option) => option.group))];
  return (
    <div className={control.box}>
      <select
        {...attributes}
        className={cx(control.control, control.hasEnd)}
        value={known ? value : ''}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.value)}
        onPointerEnter={({ currentTarget }) => {
          currentTarget.title = cutWords(currentTarget);
        }}
      >
        {!known && (
          <option value="" disabled>
            {placeholder ?? ''}
          </option>
        )}
        {groups.map((group) => {
          const inside = options
            .filter((option) => option.group === group)
            .map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ));
          return group === undefined ? (
            inside
          ) : (
            <optgroup key={group} label={group}>
              {inside}
            </optgroup>
          );
        })}
      </select>
      <span className={control.end}>
        <Icon name="chevron-down" />
      </span>
    </div>
  );
}

/** What is chosen, where there is no room for all of it; else nothing. */
function cutWords(select: HTMLSelectElement): string {
  const words = select.selectedOptions[0]?.label ?? '';
  const pen = document.createElement('canvas').getContext('2d');
  if (pen === null) return '';
  const { font, paddingInlineStart, paddingInlineEnd } = getComputedStyle(select);
  pen.font = font;
  const room =
    select.clientWidth - Number.parseFloat(paddingInlineStart) - Number.parseFloat(paddingInlineEnd);
  return pen.measureText(words).width > room ? words : '';
}
