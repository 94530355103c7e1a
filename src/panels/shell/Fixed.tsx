import type { FocusEventHandler, KeyboardEventHandler, ReactNode } from 'react';
import { useReadOnly } from '../../store/keeping/read-only.ts';
import { useWords } from '../../store/words.ts';
import { cx } from '../../ui/cx.ts';
import { DisclosuresOpen } from '../../ui/Disclosure.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './Fixed.module.css';

export type FixedProps = {
  readonly className?: string | undefined;
  readonly onBlur?: FocusEventHandler;
  readonly onKeyDown?: KeyboardEventHandler;
  /** Marks the fields that a key puts the cursor into. */
  readonly isForm?: boolean;
  /** Says nothing: what stands around says it already. */
  readonly isQuiet?: boolean;
  readonly children: ReactNode;
};

/** Fields of the program. Where it can only be looked at they are all there to be read, take no change, and say why. */
export function Fixed({
  className,
  onBlur,
  onKeyDown,
  isForm = false,
  isQuiet = false,
  children,
}: FixedProps) {
  const why = useReadOnly();
  return (
    <>
      {!isQuiet && <WhyFixed />}
      <fieldset
        className={cx(styles.fields, className)}
        disabled={why !== undefined}
        onBlur={onBlur}
        onKeyDown={onKeyDown}
        {...(isForm && { 'data-form': '' })}
      >
        <DisclosuresOpen value={why !== undefined}>{children}</DisclosuresOpen>
      </fieldset>
    </>
  );
}

/** Why the program can only be looked at; nothing where it can be changed. */
export function WhyFixed() {
  const { t } = useWords();
  const why = useReadOnly();
  if (why === undefined) return null;
  return (
    <p className={styles.why}>
      <Icon name="eye" />
      {t(`keep.fixed.${why}`)}
    </p>
  );
}
