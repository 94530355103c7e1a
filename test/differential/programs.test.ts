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
import type { Scenario } from '../../src/core/people/model/scenario.ts';
import { checkProgramFile, readProgramFile, writeProgramFile } from '../../src/core/program/document/read.ts';
import type { ProgramFile } from '../../src/core/program/document/types.ts';
import { loadPrograms } from '../../src/core/run/runtime/program.ts';
import { referenceTrace } from '../../src/core/run/runtime/reference.ts';
import { traceLead } from '../../src/core/run/simulate/simulate.ts';
import { openRun } from '../../src/core/run/simulate/stage.ts';
import { firstDifference } from './both.ts';
import { build, kinds, rawCase } from './drawn.ts';
import { disagreement } from './shown.ts';

const RUNS = process.env.TRELLIS_LONG === undefined ? 500 : 4_000;
const LEADS = 3;

/** What is run: few people, long enough for most waits. */
function scenarioOf(files: readonly ProgramFile[], seed: number, start: string): Scenario {
  return { ...(files[0] as ProgramFile).scenario, leads: LEADS, seed, start, days: 75 };
}

function difference(files: readonly ProgramFile[], scenario: Scenario): string | undefined {
  const plans = files.map((file) => lower(file, kinds));
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
        const found = disagreement(files, scenarioOf(files, seed, month), difference);
        if (found !== undefined) throw new Error(found);
      }),
      { numRuns: RUNS },
    );
  });

  it('go round now and then, and each round ends', () => {
    const rounds = fc
      .sample(rawCase, { seed: 1, numRuns: 100 })
      .flatMap(({ programs }) => programs.map(build))
      .flatMap(({ program }) => program.nodes.filter(({ id }) => id.startsWith('loop')));
    expect(rounds.length).toBeGreaterThan(30);
  });

  it('show a disagreement as the smallest files, which open as they are', () => {
    // Stands for a fault of an executor: a wait is all it takes.
    const differ = (files: readonly ProgramFile[]) =>
      files.some(({ program }) => program.nodes.some(({ kind }) => kind === 'wait')) ? 'row 3' : undefined;
    const { failed, errorInstance } = fc.check(
      fc.property(rawCase, ({ programs, seed, month }) => {
        const files = programs.map(build);
        const found = disagreement(files, scenarioOf(files, seed, month), differ);
        if (found !== undefined) throw new Error(found);
      }),
      { seed: 7 },
    );
    expect(failed).toBe(true);
    const [said = '', ...texts] = (errorInstance as Error).message.split(/\np\d\.flow\.json:\n/);
    expect(said).toBe('row 3');
    expect(texts).toHaveLength(1);
    const read = readProgramFile(texts[0] ?? '');
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect(read.value.program.nodes.length).toBeLessThanOrEqual(2);
    expect(read.value.scenario).toMatchObject({ leads: LEADS, days: 75 });
  });
});
