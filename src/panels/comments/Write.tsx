import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { LONGEST_COMMENT } from '../../core/index.ts';
import { chooseAuthor, useAuthor } from '../../store/comments/author.ts';
import { keepDraft, useDraft } from '../../store/comments/drafts.ts';
import { focusSelectedCard } from '../../store/deeds/card-focus.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { Author, Name } from './Author.tsx';
import styles from './Comments.module.css';

export type WriteProps = {
  readonly onSend: (words: string) => void;
  readonly onCancel?: () => void;
  /** Of the field, so that a key can put the cursor there. */
  readonly id?: string;
  readonly what?: 'comment' | 'answer' | 'edit';
  /** It was asked for just now: the cursor stands in it. */
  readonly isAsked?: boolean;
  /** What stands in it at first. */
  readonly words?: string;
  /** Of what it speaks: what is written and not sent is there again when one comes back to it. */
  readonly draft: string;
};

const LABELS = { comment: 'comments.write', answer: 'comments.answer', edit: 'comments.edit' } as const;
const DEEDS = { comment: 'comments.send', answer: 'comments.answer', edit: 'comments.keep' } as const;

/**
 * A field for a comment. Control and Enter send it. Escape leaves it, and gives the keys back to what opened it or to the
 * step; what was begun stays written until it is sent or cancelled. The first one asks for a name.
 */
export function Write(props: WriteProps) {
  const { onSend, onCancel, id, what = 'comment', isAsked = false, words: first = '', draft } = props;
  const { t } = useWords();
  const words = useDraft(draft) ?? first;
  const [name, setName] = useState('');
  const isNamed = useAuthor((state) => state.isAsked);
  const box = useRef<HTMLDivElement>(null);
  const isOpened = what !== 'comment';
  useWriting(box, words !== '' && (isAsked || !isOpened));
  const isEmpty = words.trim() === '';
  const send = () => {
    if (isEmpty) return;
    if (!isNamed && what !== 'edit') chooseAuthor(name);
    onSend(words);
    keepDraft(draft, undefined);
    // The field of the name goes away with its first comment; the next one can be written at once. Others are closed when they are sent.
    if (!isOpened) box.current?.querySelector('textarea')?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the field in it
    <div ref={box} className={styles.write} onKeyDown={(event) => steer(event, send, onCancel ?? backToStep)}>
      <Field label={t(LABELS[what])} hideLabel {...(id && { id })}>
        <TextInput
          lines={isEmpty && !isOpened ? 2 : 3}
          value={words}
          onChange={(value) =>
            keepDraft(draft, value === first ? undefined : value.slice(0, LONGEST_COMMENT))
          }
          placeholder={t('comments.placeholder')}
          autoFocus={isAsked}
        />
      </Field>
      {(!isEmpty || isOpened) && (
        <>
          {!isNamed && what !== 'edit' && <Name value={name} onChange={setName} />}
          <Deeds what={what} draft={draft} onCancel={onCancel} isEmpty={isEmpty} onSend={send} />
          {isNamed && what !== 'edit' && <Author />}
        </>
      )}
    </div>
  );
}

type DeedsProps = {
  readonly draft: string;
  readonly what: keyof typeof DEEDS;
  readonly isEmpty: boolean;
  readonly onSend: () => void;
  readonly onCancel: (() => void) | undefined;
};

function Deeds({ what, draft, isEmpty, onSend, onCancel }: DeedsProps) {
  const { t } = useWords();
  const cancel =
    onCancel &&
    (() => {
      keepDraft(draft, undefined);
      onCancel();
    });
  return (
    <div className={styles.deeds}>
      <Button size="s" variant="filled" keys="Ctrl ↵" disabled={isEmpty} onClick={onSend}>
        {t(DEEDS[what])}
      </Button>
      {cancel && (
        <Button size="s" variant="quiet" onClick={cancel}>
          {t('comments.cancel')}
        </Button>
      )}
    </div>
  );
}

/** Gives the keys to the step; without one the field is just left. */
function backToStep(): void {
  if (focusSelectedCard()) return;
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/** The cursor stands behind what is there already; once something is written, what sends it is in view. */
function useWriting(box: RefObject<HTMLElement | null>, isWritten: boolean): void {
  useEffect(() => {
    const field = box.current?.querySelector('textarea');
    if (field === document.activeElement) field?.setSelectionRange(field.value.length, field.value.length);
  }, [box]);
  useEffect(() => {
    if (isWritten) box.current?.scrollIntoView({ block: 'nearest' });
  }, [box, isWritten]);
}

function steer(event: KeyboardEvent, send: () => void, leave: () => void): void {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
  else if (event.key === 'Escape') leave();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
