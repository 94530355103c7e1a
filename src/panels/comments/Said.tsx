import type { Ref } from 'react';
import type { Comment } from '../../core/index.ts';
import { isOwn, useAuthor } from '../../store/comments/author.ts';
import { deleteComment, rewriteComment } from '../../store/comments/comments.ts';
import { useReadOnly } from '../../store/keeping/read-only.ts';
import { useWords } from '../../store/words.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { agoWords, useNow } from '../home/ago.ts';
import styles from './Comments.module.css';
import { useField } from './use-field.ts';
import { Write } from './Write.tsx';

const MINUTE_MS = 60_000;

export type SaidProps = {
  readonly comment: Comment;
  readonly thread: string;
  /** Its number in the thread, from 0. */
  readonly place: number;
};

/** One comment. Whoever wrote it can write it anew. */
export function Said({ comment, thread, place }: SaidProps) {
  const { t } = useWords();
  const { draft, button, isOpen, isAsked, toggle, close } = useField(`${thread}/${place}/${comment.at}`);
  const isMine = useAuthor((state) => isOwn(state, thread, comment));
  const isReadOnly = useReadOnly() !== undefined;
  const isEditing = isOpen && isMine && !isReadOnly;
  return (
    <li className={styles.comment}>
      <div className={styles.head}>
        <strong className={styles.author} title={comment.author}>
          {comment.author || t('comments.somebody')}
        </strong>
        <Minute at={comment.at} />
        {!isReadOnly && (
          <span className={styles.tools}>
            {isMine && <Edit isEditing={isEditing} onEdit={toggle} ref={button} />}
            <IconButton
              icon="trash-2"
              size="s"
              label={t(place === 0 ? 'comments.deleteThread' : 'comments.delete')}
              onClick={() => deleteComment(thread, place)}
            />
          </span>
        )}
      </div>
      {isEditing ? (
        <Write
          what="edit"
          draft={draft}
          isAsked={isAsked}
          words={comment.text}
          onCancel={close}
          onSend={(words) => {
            rewriteComment(thread, place, words);
            close();
          }}
        />
      ) : (
        <>
          <p className={styles.text}>{comment.text}</p>
          {comment.edited !== undefined && (
            <Minute at={comment.edited} words={(when) => t('comments.edited', { when })} />
          )}
        </>
      )}
    </li>
  );
}

/** A minute as it is told: how long ago, with its date. */
function Minute({ at, words }: { readonly at: number; readonly words?: (when: string) => string }) {
  const voice = useWords();
  const now = useNow();
  const ago = agoWords(voice, at * MINUTE_MS, now);
  return (
    <time className={styles.when} title={new Date(at * MINUTE_MS).toLocaleString(voice.locale)}>
      {words === undefined ? ago : words(ago)}
    </time>
  );
}

type EditProps = {
  readonly isEditing: boolean;
  readonly onEdit: () => void;
  readonly ref: Ref<HTMLButtonElement>;
};

function Edit({ isEditing, onEdit, ref }: EditProps) {
  const { t } = useWords();
  return (
    <IconButton
      ref={ref}
      icon="pencil"
      size="s"
      label={t('comments.edit')}
      expanded={isEditing}
      onClick={onEdit}
    />
  );
}
