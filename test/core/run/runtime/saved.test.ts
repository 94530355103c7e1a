import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AssertionError } from '../../../../src/core/kit/base.ts';
import { scriptWorld } from '../../../../src/core/people/behaviour/script-world.ts';
import { loadPrograms } from '../../../../src/core/run/runtime/program.ts';
import { referenceTrace } from '../../../../src/core/run/runtime/reference.ts';
import { factsOfPlan, makeSetup } from '../../../../src/core/run/setup.ts';
import type { TraceRow } from '../../../../src/core/run/trace.ts';
import { buildPlans } from '../../../differential/build.ts';
import { buildScript, buildSlot, minutesOf } from '../../../differential/leads.ts';
import { pick, STARTS, ZONES } from '../../../differential/palette.ts';
import { rawRun } from '../../../differential/raw.ts';
import { clicked, end, handOver, machineOf, plan, rest, send, wait, waitFor, walk } from './plans.ts';

/** A loop without a wait ends in an assertion, saved or not. */
function traceOrLoop(run: () => readonly TraceRow[]): readonly TraceRow[] | 'loop' {
  try {
    return run();
  } catch (error) {
    if (error instanceof AssertionError) return 'loop';
    throw error;
  }
}

describe('a lead saved as JSON and restored', () => {
  it('before any event of any random run has the same trace', () => {
    let saves = 0;
    fc.assert(
      fc.property(rawRun, fc.integer({ min: 2, max: 4 }), (raw, every) => {
        const plans = buildPlans(raw);
        const start = pick(STARTS, raw.start).day;
        const setup = makeSetup({
          programs: plans.map(factsOfPlan),
          start,
          minutes: minutesOf(raw),
          zones: ZONES,
        });
        const programs = loadPrograms(plans.map(machineOf), setup);
        for (const lead of raw.leads) {
          const run = (saveAt: (index: number) => boolean) =>
            traceOrLoop(() => {
              const world = scriptWorld(buildScript(lead, raw), setup.names);
              return referenceTrace({ programs, setup, slot: buildSlot(lead, raw, setup), world, saveAt });
            });
          const save = (index: number) => {
            const saved = index % every !== 0;
            if (saved) saves++;
            return saved;
          };
          expect(run(save)).toEqual(run(() => false));
        }
      }),
      { numRuns: 60 },
    );
    expect(saves).toBeGreaterThan(100);
  }, 60_000);

  it.each([
    ['in a wait', plan([wait(50, 1), end()])],
    ['in a wait for something', plan([waitFor([clicked], 50, [1, 1]), end()])],
    ['with a held mail', plan([send('a', [1, 1], { window: { days: 127, from: 60, to: 120 } }), end()])],
    ['resting with sales', plan([handOver(1), rest(60, [2, 2, 2]), end()])],
  ])('%s goes on as if nothing had been', (_where, program) => {
    const script = { events: [5, 9].map((minute) => ({ minute, event: 'visit' })) };
    const trace = walk(program, { script });
    expect(trace.at(-1)?.what).toBe('exit');
    expect(walk(program, { script, saveAt: () => true })).toEqual(trace);
  });
});
