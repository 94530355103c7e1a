import { useMemo } from 'react';
import { figureText, type ProgramFile, type Report, type Text, text, verbatim } from '../../core/index.ts';
import { useComparison } from '../../store/results/compare.ts';
import { explain, explainChart } from '../../store/results/explain.ts';
import { amountText } from '../../store/results/results.ts';
import {
  type DailyChart,
  dailyChart,
  dailyTable,
  timeChart,
  timeTable,
  timeWordsOf,
} from '../../store/results/time.ts';
import { timeWords } from '../../store/run/figures.ts';
import { useWords } from '../../store/words.ts';
import { Columns } from '../../ui/charts/Columns.tsx';
import { DayLines } from '../../ui/charts/DayLines.tsx';
import { ChartCard } from './ChartCard.tsx';
import { shortDay } from './days.ts';
import styles from './Results.module.css';

type CardProps = { readonly file: ProgramFile; readonly report: Report };

/** Handoffs a day against what sales can take. */
export function DailyCard({ file, report }: CardProps) {
  const { t, locale } = useWords();
  const byRun = useComparison((comparison) => (comparison.of === report ? comparison.daily : undefined));
  const chart = useMemo(() => dailyChart(file, report, byRun), [file, report, byRun]);
  const hasBand = chart.days.some(({ low }) => low !== undefined);
  const title = text(`results.${chart.by}.title`);
  return (
    <ChartCard
      wide
      title={title}
      sub={report.handoffs === 0 ? NOTHING : text(`results.${chart.by}.${hasBand ? 'subBand' : 'sub'}`)}
      table={dailyTable(chart)}
      explanation={explainChart('daily', title, report)}
    >
      {report.handoffs === 0 ? (
        <p className={styles.none}>{t('results.daily.none')}</p>
      ) : (
        <Daily chart={chart} locale={locale} />
      )}
    </ChartCard>
  );
}

const NOTHING = verbatim('');

/** Words under the axis of days. */
const TICKS = 7;

function Daily({ chart, locale }: { readonly chart: DailyChart; readonly locale: string }) {
  const { t, say } = useWords();
  const { by, days, over, most } = chart;
  const limits = days.map(({ capacity }) => capacity).filter(Number.isFinite);
  const capacity: Text =
    limits.length === 0 ? text('results.none') : figureText(limits.reduce((a, b) => Math.max(a, b), 0));
  // Whole weeks of working days, so that marks fall on the same weekday.
  const whole = by === 'daily' && days.length > 2 * TICKS ? 5 : 1;
  const step = Math.max(1, Math.ceil(days.length / TICKS / whole) * whole);
  const overDays = over.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  return (
    <>
      <DayLines
        points={days.map(({ capacity: limit, ...day }) => ({ ...day, limit }))}
        ticks={days.flatMap(({ date }, at) =>
          at % step === 0 ? [{ at, text: shortDay(locale, date) }] : [],
        )}
        say={(value) => say(figureText(value))}
        lineWord={t('results.daily.line')}
        limitWord={t('results.daily.capacity')}
        farWord={t(`results.${by}.far`, { number: capacity })}
        over={over}
        overWord={t(`results.${by}.over`, { count: overDays })}
        label={t(`results.${by}.label`, { most: figureText(most), capacity })}
      />
      {limits.length === 0 && <p className={styles.foot}>{t(`results.${by}.noLimit`)}</p>}
    </>
  );
}

/** How long it takes to a handoff. */
export function TimeCard({ report }: { readonly report: Report }) {
  const { t, say } = useWords();
  const chart = useMemo(() => timeChart(report), [report]);
  if (chart === undefined) return null;
  const words = timeWordsOf(chart);
  const title = text('results.time.title');
  const step = Math.max(1, Math.ceil(chart.bars.length / 5));
  return (
    <ChartCard
      title={title}
      sub={text('results.time.sub', { number: amountText(chart.people) })}
      table={timeTable(chart)}
      explanation={explain('time', title, { n: Math.round(chart.n), of: 'leads' })}
    >
      <Columns
        bars={chart.bars}
        median={chart.median / chart.width}
        low={chart.low / chart.width}
        high={chart.high / chart.width}
        medianWord={say(words.half)}
        rangeWord={say(words.eight)}
        label={t(words.label.key, words.label.params)}
        ticks={chart.bars.flatMap((_, at) =>
          at % step === 0 ? [{ at, text: at === 0 ? '0' : say(timeWords(at * chart.width)) }] : [],
        )}
      />
    </ChartCard>
  );
}
