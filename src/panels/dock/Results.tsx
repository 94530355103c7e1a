import type { ReactNode } from 'react';
import { figureText, type Metric, type Report } from '../../core/index.ts';
import { explainMetric } from '../../store/results/explain-metric.ts';
import { figureOf } from '../../store/run/figures.ts';
import { useRun } from '../../store/run/running.ts';
import { reasonsOf } from '../../store/run/why-nobody.ts';
import { useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Explain } from '../results/Explain.tsx';
import styles from './Dock.module.css';
import { Whereabouts } from './Whereabouts.tsx';

/** All numbers of the last run with their intervals, and where people are at its end. */
export function Results() {
  const { t } = useWords();
  const name = useStore((state) => state.file?.program.name ?? '');
  const report = useRun((run) => run.report);
  const isStale = useRun((run) => run.isStale);
  if (report === undefined) {
    return <EmptyState icon="chart-column" title={t('app.results.none')} text={t('app.results.noneText')} />;
  }
  return (
    <>
      <Column label={t('app.results.title')} isStale={isStale}>
        <div className={styles.head}>
          <h2 className={styles.title}>{t('app.results.title')}</h2>
          <p className={styles.quiet}>{t('app.results.assumed', { name })}</p>
        </div>
        <Zeros report={report} />
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('app.results.figure')}</th>
              <th scope="col">{t('app.results.value')}</th>
              <th scope="col">{t('app.results.interval')}</th>
              <th scope="col">{t('app.results.n')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {report.metrics.map((metric) => (
              <Row key={metric.name} metric={metric} />
            ))}
          </tbody>
        </table>
      </Column>
      <Column label={t('app.results.where')} isStale={isStale}>
        <Whereabouts report={report} />
      </Column>
    </>
  );
}

/** One number, with what it is. */
function Row({ metric }: { readonly metric: Metric }) {
  const { say } = useWords();
  const { label, value, doubt, n = 0 } = figureOf(metric);
  return (
    <tr>
      <th scope="row" title={say(label)}>
        {say(label)}
      </th>
      <td>{say(value)}</td>
      <td>{doubt === undefined ? '' : say(doubt)}</td>
      <td>{say(figureText(n))}</td>
      <td className={styles.explain}>
        <Explain of={explainMetric(metric)} />
      </td>
    </tr>
  );
}

/** Why numbers are zero, where that can be told. */
function Zeros({ report }: { readonly report: Report }) {
  const { say } = useWords();
  const file = useStore((state) => state.file);
  const people = useStore((state) => state.people);
  const isStale = useRun((run) => run.isStale);
  if (file === undefined || isStale) return null;
  return reasonsOf({ report, file, people }).map((why) => (
    <p key={why.key} className={styles.why}>
      <Icon name="info" size={14} />
      {say(why)}
    </p>
  ));
}

type ColumnProps = { readonly label: string; readonly isStale: boolean; readonly children: ReactNode };

/** One column of the panel; it scrolls, so it can be reached from the keyboard. */
function Column({ label, isStale, children }: ColumnProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse
    <section className={cx(styles.column, isStale && styles.stale)} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
