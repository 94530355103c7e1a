import { numberText, percentText, type Report, reasonName } from '../../core/index.ts';
import { useWords } from '../../store/words.ts';
import { BreakdownList } from '../../ui/BreakdownList.tsx';
import { StackBar } from '../../ui/StackBar.tsx';
import type { SeriesColour } from '../../ui/tone.ts';
import styles from './Dock.module.css';

const COLOURS: readonly SeriesColour[] = [
  'accent',
  'sales',
  'wire',
  'series-3',
  'series-5',
  'series-2',
  'series-4',
  'ink',
];

export type WhereaboutsProps = { readonly report: Report; readonly count: (all: number) => number };

/** Where everybody who came in is at the end of the run. The parts add up to those who came in. */
export function Whereabouts({ report, count }: WhereaboutsProps) {
  const { t, say } = useWords();
  const exits = Object.entries(report.exited).sort(([, a], [, b]) => b - a);
  const parts = [
    { id: 'active', label: t('app.results.inside'), all: report.active },
    { id: 'withSales', label: t('app.results.withSales'), all: report.withSales },
    ...exits.map(([reason, all]) => ({ id: `exit-${reason}`, label: say(reasonName(reason)), all })),
  ].map((part, index) => ({ ...part, colour: COLOURS[Math.min(index, COLOURS.length - 1)] ?? 'ink' }));
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.title}>{t('app.results.where')}</h2>
        <p className={styles.quiet}>
          {t('app.results.entered', { number: say(numberText(count(report.entered))) })}
        </p>
      </div>
      <StackBar
        label={t('app.results.where')}
        parts={parts.map(({ id, label, all, colour }) => ({ id, label, value: all, colour }))}
      />
      <BreakdownList
        rows={parts.map(({ id, label, all, colour }) => ({
          id,
          label,
          value: say(numberText(count(all))),
          share: say(percentText(report.entered === 0 ? 0 : all / report.entered)),
          colour,
        }))}
      />
    </>
  );
}
