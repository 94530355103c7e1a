import { useMemo } from 'react';
import { percentText, type Report } from '../../core/index.ts';
import { useComparison } from '../../store/results/compare.ts';
import { costFigure, explainCost } from '../../store/results/costs.ts';
import { explain } from '../../store/results/explain.ts';
import { type KeyFigure, resultFigures } from '../../store/results/results.ts';
import { useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';
import { Explain } from './Explain.tsx';
import styles from './KeyRow.module.css';

/** The key figures in one row, each with its doubt and what it means. */
export function KeyRow({ report }: { readonly report: Report }) {
  const { t } = useWords();
  const file = useStore((state) => state.file);
  const of = useComparison((comparison) => comparison.of);
  const costs = useComparison((comparison) => comparison.costs);
  const figures = useMemo(() => {
    const cost = file && costFigure(file, report, { of, costs });
    return [...resultFigures(report), ...(cost === undefined ? [] : [cost])];
  }, [report, file, of, costs]);
  return (
    <ul className={styles.row} aria-label={t('results.keys')}>
      {figures.map((figure) => (
        <Figure key={figure.name} figure={figure} />
      ))}
    </ul>
  );
}

function Figure({ figure }: { readonly figure: KeyFigure }) {
  const { name, label, value, doubt, grounds, amount } = figure;
  const { say, maybe } = useWords();
  return (
    <li className={styles.figure}>
      <span className={styles.label} title={say(label)}>
        {say(label)}
      </span>
      <span className={styles.number}>
        <span
          className={styles.value}
          title={amount?.unit === 'share' ? say(percentText(amount.value)) : undefined}
        >
          {say(value)}
        </span>
        <span className={styles.doubt}>{maybe(doubt)}</span>
      </span>
      <span className={styles.explain}>
        <Explain of={name === 'cost' ? explainCost(grounds) : explain(name, label, grounds)} />
      </span>
    </li>
  );
}
