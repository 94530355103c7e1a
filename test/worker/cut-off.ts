/** Program 1 cut off in the middle of things, so that people wait at many steps, at sales too; with its run. */
import { openRun, recordOf, runStudy, toReport } from '../../src/core/index.ts';
import { runInputOf } from '../../src/store/run/input.ts';
import { shipped } from '../store/opened.ts';

const program1 = shipped('program-1');

/** The program. */
export const file = {
  ...program1,
  scenario: {
    ...program1.scenario,
    replications: 1,
    leads: 600,
    days: 40,
    arrivals: { kind: 'spread' as const, days: 40 },
  },
};
/** What its run hangs on. */
export const input = runInputOf(file);
const stage = openRun(input);
/** What its run came to. */
export const report = toReport(stage, runStudy(stage), recordOf(input));
