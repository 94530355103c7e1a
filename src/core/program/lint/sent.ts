/** What has been sent on the ways to a step. */
import type { Step, StepNo } from '../plan/plan.ts';
import type { StepWay } from './ways.ts';

/** Answers about what was sent before a step is reached. */
export interface Sent {
  /** Assets sent on some way to the step. */
  before(step: StepNo): ReadonlySet<string>;
  /** Steps that send on some way to the step, with no wait in between. */
  justBefore(step: StepNo): readonly StepNo[];
}

interface StepGraph {
  readonly steps: readonly Step[];
  /** Ways by the step they leave. */
  readonly from: readonly (readonly StepWay[])[];
  /** Steps that people are led to from everywhere: anything may have been sent before them. */
  readonly led: readonly StepNo[];
}

/** Follows all sends along the ways. A set of sends is the bits of a big integer. O(steps × ways) at worst. */
export function sentOn({ steps, from: out, led }: StepGraph): Sent {
  const sends = steps.flatMap((step, no) => (step.op === 'send' ? [no] : []));
  const bit = new Map(sends.map((no, i) => [no, 1n << BigInt(i)]));
  const all = (1n << BigInt(sends.length)) - 1n;
  const before = spread({ out, bit, roots: led.map((no) => [no, all] as const), passes: () => true });
  const just = spread({ out, bit, roots: [], passes: (way) => !way.waits });
  const members = (set: bigint): readonly StepNo[] =>
    sends.filter((_, i) => ((set >> BigInt(i)) & 1n) === 1n);
  return {
    before: (step) => new Set(members(before[step] ?? 0n).map((no) => assetOf(steps[no]))),
    justBefore: (step) => members(just[step] ?? 0n),
  };
}

function assetOf(step: Step | undefined): string {
  return step?.op === 'send' ? step.asset : '';
}

interface Spreading {
  readonly out: readonly (readonly StepWay[])[];
  readonly bit: ReadonlyMap<StepNo, bigint>;
  readonly roots: readonly (readonly [StepNo, bigint])[];
  passes(way: StepWay): boolean;
}

/** The least solution of: what reaches a step is what reaches those before it, and what they send. */
function spread({ out, bit, roots, passes }: Spreading): readonly bigint[] {
  const sets = out.map(() => 0n);
  for (const [step, set] of roots) sets[step] = set;
  const queue = out.map((_, step) => step);
  const queued = new Set(queue);
  while (queue.length > 0) {
    const step = queue.shift() as StepNo;
    queued.delete(step);
    const set = (sets[step] ?? 0n) | (bit.get(step) ?? 0n);
    for (const way of out[step] ?? []) {
      const old = sets[way.to] ?? 0n;
      if (!passes(way) || (old | set) === old) continue;
      sets[way.to] = old | set;
      if (!queued.has(way.to)) {
        queued.add(way.to);
        queue.push(way.to);
      }
    }
  }
  return sets;
}
