/** Programs of which each waits for the end of the next. At run time the last to come goes on (docs/SEMANTICS.md). */
import { type Issue, type Text, text, verbatim } from '../kit/base.ts';
import type { Caller } from '../program/lint/calls.ts';
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
      if (told.has(programId)) return [];
      const circle = wayBack(
        programId,
        all.map((one) => calledBy(one, all, isEndless)),
      );
      if (circle === undefined) return [];
      // A call takes a minute, so the circle as many as it has programs.
      const isLate = ({ again = 0, programId: id }: Caller): boolean =>
        circle.includes(id) && again > circle.length;
      if (isEndless && all.some(isLate)) return [];
      for (const id of circle) told.add(id);
      const words = isEndless ? 'neverStops' : 'noBound';
      return [
        {
          code: isEndless ? 'merge/loop-never-stops' : 'merge/loop-no-bound',
          severity: isEndless ? 'error' : 'warning',
          blocks: isEndless ? 'run' : 'nothing',
          message: text(`merge.${words}`, { circle: named(circle, all) }),
          hint: text(`merge.${words}Hint`),
        },
      ];
    }),
  );
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

/** The circle that a program is in with others, told of its node that waits; one of a program with itself is its own problem. */
export function circleThrough(own: Waiting, others: readonly Waiting[]): readonly Issue[] {
  const all = [own, ...others.filter(({ programId }) => programId !== own.programId)];
  const circle = wayBack(own.programId, all);
  const next = circle?.[1];
  if (circle === undefined || next === undefined) return [];
  const nodeId = own.waits.get(next);
  return [{ ...circleIssue(circle, all), ...(nodeId !== undefined && { nodeId }) }];
}

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
