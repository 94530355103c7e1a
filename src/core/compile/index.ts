/** What this room shows at the door of the core: what a program means: plan, machine, code. */

// compile/at-entry: what nurturing is measured against
export { handedAtEntry } from './at-entry.ts';
// compile/circles: programs that wait for each other, or let people into each other again
export { circlesThrough, type Neighbour, namedBy, neighbourOf } from './circles.ts';
// compile/code: a program for speed
// compile: what a program means
export { OP, type ProgramCode, toCode } from './code.ts';
export { lower } from './lower.ts';
// compile/machine: a program as XState v5 config
export { type MachineOptions, toMachine } from './machine/machine.ts';
export { machineText } from './machine/text.ts';
export type { Machine, MachineFacts } from './machine/types.ts';
export { circlesAmong, mergeProblems, missingPrograms } from './merge.ts';
