/** Lint: everything that can be said against a program by looking at it. What needs a search over paths is proved instead. */
import type { Issue } from '../../kit/base.ts';
import type { ProgramFile } from '../document/types.ts';
import { type Registry, registry } from '../nodes/registry.ts';
import { againIssues } from './again.ts';
import { blankIssues } from './blank.ts';
import { lintIssue } from './codes.ts';
import { contactIssues } from './contact.ts';
import { contextOf } from './context.ts';
import { wayIssues } from './drawing.ts';
import { ownIssues } from './own.ts';
import { roomIssues } from './room.ts';
import { ruleIssues } from './rules.ts';
import { structureIssues } from './structure.ts';
import { timeIssues } from './time.ts';

/**
 * All issues of a checked file, the worst first: what blocks a run, what blocks a launch, the rest; then errors before
 * warnings before information; then in the order of the nodes, the whole program first.
 *
 * Same file, same issues. A mend (`fix`) is a patch of the file, and lint no longer raises that issue once it is applied.
 */
export function lint(file: ProgramFile, kinds: Registry = registry()): readonly Issue[] {
  const ctx = contextOf(file, kinds);
  const issues = [
    ...roomIssues(ctx),
    ...structureIssues(ctx),
    ...wayIssues(ctx),
    ...ownIssues(ctx),
    ...ruleIssues(ctx),
    ...blankIssues(ctx),
    ...timeIssues(ctx),
    ...againIssues(ctx),
    ...contactIssues(ctx),
  ];
  const place = new Map(file.program.nodes.map(({ id }, i) => [id, i]));
  const rankOf = (issue: Issue): readonly number[] => [
    BLOCKS[issue.blocks],
    SEVERITY[issue.severity],
    issue.nodeId === undefined ? -1 : (place.get(issue.nodeId) ?? -1),
  ];
  return issues
    .map((issue) => ({ issue, rank: rankOf(issue) }))
    .sort((a, b) => compare(a.rank, b.rank))
    .map(({ issue }) => issue);
}

/** What a command says of a program without a single step: nobody can come in. On an empty canvas lint says nothing. */
export function emptyIssues({ program }: ProgramFile): readonly Issue[] {
  return program.nodes.length === 0 ? [lintIssue('program/no-start')] : [];
}

const BLOCKS = { run: 0, launch: 1, nothing: 2 } as const;
const SEVERITY = { error: 0, warning: 1, info: 2 } as const;

function compare(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((value, at) => value !== b[at]);
  return i < 0 ? 0 : (a[i] ?? 0) - (b[i] ?? 0);
}
