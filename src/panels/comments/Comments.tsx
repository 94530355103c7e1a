import { goTo } from '../../store/actions.ts';
import { type Commented, commentedSteps, openCount } from '../../store/comments/comments.ts';
import { describedOf, iconOf } from '../../store/document/kinds.ts';
import { useReadOnly } from '../../store/keeping/read-only.ts';
import { useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { AuthorOfAll } from './Author.tsx';
import styles from './Comments.module.css';
import { Thread } from './Thread.tsx';

/** All that is open about the program, step by step; each leads to its step. */
export function Comments() {
  const { t } = useWords();
  const file = useStore((state) => state.file);
  const isReadOnly = useReadOnly() !== undefined;
  if (file === undefined) return null;
  const all = commentedSteps(file);
  const open = all.flatMap((one): readonly Commented[] => {
    const threads = one.threads.filter(({ resolved }) => resolved !== true);
    return threads.length === 0 ? [] : [{ ...one, threads }];
  });
  if (open.length === 0) {
    return (
      <div className={styles.empty}>
        <EmptyState
          icon="message-square"
          title={t(all.length === 0 ? 'comments.none' : 'comments.allSettled')}
          text={t('comments.noneText')}
        />
        {!isReadOnly && <AuthorOfAll />}
      </div>
    );
  }
  return (
    <div className={styles.panel}>
      <div className={styles.panelHead}>
        <h2 className={styles.title}>{t('comments.title')}</h2>
        <p className={styles.quiet}>{t('comments.open', { count: openCount(file) })}</p>
        {!isReadOnly && <AuthorOfAll />}
      </div>
      <ul className={styles.steps} aria-label={t('comments.list')}>
        {open.map((one) => (
          <Step key={one.id} commented={one} />
        ))}
      </ul>
    </div>
  );
}

function Step({ commented: { id, node, threads } }: { readonly commented: Commented }) {
  const { t, say } = useWords();
  const file = useStore((state) => state.file);
  if (file === undefined) return null;
  const name = node === undefined ? t('comments.gone') : say(describedOf(node, file).title);
  return (
    <li className={styles.step}>
      <div className={styles.stepHead}>
        <Icon name={node === undefined ? 'ban' : iconOf(node, file)} />
        <h3 className={styles.stepName} title={name}>
          {name}
        </h3>
        {node !== undefined && (
          <Button
            size="s"
            variant="link"
            title={t('common.labelled', { label: t('comments.show'), what: name })}
            onClick={() => goTo(id)}
          >
            {t('app.problems.show')}
          </Button>
        )}
      </div>
      <ul className={styles.threads}>
        {threads.map((thread) => (
          <Thread key={thread.id} thread={thread} />
        ))}
      </ul>
    </li>
  );
}
