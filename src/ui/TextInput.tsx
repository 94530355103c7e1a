import type { KeyboardEvent, Ref } from 'react';
import control from './control.module.css';
import { cx } from './cx.ts';
import { useFieldAttributes } from './field-context.ts';
import { Icon } from './Icon.tsx';
import { Kbd } from './Kbd.tsx';

export type TextInputProps = {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Called when the words stand: on Enter and when the field is left. */
  readonly onCommit?: (value: string) => void;
  readonly label?: string;
  readonly placeholder?: string;
  readonly icon?: string;
  readonly keys?: string;
  readonly type?: 'text' | 'search' | 'email' | 'date' | 'url';
  /** More than one line makes it a text area. */
  readonly lines?: number;
  /** Most characters that can be typed; what a file may hold where nothing else is said. */
  readonly most?: number;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
  /** With the focus all words are chosen: what is typed takes their place. */
  readonly isReplaced?: boolean;
  /** A list below that the field chooses from: its id, and that of the chosen row. */
  readonly list?: { readonly id: string; readonly row: string | undefined };
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly ref?: Ref<HTMLInputElement>;
};

/** What a file may hold: of a name 500 characters, of words in a setting 10 000. */
const MOST_IN_LINE = 500;
const MOST_IN_LINES = 10_000;

export function TextInput(props: TextInputProps) {
  const { value, onChange, onCommit, lines = 1, type = 'text' } = props;
  const attributes = {
    ...useFieldAttributes(props.label),
    value,
    placeholder: props.placeholder,
    disabled: props.disabled,
    maxLength: props.most ?? (lines === 1 ? MOST_IN_LINE : MOST_IN_LINES),
    spellCheck: type === 'text',
    onBlur: () => onCommit?.(value),
    ...(props.list !== undefined && {
      role: 'combobox',
      'aria-expanded': true,
      'aria-controls': props.list.id,
      'aria-activedescendant': props.list.row,
    }),
  };
  if (lines === 1) return <Line {...props} type={type} attributes={attributes} />;
  return (
    <textarea
      {...attributes}
      // biome-ignore lint/a11y/noAutofocus: only where somebody has just asked for the field
      autoFocus={props.autoFocus}
      rows={lines}
      className={cx(control.control, control.area)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

type LineProps = TextInputProps & { readonly attributes: Record<string, unknown> };

function Line({
  attributes,
  value,
  onChange,
  onCommit,
  onKeyDown,
  icon,
  keys,
  type,
  autoFocus,
  isReplaced,
  ref,
}: LineProps) {
  return (
    <div className={control.box}>
      {icon !== undefined && (
        <span className={control.start}>
          <Icon name={icon} />
        </span>
      )}
      <input
        {...attributes}
        ref={ref}
        // Only where the reader has just asked for this field (quick-add, rename).
        // biome-ignore lint/a11y/noAutofocus: see above
        autoFocus={autoFocus}
        type={type}
        {...(isReplaced === true && { onFocus: (event) => event.currentTarget.select() })}
        autoComplete="off"
        className={cx(
          control.control,
          icon !== undefined && control.hasStart,
          keys !== undefined && control.hasEnd,
        )}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          onKeyDown?.(event);
          if (event.key === 'Enter') onCommit?.(value);
        }}
      />
      {keys !== undefined && (
        <span className={control.end}>
          <Kbd keys={keys} />
        </span>
      )}
    </div>
  );
}
