import { useMemo, useState } from 'react';
import { inTurn, moneyText, type ProgramFile, type Report, shareText, text } from '../../../core/index.ts';
import { useComparison } from '../../../store/results/compare.ts';
import {
  type CostChart,
  type CostRow,
  costChart,
  costSentence,
  costTable,
  costText,
  explainCost,
  shownSums,
  worthSentence,
} from '../../../store/results/costs.ts';
import { amountText } from '../../../store/results/results.ts';
import { useWords } from '../../../store/words.ts';
import { RowBars } from '../../../ui/charts/RowBars.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { ChartCard } from '../ChartCard.tsx';
import styles from './Cost.module.css';
import { CostFields } from './CostFields.tsx';
import more from './More.module.css';

type CostCardProps = { readonly file: ProgramFile; readonly report: Report };

/** Where the money goes, and what a handoff costs; where no price is set, the fields to set them stand open. */
export function CostCard({ file, report }: CostCardProps) {
  const { t } = useWords();
  const chart = useMemo(() => costChart(file, report), [file, report]);
  // The fields stay where they are while the first price is typed.
  const [isOpen, setOpen] = useState(chart === undefined);
  const total = chart && costText(chart.total, chart.currency);
  return (
    <div className={more.slot}>
      <ChartCard
        title={text('reports.cost.title')}
        sub={total === undefined ? text('reports.cost.subNone') : text('reports.cost.sub', { total })}
        table={costTable(chart)}
        explanation={explainCost({ n: report.handoffs, of: 'handoffs' })}
      >
        {chart === undefined ? (
          <p className={more.quiet}>{t('reports.cost.none')}</p>
        ) : (
          <div className={styles.chart}>
            <Bars chart={chart} />
            <Sentence chart={chart} report={report} />
          </div>
        )}
        <div className={styles.prices}>
          <Disclosure label={t('reports.cost.change')} open={isOpen} onToggle={setOpen}>
            <CostFields file={file} />
            <p className={more.quiet}>{t('reports.cost.perTouch')}</p>
          </Disclosure>
        </div>
      </ChartCard>
    </div>
  );
}

function Sentence({ chart, report }: { readonly chart: CostChart; readonly report: Report }) {
  const { say } = useWords();
  const of = useComparison((comparison) => comparison.of);
  const costs = useComparison((comparison) => comparison.costs);
  const worth = worthSentence(chart);
  return (
    <>
      <p>{say(costSentence(chart, report, { of, costs }))}</p>
      {worth !== undefined && <p>{say(worth)}</p>}
    </>
  );
}

/** Steps that cost least are one row. */
const MOST_ROWS = 7;

function Bars({ chart }: { readonly chart: CostChart }) {
  const { t, say } = useWords();
  const { currency } = chart;
  const sums = shownSums(chart);
  const rows = chart.rows.map((row, i) => ({ ...row, sum: sums[i] ?? 0 }));
  const shown = rows.length > MOST_ROWS ? rows.slice(0, MOST_ROWS - 1) : rows;
  const rest = rows.slice(shown.length);
  const most = Math.max(1e-9, ...rows.map(({ sum }) => sum));
  const bar = (id: string, label: string, { sum, share }: Pick<CostRow, 'sum' | 'share'>) => ({
    id,
    label,
    value: say(moneyText(sum, currency)),
    share: say(shareText(share)),
    size: Math.min(1, sum / most),
    isStrong: id === '',
  });
  const named = ({ label, count, each }: CostRow): string =>
    t('reports.cost.times', { what: label, count: amountText(count), each: moneyText(each, currency) });
  const all = [
    ...shown.map((row) => bar(row.id, named(row), row)),
    ...(rest.length === 0
      ? []
      : [bar('rest', t('reports.cost.others', { count: rest.length }), added(rest))]),
  ];
  return (
    <RowBars
      label={say(inTurn([t('reports.cost.title'), ...all.map(({ label, value }) => `${label} ${value}`)]))}
      rows={all}
    />
  );
}

function added(rows: readonly CostRow[]): Pick<CostRow, 'sum' | 'share'> {
  return {
    sum: rows.reduce((all, { sum }) => all + sum, 0),
    share: rows.reduce((all, { share }) => all + share, 0),
  };
}
