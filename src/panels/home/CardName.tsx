import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../store/words.ts';
import { TextInput } from '../../ui/TextInput.tsx';
import styles from './ProgramCard.module.css';

export type CardNameProps = {
  readonly name: string;
  /** What a press does, with the whole name. */
  readonly label: string;
  readonly isRenaming: boolean;
  readonly onOpen: () => void;
  /** The new name; nothing when the old one stays. */
  readonly onRename: (name: string | undefined) => void;
};

/** The name, which is the card's own button; while renaming a field in its place. */
export function CardName({ name, label, isRenaming, onOpen, onRename }: CardNameProps) {
  const button = useRef<HTMLButtonElement>(null);
  const wasRenaming = useRef(false);
  useEffect(() => {
    if (wasRenaming.current && !isRenaming) button.current?.focus();
    wasRenaming.current = isRenaming;
  }, [isRenaming]);
  if (isRenaming) return <NameField name={name} onRename={onRename} />;
  return (
    <h3 className={styles.name}>
      <button ref={button} type="button" className={styles.open} title={label} onClick={onOpen}>
        {name}
      </button>
    </h3>
  );
}

function NameField({ name, onRename }: Pick<CardNameProps, 'name' | 'onRename'>) {
  const { t } = useWords();
  const [typed, setTyped] = useState(name);
  // Enter, Escape and leaving the field end it, and only the first of them counts.
  const isOver = useRef(false);
  const end = (next: string | undefined) => {
    if (isOver.current) return;
    isOver.current = true;
    onRename(next?.trim() === '' ? undefined : next);
  };
  return (
    <div className={styles.rename}>
      <TextInput
        autoFocus
        value={typed}
        onChange={setTyped}
        onCommit={end}
        label={t('home.newName', { name })}
        onKeyDown={(event) => {
          // The name takes the focus back at once, and the same Enter must not press it.
          if (event.key === 'Enter') event.preventDefault();
          if (event.key === 'Escape') end(undefined);
        }}
      />
    </div>
  );
}
