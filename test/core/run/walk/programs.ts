/** Shipped programs, opened for walks. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  lower,
  openWalk,
  type ProgramFile,
  programWords,
  type RunInput,
  readProgramFile,
  registry,
  toCode,
  type Walk,
} from '../../../../src/core/index.ts';

export const KINDS = registry();
const FLOWS = path.join(import.meta.dirname, '../../../../flows');

/** A program that is shipped, with so many people. */
export function shipped(name: string, leads = 40): ProgramFile {
  const read = readProgramFile(readFileSync(path.join(FLOWS, `${name}.flow.json`), 'utf8'), KINDS);
  if (!read.ok) throw new Error(`${name} cannot be read`);
  const { people, scenario } = read.value;
  return {
    ...read.value,
    people: { ...people, records: [] },
    scenario: { ...scenario, leads, replications: 1 },
  };
}

export function inputOf(file: ProgramFile): RunInput {
  return {
    codes: [toCode(lower(file, KINDS))],
    scenario: file.scenario,
    personas: file.people.personas,
    records: file.people.records ?? [],
  };
}

export function walkOf(file: ProgramFile): Walk {
  return openWalk({ run: inputOf(file), words: programWords(file, KINDS) });
}
