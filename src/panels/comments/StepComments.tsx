import { threadsOn, writeComment } from '../../store/comments/comments.ts';
import { useReadOnly } from '../../store/keeping/read-only.ts';
import { useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Section } from '../../ui/Section.tsx';
import styles from './Comments.module.css';
import { Thread } from './Thread.tsx';
import { useDraftName } from './use-field.ts';
import { Write } from './Write.tsx';

/** What people said about a step, open threads first, and a field to say something. */
export function StepComments({ node }: { readonly node: string }) {
  const { t } = useWords();
  const threads = useStore((state) => threadsOn(state.file, node));
  const draft = useDraftName(node);
  const isReadOnly = useReadOnly() !== undefined;
  const open = threads.filter(({ resolved }) => resolved !== true);
  const settled = threads.filter(({ resolved }) => resolved === true);
  if (isReadOnly && threads.length === 0) return null;
  return (
    <Section
      line
      title={t('comments.title')}
      {...(open.length > 0 && { aside: t('comments.open', { count: open.length }) })}
    >
      <div className={styles.section}>
        {open.length > 0 && (
          <ul className={styles.threads}>
            {open.map((thread) => (
              <Thread key={thread.id} thread={thread} />
            ))}
          </ul>
        )}
        {!isReadOnly && (
          <Write key={node} draft={draft} onSend={(words) => writeComment(node, words)} id={WRITE_ID} />
        )}
        {settled.length > 0 && (
          <Disclosure label={t('comments.settledCount', { count: settled.length })}>
            <ul className={styles.threads}>
              {settled.map((thread) => (
                <Thread key={thread.id} thread={thread} />
              ))}
            </ul>
          </Disclosure>
        )}
      </div>
    </Section>
  );
}

/** Names the field in which a comment is begun: the key that comments puts the cursor there. */
const WRITE_ID = 'write-comment';
