import { inTurn, type Report } from '../../core/index.ts';
import type { RowChart } from '../../store/results/charts.ts';
import { explainChart } from '../../store/results/explain.ts';
import { rowTable } from '../../store/results/row-table.ts';
import { useWords } from '../../store/words.ts';
import { RowBars } from '../../ui/charts/RowBars.tsx';
import { ChartCard } from './ChartCard.tsx';
import styles from './Results.module.css';

export type RowCardProps = {
  readonly chart: RowChart;
  readonly report: Report;
  /** Words of its explanation, where they are not those of the chart. */
  readonly explains?: string;
  readonly rest?: 'light' | 'grey';
};

/** A chart of rows with its tools. */
export function RowCard({ chart, report, explains = chart.name, rest = 'grey' }: RowCardProps) {
  return (
    <ChartCard
      title={chart.title}
      sub={chart.sub}
      table={rowTable(chart)}
      explanation={explainChart(explains, chart.title, report)}
    >
      <Rows chart={chart} rest={rest} />
    </ChartCard>
  );
}

/** The rows of a chart, or why there are none, and the sentence under them. */
export function Rows({ chart, rest }: Required<Pick<RowCardProps, 'chart' | 'rest'>>) {
  const { say, maybe } = useWords();
  if (chart.rows.length === 0) return <p className={styles.none}>{maybe(chart.none)}</p>;
  const said = chart.rows.map(({ label, value }) => `${say(label)} ${say(value)}`);
  return (
    <>
      <RowBars
        label={say(inTurn([chart.title, ...said]))}
        rest={rest}
        rows={chart.rows.map(({ id, label, value, share, exact, doubt, size, isStrong }) => ({
          id,
          label: say(label),
          value: say(value),
          size,
          isStrong,
          ...(share === undefined ? {} : { share: say(share) }),
          ...(exact === undefined ? {} : { exact: say(exact) }),
          ...(doubt === undefined ? {} : { doubt: say(doubt.words), from: doubt.from, to: doubt.to }),
        }))}
      />
      {chart.foot !== undefined && <p className={styles.foot}>{say(chart.foot)}</p>}
    </>
  );
}
