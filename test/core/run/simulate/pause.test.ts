/** Leads that go on from a packet fare as if they had run again from their start. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toCode } from '../../../../src/core/compile/code.ts';
import { lower } from '../../../../src/core/compile/lower.ts';
import type { ProgramFile, ProgramNode } from '../../../../src/core/program/document/types.ts';
import { KINDS } from '../../../../src/core/program/nodes/kinds.ts';
import { makeCrew } from '../../../../src/core/run/simulate/crew.ts';
import type { Stage } from '../../../../src/core/run/simulate/stage.ts';
import { openRun } from '../../../../src/core/run/simulate/stage.ts';
import { makeStudy, runStudy, type Study } from '../../../../src/core/run/simulate/study.ts';
import { build, kinds, type RawProgram, rawCase } from '../../../differential/drawn.ts';

type RawCase = typeof rawCase extends fc.Arbitrary<infer T> ? T : never;

/** Few, and always the same ones, where nearly everybody runs again; many in the long run. */
const RUNS = process.env.TRELLIS_LONG === undefined ? { numRuns: 2, seed: 3 } : { numRuns: 1_000 };

const START = KINDS.filter((kind) => kind.category === 'trigger').findIndex(({ kind }) => kind === 'start');
const HANDOFF = KINDS.filter((kind) => kind.category !== 'trigger').findIndex(
  ({ kind }) => kind === 'handoff',
);

/** Lets people in as they come, and hands over at every third step. */
function withHandoffs(raw: RawProgram): RawProgram {
  return {
    ...raw,
    start: { ...raw.start, kind: START, targets: [0, 0, 0, 0, 0, 0], off: false },
    nodes: raw.nodes.map((node, i) =>
      i % 3 === 0 ? { ...node, kind: HANDOFF, filled: true, off: false } : node,
    ),
  };
}

/** Everybody comes as the scenario says, to few reps with much to do: nearly every packet waits, and its lead runs again. */
function busy(file: ProgramFile): ProgramFile {
  const queues = file.catalogue.queues.map((queue) => ({ ...queue, reps: 1, perRepDaily: 2 }));
  const [start, ...others] = file.program.nodes;
  const nodes = [
    { ...start!, settings: kinds.find('start')!.defaults as ProgramNode['settings'] },
    ...others,
  ];
  return { ...file, catalogue: { ...file.catalogue, queues }, program: { ...file.program, nodes } };
}

function stageOf({ programs, seed, month }: RawCase): Stage {
  const files = programs.map(withHandoffs).map(build).map(busy);
  const first = files[0]!;
  return openRun({
    codes: files.map((file) => toCode(lower(file, kinds))),
    personas: first.people.personas,
    scenario: { ...first.scenario, leads: 25, replications: 1, seed, start: month, days: 75 },
  });
}

/** Every round is worked off by somebody who has seen none of its leads. */
function runByStrangers(stage: Stage): Study {
  const study = makeStudy(stage, { chunk: 25 });
  for (let job = study.next(); job !== undefined; job = study.next()) {
    study.accept(job, makeCrew(stage).work(job));
  }
  return study;
}

it('comes to the same whoever runs a lead again', { timeout: 600_000 }, () => {
  let again = 0;
  fc.assert(
    fc.property(rawCase, (raw) => {
      const stage = stageOf(raw);
      const settled = runStudy(stage, { chunk: 25 });
      const strange = runByStrangers(stage);
      again += settled.sales.again;
      expect(settled.tally).toEqual(strange.tally);
      expect(settled.sales).toEqual(strange.sales);
      for (let lead = 0; lead < stage.leads; lead++)
        expect(settled.knownOf(lead)).toEqual(strange.knownOf(lead));
    }),
    RUNS,
  );
  expect(again).toBeGreaterThan(0);
});
