import type { AssumptionRow, OtherValue } from '../../store/assumptions/assumptions.ts';
import { useWords } from '../../store/words.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import styles from './Assumptions.module.css';
import { amountWords, truthWords } from './amounts.ts';

/** The personas for whom another value holds, to be read only: they are part of who the people are. */
export function Others({ row }: { readonly row: AssumptionRow }) {
  const { t, say } = useWords();
  return (
    <div className={styles.others}>
      <Disclosure label={t('assumptions.others', { count: row.others.length })}>
        <ul className={styles.list}>
          {row.others.map((other) => (
            <li key={other.id} className={styles.other}>
              <span className={styles.name}>
                {other.name}
                <Why other={other} />
              </span>
              <span className={styles.amount}>{say(amountWords(row, other.value))}</span>
            </li>
          ))}
        </ul>
        <p className={styles.quiet}>{t('assumptions.othersImported')}</p>
      </Disclosure>
    </div>
  );
}

function Why({ other: { truth, why } }: { readonly other: OtherValue }) {
  const { t, say, has } = useWords();
  const words = why === undefined ? t('assumptions.otherOwn') : say(why);
  return (
    <span className={styles.why}>
      {truth === undefined ? words : t('assumptions.otherTruth', { truth: truthWords(truth, has) })}
    </span>
  );
}
