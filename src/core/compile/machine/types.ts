/**
 * The Machine: a program as plain XState v5 config in JSON, for other systems and for the reference executor.
 *
 * It owns control flow (states, timers, interrupts, the hold loop); the host owns facts, through the names below.
 * Everything the host must know besides the states stands in `meta.trellis`, so no Plan is needed to run it.
 */
import type { Json } from '../../kit/base.ts';
import type { Plan, PlanStart, When } from '../../program/plan/plan.ts';

/** Version of the file format; a host refuses any other. */
export const MACHINE_FORMAT = 1;

/** Id of every machine; targets are written `#m.active.n3`. */
export const MACHINE_ID = 'm';

/** Events of the host's own. They hold a dot, so no event of a catalogue (a slug) can be mistaken for one. */
export const MACHINE_EVENT = {
  enter: 'program.enter',
  answer: 'sales.answer',
  released: 'sales.released',
  ended: 'program.ended',
} as const;

/** All actions that a machine may name; the host implements every one. */
export const ACTION_NAMES = [
  'begin',
  'clock',
  'note',
  'answer',
  'watch',
  'arrive',
  'arm',
  'draw',
  'port',
  'send',
  'set',
  'emit',
  'handoff',
  'withdraw',
  'leave',
  'stopped',
] as const;

/** All guards that a machine may name. */
export const GUARD_NAMES = [
  'mayEnter',
  'stop',
  'pass',
  'rule',
  'share',
  'verdict',
  'past',
  'released',
  'ended',
] as const;

/** One of the actions. */
export type ActionName = (typeof ACTION_NAMES)[number];

/** One of the guards. */
export type GuardName = (typeof GUARD_NAMES)[number];

/** A named action with plain data. */
export interface MachineAction {
  readonly type: ActionName;
  readonly params: { readonly [key: string]: Json };
}

/** A named guard with plain data. */
export interface MachineGuard {
  readonly type: GuardName;
  readonly params: { readonly [key: string]: Json };
}

/** A transition; without a target it only acts. `reenter` where a step goes on to itself. */
export interface MachineTransition {
  readonly target?: string;
  readonly guard?: MachineGuard;
  readonly actions?: readonly MachineAction[];
  readonly reenter?: true;
}

/** What a state is: its node (null for the two frames), its step (-1 for the frames) and words for a person who reads the file. */
export interface StateMeta {
  readonly nodeId: string | null;
  readonly step: number;
  readonly label: string;
}

/** A state; `states` only for the frame `active` and for sends, which may hold. */
export interface MachineState {
  readonly meta: StateMeta;
  readonly entry?: readonly MachineAction[];
  readonly always?: readonly MachineTransition[];
  readonly after?: { readonly [delay: string]: readonly MachineTransition[] };
  readonly on?: { readonly [event: string]: readonly MachineTransition[] };
  readonly initial?: string;
  readonly states?: { readonly [name: string]: MachineState };
}

/**
 * A delay of the machine: how long a step waits, or that a mail is held until the minute that the send has found. `call.<step>`
 * is the minute in which another program has let the lead in or not.
 */
export type MachineDelay = When | { readonly kind: 'held' };

/** What the host must know of the program besides its states. */
export type MachineFacts = Pick<
  Plan,
  | 'programId'
  | 'name'
  | 'version'
  | 'catalogue'
  | 'scores'
  | 'caps'
  | 'zone'
  | 'holidays'
  | 'hours'
  | 'entry'
  | 'suppression'
  | 'interrupts'
> & {
  readonly nodeIds: readonly string[];
  readonly starts: readonly PlanStart[];
  readonly delays: { readonly [name: string]: MachineDelay };
};

/** A program as an XState v5 config. Plain JSON. */
export interface Machine {
  readonly formatVersion: typeof MACHINE_FORMAT;
  readonly id: typeof MACHINE_ID;
  /** Version of the program, as XState wants it. */
  readonly version: string;
  readonly initial: 'outside';
  /** Empty: the host hands person and journey in. */
  readonly context: { readonly [key: string]: Json };
  readonly on: { readonly [event: string]: readonly MachineTransition[] };
  readonly states: { readonly outside: MachineState; readonly active: MachineState };
  readonly meta: { readonly trellis: MachineFacts };
}

/** The state of a step. */
export function stateName(step: number): string {
  return `n${step}`;
}

/** The delay of a waiting step, of a held send, or until another program has let the lead in. */
export function delayName(kind: 'due' | 'hold' | 'call', step: number): string {
  return `${kind}.${step}`;
}
