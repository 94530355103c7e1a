import { type ReactNode, useState } from 'react';
import { numberText, type Text } from '../../core/index.ts';
import type { Explanation } from '../../store/results/explain.ts';
import { fileBase } from '../../store/results/files.ts';
import { type Cell, type Table, tableFile, tidyNumber } from '../../store/results/table.ts';
import { useWords } from '../../store/words.ts';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { saveText } from '../files/save.ts';
import styles from './ChartCard.module.css';
import { Explain } from './Explain.tsx';

export type ChartCardProps = {
  readonly title: Text;
  readonly sub: Text;
  readonly table: Table;
  readonly explanation: Explanation;
  readonly wide?: boolean;
  /** The chart. Its twin, the table, takes its place. */
  readonly children: ReactNode;
};

/** One thought: its words, its chart or the same as a table, the file, and what it means. */
export function ChartCard({ title, sub, table, explanation, wide = false, children }: ChartCardProps) {
  const { t, say } = useWords();
  const [isTable, setTable] = useState(false);
  const name = say(title);
  return (
    <section className={cx(styles.card, wide && styles.wide)} aria-label={name}>
      <header className={styles.head}>
        <h3 className={styles.title}>{name}</h3>
        <p className={styles.sub}>{say(sub)}</p>
        <span className={styles.tools}>
          <IconButton
            icon={isTable ? 'chart-column' : 'table'}
            label={t(isTable ? 'results.table.hide' : 'results.table.show', { name })}
            size="s"
            onClick={() => setTable(!isTable)}
          />
          <IconButton
            icon="download"
            label={t('results.table.csv', { name })}
            size="s"
            onClick={() => saveText(tableFile(table, fileBase(), say))}
          />
          <Explain of={explanation} />
        </span>
      </header>
      {isTable ? <Twin table={table} /> : children}
    </section>
  );
}

/** The same as the chart says, as a table. */
function Twin({ table }: { readonly table: Table }) {
  const { t, say } = useWords();
  const label = t('results.table.rows', { name: say(table.title) });
  const words = (cell: Cell): string => {
    if (typeof cell === 'number') return say(numberText(Number(tidyNumber(cell))));
    return cell === '' ? '' : say(cell);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse
    <section className={styles.scroll} tabIndex={0} aria-label={label}>
      <table className={styles.table}>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={say(column)} scope="col">
                {say(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([first = '', ...cells], row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two steps may have one title
            <tr key={row}>
              <th scope="row">{words(first)}</th>
              {cells.map((cell, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
                <td key={i}>{words(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
