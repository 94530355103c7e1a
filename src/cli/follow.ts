/** The lead of a script, row by row. */
import {
  BUILT_IN_FIELDS,
  type Followed,
  makePopulation,
  openRun,
  type RunInput,
  type Script,
  scriptRecord,
  scriptWorld,
  traceLead,
} from '../core/index.ts';

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
