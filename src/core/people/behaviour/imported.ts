/** People brought along, kept in columns. */
import { assert } from '../../kit/base.ts';
import { leadLanes } from '../../kit/dice/dice.ts';
import type { LeadRecord, StartScores } from '../model/scenario.ts';
import type { Names } from '../rules/facts.ts';
import type { FieldValue } from '../rules/rule.ts';
import { type ArrivalOf, arrivalsOf } from './arrivals.ts';
import { type ConsentDice, consentDice, drawConsent } from './consent.ts';
import { readDate } from './dates.ts';
import type { PopulationOptions } from './population-options.ts';
import { ownFields } from './slot.ts';
import type { LeadSlot, PastEvent, Population } from './world.ts';

/** Numbers of the flags, as in `FlagNo`. */
const FLAGS = { optedOut: 1, bounced: 2, complained: 3, suppressed: 4 } as const;

const NO_HISTORY: readonly PastEvent[] = [];

/** One field of all people. */
interface Column {
  readonly field: number;
  readonly values: readonly FieldValue[];
}

/** What differs from most people, by lead number: absent = as most. */
interface Rare {
  readonly consent: ReadonlyMap<number, readonly number[]>;
  readonly lists: ReadonlyMap<number, readonly number[]>;
  readonly flags: ReadonlyMap<number, readonly number[]>;
  readonly history: ReadonlyMap<number, readonly PastEvent[]>;
  readonly scores: ReadonlyMap<number, StartScores>;
}

type Records = readonly LeadRecord[];

function zonesOf({ zones, zone = 0 }: PopulationOptions, records: Records): Int32Array {
  const numbers = new Map(zones.list.map((z, no) => [z.name, no]));
  return Int32Array.from(records, (record) => numbers.get(record.zone ?? '') ?? zone);
}

function columnsOf(options: PopulationOptions, records: Records, zones: Int32Array): readonly Column[] {
  const slugs = [...new Set(records.flatMap((record) => Object.keys(record.fields)))];
  const dates = new Set(options.fields.filter((field) => field.type === 'date').map((field) => field.id));
  return slugs.map((slug) => ({
    field: options.names.fields.no(slug),
    values: records.map((record, lead) => {
      const value = record.fields[slug] ?? null;
      return dates.has(slug) ? readDate(value, options.zones.list[zones[lead]!]!) : value;
    }),
  }));
}

/** Past events oldest first; those of one minute stay as they stand. */
function historyOf({ names }: PopulationOptions, record: LeadRecord): readonly PastEvent[] {
  const rows = (record.history ?? []).map(({ minute, event, about, value }) => {
    assert(minute < 0, 'what is past lies before the start of the run');
    return {
      minute,
      event: names.events.no(event),
      about: about === undefined ? -1 : names.abouts.no(about),
      value: value ?? Number.NaN,
    };
  });
  return rows.sort((a, b) => a.minute - b.minute);
}

/** By lead number, only for those of whom `pick` knows something. */
function rareOf<T>(records: Records, pick: (record: LeadRecord) => T | undefined): ReadonlyMap<number, T> {
  const found = new Map<number, T>();
  records.forEach((record, lead) => {
    const value = pick(record);
    if (value !== undefined) found.set(lead, value);
  });
  return found;
}

function rareThings(options: PopulationOptions, records: Records): Rare {
  const { topics, lists } = options.names;
  return {
    consent: rareOf(records, (record) => record.consent?.map((topic) => topics.no(topic))),
    lists: rareOf(records, (record) => record.lists?.map((list) => lists.no(list))),
    flags: rareOf(records, (record) => record.flags?.map((flag) => FLAGS[flag])),
    history: rareOf(records, (record) => {
      const history = historyOf(options, record);
      return history.length > 0 ? history : undefined;
    }),
    scores: rareOf(records, (record) => record.scores),
  };
}

/** Sets the bits of one lead; nothing else is set. */
function setBits(bits: Uint8Array, numbers: readonly number[] | undefined): void {
  bits.fill(0);
  if (numbers === undefined) return;
  for (let i = 0; i < numbers.length; i++) bits[numbers[i]!] = 1;
}

/** What is the same in every repeat, by lead number. */
interface Brought {
  readonly size: number;
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly zones: Int32Array;
  readonly personas: Int32Array;
  readonly truths: readonly string[];
  readonly arrivals: Int32Array;
  readonly columns: readonly Column[];
  /** The names that fields are numbered by. */
  readonly of: Names;
  readonly rare: Rare;
  readonly topics: ConsentDice | undefined;
  readonly arrival: ArrivalOf;
  readonly seed: number;
}

/**
 * Imported people by number, in the order of their records: the same in every replication, but for what is drawn of them (consent
 * and arrival where a record names none).
 */
export function linkImported(
  options: PopulationOptions,
  records: Records,
): (replication: number) => Population {
  const { personas, scenario, names } = options;
  const personaOf = (record: LeadRecord): number => personas.findIndex((p) => p.id === record.persona);
  const zones = zonesOf(options, records);
  const brought: Brought = {
    size: records.length,
    ids: records.map((record) => record.id),
    names: records.map((record) => record.name ?? record.id),
    zones,
    personas: Int32Array.from(records, personaOf),
    truths: records.map((record) => record.truth ?? personas[personaOf(record)]?.truth ?? 'buyer'),
    arrivals: Int32Array.from(records, (record) => record.arrival ?? NOT_SAID),
    columns: columnsOf(options, records, zones),
    of: names,
    rare: rareThings(options, records),
    topics: consentDice(scenario, names),
    arrival: arrivalsOf(scenario.arrivals, names.fields),
    seed: scenario.seed,
  };
  return (replication) => new ImportedPopulation(brought, replication);
}

class ImportedPopulation implements Population {
  readonly size: number;
  private readonly brought: Brought;
  private readonly replication: number;
  private readonly lanes = new Int32Array(2);

  constructor(brought: Brought, replication: number) {
    this.size = brought.size;
    this.brought = brought;
    this.replication = replication;
  }

  load(lead: number, into: LeadSlot): void {
    const { brought, lanes } = this;
    const { rare } = brought;
    into.lead = lead;
    into.id = brought.ids[lead]!;
    into.name = brought.names[lead]!;
    into.zone = brought.zones[lead]!;
    into.persona = brought.personas[lead]!;
    into.truth = brought.truths[lead]!;
    into.history = rare.history.get(lead) ?? NO_HISTORY;
    into.scores = rare.scores.get(lead);
    const fields = ownFields(into, brought.of);
    for (const { field, values } of brought.columns) fields[field] = values[lead]!;
    setBits(into.lists, rare.lists.get(lead));
    setBits(into.flags, rare.flags.get(lead));
    leadLanes(brought.seed, this.replication, lead, lanes);
    const consent = rare.consent.get(lead);
    if (consent === undefined) drawConsent(brought.topics, lanes, into);
    else setBits(into.consent, consent);
    const arrival = brought.arrivals[lead]!;
    into.arrival = arrival === NOT_SAID ? brought.arrival(into, lanes) : arrival;
  }
}

/** A record without a minute of its own. */
const NOT_SAID = -2147483648;
