/**
 * Plan -> ProgramCode: the form that the fast executor runs and that travels to workers.
 *
 * What is asked at every step stands in typed arrays; what is linked once a run (rules, waits, names) stays JSON.
 * Names are slugs still: numbers are given when a run is linked, over all of its programs.
 */
import { assertNever } from '../kit/base.ts';
import type { Rule } from '../people/rules/rule.ts';
import type {
  Change,
  EmitStep,
  Interrupt,
  Plan,
  PlanStart,
  Step,
  TimeWindow,
  When,
} from '../program/plan/plan.ts';

/** Version of the layout; `simulate` refuses another one. */
export const CODE_VERSION = 1;

/** Numbers of the nine steps. */
export const OP = {
  delay: 0,
  await: 1,
  branch: 2,
  split: 3,
  send: 4,
  set: 5,
  emit: 6,
  handoff: 7,
  end: 8,
} as const satisfies Record<Step['op'], number>;

/** Bits of `ProgramCode.flags`. Held mail without `HELD_SKIP` or `HELD_EXIT` waits. */
export const FLAG = {
  /** Arriving here is a pass of the node. */
  first: 1,
  /** await: for sales' answer. */
  resting: 2,
  operational: 4,
  resend: 8,
  outExit: 16,
  heldSkip: 32,
  heldExit: 64,
  /** split: the same side for life. */
  sticky: 128,
  pauseMail: 256,
  /** emit: `world.called`. */
  answered: 512,
  /** await: until the lead is not in another program. */
  until: 1024,
} as const;

/** Whole numbers of a step in `ProgramCode.arg`; `ARGS` a step. send: [0] longest hold in minutes; handoff: all three. */
export const ARGS = 3;

/** What a step is linked from, by number of the step. */
export type StepDetail =
  | { readonly kind: 'none' }
  | { readonly kind: 'wait'; readonly when: When; readonly until?: string }
  | {
      readonly kind: 'send';
      readonly asset: string;
      readonly topic: string;
      readonly channel: string;
      readonly window?: TimeWindow;
    }
  | { readonly kind: 'set'; readonly change: Change }
  | { readonly kind: 'emit'; readonly effect: EmitStep['effect'] }
  | { readonly kind: 'handoff'; readonly queue: string }
  | { readonly kind: 'end'; readonly reason: string };

/**
 * One program as code. n steps, m ports; structured-clonable, its typed arrays transferable.
 * The ports of step s are `next[portFrom[s]]` up to `next[portFrom[s + 1]]`, exclusive.
 */
export interface ProgramCode
  extends Pick<
    Plan,
    | 'programId'
    | 'name'
    | 'entry'
    | 'suppression'
    | 'caps'
    | 'zone'
    | 'holidays'
    | 'hours'
    | 'scores'
    | 'catalogue'
  > {
  readonly codeVersion: number;
  readonly planVersion: number;
  /** n numbers of `OP`. */
  readonly op: Uint8Array;
  /** n sets of `FLAG`. */
  readonly flags: Uint16Array;
  /** n keys of dice. */
  readonly key: Int32Array;
  /** n numbers in `nodeIds`; -1 for the end behind an open port, which belongs to no node. */
  readonly node: Int32Array;
  /** n × `ARGS`. */
  readonly arg: Int32Array;
  readonly portFrom: Int32Array;
  /** m steps. */
  readonly next: Int32Array;
  /** m bounds of split sides, in shares: the sum of the weights up to this one, as a share of all. NaN elsewhere. */
  readonly bound: Float64Array;
  /** m rules of cases; null for all other ports. */
  readonly cases: readonly (Rule | null)[];
  /** m names of the node's ports; null where the port stays inside the node. */
  readonly portNames: readonly (string | null)[];
  readonly details: readonly StepDetail[];
  readonly nodeIds: readonly string[];
  readonly starts: readonly PlanStart[];
  readonly interrupts: readonly Interrupt[];
}

