/** Runs program files under the model of behaviour through both executors; their traces must be equal. */
import { expect } from 'vitest';
import { type FlowDraft, fileOf, type StepDraft } from '../../../../scripts/flows/flow.ts';
import { toCode } from '../../../../src/core/compile/code.ts';
import { lower } from '../../../../src/core/compile/lower.ts';
import { toMachine } from '../../../../src/core/compile/machine/machine.ts';
import { makeSlot } from '../../../../src/core/people/behaviour/slot.ts';
import type { Persona, Scenario } from '../../../../src/core/people/model/scenario.ts';
import type { ProgramFile } from '../../../../src/core/program/document/types.ts';
import { loadPrograms } from '../../../../src/core/run/runtime/program.ts';
import { referenceTrace } from '../../../../src/core/run/runtime/reference.ts';
import { traceLead } from '../../../../src/core/run/simulate/simulate.ts';
import { openRun, type RunInput } from '../../../../src/core/run/simulate/stage.ts';
import type { TraceRow } from '../../../../src/core/run/trace.ts';

/** A file of these steps, nobody suppressed and nothing capped unless said. */
export function drawnFile(
  steps: Readonly<Record<string, StepDraft>>,
  more: Partial<Omit<FlowDraft, 'steps'>> = {},
): ProgramFile {
  const bare: FlowDraft['settings'] = { caps: {}, suppression: { kind: 'any', rules: [] } };
  const file = { id: 'p0', name: 'p0', purpose: '', not: '', ...more, steps };
  return fileOf({ ...file, settings: { ...bare, ...more.settings } });
}

/** What a run of the files is made of; two personas from two countries unless said. */
export function inputOf(
  files: readonly ProgramFile[],
  scenario: Partial<Scenario>,
  personas: readonly Persona[] = PERSONAS,
): RunInput {
  const first = files[0] as ProgramFile;
  return {
    codes: files.map((file) => toCode(lower(file))),
    scenario: {
      ...first.scenario,
      start: '2026-03-02',
      days: 60,
      leads: 40,
      seed: 3,
      ...ARRIVE,
      ...scenario,
    },
    personas,
    otherStarts: files.slice(1).map((file) => file.scenario.starts ?? {}),
  };
}

/** Everybody at the first minute. */
const ARRIVE: Pick<Scenario, 'arrivals'> = { arrivals: { kind: 'atOnce' } };

const one = (id: string, country: string, share: number): Persona => ({
  id,
  name: id,
  share,
  truth: 'buyer',
  fields: { country: [{ value: country, weight: 1 }] },
});

/** Three of four from Japan, one from Germany. */
export const PERSONAS: readonly Persona[] = [one('jp', 'JP', 3), one('de', 'DE', 1)];

/** Traces of all leads, the same by both executors (every third saved and restored on the way). */
export function liveBoth(
  files: readonly ProgramFile[],
  scenario: Partial<Scenario>,
  personas?: readonly Persona[],
): readonly (readonly TraceRow[])[] {
  const stage = openRun(inputOf(files, scenario, personas));
  const machines = files.map((file) => toMachine(lower(file)));
  const programs = loadPrograms(machines, stage.setup);
  const [cast, other] = [stage.cast(0), stage.cast(0)];
  return Array.from({ length: stage.leads }, (_, lead) => {
    const fast = traceLead(stage.linked, cast, lead);
    const slot = makeSlot(stage.setup.names);
    other.population.load(lead, slot);
    const saveAt = (event: number): boolean => lead % 3 === 0 && event % 2 === 0;
    const { setup } = stage;
    expect(referenceTrace({ programs, setup, slot, world: other.world, saveAt })).toEqual(fast);
    return fast;
  });
}
