import { type CSSProperties, useMemo, useState } from 'react';
import { type Interval, type ProgramFile, type Report, shareText, text } from '../../../core/index.ts';
import { goTo } from '../../../store/actions.ts';
import { useComparison } from '../../../store/results/compare.ts';
import {
  explainSteps,
  type StepRow,
  stayDoubt,
  stayText,
  stepRows,
  stepsTable,
  waysText,
  wholeText,
} from '../../../store/results/steps.ts';
import { useWords } from '../../../store/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { ChartCard } from '../ChartCard.tsx';
import more from './More.module.css';
import styles from './Steps.module.css';

type StepsCardProps = { readonly file: ProgramFile; readonly report: Report };

/** So many rows stand there before all are asked for: a page of a thousand would be slow. */
const MOST = 60;

const HEAD = ['step', 'came', 'ways', 'left', 'waiting', 'stay', 'heat'] as const;

/** Every step in a row, from top to bottom: came, ways on, left here, still there, stay. */
export function StepsCard({ file, report }: StepsCardProps) {
  const { t } = useWords();
  const stays = useComparison((comparison) => (comparison.of === report ? comparison.stays : undefined));
  const rows = useMemo(() => stepRows(file, report, stays), [file, report, stays]);
  const title = text('reports.steps.title');
  const label = t('results.table.rows', { name: t('reports.steps.title') });
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? rows : rows.slice(0, MOST);
  const hottest = Math.max(1e-9, ...rows.map(({ heat }) => heat));
  return (
    <div className={`${more.slot} ${more.wide}`}>
      <ChartCard
        title={title}
        sub={text('reports.steps.sub')}
        table={stepsTable(report, rows)}
        explanation={explainSteps(report)}
      >
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse */}
        <section className={styles.scroll} tabIndex={0} aria-label={label}>
          <table className={styles.table}>
            <thead>
              <tr>
                {HEAD.map((name) => (
                  <th key={name} scope="col" className={name === 'ways' ? styles.ways : undefined}>
                    {t(`reports.steps.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <Row key={row.id} row={row} hottest={hottest} />
              ))}
            </tbody>
          </table>
        </section>
        {shown.length < rows.length && (
          <p>
            <Button size="s" variant="link" onClick={() => setWhole(true)}>
              {t('reports.steps.all', { count: rows.length })}
            </Button>
          </p>
        )}
      </ChartCard>
    </div>
  );
}

type RowProps = { readonly row: StepRow; readonly hottest: number };

function Row({ row, hottest }: RowProps) {
  const { t, say, maybe } = useWords();
  const { id, repeats, title, came, left, waiting, leftShare, inWhole, stay, stayOf, heat } = row;
  const name = say(title);
  return (
    <tr>
      <th scope="row">
        <Button
          size="s"
          variant="link"
          title={t('results.never.go', { step: name })}
          onClick={() => goTo(id)}
        >
          {name}
        </Button>
      </th>
      <td>{say(wholeText(inWhole.came, came / repeats))}</td>
      <td className={styles.ways}>{say(waysText(row))}</td>
      <td>
        <span className={styles.number}>{say(wholeText(inWhole.left, left / repeats))}</span>
        {left > 0 && (
          <span className={styles.doubt}>
            {' · '}
            {say(shareText(leftShare.value))} {say(doubtOf(leftShare))}
          </span>
        )}
      </td>
      <td>{say(wholeText(inWhole.waiting, waiting / repeats))}</td>
      <td>
        {say(stayText(stay))}
        <span className={styles.doubt}> {maybe(stayDoubt(stayOf))}</span>
      </td>
      <td className={styles.heat} style={{ '--share': heat / hottest } as CSSProperties}>
        {say(shareText(heat))}
      </td>
    </tr>
  );
}

const NOTHING = text('verbatim', { text: '' });

/** Half the interval of a share, in points. */
function doubtOf({ low, high }: Interval) {
  const half = (high - low) / 2;
  return half * 100 < 0.05 ? NOTHING : text('results.ofRuns', { number: shareText(half) });
}
