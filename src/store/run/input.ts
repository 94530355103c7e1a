/** From the open document to all that a run depends on. */
import {
  type LeadRecord,
  lower,
  ownSettings,
  type ProgramFile,
  type ProgramNode,
  type RunInput,
  shippedPersonas,
  toCode,
} from '../../core/index.ts';
import { KINDS, kindOf } from '../document/kinds.ts';
import { placedPeople } from '../people/placing.ts';
import { type ImportedPeople, ownPeople } from '../people/state.ts';

const NOBODY: readonly LeadRecord[] = [];

/** Most people times repeats that are run after each change of a program with people brought along. */
export const MOST_WORK = 400_000;

/**
 * How often the program runs: as often as its file says, but with many people brought along only so often that numbers follow a change
 * quickly; at least once.
 */
export function repeatsOf({ scenario, people }: ProgramFile, imported?: ImportedPeople): number {
  const brought = ownPeople({ people }, imported)?.length ?? 0;
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

type Catalogue = ProgramFile['catalogue'];

/** Names that change no run while nobody asks for them: a segment just kept, a topic or a list just thought of. */
const UNASKED = ['segments', 'topics', 'lists'] as const;

/** Whether catalogues say the same, but for names that nobody asks for, and for what these are called. */
function isSameCatalogue(a: ProgramFile, b: ProgramFile): boolean {
  if (a.catalogue === b.catalogue) return true;
  const parts = Object.keys(a.catalogue) as (keyof Catalogue)[];
  const isOf = (part: keyof Catalogue): boolean => (UNASKED as readonly string[]).includes(part);
  if (parts.some((part) => !isOf(part) && a.catalogue[part] !== b.catalogue[part])) return false;
  const others = UNASKED.map((part) => othersIn(a.catalogue[part], b.catalogue[part]));
  if (others.includes(undefined)) return false;
  const ids = others.flatMap((list) => list ?? []);
  if (ids.length === 0) return true;
  const fewer = UNASKED.map((part) => {
    const lists = [a.catalogue[part], b.catalogue[part]] as const;
    return lists[0].length <= lists[1].length ? lists[0] : lists[1];
  });
  const { events, assets } = a.catalogue;
  const asked = JSON.stringify([fewer, events, assets, a.program, a.scores, a.people.personas, a.scenario]);
  return ids.every((id) => !asked.includes(JSON.stringify(id)));
}

type Named = { readonly id: string; readonly name: string };

/** What only the longer of two lists has; nothing can be said where they differ in more. The order of the rest is that of both. */
function othersIn(a: readonly Named[], b: readonly Named[]): readonly string[] | undefined {
  if (a === b) return [];
  const [some, more] = a.length <= b.length ? [a, b] : [b, a];
  const unnamed = (one: Named): string => JSON.stringify({ ...one, name: '' });
  const kept = new Map(some.map((one) => [one.id, one]));
  const both = more.filter(({ id }) => kept.has(id));
  const isSame = both.every((one, i) => one === some[i] || unnamed(one) === unnamed(some[i] as Named));
  if (both.length !== some.length || !isSame) return undefined;
  return more.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
}

/** Whether steps do the same: names, notes and tags are for those who read them. */
function isSameStep(a: ProgramNode, b: ProgramNode | undefined): boolean {
  if (a.id !== b?.id || a.key !== b.key || a.kind !== b.kind || a.version !== b.version) return false;
  if (a.settings === b.settings) return true;
  const done = ({ settings }: ProgramNode): string =>
    JSON.stringify([ownSettings(settings), settings.enabled !== false]);
  return done(a) === done(b);
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
    steps.every((node, i) => isSameStep(node, others[i]))
  );
}
