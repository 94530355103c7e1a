/** Programs of which each waits for the end of the next. At run time the last to come goes on (docs/SEMANTICS.md). */
import { type Issue, text, verbatim } from '../kit/base.ts';
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

/** The circle that a program is in with others, told of its node that waits; one of a program with itself is its own problem. */
export function circleThrough(own: Waiting, others: readonly Waiting[]): readonly Issue[] {
  const all = [own, ...others.filter(({ programId }) => programId !== own.programId)];
  const circle = wayBack(own.programId, all);
  const next = circle?.[1];
  if (circle === undefined || next === undefined) return [];
  const nodeId = own.waits.get(next);
  return [{ ...circleIssue(circle, all), ...(nodeId !== undefined && { nodeId }) }];
}

function circleIssue(circle: readonly string[], all: readonly Waiting[]): Issue {
  const names = [...circle, circle[0] ?? ''].map(
    (id) => all.find(({ programId }) => programId === id)?.name ?? id,
  );
  return {
    code: 'merge/waits-in-circle',
    severity: 'error',
    blocks: 'launch',
    message: text('merge.circle', { circle: verbatim(names.join(' → ')) }),
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
