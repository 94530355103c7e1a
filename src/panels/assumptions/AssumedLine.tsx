import type { ProgramFile } from '../../core/index.ts';
import { assumedAt } from '../../store/assumptions/assumed-at.ts';
import { useWords } from '../../store/words.ts';
import styles from './Assumptions.module.css';
import { amountWords, standing } from './amounts.ts';
import { OpenAssumptions } from './OpenAssumptions.tsx';

type AssumedLineProps = { readonly file: ProgramFile; readonly nodeId: string };

/** Which assumption decides what happens at a step, with the way to change it. */
export function AssumedLine({ file, nodeId }: AssumedLineProps) {
  const { t } = useWords();
  const row = assumedAt(file, nodeId);
  if (row === undefined) {
    return (
      <p className={styles.quiet}>
        {t('app.assumed')} <OpenAssumptions words={t('assumptions.see')} />
      </p>
    );
  }
  const value = amountWords(row, row.value);
  return (
    <p className={styles.quiet}>
      {t(`assumptions.line.${standing(row)}`, { name: row.label, value })}{' '}
      <OpenAssumptions words={t('assumptions.change')} id={row.id} />
    </p>
  );
}
