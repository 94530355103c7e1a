/** From one plan step to one state. */
import { assertNever, type Json } from '../../kit/base.ts';
import type {
  AwaitStep,
  BranchStep,
  DelayStep,
  EmitStep,
  EndStep,
  HandoffStep,
  SendStep,
  SetStep,
  SplitStep,
  Step,
} from '../../program/plan/plan.ts';
import {
  delayName,
  MACHINE_EVENT,
  MACHINE_ID,
  type MachineAction,
  type MachineGuard,
  type MachineState,
  type MachineTransition,
  type StateMeta,
  stateName,
} from './types.ts';

type Params = { readonly [key: string]: Json };

/** An action by name. Parameters are read from plan types, which are JSON throughout. */
export function action(type: MachineAction['type'], params: object = {}): MachineAction {
  return { type, params: params as Params };
}

/** A guard by name. */
export function guard(type: MachineGuard['type'], params: object = {}): MachineGuard {
  return { type, params: params as Params };
}

/** Where a step's state stands. */
export function targetOf(step: number): string {
  return `#${MACHINE_ID}.active.${stateName(step)}`;
}

const OUTSIDE = `#${MACHINE_ID}.outside`;

/** A step that is being translated, and its number. */
interface At<S extends Step = Step> {
  readonly step: S;
  readonly no: number;
  readonly meta: StateMeta;
}

/** Leaves a step by a port. What must be done before the port is taken comes in `before`. */
function leaveBy(at: At, port: number, before: readonly MachineAction[] = []): MachineTransition {
  const exit = at.step.ports[port];
  if (exit === undefined) throw new RangeError(`step ${at.no} has no port ${port}`);
  const named = exit.port === undefined ? {} : { port: exit.port };
  return {
    target: targetOf(exit.to),
    actions: [...before, action('port', { index: port, ...named })],
    // Without it a step that goes on to itself would stay where it is, neither left nor entered.
    ...(exit.to === at.no ? { reenter: true as const } : {}),
  };
}

function arriveAt({ step, no }: At): MachineAction {
  const resting = step.op === 'await' && step.resting;
  return action('arrive', { step: no, nodeId: step.nodeId, first: step.first, resting });
}

const watch = action('watch');
const clock = action('clock');

/** Goes on at once by the only port, unless an interrupt has come. */
function passOn(at: At, act: readonly MachineAction[]): MachineState {
  return {
    meta: at.meta,
    entry: [arriveAt(at), ...act, watch],
    always: [{ guard: guard('pass'), ...leaveBy(at, 0) }],
  };
}

function delayState(at: At<DelayStep>): MachineState {
  const name = delayName('due', at.no);
  const out = leaveBy(at, 0, [clock]);
  const past = at.step.ports.length > 1 ? [{ guard: guard('past'), ...leaveBy(at, 1, [clock]) }] : [];
  return {
    meta: at.meta,
    entry: [arriveAt(at), action('arm', { delay: name }), watch],
    after: { [name]: [...past, out] },
  };
}

/** Asks once the other program has let the lead in or not, and from then on whenever the lead has left one. */
function untilState(at: At<AwaitStep>, program: string): MachineState {
  const [call, due] = [delayName('call', at.no), delayName('due', at.no)];
  const hasEnded = guard('ended', { program });
  const inside = `${targetOf(at.no)}.inside`;
  return {
    meta: at.meta,
    entry: [arriveAt(at), watch],
    initial: 'called',
    states: {
      called: {
        meta: { ...at.meta, label: `${at.meta.label} (called)` },
        entry: [action('arm', { delay: call })],
        after: {
          [call]: [
            { guard: hasEnded, ...leaveBy(at, 0, [clock]) },
            { target: inside, actions: [clock] },
          ],
        },
      },
      inside: {
        meta: { ...at.meta, label: `${at.meta.label} (inside)` },
        entry: [action('arm', { delay: due, until: program })],
        on: { [MACHINE_EVENT.ended]: [{ guard: hasEnded, ...leaveBy(at, 0, [clock]) }] },
        after: { [due]: [leaveBy(at, 1, [clock])] },
      },
    },
  };
}

function awaitState(at: At<AwaitStep>): MachineState {
  const { cases, resting, until } = at.step;
  if (until !== undefined) return untilState(at, until);
  const name = delayName('due', at.no);
  const before = resting ? [clock, action('withdraw')] : [clock];
  return {
    meta: at.meta,
    entry: [arriveAt(at), action('arm', { delay: name }), watch],
    always: cases.map((rule, i) => ({ guard: guard('rule', { rule }), ...leaveBy(at, i) })),
    after: { [name]: [leaveBy(at, cases.length, before)] },
  };
}

