import { useState } from 'react';
import { LONGEST_AUTHOR } from '../../core/index.ts';
import { askName, chooseAuthor, useAuthor } from '../../store/comments/author.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import styles from './Comments.module.css';

/** Under which name one writes, and another one. */
export function Author() {
  const [isNaming, setNaming] = useState(false);
  return <Naming isNaming={isNaming} onNaming={setNaming} />;
}

/** The same above the list of comments, where the menu of looks leads. */
export function AuthorOfAll() {
  const isNaming = useAuthor((state) => state.isNaming);
  return <Naming isNaming={isNaming} onNaming={askName} />;
}

type NamingProps = {
  readonly isNaming: boolean;
  readonly onNaming: (isNaming: boolean) => void;
};

function Naming({ isNaming, onNaming }: NamingProps) {
  const { t } = useWords();
  const author = useAuthor((state) => state.name);
  if (isNaming) return <NameField onDone={() => onNaming(false)} />;
  return (
    <p className={styles.as}>
      {author === '' ? t('comments.asNobody') : t('comments.as', { author })}{' '}
      <Button size="s" variant="link" onClick={() => onNaming(true)}>
        {t(author === '' ? 'comments.chooseName' : 'comments.changeName')}
      </Button>
    </p>
  );
}

function NameField({ onDone }: { readonly onDone: () => void }) {
  const { t } = useWords();
  const [name, setName] = useState(useAuthor.getState().name);
  const keep = () => {
    chooseAuthor(name);
    onDone();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the field in it
    <div
      className={styles.name}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        if (event.key === 'Enter') keep();
        else onDone();
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <Name value={name} onChange={setName} isAsked />
      <Button size="s" onClick={keep}>
        {t('comments.keepName')}
      </Button>
    </div>
  );
}

export type NameProps = {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** It was asked for just now: the cursor stands in it. */
  readonly isAsked?: boolean;
};

/** The field of one's name. */
export function Name({ value, onChange, isAsked = false }: NameProps) {
  const { t } = useWords();
  return (
    <Field label={t('comments.name')} help={t('comments.nameHelp')}>
      <TextInput value={value} onChange={onChange} most={LONGEST_AUTHOR} autoFocus={isAsked} />
    </Field>
  );
}
