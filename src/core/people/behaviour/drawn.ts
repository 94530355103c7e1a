/** Leads drawn from personas, one by one, whenever they are asked for. */
import { diceBase, die, keyOf, leadLanes } from '../../kit/dice/dice.ts';
import type { Persona } from '../model/scenario.ts';
import type { Names } from '../rules/facts.ts';
import type { FieldValue } from '../rules/rule.ts';
import { type ArrivalOf, arrivalsOf } from './arrivals.ts';
import { type ConsentDice, consentDice, drawConsent } from './consent.ts';
import { readDates } from './dates.ts';
import type { PopulationOptions } from './population-options.ts';
import { blankFields, ownFields } from './slot.ts';
import { type Choices, choicesOf, chooseAt, type Weights, weigh } from './weights.ts';
import { type LeadSlot, type Population, PURPOSE } from './world.ts';

/** Shorter than `fill` for a handful. */
function clear(bits: Uint8Array): void {
  for (let i = 0; i < bits.length; i++) bits[i] = 0;
}

/** The flags have fixed numbers. */
function clearFlags(flags: Uint8Array): void {
  flags[1] = 0;
  flags[2] = 0;
  flags[3] = 0;
  flags[4] = 0;
}

const NO_HISTORY: LeadSlot['history'] = [];

/** Most kinds of people of a run. Personas beyond are of no kind: each of their leads has fields of its own. */
export const MOST_KINDS = 4096;

/** A field of a persona. `values[zone]` for dates, else `values[0]`; `choice`: number of the choice among them, -1 if there is one value. */
interface DrawnField {
  readonly field: number;
  readonly choice: number;
  readonly values: readonly (readonly FieldValue[])[];
}

/** A persona. All that its leads may say in their fields are its kinds: a number by the choices and, where dates are among them, the zone. */
interface DrawnPersona {
  readonly name: string;
  readonly truth: string;
  readonly zones: Int32Array;
  readonly zoneChoice: number;
  readonly fields: readonly DrawnField[];
  /** Choices of fields from this number up to `to`. */
  readonly from: number;
  readonly to: number;
  readonly hasDates: boolean;
  /** Its first kind, -1 if it has too many. */
  readonly firstKind: number;
}

const PERSON_KEY = keyOf('person');
const FIELDS_KEY = keyOf('fields');

/** What personas are put into: choices, the keys of the dice of those of fields, and how many kinds there are. */
class Deck {
  readonly choices: Weights[] = [];
  readonly keys: number[] = [];
  kinds = 0;

  add(weights: readonly number[], slug = ''): number {
    this.keys.push(keyOf(`field:${slug}`));
    return this.choices.push(weigh(weights)) - 1;
  }

  /** The first of so many kinds, -1 if there is no room for them. */
  addKinds(count: number): number {
    if (this.kinds + count > MOST_KINDS) return -1;
    this.kinds += count;
    return this.kinds - count;
  }
}

function drawnField(
  options: PopulationOptions,
  slug: string,
  what: { persona: Persona; deck: Deck },
): DrawnField {
  const choices = what.persona.fields[slug] ?? [];
  const values = choices.map((choice) => choice.value);
  const isDate = options.fields.some((field) => field.id === slug && field.type === 'date');
  return {
    field: options.names.fields.no(slug),
    choice:
      values.length > 1
        ? what.deck.add(
            choices.map((choice) => choice.weight),
            slug,
          )
        : -1,
    values: isDate ? options.zones.list.map((zone) => readDates(values, zone)) : [values],
  };
}

function drawnPersona(options: PopulationOptions, persona: Persona, deck: Deck): DrawnPersona {
  const weighted = persona.zones ?? options.scenario.zones;
  const home = options.zone ?? 0;
  const numbers = weighted.map(({ zone }) => options.zones.list.findIndex((z) => z.name === zone));
  const zoneChoice = deck.add(weighted.length > 0 ? weighted.map(({ weight }) => weight) : [1]);
  const fields = Object.keys(persona.fields)
    .filter((slug) => persona.fields[slug]!.length > 0)
    .map((slug) => drawnField(options, slug, { persona, deck }));
  const hasDates = fields.some(({ values }) => values.length > 1);
  const zones = hasDates ? options.zones.list.length : 1;
  return {
    name: persona.name,
    truth: persona.truth,
    zones: Int32Array.from(numbers.length > 0 ? numbers : [home], (no) => (no < 0 ? home : no)),
    zoneChoice,
    fields,
    from: zoneChoice + 1,
    to: deck.choices.length,
    hasDates,
    firstKind: deck.addKinds(fields.reduce((kinds, { values }) => kinds * values[0]!.length, zones)),
  };
}

