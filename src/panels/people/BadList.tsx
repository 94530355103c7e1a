import type { Text } from '../../core/index.ts';
import { useWords } from '../../store/words.ts';
import styles from './ImportPanel.module.css';

const SHOWN = 5;

export type BadListProps = {
  readonly bad: readonly { readonly line: number; readonly cause: Text }[];
  /** How many there are in all. */
  readonly count: number;
};

/** Rows that nothing becomes of: the first ones with their causes, and how many more there are. */
export function BadList({ bad, count }: BadListProps) {
  const { t, say } = useWords();
  return (
    <ul className={styles.badList}>
      {bad.slice(0, SHOWN).map(({ line, cause }) => (
        <li key={line}>{t('app.import.badLine', { line, cause: say(cause) })}</li>
      ))}
      {count > SHOWN && <li>{t('app.import.badMore', { count: count - SHOWN })}</li>}
    </ul>
  );
}
