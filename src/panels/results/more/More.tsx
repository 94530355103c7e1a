import type { ProgramFile, Report } from '../../../core/index.ts';
import { BranchesCard } from './BranchesCard.tsx';
import { BridgeCard } from './BridgeCard.tsx';
import { CostCard } from './CostCard.tsx';
import { GradesCard } from './GradesCard.tsx';
import { MatterCard } from './MatterCard.tsx';
import styles from './More.module.css';
import { RecordCard } from './RecordCard.tsx';
import { ScoresCard } from './ScoresCard.tsx';
import { StepsCard } from './StepsCard.tsx';

export type MoreProps = { readonly file: ProgramFile; readonly report: Report };

/** The reports below the first ones: scores, grades, costs, ways, what matters most, steps, and how to run it again. */
export function More({ file, report }: MoreProps) {
  return (
    <div className={styles.more}>
      <ScoresCard file={file} report={report} />
      <GradesCard file={file} report={report} />
      <BridgeCard file={file} report={report} />
      <CostCard file={file} report={report} />
      <BranchesCard file={file} report={report} />
      <MatterCard />
      <StepsCard file={file} report={report} />
      <RecordCard report={report} />
    </div>
  );
}