const NOBODY: Persona = { id: 'nobody', name: '', share: 1, truth: 'buyer', fields: {} };

/** What is the same in every repeat. */
interface Drawing {
  readonly size: number;
  readonly seed: number;
  readonly isNamed: boolean;
  readonly names: Names;
  /** The first is that of the persona. */
  readonly choices: Choices;
  /** By choice: the key of its die, and among how many. */
  readonly keys: Int32Array;
  readonly counts: Int32Array;
  readonly personas: readonly DrawnPersona[];
  /** By kind: its fields, once a lead of it has been drawn. */
  readonly kinds: (FieldValue[] | undefined)[];
  readonly topics: ConsentDice | undefined;
  readonly arrival: ArrivalOf;
}

/** Everybody of a scenario, by number. A scenario without personas draws people of whom nothing is known. */
export function linkDrawn(options: PopulationOptions): (replication: number) => Population {
  const { scenario, names } = options;
  const personas = options.personas.length > 0 ? options.personas : [NOBODY];
  const deck = new Deck();
  deck.add(personas.map((persona) => persona.share));
  const drawn = personas.map((persona) => drawnPersona(options, persona, deck));
  const drawing: Drawing = {
    size: scenario.leads,
    seed: scenario.seed,
    isNamed: options.personas.length > 0,
    names,
    choices: choicesOf(deck.choices),
    keys: Int32Array.from(deck.keys),
    counts: Int32Array.from(deck.choices, ({ ends }) => ends.length),
    personas: drawn,
    kinds: new Array<undefined>(deck.kinds).fill(undefined),
    topics: consentDice(scenario, names),
    arrival: arrivalsOf(scenario.arrivals, names.fields),
  };
  return (replication) => new DrawnPopulation(drawing, replication);
}

class DrawnPopulation implements Population {
  readonly size: number;
  readonly kinds: object;
  private readonly drawing: Drawing;
  private readonly replication: number;
  private readonly lanes = new Int32Array(2);
  /** What the choices of fields of the lead at hand fell on. */
  private readonly chosen: Int32Array;

  constructor(drawing: Drawing, replication: number) {
    this.size = drawing.size;
    this.kinds = drawing.kinds;
    this.drawing = drawing;
    this.replication = replication;
    this.chosen = new Int32Array(drawing.counts.length);
  }

  load(lead: number, into: LeadSlot): void {
    const { lanes, drawing } = this;
    leadLanes(drawing.seed, this.replication, lead, lanes);
    const base = diceBase(lanes[0]!, lanes[1]!, PERSON_KEY, 0);
    const no = chooseAt(drawing.choices, 0, die(base, PURPOSE.persona));
    const persona = drawing.personas[no]!;
    into.lead = lead;
    into.id = '';
    into.persona = drawing.isNamed ? no : -1;
    into.zone = persona.zones[chooseAt(drawing.choices, persona.zoneChoice, die(base, PURPOSE.zone))]!;
    // A pointer costs far more to write than to compare.
    if (into.name !== persona.name) into.name = persona.name;
    if (into.truth !== persona.truth) into.truth = persona.truth;
    if (into.history !== NO_HISTORY) into.history = NO_HISTORY;
    clear(into.lists);
    clearFlags(into.flags);
    this.drawFields(persona, into);
    drawConsent(drawing.topics, lanes, into);
    into.arrival = drawing.arrival(into, lanes);
  }

  private drawFields(persona: DrawnPersona, into: LeadSlot): void {
    const { lanes, drawing, chosen } = this;
    const { choices, keys, counts, kinds } = drawing;
    const base = diceBase(lanes[0]!, lanes[1]!, FIELDS_KEY, 0);
    let kind = persona.hasDates ? into.zone : 0;
    for (let no = persona.from; no < persona.to; no++) {
      const thing = chooseAt(choices, no, die(base, keys[no]!));
      chosen[no] = thing;
      kind = Math.imul(kind, counts[no]!) + thing;
    }
    if (persona.firstKind < 0) {
      this.fill(persona, into.zone, ownFields(into, drawing.names));
      return;
    }
    kind += persona.firstKind;
    const known = kinds[kind];
    if (known === undefined) kinds[kind] = this.fill(persona, into.zone, blankFields(drawing.names));
    into.fields = known ?? kinds[kind]!;
    into.kind = kind;
  }

  /** Fills blank fields with what was drawn. */
  private fill(persona: DrawnPersona, zone: number, fields: FieldValue[]): FieldValue[] {
    for (const { field, choice, values } of persona.fields) {
      const known = values.length > 1 ? values[zone]! : values[0]!;
      fields[field] = known[choice < 0 ? 0 : this.chosen[choice]!]!;
    }
    return fields;
  }
}
