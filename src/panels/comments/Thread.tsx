import { type Ref, useRef, useState } from 'react';
import type { Comment, CommentThread } from '../../core/index.ts';
import { answerComment, deleteComment, settleThread } from '../../store/comments/comments.ts';
import { useReadOnly } from '../../store/keeping/read-only.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { agoWords, useNow } from '../home/ago.ts';
import styles from './Comments.module.css';
import { Write } from './Write.tsx';

const MINUTE_MS = 60_000;

/** A comment with its answers, and what can be done about it. */
export function Thread({ thread }: { readonly thread: CommentThread }) {
  const { t } = useWords();
  const [isAnswering, setIsAnswering] = useState(false);
  const isReadOnly = useReadOnly() !== undefined;
  const answer = useRef<HTMLButtonElement>(null);
  const { id, comments, resolved } = thread;
  const isSettled = resolved === true;
  // Comments of a thread have their place alone.
  const placed = comments.map((comment, at) => ({ comment, at, key: `${at}/${comment.at}` }));
  const author = comments[0]?.author || t('comments.somebody');
  const close = () => {
    setIsAnswering(false);
    answer.current?.focus();
  };
  return (
    <li className={cx(styles.thread, isSettled && styles.settled)}>
      <ul className={styles.said}>
        {placed.map(({ comment, at, key }) => (
          <Said
            key={key}
            comment={comment}
            onDelete={isReadOnly ? undefined : () => deleteComment(id, at)}
            isFirst={at === 0}
          />
        ))}
      </ul>
      {!isReadOnly && (
        <Deeds
          thread={thread}
          author={author}
          isAnswering={isAnswering}
          onAnswer={() => setIsAnswering(!isAnswering)}
          ref={answer}
        />
      )}
      {isAnswering && (
        <Write
          isAnswer
          onCancel={close}
          onSend={(words) => {
            answerComment(id, words);
            close();
          }}
        />
      )}
    </li>
  );
}

type DeedsProps = {
  readonly thread: CommentThread;
  readonly author: string;
  readonly isAnswering: boolean;
  readonly onAnswer: () => void;
  readonly ref: Ref<HTMLButtonElement>;
};

function Deeds({ thread: { id, resolved }, author, isAnswering, onAnswer, ref }: DeedsProps) {
  const { t } = useWords();
  const isSettled = resolved === true;
  return (
    <div className={styles.deeds}>
      <Button
        ref={ref}
        variant="link"
        size="s"
        title={t('comments.answerTo', { author })}
        onClick={onAnswer}
        expanded={isAnswering}
      >
        {t('comments.answer')}
      </Button>
      <Button
        variant="link"
        size="s"
        title={t(isSettled ? 'comments.reopenThat' : 'comments.settleThat', { author })}
        onClick={() => settleThread(id, !isSettled)}
      >
        {t(isSettled ? 'comments.reopen' : 'comments.settle')}
      </Button>
    </div>
  );
}

type SaidProps = {
  readonly comment: Comment;
  readonly isFirst: boolean;
  readonly onDelete: (() => void) | undefined;
};

function Said({ comment: { author, text, at }, isFirst, onDelete }: SaidProps) {
  const voice = useWords();
  const { t, locale } = voice;
  const now = useNow();
  const then = at * MINUTE_MS;
  return (
    <li className={styles.comment}>
      <div className={styles.head}>
        <strong className={styles.author} title={author}>
          {author || t('comments.somebody')}
        </strong>
        <time className={styles.when} title={new Date(then).toLocaleString(locale)}>
          {agoWords(voice, then, now)}
        </time>
        {onDelete !== undefined && (
          <span className={styles.delete}>
            <IconButton
              icon="trash-2"
              size="s"
              label={t(isFirst ? 'comments.deleteThread' : 'comments.delete')}
              onClick={onDelete}
            />
          </span>
        )}
      </div>
      <p className={styles.text}>{text}</p>
    </li>
  );
}
