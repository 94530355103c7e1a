/** Both executors give the same trace for any program, any lead, any script. Fresh seed each run, printed when it fails. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { machineProblems } from '../../src/core/run/runtime/check.ts';
import { compare, type Seen } from './both.ts';
import { rawRun } from './raw.ts';
import { shownRun } from './shown-run.ts';

const RUNS = Number(
  process.env.TRELLIS_PROGRAMS ?? (process.env.TRELLIS_LONG === undefined ? 3_000 : 20_000),
);

describe('the reference and the fast executor', () => {
  it('give equal traces for random programs, also when saved and restored on the way', {
    timeout: 1_200_000,
  }, () => {
    const seen: Seen = { leads: 0, rows: 0, saved: 0 };
    fc.assert(
      fc.property(rawRun, (run) => {
        const difference = compare(run, seen);
        if (difference !== undefined) {
          throw new Error(`${difference}\n${shownRun(run)}`);
        }
      }),
      { numRuns: RUNS },
    );
    expect(seen.rows).toBeGreaterThan(seen.leads);
    process.stdout.write(
      `${RUNS} programs, ${seen.leads} leads (${seen.saved} also saved and restored), ${seen.rows} rows\n`,
    );
  });

  it('show a disagreement as machines that open as they are', () => {
    for (const run of fc.sample(rawRun, { seed: 3, numRuns: 5 })) {
      const [first = ''] = shownRun(run).split(/\np1\.machine\.json:\n|\nscene:\n/);
      const machine = JSON.parse(first.replace('p0.machine.json:\n', ''));
      expect(machineProblems(machine)).toEqual([]);
      expect(JSON.parse(shownRun(run).split('\nraw:\n')[1] ?? '')).toEqual(run);
    }
  });
});
