import control from './control.module.css';
import { cx } from './cx.ts';
import { useFieldAttributes } from './field-context.ts';

export type AmountInputProps = {
  /** What stands in the field, as typed. */
  readonly text: string;
  readonly onText: (text: string) => void;
  /** The amount is meant as it stands: on Enter and when the field is left. */
  readonly onDone: () => void;
  /** Escape: what was typed is given up. */
  readonly onGiveUp: () => void;
  /** Arrow up and down: 1 and -1. */
  readonly onStep?: (direction: 1 | -1) => void;
  readonly label?: string;
  readonly suffix?: string;
};

/** A short amount, aligned at its end. Whoever shows it reads and checks what was typed, so that nothing typed is lost. */
export function AmountInput(props: AmountInputProps) {
  const { text, suffix, onText, onDone, onGiveUp, onStep } = props;
  const attributes = useFieldAttributes(props.label);
  const press = (key: string): boolean => {
    if (key === 'Enter') onDone();
    else if (key === 'Escape') onGiveUp();
    else if (key === 'ArrowUp') onStep?.(1);
    else if (key === 'ArrowDown') onStep?.(-1);
    else return false;
    return true;
  };
  return (
    <span className={cx(control.control, control.joined)}>
      <input
        {...attributes}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        onBlur={onDone}
        onKeyDown={(event) => {
          if (!press(event.key)) return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      {suffix !== undefined && <span>{suffix}</span>}
    </span>
  );
}
