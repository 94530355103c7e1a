/** Whether a run has room for the program: what the executor could only refuse is told where it can be mended. */
import type { Issue } from '../../kit/base.ts';
import { roomTaken, shortageOf } from '../plan/room.ts';
import { lintIssue } from './codes.ts';
import type { LintContext } from './context.ts';

/** At most one issue: mending one thing may mend the others. O(steps). */
export function roomIssues({ known, steps }: Pick<LintContext, 'known' | 'steps'>): readonly Issue[] {
  const doors = known.flatMap(({ kind, settings, lowered }) =>
    lowered?.on === true && kind.entrance !== undefined ? [kind.entrance(settings)] : [],
  );
  // Who becomes so and who is so already come in by two doors of one start.
  const starts = doors.reduce((sum, { on, already }) => sum + (on.kind === 'rule' && already ? 2 : 1), 0);
  const goals = known.filter(
    ({ kind, settings, node, lowered }) =>
      lowered?.on === true && kind.watch?.(settings, node.id) !== undefined,
  ).length;
  const found = shortageOf([roomTaken({ steps, starts, goals })]);
  if (found === undefined) return [];
  const { what, count, most } = found;
  const cards = new Set(steps.map(({ nodeId }) => nodeId)).size;
  const params = { count, most };
  if (what === 'starts') return [lintIssue('program/too-many-starts', { params })];
  if (what === 'steps') return [lintIssue('program/too-many-steps', { params: { ...params, cards } })];
  if (what === 'ports') return [lintIssue('program/too-many-ways', { params })];
  return [lintIssue('program/too-much-to-count', { params: { steps: cards, goals } })];
}
