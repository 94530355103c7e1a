/** One lead of a run, row by row: as it is among all others, or as a script has it. */
import {
  BUILT_IN_FIELDS,
  makePopulation,
  OP,
  openRun,
  type ProgramCode,
  type RunInput,
  runStudy,
  type Script,
  type Stage,
  scriptRecord,
  scriptWorld,
  type TraceRow,
  traceLead,
} from '../core/index.ts';

/** A traced lead, and the run whose names and zones its rows speak of. */
export interface Followed {
  readonly stage: Stage;
  readonly rows: readonly TraceRow[];
}

function meetsSales({ op }: ProgramCode): boolean {
  return op.includes(OP.handoff);
}

/** Follows a lead of a run by number, through its first replication. */
export function followLead(input: RunInput, lead: number): Followed {
  const stage = openRun({ ...input, scenario: { ...input.scenario, replications: 1 } });
  // When sales begin a packet hangs on those of all other leads, so all of them run.
  const cast = input.codes.some(meetsSales)
    ? stage.cast(0, { known: runStudy(stage).knownOf(lead) })
    : stage.cast(0);
  return { stage, rows: traceLead(stage.linked, cast, lead) };
}

/** Follows the lead of a script. */
export function followScript(input: RunInput, script: Script, seed: number | undefined): Followed {
  const record = scriptRecord(script);
  const stage = openRun({ ...input, records: [record] });
  const { names, zones, zoneNo } = stage.setup;
  const first = input.codes[0];
  const world = scriptWorld(seed === undefined ? script : { ...script, seed }, names);
  const population = makePopulation({
    personas: input.personas,
    records: [record],
    scenario: input.scenario,
    names,
    fields: [...BUILT_IN_FIELDS, ...input.codes.flatMap(({ catalogue }) => catalogue.fields)],
    zones,
    zone: zoneNo(first?.zone),
  });
  return { stage, rows: traceLead(stage.linked, { population, world }, 0) };
}
