/** Checks a Machine's names when it is loaded: a misspelt delay would fire at once, an unknown action pass in silence. */
import {
  ACTION_NAMES,
  GUARD_NAMES,
  MACHINE_FORMAT,
  type Machine,
  type MachineAction,
  type MachineState,
  type MachineTransition,
} from '../../compile/machine/types.ts';

/** Raised for a file that is no machine of this format; says every problem, one a line. */
export class MachineError extends Error {
  override name = 'MachineError';
}

const ACTIONS: ReadonlySet<string> = new Set(ACTION_NAMES);
const GUARDS: ReadonlySet<string> = new Set(GUARD_NAMES);

function actionProblems(actions: readonly MachineAction[] = [], place: string): readonly string[] {
  return actions
    .filter(({ type }) => !ACTIONS.has(type))
    .map(({ type }) => `${place}: the host has no action "${String(type)}"`);
}

function transitionProblems(
  transitions: readonly MachineTransition[] = [],
  place: string,
): readonly string[] {
  return transitions.flatMap(({ guard, actions }) => {
    const unknown = guard !== undefined && !GUARDS.has(guard.type);
    const problem = unknown ? [`${place}: the host has no guard "${String(guard.type)}"`] : [];
    return [...problem, ...actionProblems(actions, place)];
  });
}

function stateProblems(state: MachineState, place: string, delays: ReadonlySet<string>): readonly string[] {
  const { entry, always, on = {}, after = {}, states = {} } = state;
  const unknown = Object.keys(after).filter((delay) => !delays.has(delay));
  return [
    ...actionProblems(entry, place),
    ...transitionProblems(always, place),
    ...Object.values(on).flatMap((transitions) => transitionProblems(transitions, place)),
    ...unknown.map((delay) => `${place}: the machine has no delay "${delay}"`),
    ...Object.values(after).flatMap((transitions) => transitionProblems(transitions, place)),
    ...Object.entries(states).flatMap(([name, child]) => stateProblems(child, `${place}.${name}`, delays)),
  ];
}

/** All problems of a machine's names; empty where there are none. */
export function machineProblems(machine: Machine): readonly string[] {
  const { formatVersion, meta, on, states } = machine;
  if (formatVersion !== MACHINE_FORMAT || meta?.trellis === undefined) {
    return [`not a machine of format ${MACHINE_FORMAT}: formatVersion is ${String(formatVersion)}`];
  }
  const delays = new Set(Object.keys(meta.trellis.delays));
  return [
    ...Object.values(on).flatMap((transitions) => transitionProblems(transitions, 'm')),
    ...Object.entries(states).flatMap(([name, state]) => stateProblems(state, name, delays)),
  ];
}

/** @throws {MachineError} on unknown actions, guards and delays, and on another format. */
export function checkMachine(machine: Machine): void {
  const problems = machineProblems(machine);
  if (problems.length > 0) throw new MachineError(problems.join('\n'));
}