/** Makes the code of a checked plan. Same plan, same bytes. O(steps + ports). */
export function toCode(plan: Plan): ProgramCode {
  const { steps } = plan;
  const nodeIds = [...new Set(steps.map((step) => step.nodeId))];
  const nodeNo = new Map(nodeIds.map((id, i) => [id, i]));
  const portFrom = new Int32Array(steps.length + 1);
  steps.forEach((step, i) => {
    portFrom[i + 1] = portFrom[i]! + step.ports.length;
  });
  const ports = steps.flatMap((step) => step.ports);
  return {
    codeVersion: CODE_VERSION,
    planVersion: plan.version,
    programId: plan.programId,
    name: plan.name,
    entry: plan.entry,
    suppression: plan.suppression,
    caps: plan.caps,
    zone: plan.zone,
    holidays: plan.holidays,
    hours: plan.hours,
    scores: plan.scores,
    catalogue: plan.catalogue,
    op: Uint8Array.from(steps, (step) => OP[step.op]),
    flags: Uint16Array.from(steps, flagsOf),
    key: Int32Array.from(steps, (step) => step.key),
    node: Int32Array.from(steps, (step) => (isOpenEnd(step) ? -1 : nodeNo.get(step.nodeId)!)),
    arg: Int32Array.from(steps.flatMap(argsOf)),
    portFrom,
    next: Int32Array.from(ports, (port) => port.to),
    bound: Float64Array.from(steps.flatMap(boundsOf)),
    cases: steps.flatMap(casesOf),
    portNames: ports.map((port) => port.port ?? null),
    details: steps.map(detailOf),
    nodeIds,
    starts: plan.starts,
    interrupts: plan.interrupts,
  };
}

/** All buffers of a code, to be handed over to a worker instead of copied. */
export function buffersOf(code: ProgramCode): ArrayBuffer[] {
  const arrays = [code.op, code.flags, code.key, code.node, code.arg, code.portFrom, code.next, code.bound];
  return arrays.map((array) => array.buffer as ArrayBuffer);
}

function isOpenEnd(step: Step): boolean {
  return step.op === 'end' && step.open;
}

function bit(on: boolean, flag: number): number {
  return on ? flag : 0;
}

function flagsOf(step: Step): number {
  return bit(step.first, FLAG.first) | ownFlagsOf(step);
}

function ownFlagsOf(step: Step): number {
  switch (step.op) {
    case 'await':
      return bit(step.resting, FLAG.resting) | bit(step.until !== undefined, FLAG.until);
    case 'split':
      return bit(step.sticky, FLAG.sticky);
    case 'send':
      return (
        bit(step.operational, FLAG.operational) |
        bit(step.resend, FLAG.resend) |
        bit(step.ifOut === 'exit', FLAG.outExit) |
        bit(step.ifHeld === 'skip', FLAG.heldSkip) |
        bit(step.ifHeld === 'exit', FLAG.heldExit)
      );
    case 'emit':
      return bit('answered' in step.effect && step.effect.answered, FLAG.answered);
    case 'handoff':
      return bit(step.pauseMail, FLAG.pauseMail);
    default:
      return 0;
  }
}

/** Minutes and priorities as int32; a limit beyond them never comes. */
function int32(value: number): number {
  return Math.max(-2147483648, Math.min(2147483647, Math.trunc(value)));
}

function argsOf(step: Step): readonly number[] {
  if (step.op === 'send') return [int32(step.holdMaxMinutes), 0, 0];
  if (step.op === 'handoff') return [step.priority, step.slaMinutes, step.pauseAfterMinutes].map(int32);
  return [0, 0, 0];
}

/** Sums in order, then one division each: the same doubles in both executors. */
function boundsOf(step: Step): readonly number[] {
  if (step.op !== 'split') return step.ports.map(() => Number.NaN);
  const sum = step.weights.reduce((total, weight) => total + weight, 0);
  let upTo = 0;
  return step.ports.map((_, side) => {
    upTo += step.weights[side] ?? 0;
    return upTo / sum;
  });
}

function casesOf(step: Step): readonly (Rule | null)[] {
  if (step.op !== 'await' && step.op !== 'branch') return step.ports.map(() => null);
  return step.ports.map((_, i) => step.cases[i] ?? null);
}

function detailOf(step: Step): StepDetail {
  switch (step.op) {
    case 'delay':
      return { kind: 'wait', when: step.when };
    case 'await':
      return {
        kind: 'wait',
        when: step.when,
        ...(step.until === undefined ? {} : { until: step.until }),
      };
    case 'send': {
      const { asset, topic, channel, window } = step;
      return { kind: 'send', asset, topic, channel, ...(window === undefined ? {} : { window }) };
    }
    case 'set':
      return { kind: 'set', change: step.change };
    case 'emit':
      return { kind: 'emit', effect: step.effect };
    case 'handoff':
      return { kind: 'handoff', queue: step.queue };
    case 'end':
      return { kind: 'end', reason: step.reason };
    case 'branch':
    case 'split':
      return { kind: 'none' };
    default:
      return assertNever(step);
  }
}
