import { describe, expect, it } from 'vitest';
import { openRun, type RunInput, recordOf, runStudy, toCode, toReport } from '../../src/core/index.ts';
import { browserPool } from '../../src/worker/browser.ts';
import { RunCancelled } from '../../src/worker/pool.ts';
import { benchPersonas, benchPlan, benchScenario } from '../bench/program.ts';

const inputOf = (leads: number): RunInput => ({
  codes: [toCode(benchPlan)],
  personas: benchPersonas,
  scenario: { ...benchScenario, leads },
});

describe('simulation threads in the browser', () => {
  it('come to the same bytes as the page, one or two of them', async () => {
    const input = inputOf(3000);
    const stage = openRun(input);
    const wanted = toReport(stage, runStudy(stage), recordOf(input));
    for (const threads of [1, 2]) {
      const pool = browserPool(threads);
      const running = pool.run(input);
      expect(toReport(running.stage, await running.done, recordOf(input))).toEqual(wanted);
      pool.end();
    }
  });

  it('stream results, stop when told, and go on with the next run', async () => {
    const pool = browserPool(2);
    let updates = 0;
    const long = pool.run(inputOf(2_000_000), { onUpdate: () => updates++ });
    const stopped = expect(long.done).rejects.toBeInstanceOf(RunCancelled);
    await expect.poll(() => updates, { timeout: 10_000 }).toBeGreaterThan(3);
    const { done, of } = long.study.progress;
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(of);
    long.cancel();
    await stopped;
    expect((await pool.run(inputOf(500)).done).progress).toEqual({ done: 500, of: 500 });
    pool.end();
  });
});
