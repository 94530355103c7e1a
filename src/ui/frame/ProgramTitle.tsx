import { useState } from 'react';
import styles from './ProgramTitle.module.css';

export type ProgramTitleProps = {
  readonly name: string;
  readonly onRename: (name: string) => void;
  /** Spoken name of the field. */
  readonly label: string;
  /** It can be read, not changed. */
  readonly isFixed?: boolean;
  /** Version and status; left out below 1200. */
  readonly note?: string;
};

/** The name, edited where it stands: Enter or leaving keeps it, Escape brings the old one back. */
export function ProgramTitle({ name, onRename, label, isFixed = false, note }: ProgramTitleProps) {
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const commit = () => {
    const next = typed?.trim();
    setTyped(undefined);
    if (next !== undefined && next !== '' && next !== name) onRename(next);
  };
  return (
    <>
      <h1 className={styles.title}>
        <span className={styles.measure} aria-hidden="true">
          {typed ?? name}
        </span>
        <input
          className={styles.name}
          aria-label={label}
          size={1}
          maxLength={500}
          value={typed ?? name}
          title={name}
          readOnly={isFixed}
          spellCheck={false}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setTyped(undefined);
            if (event.key === 'Enter') event.currentTarget.blur();
          }}
        />
      </h1>
      {note !== undefined && <span className={styles.note}>{note}</span>}
    </>
  );
}
