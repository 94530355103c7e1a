/**
 * Programs drawn from all kinds, as a file holds them: `lower` is on the way. People behave by the model of behaviour,
 * several programs at once every fourth time.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCode } from '../../src/core/compile/code.ts';
import { lower } from '../../src/core/compile/lower.ts';
import { toMachine } from '../../src/core/compile/machine/machine.ts';
import { makeSlot } from '../../src/core/people/behaviour/slot.ts';
import { checkProgramFile, writeProgramFile } from '../../src/core/program/document/read.ts';
import type { ProgramFile } from '../../src/core/program/document/types.ts';
import { loadPrograms } from '../../src/core/run/runtime/program.ts';
import { referenceTrace } from '../../src/core/run/runtime/reference.ts';
import { traceLead } from '../../src/core/run/simulate/simulate.ts';
import { openRun } from '../../src/core/run/simulate/stage.ts';
import { firstDifference } from './both.ts';
import { build, kinds, rawCase } from './drawn.ts';

const RUNS = process.env.TRELLIS_LONG === undefined ? 500 : 4_000;
const LEADS = 3;
function difference(files: readonly ProgramFile[], seed: number, start: string): string | undefined {
  const plans = files.map((file) => lower(file, kinds));
  const scenario = { ...(files[0] as ProgramFile).scenario, leads: LEADS, seed, start, days: 75 };
  const stage = openRun({
    codes: plans.map(toCode),
    scenario,
    personas: (files[0] as ProgramFile).people.personas,
  });
  const machines = loadPrograms(
    plans.map((plan) => toMachine(plan)),
    stage.setup,
  );
  const [cast, other] = [stage.cast(0), stage.cast(0)];
  for (let lead = 0; lead < LEADS; lead++) {
    const fast = traceLead(stage.linked, cast, lead);
    const slot = makeSlot(stage.setup.names);
    other.population.load(lead, slot);
    const { world } = other;
    const reference = referenceTrace({
      programs: machines,
      setup: stage.setup,
      slot,
      world,
      saveAt: (i) => lead === 1 && i % 3 === 0,
    });
    const found = firstDifference(reference, fast);
    if (found !== undefined) return `lead ${lead}: ${found}`;
  }
  return undefined;
}

describe('random programs of all kinds', () => {
  it('are sound files, lower to plans, and run the same in both executors', { timeout: 1_200_000 }, () => {
    fc.assert(
      fc.property(rawCase, ({ programs, seed, month }) => {
        const files = programs.map(build);
        for (const file of files)
          expect(checkProgramFile(JSON.parse(writeProgramFile(file)), kinds)).toMatchObject({ ok: true });
        const found = difference(files, seed, month);
        if (found !== undefined)
          throw new Error(
            `${found}\n${files.map((file) => JSON.stringify(file.program, null, 1)).join('\n')}`,
          );
      }),
      { numRuns: RUNS },
    );
  });
});
