/** Programs of which each waits for the end of the next. At run time the last to come goes on (docs/SEMANTICS.md). */
import { type Issue, type Text, text, verbatim } from '../kit/base.ts';
import { type Caller, type CallingPlan, callerOf } from '../program/lint/calls.ts';
import type { Plan } from '../program/plan/plan.ts';

/** A program by the others whose end it waits for, each with the first of its nodes that does. */
export interface Waiting {
  readonly programId: string;
  readonly name: string;
  readonly waits: ReadonlyMap<string, string>;
}

/** Whose end a plan waits for. O(steps). */
export function waitingOf({
  programId,
  name,
  steps = [],
}: Pick<Plan, 'programId' | 'name'> & { readonly steps?: Plan['steps'] }): Waiting {
  const waits = new Map<string, string>();
  for (const step of steps) {
    if (step.op === 'await' && step.until !== undefined && !waits.has(step.until)) {
      waits.set(step.until, step.nodeId);
    }
  }
  return { programId, name, waits };
}

/** Each circle among programs once, told of the first of its programs. */
export function circleProblems(all: readonly Waiting[]): readonly Issue[] {
  const told = new Set<string>();
  return all.flatMap(({ programId }): readonly Issue[] => {
    const circle = told.has(programId) ? undefined : wayBack(programId, all);
    if (circle === undefined) return [];
    for (const id of circle) told.add(id);
    return [circleIssue(circle, all)];
  });
}

/** Circles in which programs let people into each other again; one that calls itself is told by lint. */
export function callCircleProblems(all: readonly Caller[]): readonly Issue[] {
  const told = new Set<string>();
  return [true, false].flatMap((isEndless) =>
    all.flatMap(({ programId }): readonly Issue[] => {
      const circle = told.has(programId) ? undefined : callCircle(programId, all, isEndless);
      if (circle === undefined) return [];
      for (const id of circle) told.add(id);
      return [callCircleIssue(circle, all, isEndless)];
    }),
  );
}

/** The circle of calls that a program is in. */
function callCircle(
  programId: string,
  all: readonly Caller[],
  isEndless: boolean,
): readonly string[] | undefined {
  const circle = wayBack(
    programId,
    all.map((one) => calledBy(one, all, isEndless)),
  );
  // A call takes a minute, so the circle as many as it has programs.
  const isLate = ({ again = 0, programId: id }: Caller): boolean =>
    circle?.includes(id) === true && again > circle.length;
  return isEndless && all.some(isLate) ? undefined : circle;
}

function callCircleIssue(circle: readonly string[], all: readonly Caller[], isEndless: boolean): Issue {
  const words = isEndless ? 'neverStops' : 'noBound';
  return {
    code: isEndless ? 'merge/loop-never-stops' : 'merge/loop-no-bound',
    severity: isEndless ? 'error' : 'warning',
    blocks: isEndless ? 'run' : 'nothing',
    message: text(`merge.${words}`, { circle: named(circle, all) }),
    hint: text(`merge.${words}Hint`),
  };
}

/** The programs that one lets people into who may come in again: all, or those it calls at once before people leave it. */
function calledBy({ programId, name, calls }: Caller, all: readonly Caller[], isEndless: boolean): Waiting {
  const isOpen = (id: string): boolean =>
    id !== programId && all.find((one) => one.programId === id)?.again !== undefined;
  const followed = calls.filter(
    ({ program, comes, leaves }) => isOpen(program) && (!isEndless || (comes === 'always' && leaves)),
  );
  return { programId, name, waits: new Map(followed.map(({ program, nodeId }) => [program, nodeId])) };
}

/** What a program has to do with others: whose end it waits for, and whom it lets people into. */
export interface Neighbour {
  readonly waiting: Waiting;
  readonly caller: Caller;
}

/** What a plan has to do with others. O(calls x steps). */
export function neighbourOf(plan: CallingPlan): Neighbour {
  return { waiting: waitingOf(plan), caller: callerOf(plan) };
}

/** The programs that one has to do with, other than itself. */
export function namedBy({ waiting, caller }: Neighbour): readonly string[] {
  const named = new Set([...waiting.waits.keys(), ...caller.calls.map(({ program }) => program)]);
  named.delete(waiting.programId);
  return [...named];
}

/**
 * The circles that a program is in with others, each told of its own node on the way. It runs here without the others, so none keeps it
 * from running; one of a program with itself is its own problem.
 */
export function circlesThrough(own: Neighbour, others: readonly Neighbour[]): readonly Issue[] {
  const { programId } = own.waiting;
  const all = [own, ...others.filter(({ waiting }) => waiting.programId !== programId)];
  const callers = all.map(({ caller }) => caller);
  const called = [true, false].flatMap((isEndless): readonly Issue[] => {
    const circle = callCircle(programId, callers, isEndless);
    if (circle === undefined) return [];
    const call = own.caller.calls.find(({ program }) => program === circle[1]);
    return [{ ...callCircleIssue(circle, callers, isEndless), ...atNode(call?.nodeId) }];
  });
  return [
    ...waitsThrough(
      own.waiting,
      all.map(({ waiting }) => waiting),
    ),
    // What never stops has no bound either: told once.
    ...called
      .slice(0, 1)
      .map((issue) => (issue.blocks === 'run' ? { ...issue, blocks: 'launch' as const } : issue)),
  ];
}

function waitsThrough(own: Waiting, all: readonly Waiting[]): readonly Issue[] {
  const circle = wayBack(own.programId, all);
  const next = circle?.[1];
  if (circle === undefined || next === undefined) return [];
  return [{ ...circleIssue(circle, all), ...atNode(own.waits.get(next)) }];
}

const atNode = (nodeId: string | undefined): Pick<Issue, 'nodeId'> =>
  nodeId === undefined ? {} : { nodeId };

function named(circle: readonly string[], all: readonly Pick<Waiting, 'programId' | 'name'>[]): Text {
  const names = [...circle, circle[0] ?? ''].map(
    (id) => all.find(({ programId }) => programId === id)?.name ?? id,
  );
  return verbatim(names.join(' → '));
}

function circleIssue(circle: readonly string[], all: readonly Waiting[]): Issue {
  return {
    code: 'merge/waits-in-circle',
    severity: 'error',
    blocks: 'launch',
    message: text('merge.circle', { circle: named(circle, all) }),
    hint: text('merge.circleHint'),
  };
}

/** The shortest way from a program along its waits back to it. */
function wayBack(from: string, all: readonly Waiting[]): readonly string[] | undefined {
  const waits = new Map(all.map((one) => [one.programId, one.waits]));
  const seen = new Set<string>();
  let ways: readonly (readonly string[])[] = [[from]];
  while (ways.length > 0) {
    const next: (readonly string[])[] = [];
    for (const way of ways) {
      for (const to of waits.get(way.at(-1) ?? '')?.keys() ?? []) {
        if (to === from) return way;
        if (seen.has(to)) continue;
        seen.add(to);
        next.push([...way, to]);
      }
    }
    ways = next;
  }
  return undefined;
}
