/** From the open document to all that a run depends on. */
import {
  type LeadRecord,
  lower,
  type ProgramFile,
  type ProgramNode,
  type RunInput,
  shippedPersonas,
  toCode,
} from '../../core/index.ts';
import { KINDS, kindOf } from '../document/kinds.ts';
import { placedPeople } from '../people/placing.ts';
import type { ImportedPeople } from '../people/state.ts';

const NOBODY: readonly LeadRecord[] = [];

/** Most people times repeats that are run after each change of a program with people brought along. */
export const MOST_WORK = 400_000;

/**
 * How often the program runs: as often as its file says, but with many people brought along only so often that numbers follow a change
 * quickly; at least once.
 */
export function repeatsOf({ scenario, people }: ProgramFile, imported?: ImportedPeople): number {
  const brought = imported?.count || (people.records?.length ?? 0);
  if (brought === 0) return scenario.replications;
  return Math.min(scenario.replications, Math.max(1, Math.floor(MOST_WORK / brought)));
}

/** Whether more repeats than run may be had by asking for them: not where many people brought along leave no room. */
export function hasRoomForMore(file: ProgramFile, imported?: ImportedPeople): boolean {
  return (
    repeatsOf({ ...file, scenario: { ...file.scenario, replications: MOST_WORK } }, imported) >
    repeatsOf(file, imported)
  );
}

/** The input of a run of the open program with imported people and their past, those of the file, or drawn ones. */
export function runInputOf(file: ProgramFile, imported?: ImportedPeople): RunInput {
  const records = recordsOf(file, imported);
  const personas = file.people.personas.length > 0 ? file.people.personas : shippedPersonas;
  const scenario = { ...file.scenario, replications: repeatsOf(file, imported) };
  return { codes: [toCode(lower(file, KINDS))], scenario, personas, records };
}

function recordsOf({ scenario, program, people }: ProgramFile, imported: ImportedPeople | undefined) {
  if (imported === undefined || imported.count === 0) return people.records ?? NOBODY;
  return placedPeople(imported, { start: scenario.start, zone: program.settings.zone }).records;
}

/** Nodes that people pass; notes and frames change nothing of a run. */
function stepsOf({ program }: ProgramFile): readonly ProgramNode[] {
  return program.nodes.filter((node) => kindOf(node).annotation !== true);
}

/** Whether catalogues say the same, but for segments that nobody asks for: one that was just kept changes no run. */
function isSameCatalogue(a: ProgramFile, b: ProgramFile): boolean {
  if (a.catalogue === b.catalogue) return true;
  const names = Object.keys(a.catalogue) as (keyof ProgramFile['catalogue'])[];
  if (names.some((name) => name !== 'segments' && a.catalogue[name] !== b.catalogue[name])) return false;
  const [some, more] =
    a.catalogue.segments.length <= b.catalogue.segments.length
      ? [a.catalogue.segments, b.catalogue.segments]
      : [b.catalogue.segments, a.catalogue.segments];
  if (some.some((segment) => !more.includes(segment))) return false;
  const asked = JSON.stringify([some, a.program, a.scores, a.people.personas]);
  const others = more.filter((segment) => !some.includes(segment));
  return others.every(({ id }) => !asked.includes(JSON.stringify(id)));
}

/** Whether two documents run alike: they differ at most in where things lie, what they are called, and what annotates them. */
export function runsAlike(a: ProgramFile | undefined, b: ProgramFile | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  const [steps, others] = [stepsOf(a), stepsOf(b)];
  return (
    a.scenario === b.scenario &&
    a.people === b.people &&
    isSameCatalogue(a, b) &&
    a.scores === b.scores &&
    a.program.settings === b.program.settings &&
    a.program.edges === b.program.edges &&
    steps.length === others.length &&
    steps.every((node, i) => {
      const other = others[i];
      return node.id === other?.id && node.key === other.key && node.settings === other.settings;
    })
  );
}
