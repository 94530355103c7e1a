/** Plan -> Machine. */
import { BUILT_IN_EVENTS } from '../../people/model/events.ts';
import type { Interrupt, Plan, Step } from '../../program/plan/plan.ts';
import { action, guard, stateOf, targetOf } from './steps.ts';
import {
  delayName,
  MACHINE_EVENT,
  MACHINE_FORMAT,
  MACHINE_ID,
  type Machine,
  type MachineDelay,
  type MachineFacts,
  type MachineState,
  type MachineTransition,
  stateName,
} from './types.ts';

/** Words for the states, by node id; a node without them is called by what its step does. */
export interface MachineOptions {
  readonly labels?: Readonly<Record<string, string>>;
}

/** The step and the thing it is about. */
function ownLabel(step: Step): string {
  switch (step.op) {
    case 'send':
      return `send ${step.asset}`;
    case 'handoff':
      return `handoff ${step.queue}`;
    case 'end':
      return `end ${step.reason}`;
    case 'emit':
      return `emit ${step.effect.kind}`;
    case 'set':
      return `set ${step.change.kind}`;
    default:
      return step.op;
  }
}

/** `sent` is written by the machine itself; everything else may come from outside. */
function eventsOf(plan: Plan): readonly string[] {
  return [
    ...BUILT_IN_EVENTS.filter((event) => event !== 'sent'),
    ...plan.catalogue.events.map((event) => event.id),
  ];
}

function rootOf(plan: Plan): Machine['on'] {
  const note = (event: string): readonly MachineTransition[] => [
    { actions: [action('note', { event }), action('watch')] },
  ];
  return {
    ...Object.fromEntries(eventsOf(plan).map((event) => [event, note(event)])),
    [MACHINE_EVENT.answer]: [{ actions: [action('answer'), action('watch')] }],
  };
}

function outsideOf(plan: Plan): MachineState {
  const enter = plan.starts.map((start, i) => ({
    guard: guard('mayEnter', { start: i }),
    target: targetOf(start.step),
    actions: [action('begin', { start: i, step: start.step })],
  }));
  return {
    meta: { nodeId: null, step: -1, label: 'outside' },
    on: { [MACHINE_EVENT.enter]: enter },
  };
}

/**
 * An interrupt is a transition of the frame around all steps. In XState the inner state goes first, so every step's
 * own transitions are guarded against a stop that `watch` has found (see the guards of the host).
 */
function interruptOf({ id, then }: Interrupt, is: number): MachineTransition {
  const stopped = action('stopped', { is, id });
  const stop = guard('stop', { is });
  return then.kind === 'jump'
    ? { guard: stop, target: targetOf(then.to), actions: [stopped] }
    : {
        guard: stop,
        target: `#${MACHINE_ID}.outside`,
        actions: [stopped, action('leave', { reason: then.reason })],
      };
}

function delaysOf(steps: readonly Step[]): { readonly [name: string]: MachineDelay } {
  const delays = steps.flatMap((step, no): readonly (readonly [string, MachineDelay])[] => {
    if (step.op === 'await' && step.until !== undefined) {
      return [
        [delayName('call', no), { kind: 'in', minutes: 1 }],
        [delayName('due', no), step.when],
      ];
    }
    if (step.op === 'delay' || step.op === 'await') return [[delayName('due', no), step.when]];
    return step.op === 'send' && step.ifHeld === 'hold' ? [[delayName('hold', no), { kind: 'held' }]] : [];
  });
  return Object.fromEntries(delays);
}

function factsOf(plan: Plan): MachineFacts {
  const { programId, name, version, catalogue, scores, caps, zone, holidays, hours } = plan;
  const { entry, suppression, interrupts, starts } = plan;
  const nodeIds = [...new Set(plan.steps.map((step) => step.nodeId))];
  const known = { programId, name, version, catalogue, scores, caps, zone, holidays, hours };
  return { ...known, entry, suppression, interrupts, starts, nodeIds, delays: delaysOf(plan.steps) };
}

/**
 * Writes a plan as an XState v5 config.
 *
 * Pure: the same plan gives the same machine, and `machineText` the same bytes. Guards, actions and delays are names
 * with plain data; what they mean is told in `docs/SEMANTICS.md` and done by `core/run/runtime`.
 * A program that is only begun has a machine too: without a start nobody enters it, without steps it is the frame alone.
 */
export function toMachine(plan: Plan, options: MachineOptions = {}): Machine {
  const first = plan.starts[0]?.step ?? 0;
  const states = plan.steps.map((step, no): readonly [string, MachineState] => {
    const label = options.labels?.[step.nodeId] ?? ownLabel(step);
    return [stateName(no), stateOf(step, no, label)];
  });
  return {
    formatVersion: MACHINE_FORMAT,
    id: MACHINE_ID,
    version: String(plan.version),
    initial: 'outside',
    context: {},
    on: rootOf(plan),
    states: {
      outside: outsideOf(plan),
      active: {
        meta: { nodeId: null, step: -1, label: 'active' },
        ...(plan.steps.length === 0 ? {} : { initial: stateName(first) }),
        always: plan.interrupts.map(interruptOf),
        states: Object.fromEntries(states),
      },
    },
    meta: { trellis: factsOf(plan) },
  };
}
