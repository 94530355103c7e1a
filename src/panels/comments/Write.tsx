import { type KeyboardEvent, useState } from 'react';
import { LONGEST_AUTHOR, LONGEST_COMMENT } from '../../core/index.ts';
import { chooseAuthor, useAuthor } from '../../store/comments/author.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import styles from './Comments.module.css';

export type WriteProps = {
  readonly onSend: (words: string) => void;
  readonly onCancel?: () => void;
  /** Of the field, so that a key can put the cursor there. */
  readonly id?: string;
  /** It was asked for just now: the cursor stands in it. */
  readonly isAnswer?: boolean;
};

/** A field for a comment. Control and Enter send it, Escape leaves an answer. */
export function Write({ onSend, onCancel, id, isAnswer = false }: WriteProps) {
  const { t } = useWords();
  const [words, setWords] = useState('');
  const isEmpty = words.trim() === '';
  const send = () => {
    if (isEmpty) return;
    onSend(words);
    setWords('');
  };
  const steer = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
    else if (event.key === 'Escape' && onCancel !== undefined) onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the field in it
    <div className={styles.write} onKeyDown={steer}>
      <Field label={t(isAnswer ? 'comments.answer' : 'comments.write')} hideLabel {...(id && { id })}>
        <TextInput
          lines={isEmpty && !isAnswer ? 2 : 3}
          value={words}
          onChange={(value) => setWords(value.slice(0, LONGEST_COMMENT))}
          placeholder={t('comments.placeholder')}
          autoFocus={isAnswer}
        />
      </Field>
      {(!isEmpty || isAnswer) && (
        <>
          <div className={styles.deeds}>
            <Button size="s" variant="filled" keys="Ctrl ↵" disabled={isEmpty} onClick={send}>
              {t(isAnswer ? 'comments.answer' : 'comments.send')}
            </Button>
            {onCancel !== undefined && (
              <Button size="s" variant="quiet" onClick={onCancel}>
                {t('comments.cancel')}
              </Button>
            )}
          </div>
          <Author />
        </>
      )}
    </div>
  );
}

/** Under which name one writes, and another one. */
function Author() {
  const { t } = useWords();
  const author = useAuthor((state) => state.name);
  const [name, setName] = useState<string | undefined>(undefined);
  if (name === undefined) {
    return (
      <p className={styles.as}>
        {author === '' ? t('comments.asNobody') : t('comments.as', { author })}{' '}
        <Button size="s" variant="link" onClick={() => setName(author)}>
          {t(author === '' ? 'comments.chooseName' : 'comments.changeName')}
        </Button>
      </p>
    );
  }
  const keep = () => {
    chooseAuthor(name);
    setName(undefined);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the field in it
    <div
      className={styles.name}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        if (event.key === 'Enter') keep();
        else setName(undefined);
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <Field label={t('comments.name')} help={t('comments.nameHelp')}>
        <TextInput value={name} onChange={(value) => setName(value.slice(0, LONGEST_AUTHOR))} autoFocus />
      </Field>
      <Button size="s" onClick={keep}>
        {t('comments.keepName')}
      </Button>
    </div>
  );
}
