/** Steps that let people into a program: how soon people get to them, and whether they are out when they are called back. */
import type { Rule } from '../../people/rules/rule.ts';
import type { Interrupt, Plan, PlanStart, Step, StepNo } from '../plan/plan.ts';
import { type StepWay, waysOf } from './ways.ts';

/** A step that lets people into a program. */
export interface Call {
  readonly program: string;
  readonly nodeId: string;
  /** How people get here from coming in: within the minute whoever they are, within the minute if conditions let them, or later. */
  readonly comes: 'always' | 'quickly' | 'later';
  /** Whether the journey may end in the minute of the call, so that whoever is called back comes in again. */
  readonly leaves: boolean;
}

/** A program by its calls. */
export interface Caller {
  readonly programId: string;
  readonly name: string;
  /** Minutes after leaving from which people may come in again; absent = never. */
  readonly again?: number;
  readonly calls: readonly Call[];
}

/** What is read of a plan. */
export type CallingPlan = Pick<Plan, 'programId' | 'name' | 'entry' | 'steps'> & {
  readonly starts: readonly Pick<PlanStart, 'step' | 'on'>[];
  readonly interrupts?: readonly Pick<Interrupt, 'rule' | 'then'>[];
};

/**
 * A call comes in by the start that is there for it, else by the first (docs/SEMANTICS.md). What interrupts a journey and
 * leads elsewhere, a goal or being qualified, does so by its condition, from wherever people are. O(calls x steps).
 */
export function callerOf(plan: CallingPlan): Caller {
  const { programId, name, entry, starts, steps, interrupts = [] } = plan;
  const again = entry.kind === 'again' ? { again: entry.afterMinutes } : {};
  const door = starts.find(({ on }) => on.kind === 'call') ?? starts[0];
  const calling = steps.flatMap((step, no) =>
    step.op === 'emit' && step.effect.kind === 'start' ? [{ no, step, program: step.effect.program }] : [],
  );
  if (door === undefined || calling.length === 0) return { programId, name, ...again, calls: [] };
  const ways = waysOf(steps);
  const quick = ways.filter(({ least }) => least === 0);
  const sure = quick.filter(({ from }) => !asks(steps[from]));
  const jumps = interrupts.flatMap(({ rule, then }) =>
    then.kind === 'jump' ? [{ to: then.to, isSoon: mayHoldAtEntry(rule) }] : [],
  );
  const [led, ledSoon] = [jumps, jumps.filter(({ isSoon }) => isSoon)].map((some) =>
    some.map(({ to }) => to),
  );
  const all = from([door.step, ...(led ?? [])], ways);
  const soon = from([door.step, ...(ledSoon ?? [])], quick);
  const always = from([door.step], sure);
  const calls = calling.flatMap(({ no, step, program }): readonly Call[] => {
    if (!all.has(no)) return [];
    const comes = always.has(no) ? 'always' : soon.has(no) ? 'quickly' : 'later';
    const leaves = [...from([no], quick)].some((then) => steps[then]?.op === 'end');
    return [{ program, nodeId: step.nodeId, comes, leaves }];
  });
  return { programId, name, ...again, calls };
}

function asks(step: Step | undefined): boolean {
  return (step?.op === 'branch' || step?.op === 'await') && step.cases.length > 0;
}

/** Whether a condition may be met as people come in, before anything has happened to them in this journey. */
function mayHoldAtEntry(rule: Rule): boolean {
  switch (rule.kind) {
    case 'all':
      return rule.rules.every(mayHoldAtEntry);
    case 'any':
      return rule.rules.some(mayHoldAtEntry);
    case 'seen':
      return rule.since === 'ever';
    case 'answer':
      return false;
    default:
      return true;
  }
}

/** Steps that are reached from some along these ways, those included. */
function from(first: readonly StepNo[], ways: readonly StepWay[]): ReadonlySet<StepNo> {
  const next = new Map<StepNo, StepNo[]>();
  for (const way of ways) next.set(way.from, [...(next.get(way.from) ?? []), way.to]);
  const seen = new Set<StepNo>();
  const stack = [...first];
  while (stack.length > 0) {
    const no = stack.pop() as StepNo;
    if (seen.has(no)) continue;
    seen.add(no);
    stack.push(...(next.get(no) ?? []));
  }
  return seen;
}
