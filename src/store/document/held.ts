/** What is said of the step in hand: what was not wrong when it was taken up is told once it is left. */
import type { Issue } from '../../core/index.ts';

/** What issues are looked at with. */
export interface Looked {
  readonly issues: readonly Issue[];
  readonly program: string;
  /** The one step that is selected: its settings are being filled in. */
  readonly hand: string | undefined;
  /** Whether the list of problems is open: who opens it asks for all of them. */
  readonly isAsked: boolean;
}

/** The issues, and which of them are shown. */
export interface Told extends Looked {
  readonly shown: readonly Issue[];
}

const keyOf = ({ code, nodeId, setting, place, edgeId }: Issue): string =>
  `${code}/${nodeId}/${setting}/${place}/${edgeId}`;

/** Whether it is about the step in hand, or says that the way which is being drawn has no end yet. */
function isOfHand({ nodeId, code }: Issue, hand: string): boolean {
  return nodeId === hand || code === 'program/no-exit';
}

/**
 * The issues that are shown now, after those of `before`. A step's own issues wait until it is left, unless they were
 * shown already when it was taken up; opening a program or the list of problems shows all.
 */
export function tell(before: Told | undefined, looked: Looked): Told {
  const { issues, program, hand, isAsked } = looked;
  const isSame = before?.issues === issues && before.hand === hand && before.isAsked === isAsked;
  if (isSame && before.program === program) return before;
  if (before?.program !== program || hand === undefined || (isAsked && !before.isAsked)) {
    return { ...looked, shown: issues };
  }
  const known = new Set(before.shown.map(keyOf));
  const shown = issues.filter((issue) => !isOfHand(issue, hand) || known.has(keyOf(issue)));
  return { ...looked, shown: shown.length === issues.length ? issues : shown };
}

/** Whether something of the step in hand is not told yet: its card is not shown as unfinished. */
export function isHeldBack({ issues, shown, hand }: Told, node: string): boolean {
  return (
    hand === node && shown !== issues && issues.some((one) => one.nodeId === node && !shown.includes(one))
  );
}
