import { type Report, reasonName, shareText, text } from '../../core/index.ts';
import { explainChart } from '../../store/results/explain.ts';
import { repeatsOf } from '../../store/results/results.ts';
import { shownParts, shownText } from '../../store/results/shown.ts';
import { enteredIn } from '../../store/run/counts.ts';
import { useWords } from '../../store/words.ts';
import { BreakdownList } from '../../ui/BreakdownList.tsx';
import { StackBar } from '../../ui/StackBar.tsx';
import { Explain } from '../results/Explain.tsx';
import { COLOURS } from './colours.ts';
import styles from './Dock.module.css';

export type WhereaboutsProps = { readonly report: Report };

/** Where everybody who came in is at the end of the run. The parts add up to those who came in. */
export function Whereabouts({ report }: WhereaboutsProps) {
  const { t, say } = useWords();
  const repeats = repeatsOf(report);
  const entered = enteredIn(report);
  const exits = Object.entries(report.exited).sort(([, a], [, b]) => b - a);
  const parts = [
    { id: 'active', label: t('app.results.inside'), all: report.active },
    { id: 'withSales', label: t('app.results.withSales'), all: report.withSales },
    ...exits.map(([reason, all]) => ({ id: `exit-${reason}`, label: say(reasonName(reason)), all })),
  ].map((part, index) => ({ ...part, colour: COLOURS[Math.min(index, COLOURS.length - 1)] ?? 'ink' }));
  const shown = shownParts(
    parts.map(({ all }) => all / repeats),
    entered,
  );
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.title}>{t('app.results.where')}</h2>
        <p className={styles.quiet}>{t('app.results.entered', { number: say(shownText(entered)) })}</p>
        <Explain of={explainChart('exits', text('app.results.where'), report)} />
      </div>
      <StackBar
        label={t('app.results.where')}
        parts={parts.map(({ id, label, all, colour }) => ({ id, label, value: all, colour }))}
      />
      <BreakdownList
        rows={parts.map(({ id, label, all, colour }, i) => ({
          id,
          label,
          value: say(shownText(shown[i] ?? 0)),
          share: say(shareText(report.entered === 0 ? 0 : all / report.entered)),
          colour,
        }))}
      />
    </>
  );
}
