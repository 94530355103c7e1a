import { useMemo } from 'react';
import type { ProgramFile, Report } from '../../../core/index.ts';
import { branchChart, branchTable, explainBranches } from '../../../store/results/branches.ts';
import { ChartCard } from '../ChartCard.tsx';
import { Rows } from '../RowCard.tsx';
import more from './More.module.css';

type BranchesCardProps = { readonly file: ProgramFile; readonly report: Report };

/** Which of several ways people took, as shares with their intervals. */
export function BranchesCard({ file, report }: BranchesCardProps) {
  const chart = useMemo(() => branchChart(file, report), [file, report]);
  return (
    <div className={more.slot}>
      <ChartCard
        title={chart.title}
        sub={chart.sub}
        table={branchTable(file, report)}
        explanation={explainBranches(report)}
      >
        <Rows chart={chart} rest="grey" />
      </ChartCard>
    </div>
  );
}
