import { useEffect, useMemo } from 'react';
import {
  AXES,
  type Axis,
  figureText,
  type ProgramFile,
  type Report,
  type ScoresReport,
  text,
} from '../../../core/index.ts';
import {
  axisSentence,
  axisText,
  dayBefore,
  explainScores,
  lineOf,
  NO_SCORES,
  readScoresAgain,
  readScoresOf,
  sampleText,
  scoresTable,
  useScores,
} from '../../../store/results/scores.ts';
import { useRun } from '../../../store/run/running.ts';
import { useWords } from '../../../store/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { SpreadLine } from '../../../ui/charts/SpreadLine.tsx';
import { Progress } from '../../../ui/Progress.tsx';
import { ChartCard } from '../ChartCard.tsx';
import { shortDay } from '../days.ts';
import styles from './More.module.css';
import { useSeen } from './use-seen.ts';

type CardProps = { readonly file: ProgramFile; readonly report: Report };

/** How the three scores of those in the program move. Read once it is looked at. */
export function ScoresCard({ file, report }: CardProps) {
  const { t, say } = useWords();
  const [slot, isSeen] = useSeen<HTMLDivElement>();
  const { status, of, scores } = useScores();
  const isDone = useRun((run) => run.status === 'done' && !run.isStale);
  useEffect(() => {
    if (isSeen && isDone) void readScoresOf(report);
  }, [isSeen, isDone, report]);
  const isFresh = status === 'done' && of === report;
  const table = useMemo(() => scoresTable(report, scores ?? NO_SCORES), [report, scores]);
  const isByDay = report.record.days <= 21;
  return (
    <div ref={slot} className={`${styles.slot} ${styles.wide}`}>
      <ChartCard
        title={text('reports.scores.title')}
        sub={text(isByDay ? 'reports.scores.subDays' : 'reports.scores.sub')}
        table={table}
        explanation={explainScores(scores)}
      >
        {isFresh && scores !== undefined ? (
          <>
            <Axes file={file} report={report} scores={scores} />
            <p className={styles.quiet}>
              {t('account.two', {
                first: sampleText(scores, report),
                second: text('reports.scores.inside'),
              })}
            </p>
          </>
        ) : (
          <Waiting report={report} title={say(text('reports.scores.reading'))} />
        )}
      </ChartCard>
    </div>
  );
}

/** What is said while scores are not there. */
export function Waiting({ report, title }: { readonly report: Report; readonly title: string }) {
  const { t } = useWords();
  const { status, of, done, total } = useScores();
  if (of === report && status === 'failed') {
    return (
      <p className={styles.quiet}>
        {t('reports.scores.failed')}{' '}
        <Button size="s" variant="link" onClick={() => readScoresAgain(report)}>
          {t('reports.scores.again')}
        </Button>
      </p>
    );
  }
  const detail = t('reports.scores.count', { done: figureText(done), of: figureText(total) });
  return <Progress title={title} {...(total === 0 ? {} : { share: done / total, detail })} />;
}

type AxesProps = CardProps & { readonly scores: ScoresReport };

function Axes({ file, report, scores }: AxesProps) {
  const { t } = useWords();
  if (scores.points.every(({ n }) => n === 0))
    return <p className={styles.quiet}>{t('reports.scores.none')}</p>;
  return (
    <div className={styles.three}>
      {AXES.map((axis) => (
        <AxisChart key={axis} axis={axis} file={file} report={report} scores={scores} />
      ))}
    </div>
  );
}

/** Words under the axis. */
const TICKS = 4;

function AxisChart({ axis, file, report, scores }: AxesProps & { readonly axis: Axis }) {
  const { t, say, locale } = useWords();
  const { points } = scores;
  const line = lineOf(file.scores.qualified, axis);
  const { floor, ceiling } = file.scores[axis];
  const step = Math.max(1, Math.ceil(points.length / TICKS));
  return (
    <div>
      <h4 className={styles.axis}>{say(axisText(axis))}</h4>
      <SpreadLine
        points={points.map((point) => ({ value: point[axis].median, ...point[axis] }))}
        ticks={points.flatMap(({ minute }, at) =>
          at % step === 0 ? [{ at, text: shortDay(locale, dayBefore(report, minute)) }] : [],
        )}
        say={(value) => say(figureText(value))}
        least={Math.max(0, floor)}
        most={Math.min(100, ceiling)}
        label={say(axisSentence(scores, axis))}
        {...(line === undefined
          ? {}
          : { bound: { value: line, word: t('reports.scores.line', { value: figureText(line) }) } })}
      />
    </div>
  );
}
