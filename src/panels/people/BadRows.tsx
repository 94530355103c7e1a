import { badRows } from '../../store/people/table.ts';
import type { TableState } from '../../store/people/table-state.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { saveText } from '../files/save.ts';
import { BadList } from './BadList.tsx';
import styles from './ImportPanel.module.css';

/** The rows that do not become people: named, kept, and to be had as a file. */
export function BadRows({ state }: { readonly state: TableState }) {
  const { t, say } = useWords();
  const { preview } = state;
  if (preview === undefined || preview.counts.bad === 0) return null;
  const { bad, counts } = preview;
  const save = async () => {
    const head = [t('app.import.line'), t('app.import.cause')];
    const text = await badRows(head, (causes) => causes.map(say));
    saveText({
      name: `${t('app.import.badFile')}-${state.name.replace(/\.gz$/i, '')}`,
      type: 'text/csv',
      text,
    });
  };
  return (
    <div className={styles.bad}>
      <Notice
        tone="warn"
        title={t('app.import.bad', { count: counts.bad })}
        actions={
          <Button size="s" icon="download" onClick={() => void save()}>
            {t('app.import.badSave')}
          </Button>
        }
      >
        {t('app.import.badSafe')}
        <BadList bad={bad} count={counts.bad} />
      </Notice>
    </div>
  );
}
