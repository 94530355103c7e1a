import { useMemo } from 'react';
import { type ProgramFile, type Report, text } from '../../../core/index.ts';
import { bridgeChart, bridgeTable, explainBridge } from '../../../store/results/bridge.ts';
import { sampleText, useScores } from '../../../store/results/scores.ts';
import { useWords } from '../../../store/words.ts';
import { ChartCard } from '../ChartCard.tsx';
import { Rows } from '../RowCard.tsx';
import more from './More.module.css';
import { Waiting } from './ScoresCard.tsx';

type BridgeCardProps = { readonly file: ProgramFile; readonly report: Report };

/** Why those over the line are not as many as those handed over. Read with the scores. */
export function BridgeCard({ file, report }: BridgeCardProps) {
  const { t, say } = useWords();
  const { status, of, scores } = useScores();
  const isFresh = status === 'done' && of === report;
  const known = isFresh ? scores : undefined;
  const { qualified } = file.scores;
  const chart = useMemo(() => bridgeChart(known, qualified), [known, qualified]);
  return (
    <div className={more.slot}>
      <ChartCard
        title={text('account.bridge.title')}
        sub={chart?.sub ?? text('account.bridge.subReading')}
        table={bridgeTable(known)}
        explanation={explainBridge(known)}
      >
        {chart === undefined || known === undefined ? (
          <Waiting report={report} title={t('reports.scores.reading')} />
        ) : (
          <>
            <Rows chart={chart} rest="grey" />
            <p className={more.quiet}>{say(sampleText(known, report))}</p>
          </>
        )}
      </ChartCard>
    </div>
  );
}
