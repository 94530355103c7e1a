/** What is wrong with the open program, found anew whenever the document changes. */
import { useMemo } from 'react';
import { type Issue, type LeadRecord, lint, type ProgramFile } from '../../core/index.ts';
import { useStore } from '../store.ts';
import { circleIssuesOf, useOthers } from './circles.ts';
import { KINDS } from './kinds.ts';

interface Found {
  readonly records: readonly LeadRecord[] | undefined;
  readonly issues: readonly Issue[];
}

const found = new WeakMap<ProgramFile, Found>();
const NONE: readonly Issue[] = [];

/** All issues of a file with the people that run through it, found once. */
export function issuesOf(
  file: ProgramFile | undefined,
  records = useStore.getState().people?.records,
): readonly Issue[] {
  if (file === undefined) return NONE;
  const known = found.get(file);
  if (known !== undefined && known.records === records) return known.issues;
  const whole = records === undefined ? file : { ...file, people: { ...file.people, records } };
  const issues = lint(whole, KINDS);
  found.set(file, { records, issues });
  return issues;
}

/** All issues of the open program; what it has with other programs keeps from a launch, so it stands before its doubts. */
export function useIssues(): readonly Issue[] {
  const file = useStore((state) => state.file);
  const records = useStore((state) => state.people?.records);
  const others = useOthers((state) => state.programs);
  return useMemo(() => {
    const issues = issuesOf(file, records);
    const circles = circleIssuesOf(file, others);
    if (circles.length === 0) return issues;
    const keepsFromRun = ({ blocks }: Issue): boolean => blocks === 'run';
    return [...issues.filter(keepsFromRun), ...circles, ...issues.filter((issue) => !keepsFromRun(issue))];
  }, [file, records, others]);
}
