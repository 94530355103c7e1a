/**
 * The runtime that travels beside every exported machine, built as `trellis-runtime.mjs`: runs leads for real in any
 * process that has xstate.
 */
import type { Clock } from './core/index.ts';

export { createLead, machineProblems, openMachines } from './core/index.ts';

/** The longest time a timer of Node or a browser can wait; anything longer ends at once. */
const LONGEST_MS = 2 ** 31 - 1;
const MINUTE_MS = 60_000;

/** The clock of this computer. Long waits are made of several timers. */
export const systemClock: Clock = {
  now: () => Math.floor(Date.now() / MINUTE_MS),
  wake(minute, callback) {
    let timer: ReturnType<typeof setTimeout>;
    const arm = (): void => {
      const left = Math.max(0, minute * MINUTE_MS - Date.now());
      timer = setTimeout(left <= LONGEST_MS ? callback : arm, Math.min(left, LONGEST_MS));
    };
    arm();
    return () => clearTimeout(timer);
  },
};
