import type { CSSProperties } from 'react';
import {
  GRADES,
  isOverLines,
  LEVELS,
  type ProgramFile,
  type Report,
  type ScoresReport,
  shareText,
  text,
} from '../../../core/index.ts';
import {
  explainGrades,
  gradesTable,
  NO_SCORES,
  type ShownCell,
  shownCells,
  useScores,
} from '../../../store/results/scores.ts';
import { shownText } from '../../../store/results/shown.ts';
import { useWords } from '../../../store/words.ts';
import { cx } from '../../../ui/cx.ts';
import { ChartCard } from '../ChartCard.tsx';
import styles from './Grades.module.css';
import more from './More.module.css';
import { Waiting } from './ScoresCard.tsx';

type GradesCardProps = { readonly file: ProgramFile; readonly report: Report };

/** Fit down, engagement across: where everybody who came in stands at the end. */
export function GradesCard({ file, report }: GradesCardProps) {
  const { t } = useWords();
  const { status, of, scores } = useScores();
  const isFresh = status === 'done' && of === report && scores !== undefined;
  return (
    <div className={more.slot}>
      <ChartCard
        title={text('reports.grades.title')}
        sub={text('reports.grades.sub')}
        table={gradesTable(scores ?? NO_SCORES)}
        explanation={explainGrades(scores)}
      >
        {isFresh ? (
          <Grid file={file} scores={scores} />
        ) : (
          <Waiting report={report} title={t('reports.scores.reading')} />
        )}
      </ChartCard>
    </div>
  );
}

/** Bounds of letters and figures: 75, 50, 25. */
const BOUNDS = [75, 50, 25] as const;

function useBounds() {
  const { t } = useWords();
  return (name: string, at: number): string => {
    const from = BOUNDS[at];
    const over = BOUNDS[at - 1];
    if (from === undefined) return t('reports.grades.under', { grade: name, to: BOUNDS[2] });
    if (over === undefined) return t('reports.grades.from', { grade: name, from });
    return t('reports.grades.between', { grade: name, from, to: over - 1 });
  };
}

function Grid({ file, scores }: { readonly file: ProgramFile; readonly scores: ScoresReport }) {
  const { t } = useWords();
  const bounds = useBounds();
  const { cells, came, handed } = shownCells(scores);
  const isForSales = (cell: ShownCell): boolean => isOverLines(file.scores.qualified, cell);
  return (
    <>
      <table className={styles.grid}>
        <thead>
          <tr>
            <td />
            {LEVELS.map((level, i) => (
              <th key={level} scope="col">
                {bounds(String(level), i)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {GRADES.map((grade, i) => (
            <tr key={grade}>
              <th scope="row">{bounds(grade, i)}</th>
              {cells
                .filter((cell) => cell.grade === grade)
                .map((cell) => (
                  <Cell key={cell.level} cell={cell} isForSales={isForSales(cell)} />
                ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.foot}>
        {t('reports.grades.foot', { came: shownText(came), handed: shownText(handed) })}{' '}
        {cells.some(isForSales) && <span className={styles.key}>{t('reports.grades.outlined')}</span>}
      </p>
    </>
  );
}

type CellProps = { readonly cell: ShownCell; readonly isForSales: boolean };

function Cell({ cell: { grade, level, people, handed, share, size }, isForSales }: CellProps) {
  const { t, say } = useWords();
  const { low, high } = share;
  const range = t('results.compare.interval', { low: shareText(low), high: shareText(high) });
  return (
    <td
      className={cx(styles.cell, isForSales && styles.sales)}
      style={{ '--shade': size } as CSSProperties}
      title={`${t('reports.grades.cell', { grade, level, count: people, handed })}\n${range}`}
    >
      {say(shownText(people))}
    </td>
  );
}
