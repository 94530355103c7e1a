/** From program files and options to all that a run depends on. */
import {
  type FieldDef,
  type LeadRecord,
  lower,
  type ProgramFile,
  type RunInput,
  type Scenario,
  toCode,
} from '../core/index.ts';
import type { Options } from './args.ts';
import { KINDS } from './programs.ts';

/** What options change about the scenario of a file. One run, unless the command repeats it. */
export function scenarioOf({ scenario }: ProgramFile, options: Options): Scenario {
  const { leads, days, seed, start } = options;
  return {
    ...scenario,
    replications: 1,
    ...(leads === undefined ? {} : { leads }),
    ...(days === undefined ? {} : { days }),
    ...(seed === undefined ? {} : { seed }),
    ...(start === undefined ? {} : { start }),
  };
}

/** People brought along from outside the file, and the fields that they bring. */
export interface Brought {
  readonly records: readonly LeadRecord[];
  readonly fields: readonly FieldDef[];
}

function withFields(file: ProgramFile, fields: readonly FieldDef[]): ProgramFile {
  if (fields.length === 0) return file;
  const known = new Set(file.catalogue.fields.map(({ id }) => id));
  const added = fields.filter(({ id }) => !known.has(id));
  return { ...file, catalogue: { ...file.catalogue, fields: [...file.catalogue.fields, ...added] } };
}

/**
 * The input of a run of several programs. People and scenario are those of the first file, unless people are brought along;
 * how people share the starts of a program stands in its own file.
 */
export function runInput(
  files: readonly ProgramFile[],
  scenario: Scenario,
  brought: Brought = { records: files[0]?.people.records ?? [], fields: [] },
): RunInput {
  const codes = files.map((file, i) =>
    toCode(lower(i === 0 ? withFields(file, brought.fields) : file, KINDS)),
  );
  const others = files.slice(1).map((file) => file.scenario.starts ?? {});
  const isSaid = others.some((starts) => Object.keys(starts).length > 0);
  return {
    codes,
    scenario,
    personas: files[0]?.people.personas ?? [],
    records: brought.records,
    ...(isSaid ? { otherStarts: others } : {}),
  };
}
