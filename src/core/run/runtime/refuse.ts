/**
 * What the runtime does not take from its host: said at once and all of it, for a lead with a wrong value would go wrong
 * days later, in silence.
 */
import { assert } from '../../kit/base.ts';
import { parseDate } from '../../kit/calendar/dates.ts';
import {
  BUILT_IN_FIELDS,
  type Catalogue,
  type FieldDef,
  type FieldType,
} from '../../people/model/catalogue.ts';
import { FLAG_NO } from '../../people/rules/link.ts';
import type { Clock, LiveRecord } from './live.ts';
import type { OpenMachines } from './open.ts';

/** The format in which leads are saved. */
export const SAVED_FORMAT = 1;

const FITS: Readonly<Record<FieldType, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string',
  choice: (value) => typeof value === 'string',
  number: (value) => Number.isFinite(value),
  yesNo: (value) => typeof value === 'boolean',
  date: (value) => typeof value === 'string' && parseDate(value) !== undefined,
};

const WANTED: Readonly<Record<FieldType, string>> = {
  text: 'a text',
  choice: 'a text',
  number: 'a number',
  yesNo: 'true or false',
  date: 'a date such as "2026-06-01"',
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function isClock(value: unknown): value is Clock {
  return isObject(value) && typeof value.now === 'function' && typeof value.wake === 'function';
}

/**
 * Refuses options without a machine, a clock, and a lead or a saved one.
 *
 * @throws {AssertionError} that says what is missing.
 */
export function checkOptions(options: unknown): void {
  assert(
    isObject(options),
    'createLead takes an object: { machine, clock, lead } or { machine, clock, saved }',
  );
  const { machine, clock, lead, saved } = options;
  assert(isObject(machine), 'createLead needs a machine: the JSON of an exported program, or a list of them');
  assert(
    isClock(clock),
    'createLead needs a clock with now() and wake(minute, callback), such as systemClock',
  );
  assert(Number.isFinite(clock.now()), 'now() of the clock gives minutes since 1970 as a number');
  assert(isObject(lead) !== isObject(saved), 'createLead needs either a lead or a saved one');
  if (isObject(lead)) {
    const isNamed = typeof lead.id === 'string' && lead.id !== '';
    assert(isNamed, `a lead needs an id, a text that is not empty: it is ${JSON.stringify(lead.id)}`);
  } else if (isObject(saved)) {
    const { formatVersion, person, programs } = saved;
    const isKnown = formatVersion === SAVED_FORMAT && isObject(person) && Array.isArray(programs);
    assert(isKnown, `not a lead saved in format ${SAVED_FORMAT}: formatVersion is ${String(formatVersion)}`);
  }
}

/** Choices that are named where a value is none of them: a field may have thousands. */
const MOST_NAMED = 12;

/** What a choice takes; `undefined`: whatever text. Several programs share a field: what one of them offers is right. */
type Offered = ReadonlyMap<string, ReadonlySet<string> | undefined>;

function offeredBy(defs: readonly FieldDef[]): Offered {
  const offered = new Map<string, ReadonlySet<string> | undefined>();
  for (const { id, choices = [] } of defs.filter(({ type }) => type === 'choice')) {
    const known = offered.has(id) ? offered.get(id) : new Set<string>();
    const isOpen = choices.length === 0 || known === undefined;
    offered.set(id, isOpen ? undefined : new Set([...known, ...choices]));
  }
  return offered;
}

function choiceWords(choices: ReadonlySet<string>): string {
  const named = [...choices].slice(0, MOST_NAMED).map((one) => JSON.stringify(one));
  const rest = choices.size - named.length;
  return `one of ${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

function fieldProblems(fields: LiveRecord['fields'], catalogues: readonly Catalogue[]): readonly string[] {
  const defs: readonly FieldDef[] = [...BUILT_IN_FIELDS, ...catalogues.flatMap((one) => one.fields)];
  const types = new Map(defs.map(({ id, type }) => [id, type]));
  const offered = offeredBy(defs);
  return Object.entries(fields ?? {}).flatMap(([id, value]) => {
    const type = types.get(id);
    // A blank is no value, and what no program knows is kept for the packets.
    if (type === undefined || value === null) return [];
    const choices = type === 'choice' ? offered.get(id) : undefined;
    const fits = FITS[type](value) && (choices === undefined || choices.has(String(value)));
    if (fits) return [];
    const wanted = choices === undefined ? WANTED[type] : choiceWords(choices);
    return [`field "${id}" takes ${wanted}, not ${JSON.stringify(value)}`];
  });
}

function strangers(what: string, given: Iterable<string>, known: readonly string[]): readonly string[] {
  return [...given]
    .filter((id) => !known.includes(id))
    .map((id) => `no program knows the ${what} "${id}"${known.length > 0 ? `: ${known.join(', ')}` : ''}`);
}

/**
 * Refuses a new lead with values that its fields do not take, and with topics, lists and flags that no program knows.
 *
 * @throws {AssertionError} that says every problem, one a line.
 */
export function checkRecord(
  { id, fields, consent, lists, flags }: LiveRecord,
  { programs }: OpenMachines,
): void {
  const catalogues = programs.map(({ host }) => host.facts.catalogue);
  const idsOf = (of: (one: Catalogue) => readonly { readonly id: string }[]): readonly string[] =>
    catalogues.flatMap(of).map((one) => one.id);
  const problems = [
    ...fieldProblems(fields, catalogues),
    ...strangers(
      'topic',
      consent ?? [],
      idsOf((one) => one.topics),
    ),
    ...strangers(
      'list',
      lists ?? [],
      idsOf((one) => one.lists),
    ),
    ...strangers('flag', flags ?? [], Object.keys(FLAG_NO)),
  ];
  assert(problems.length === 0, `the lead "${id}" cannot be taken:\n${problems.join('\n')}`);
}
