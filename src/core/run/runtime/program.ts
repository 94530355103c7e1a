/** A Machine loaded into XState: named actions, guards and delays bound to one program's host. */
import { type AnyStateMachine, assign, createMachine, initialTransition, type MachineContext } from 'xstate';
import type { Machine } from '../../compile/machine/types.ts';
import type { Setup } from '../setup.ts';
import type { Act, MachineEvent } from './act.ts';
import { ACTIONS } from './actions.ts';
import { checkMachine } from './check.ts';
import type { Context } from './context.ts';
import { type Ask, GUARDS } from './guards.ts';
import { type Host, makeHost } from './host.ts';

/** A snapshot of XState with our context. */
export interface Snapshot {
  readonly status: string;
  readonly value: unknown;
  readonly context: Context;
  readonly error?: unknown;
}

/** One program of a run, ready for any number of leads. */
export interface LoadedProgram {
  readonly id: string;
  readonly machine: Machine;
  readonly logic: AnyStateMachine;
  readonly host: Host;
  /** Outside, before anything; every lead begins from it. */
  readonly blank: Snapshot;
}

/** Milliseconds of a minute: delays of XState, so that a real actor works too. */
export const MINUTE_MS = 60_000;

interface Args {
  readonly context: MachineContext;
  readonly event: { readonly type: string };
}

// XState types contexts per machine; ours come from files, so the types are told here, in this one place.
function contextOf({ context }: Args): Context {
  return context as unknown as Context;
}

function eventOf({ event }: Args): MachineEvent {
  return event;
}

function boundActions(host: Host) {
  return Object.fromEntries(
    Object.entries(ACTIONS).map(([name, act]) => [
      name,
      assign((args: Args, params: unknown) => {
        const call = { host, params: params as never, event: eventOf(args) };
        return (act as Act<never>)(contextOf(args), call) as unknown as MachineContext;
      }),
    ]),
  );
}

function boundGuards(host: Host) {
  return Object.fromEntries(
    Object.entries(GUARDS).map(([name, ask]) => [
      name,
      (args: Args, params: unknown) =>
        (ask as Ask<never>)(contextOf(args), { host, params: params as never, event: eventOf(args) }),
    ]),
  );
}

/** Delays read what the entry actions have written: the minute a step waits for, or a mail is held until. */
function boundDelays(machine: Machine) {
  return Object.fromEntries(
    Object.entries(machine.meta.trellis.delays).map(([name, { kind }]) => [
      name,
      (args: Args) => {
        const { now, journey } = contextOf(args);
        const minute = kind === 'held' ? journey.hold?.until : journey.timer;
        return ((minute ?? now) - now) * MINUTE_MS;
      },
    ]),
  );
}

/**
 * Loads program `no` of a setup.
 *
 * @throws {MachineError} if the file names an action, guard or delay that there is not.
 */
export function loadProgram(machine: Machine, setup: Setup, no = 0): LoadedProgram {
  checkMachine(machine);
  const host = makeHost(machine, setup, no);
  const logic = createMachine(machine as never, {
    actions: boundActions(host) as never,
    guards: boundGuards(host) as never,
    delays: boundDelays(machine) as never,
  }) as AnyStateMachine;
  const [blank] = initialTransition(logic);
  return { id: machine.meta.trellis.programId, machine, logic, host, blank: blank as unknown as Snapshot };
}

/** Loads the machines of a setup, in its order. */
export function loadPrograms(machines: readonly Machine[], setup: Setup): readonly LoadedProgram[] {
  return machines.map((machine, no) => loadProgram(machine, setup, no));
}
