import {
  choiceText,
  type FieldDef,
  type FieldValue,
  type LeadRecord,
  type Persona,
  type ProgramFile,
  reasonName,
  type Text,
  text,
} from '../../core/index.ts';
import { madeUpName } from '../../store/people/naming.ts';
import type { Voice } from '../../store/words.ts';
import type { Ended, Listed } from '../../worker/roster.ts';

/** Somebody in the table. */
export interface PersonRow {
  /** Number of the lead, from 0. */
  readonly lead: number;
  readonly key: string | number;
  readonly name: string;
  /** What is known of the fields that are shown, in their order. */
  readonly known: readonly FieldValue[];
  readonly persona: Persona | undefined;
  /** How they stand when the run ends; undefined until that is known. */
  readonly end: Ended | undefined;
  /** Everything that can be looked for, in small letters. */
  readonly words: string;
}

const small = (words: readonly unknown[]): string => words.join(' ').toLocaleLowerCase();

/** Somebody in the table, before it is known how they end. */
type KnownRow = Omit<PersonRow, 'end'>;

/** The rows of people who are somebody, in the order of their records. */
export function ownRows(records: readonly LeadRecord[], fields: readonly FieldDef[]): readonly KnownRow[] {
  return records.map((record, lead) => ({
    lead,
    key: record.id,
    name: record.name ?? record.id,
    known: fields.map(({ id }) => record.fields[id] ?? null),
    persona: undefined,
    words: small([record.name, record.id, ...Object.values(record.fields)]),
  }));
}

/** Who there is, and how they end as far as that is known. */
export interface Found {
  readonly listed: readonly Listed[];
  readonly ended: readonly Ended[];
}

/** What made-up people are made of. `fields`: those that are told of them, in their order. */
interface Making {
  readonly personas: readonly Persona[];
  readonly seed: number;
  readonly fields: readonly FieldDef[];
}

/** The rows of made-up people, by their numbers. */
export function madeUpRows(
  listed: readonly Listed[],
  { personas, seed, fields }: Making,
  voice: Pick<Voice, 't' | 'say'>,
): readonly KnownRow[] {
  return listed.map(({ lead, known, persona: no }) => {
    const name = madeUpName(seed, lead, voice);
    const persona = personas[no];
    return {
      lead,
      key: lead,
      name,
      known,
      persona,
      words: small([
        name,
        persona?.name ?? '',
        // As they are read in the table.
        ...known.map((value, i) => voice.say(choiceText(fields[i]?.id ?? '', value))),
      ]),
    };
  });
}

/** The rows with how their people end, as far as that is known: it comes in many parts, and nothing else of a row hangs on it. */
export function withEnds(rows: readonly KnownRow[], ended: readonly Ended[]): readonly PersonRow[] {
  return rows.map((row) => ({ ...row, end: ended[row.lead] }));
}

/** What became of somebody, in the words in which Results say how people left. */
export function outcomeName(outcome: string): Text {
  if (outcome === 'notCome') return text('people.roster.notCome');
  if (outcome === 'inside') return text('results.exits.inside');
  return outcome === 'withSales' ? text('results.exits.withSales') : reasonName(outcome);
}

/** What to narrow the table to; undefined: to nothing. */
export interface Narrowing {
  readonly members: readonly number[] | undefined;
  readonly outcome: string | undefined;
  /** In small letters. */
  readonly looked: string;
}

/** Those of a segment, with an outcome, who hold the words looked for. */
export function narrowed(
  rows: readonly PersonRow[],
  { members, outcome, looked }: Narrowing,
): readonly PersonRow[] {
  const inside = members === undefined ? rows : members.flatMap((lead) => rows[lead] ?? []);
  return inside.filter(
    ({ end, words }) =>
      (outcome === undefined || end?.outcome === outcome) && (looked === '' || words.includes(looked)),
  );
}

/** How many of some people there are of each outcome, most first. */
export function outcomesOf(
  rows: readonly PersonRow[],
): readonly { readonly outcome: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { end } of rows)
    if (end !== undefined) counts.set(end.outcome, (counts.get(end.outcome) ?? 0) + 1);
  return [...counts]
    .map(([outcome, count]) => ({ outcome, count }))
    .sort((a, b) => b.count - a.count || (a.outcome < b.outcome ? -1 : 1));
}

/** What says most of somebody stands first, where at least half of them have it. */
const TELLING = ['job-title', 'company'];

/** Fields shown of imported people: those that most of them have, the fullest first. */
export function fullestFields(
  records: readonly LeadRecord[],
  known: readonly FieldDef[],
  most: number,
): readonly FieldDef[] {
  const filled = new Map<string, number>();
  for (const { fields } of records) {
    for (const id of Object.keys(fields)) filled.set(id, (filled.get(id) ?? 0) + 1);
  }
  const telling = TELLING.filter((id) => 2 * (filled.get(id) ?? 0) >= records.length);
  const others = [...filled].sort(([, a], [, b]) => b - a).map(([id]) => id);
  return [...new Set([...telling, ...others])]
    .slice(0, most)
    .flatMap((id) => known.find((field) => field.id === id) ?? []);
}

/** The zone in which the times of the table are told. */
export function zoneOf(file: ProgramFile | undefined): string {
  return file?.program.settings.zone ?? 'UTC';
}
