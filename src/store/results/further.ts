/** Tables of the further reports, as far as they have been read or measured. */
import type { ProgramFile, Report } from '../../core/index.ts';
import { branchTable } from './branches.ts';
import { bridgeTable } from './bridge.ts';
import { useComparison } from './compare.ts';
import { costChart, costTable } from './costs.ts';
import { gradesTable, scoresTable, useScores } from './scores.ts';
import { isOldSensitivity, matteringOf, matteringTable, useSensitivity } from './sensitivity.ts';
import { stepRows, stepsTable } from './steps.ts';
import type { Table } from './table.ts';
import { useWorth, worthTable } from './worth.ts';

/** Steps always; costs where there are prices; scores, what steps buy and what matters where they are those of this run. */
export function furtherTables(file: ProgramFile, report: Report): readonly Table[] {
  const { of, stays } = useComparison.getState();
  const cost = costChart(file, report);
  const { of: read, scores } = useScores.getState();
  const measured = useSensitivity.getState();
  const worth = useWorth.getState();
  const isMeasured = measured.rows.length > 0 && !isOldSensitivity(measured);
  return [
    branchTable(file, report),
    stepsTable(report, stepRows(file, report, of === report ? stays : undefined)),
    ...(cost === undefined ? [] : [costTable(cost)]),
    ...(read === report && scores !== undefined
      ? [scoresTable(report, scores), gradesTable(scores), bridgeTable(scores)]
      : []),
    ...(worth.of === report && worth.rows.length > 0 ? [worthTable(worth.rows)] : []),
    ...(isMeasured ? [matteringTable(matteringOf(measured, 'accepted'))] : []),
  ];
}
