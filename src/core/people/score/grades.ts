/** Grades in the manner of the published A-D × 1-4 grids: a letter for fit, a figure for engagement. */
import type { FitGrade } from '../rules/grades.ts';
import { FIT_GRADES } from '../rules/grades.ts';

/** 1 is the most engaged. */
export type EngagementLevel = 1 | 2 | 3 | 4;

/** Letter of a fit: A from 75, B from 50, C from 25, D below. */
export function gradeOf(fit: number): FitGrade {
  return FIT_GRADES.find(({ from }) => fit >= from)?.grade ?? 'D';
}

/** Figure of an engagement: 1 from 75, 2 from 50, 3 from 25, 4 below. */
export function levelOf(engagement: number): EngagementLevel {
  if (engagement >= 75) return 1;
  if (engagement >= 50) return 2;
  return engagement >= 25 ? 3 : 4;
}

/** Both in one: "B2". */
export function cellOf(fit: number, engagement: number): `${FitGrade}${EngagementLevel}` {
  return `${gradeOf(fit)}${levelOf(engagement)}`;
}
