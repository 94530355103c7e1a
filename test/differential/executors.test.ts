/** Both executors give the same trace for any program, any lead, any script. Fresh seed each run, printed when it fails. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, type Seen } from './both.ts';
import { buildPlans } from './build.ts';
import { rawRun } from './raw.ts';

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
          throw new Error(
            `${difference}\nprograms: ${JSON.stringify(
              buildPlans(run).map((plan) => ({
                starts: plan.starts,
                steps: plan.steps,
                interrupts: plan.interrupts,
                caps: plan.caps,
                entry: plan.entry,
              })),
              null,
              1,
            )}`,
          );
        }
      }),
      { numRuns: RUNS },
    );
    expect(seen.rows).toBeGreaterThan(seen.leads);
    process.stdout.write(
      `${RUNS} programs, ${seen.leads} leads (${seen.saved} also saved and restored), ${seen.rows} rows\n`,
    );
  });
});