function branchState(at: At<BranchStep>): MachineState {
  const { cases } = at.step;
  return {
    meta: at.meta,
    entry: [arriveAt(at), watch],
    always: [
      ...cases.map((rule, i) => ({ guard: guard('rule', { rule }), ...leaveBy(at, i) })),
      { guard: guard('pass'), ...leaveBy(at, cases.length) },
    ],
  };
}

/** Upper bounds of the sides as shares of the whole; sums in order, because the last bits depend on it. */
function boundsOf(weights: readonly number[]): readonly number[] {
  let sum = 0;
  const sums = weights.map((weight) => {
    sum += weight;
    return sum;
  });
  return sums.map((upTo) => upTo / sum);
}

function splitState(at: At<SplitStep>): MachineState {
  const { weights, sticky, key } = at.step;
  const last = weights.length - 1;
  const sides = boundsOf(weights).flatMap((below, i) =>
    // All weights 0: there is no share, and the open-ended last side takes everybody.
    i === last || Number.isNaN(below) ? [] : [{ guard: guard('share', { below }), ...leaveBy(at, i) }],
  );
  return {
    meta: at.meta,
    entry: [arriveAt(at), action('draw', { key, sticky }), watch],
    always: [...sides, { guard: guard('pass'), ...leaveBy(at, last) }],
  };
}

/** What a send may come to besides `sent`; exits by the reason of the row. */
const EXITS_IF_OUT = ['noConsent', 'suppressed', 'alreadySent'] as const;

function sendState(at: At<SendStep>): MachineState {
  const { nodeId: _nodeId, first: _first, ports: _ports, op: _op, ...params } = at.step;
  const exits = [
    ...(params.ifOut === 'exit' ? EXITS_IF_OUT : []),
    ...(params.ifHeld === 'exit' ? ['mailHeld'] : []),
  ];
  const verdict = (is: string): MachineGuard => guard('verdict', { is });
  const inside = (name: string): string => `${targetOf(at.no)}.${name}`;
  const hold = delayName('hold', at.no);
  const tryIt: MachineState = {
    meta: at.meta,
    entry: [action('send', params), watch],
    always: [
      { guard: verdict('sent'), ...leaveBy(at, 0) },
      { guard: verdict('skipped'), ...leaveBy(at, 1) },
      ...(params.ifHeld === 'hold' ? [{ guard: verdict('held'), target: inside('hold') }] : []),
      ...exits.map((reason) => ({
        guard: verdict(reason),
        target: OUTSIDE,
        actions: [action('leave', { reason })],
      })),
    ],
  };
  const held: MachineState = {
    meta: { ...at.meta, label: `${at.meta.label} (held)` },
    // The host asks once after every event, when all programs of the lead have seen it.
    on: { [MACHINE_EVENT.released]: [{ guard: guard('released'), target: inside('try'), actions: [clock] }] },
    after: { [hold]: [{ target: inside('try'), actions: [clock] }] },
  };
  return {
    meta: at.meta,
    entry: [arriveAt(at)],
    initial: 'try',
    states: params.ifHeld === 'hold' ? { try: tryIt, hold: held } : { try: tryIt },
  };
}

function setState(at: At<SetStep>): MachineState {
  return passOn(at, [action('set', { change: at.step.change })]);
}

function emitState(at: At<EmitStep>): MachineState {
  return passOn(at, [action('emit', { key: at.step.key, effect: at.step.effect })]);
}

function handoffState(at: At<HandoffStep>): MachineState {
  const { nodeId: _nodeId, first: _first, ports: _ports, op: _op, ...params } = at.step;
  return passOn(at, [action('handoff', params)]);
}

function endState(at: At<EndStep>): MachineState {
  return {
    meta: at.meta,
    entry: [arriveAt(at), action('leave', { reason: at.step.reason })],
    always: [{ target: OUTSIDE }],
  };
}

/** The state of a step. */
export function stateOf(step: Step, no: number, label: string): MachineState {
  const meta: StateMeta = { nodeId: step.nodeId, step: no, label };
  switch (step.op) {
    case 'delay':
      return delayState({ step, no, meta });
    case 'await':
      return awaitState({ step, no, meta });
    case 'branch':
      return branchState({ step, no, meta });
    case 'split':
      return splitState({ step, no, meta });
    case 'send':
      return sendState({ step, no, meta });
    case 'set':
      return setState({ step, no, meta });
    case 'emit':
      return emitState({ step, no, meta });
    case 'handoff':
      return handoffState({ step, no, meta });
    case 'end':
      return endState({ step, no, meta });
    default:
      return assertNever(step);
  }
}
