/** What is wrong with the open program, found anew whenever the document changes. */
import { type Issue, lint, type ProgramFile } from '../core/index.ts';
import { KINDS } from './kinds.ts';
import { useStore } from './store.ts';

const found = new WeakMap<ProgramFile, readonly Issue[]>();
const NONE: readonly Issue[] = [];

/** All issues of a file, found once a file. */
export function issuesOf(file: ProgramFile | undefined): readonly Issue[] {
  if (file === undefined) return NONE;
  let issues = found.get(file);
  if (issues === undefined) {
    issues = lint(file, KINDS);
    found.set(file, issues);
  }
  return issues;
}

/** All issues of the open program. */
export function useIssues(): readonly Issue[] {
  return useStore((state) => issuesOf(state.file));
}
