/** What is wrong with the open program, found anew whenever the document changes. */
import { useMemo } from 'react';
import { type Issue, type LeadRecord, lint, type ProgramFile } from '../../core/index.ts';
import { useStore } from '../store.ts';
import { circleIssuesOf, useOthers } from './circles.ts';
import { isHeldBack, type Told, tell } from './held.ts';
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

/** What was shown last; there is one program on the screen, and one step in hand. */
let told: Told | undefined;

/** The list that was shown last, and the step whose own issues are held back in it. */
const heldIn = new WeakMap<readonly Issue[], string>();

/**
 * The issues of the open program that are shown; what it has with other programs keeps from a launch, so it stands before
 * its doubts. A step's own issues wait until it is left.
 */
export function useIssues(): readonly Issue[] {
  const file = useStore((state) => state.file);
  const records = useStore((state) => state.people?.records);
  const others = useOthers((state) => state.programs);
  const hand = useStore(handOf);
  const isAsked = useStore(({ dock }) => dock === 'problems');
  const issues = useMemo(() => {
    const own = issuesOf(file, records);
    const circles = circleIssuesOf(file, others);
    if (circles.length === 0) return own;
    const keepsFromRun = ({ blocks }: Issue): boolean => blocks === 'run';
    return [...own.filter(keepsFromRun), ...circles, ...own.filter((issue) => !keepsFromRun(issue))];
  }, [file, records, others]);
  told = tell(told, { issues, program: file?.program.id ?? '', hand, isAsked });
  if (hand !== undefined && isHeldBack(told, hand)) heldIn.set(told.shown, hand);
  return told.shown;
}

/** The step in hand: the only one that is selected, on the drawing. */
function handOf({ selected, view, mode }: ReturnType<typeof useStore.getState>): string | undefined {
  return view === 'design' && mode === undefined && selected.size === 1 ? [...selected][0] : undefined;
}

/** The step whose own issues are held back in a list that is shown. */
export function heldBackIn(shown: readonly Issue[]): string | undefined {
  return heldIn.get(shown);
}
