import { type ReactNode, useId } from 'react';
import { cx } from './cx.ts';
import styles from './Field.module.css';
import { FieldContext } from './field-context.ts';
import { Icon } from './Icon.tsx';
import spoken from './Spoken.module.css';

export type FieldProps = {
  readonly label: string;
  readonly help?: ReactNode;
  readonly error?: string;
  readonly hideLabel?: boolean;
  /** True where several controls share the label: they become a group of that name. */
  readonly group?: boolean;
  readonly id?: string;
  readonly children: ReactNode;
};

/** Label above, control, then help or what is wrong with it. */
export function Field({ label, help, error, hideLabel = false, group = false, id, children }: FieldProps) {
  const own = useId();
  const control = id ?? own;
  const noteId = `${control}-note`;
  const hasNote = error !== undefined || help !== undefined;
  const ids = {
    id: group ? undefined : control,
    describedBy: hasNote ? noteId : undefined,
    invalid: error !== undefined,
  };
  const className = cx(styles.label, hideLabel && spoken.spoken);
  const note = hasNote && (
    <div id={noteId} className={cx(styles.note, error !== undefined && styles.error)}>
      {error !== undefined && <Icon name="circle-alert" size={14} />}
      <span>{error ?? help}</span>
    </div>
  );
  if (group) {
    return (
      <fieldset id={control} className={styles.field} tabIndex={-1}>
        <legend className={className}>{label}</legend>
        <FieldContext value={ids}>{children}</FieldContext>
        {note}
      </fieldset>
    );
  }
  return (
    <div className={styles.field}>
      <label htmlFor={control} className={className}>
        {label}
      </label>
      <FieldContext value={ids}>{children}</FieldContext>
      {note}
    </div>
  );
}
