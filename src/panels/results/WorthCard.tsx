import { useEffect } from 'react';
import { type Report, shareText, text } from '../../core/index.ts';
import { goTo } from '../../store/actions.ts';
import { explainChart } from '../../store/results/explain.ts';
import { signedText } from '../../store/results/results.ts';
import {
  forgetOtherWorth,
  measureSteps,
  stopMeasuring,
  useWorth,
  type Worth,
  worthOf,
  worthTable,
  worthText,
} from '../../store/results/worth.ts';
import { useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { DifferenceLine } from '../../ui/charts/DifferenceLine.tsx';
import { cx } from '../../ui/cx.ts';
import { Progress } from '../../ui/Progress.tsx';
import { ChartCard } from './ChartCard.tsx';
import measured from './Measured.module.css';
import styles from './Worth.module.css';

const TONES = { better: 'good', worse: 'warn', sorts: 'grey', open: 'grey', same: 'grey' } as const;

/** What was measured of the open program: another one has steps of its own. */
function useShown() {
  const program = useStore((state) => state.file?.program.id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each program
  useEffect(forgetOtherWorth, [program]);
  return worthOf(useWorth(), program);
}

/** What each step and condition buys, measured by leaving it out. */
export function WorthCard({ report }: { readonly report: Report }) {
  const { t } = useWords();
  const { status, of, rows, total } = useShown();
  const title = text('results.worth.title');
  const isOld = of !== undefined && of !== report;
  const isRunning = status === 'running';
  const isOffered = rows.length === 0 || isOld || status === 'failed';
  return (
    <div className={styles.onScreen}>
      <ChartCard
        wide
        title={title}
        sub={text('results.worth.sub')}
        table={worthTable(rows)}
        explanation={explainChart('worth', title, report)}
      >
        {rows.length > 0 && (
          <ul className={cx(measured.rows, isOld && measured.old)}>
            {rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </ul>
        )}
        {isRunning ? (
          <Progress
            title={t('results.worth.running', { done: rows.length, of: total })}
            share={rows.length / Math.max(1, total)}
            actions={
              <Button size="s" onClick={stopMeasuring}>
                {t('app.run.stop')}
              </Button>
            }
          />
        ) : (
          isOffered && (
            <p className={styles.foot}>
              {status === 'failed' && `${t('results.worth.failed')} `}
              {isOld && `${t('results.worth.old')} `}
              <Button size="s" icon="play" onClick={() => void measureSteps()}>
                {t('results.worth.measure')}
              </Button>
            </p>
          )
        )}
      </ChartCard>
    </div>
  );
}

function Row({ row }: { readonly row: Worth }) {
  const { t, say } = useWords();
  const { handoffs, share, id } = row;
  const name = say(row.title);
  const tone = TONES[row.verdict];
  const verdict = say(worthText(row));
  const number = say(signedText('handoffs', handoffs.value, true));
  return (
    <li className={cx(measured.row, styles.row)}>
      <Button size="s" variant="link" title={t('results.never.go', { step: name })} onClick={() => goTo(id)}>
        {name}
      </Button>
      <span className={styles.share}>{t('results.worth.came', { share: shareText(share) })}</span>
      <span className={styles.line}>
        <DifferenceLine
          value={handoffs.value}
          low={handoffs.low}
          high={handoffs.high}
          tone={tone}
          label={t('results.worth.line', { step: name, number, verdict })}
        />
      </span>
      <b className={styles.number}>{number}</b>
      <span className={cx(styles.verdict, styles[tone])}>{verdict}</span>
    </li>
  );
}
