import type { Ref } from 'react';
import type { CommentThread } from '../../core/index.ts';
import { answerComment, settleThread } from '../../store/comments/comments.ts';
import { useReadOnly } from '../../store/keeping/read-only.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import styles from './Comments.module.css';
import { Said } from './Said.tsx';
import { useField } from './use-field.ts';
import { Write } from './Write.tsx';

/** A comment with its answers, and what can be done about it. */
export function Thread({ thread }: { readonly thread: CommentThread }) {
  const { t } = useWords();
  const { id, comments, resolved } = thread;
  const { draft, button, isOpen, isAsked, toggle, close } = useField(`${id}/answer`);
  const isReadOnly = useReadOnly() !== undefined;
  const isSettled = resolved === true;
  // Comments of a thread have their place alone.
  const placed = comments.map((comment, at) => ({ comment, at, key: `${at}/${comment.at}` }));
  const author = comments[0]?.author || t('comments.somebody');
  return (
    <li className={cx(styles.thread, isSettled && styles.settled)}>
      <ul className={styles.said}>
        {placed.map(({ comment, at, key }) => (
          <Said key={key} comment={comment} thread={id} place={at} />
        ))}
      </ul>
      {!isReadOnly && (
        <Deeds thread={thread} author={author} isAnswering={isOpen} onAnswer={toggle} ref={button} />
      )}
      {isOpen && !isReadOnly && (
        <Write
          what="answer"
          draft={draft}
          isAsked={isAsked}
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
