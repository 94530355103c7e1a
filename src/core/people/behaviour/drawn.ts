/** Leads drawn from personas, one by one, whenever they are asked for. */
import { diceBase, die, keyOf, leadLanes } from '../../kit/dice/dice.ts';
import type { Persona } from '../model/scenario.ts';
import type { Names } from '../rules/facts.ts';
import type { FieldValue } from '../rules/rule.ts';
import { type ArrivalOf, arrivalsOf } from './arrivals.ts';
import {
  CHOICE_KEY,
  CHOICE_OF,
  CHOSEN,
  type Choice,
  chooseAt,
  MOST_CHOICES,
  takeChoices,
} from './choices.ts';
import { type ConsentDice, consentDice, drawConsent } from './consent.ts';
import { readDates } from './dates.ts';
import type { PopulationOptions } from './population-options.ts';
import { blankFields, ownFields } from './slot.ts';
import { choose, type Weights, weigh } from './weights.ts';
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

/** A field of a persona. `values[zone]` for dates, else `values[0]`; the choice among them has a number too, -1 if there is one value. */
interface DrawnField extends Choice {
  readonly field: number;
  readonly no: number;
  readonly values: readonly (readonly FieldValue[])[];
}

/** A persona. All that its leads may say in their fields are its kinds: a number by the choices and, where dates are among them, the zone. */
interface DrawnPersona {
  readonly name: string;
  readonly truth: string;
  readonly zones: Int32Array;
  readonly zoneWeights: Weights;
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

/** What personas are put into: the choices of all that are of kinds, the first of them that of the persona, and how many kinds there are. */
class Deck {
  readonly choices: Choice[] = [];
  kinds = 0;

  /** The first of so many kinds, -1 if there is no room for them or their choices. */
  add(kinds: number, choices: readonly Choice[]): number {
    if (this.kinds + kinds > MOST_KINDS || this.choices.length + choices.length > MOST_CHOICES) return -1;
    this.choices.push(...choices);
    this.kinds += kinds;
    return this.kinds - kinds;
  }
}

function drawnField(options: PopulationOptions, slug: string, persona: Persona): Omit<DrawnField, 'no'> {
  const choices = persona.fields[slug] ?? [];
  const values = choices.map((choice) => choice.value);
  const isDate = options.fields.some((field) => field.id === slug && field.type === 'date');
  return {
    field: options.names.fields.no(slug),
    key: keyOf(`field:${slug}`),
    weights: weigh(choices.map((choice) => choice.weight)),
    values: isDate ? options.zones.list.map((zone) => readDates(values, zone)) : [values],
  };
}

function drawnPersona(options: PopulationOptions, persona: Persona, deck: Deck): DrawnPersona {
  const weighted = persona.zones ?? options.scenario.zones;
  const home = options.zone ?? 0;
  const numbers = weighted.map(({ zone }) => options.zones.list.findIndex((z) => z.name === zone));
  const from = deck.choices.length;
  let to = from;
  const fields = Object.keys(persona.fields)
    .filter((slug) => persona.fields[slug]!.length > 0)
    .map((slug) => drawnField(options, slug, persona))
    .map((field): DrawnField => ({ ...field, no: field.values[0]!.length > 1 ? to++ : -1 }));
  const hasDates = fields.some(({ values }) => values.length > 1);
  const zones = hasDates ? options.zones.list.length : 1;
  const kinds = fields.reduce((count, { values }) => count * values[0]!.length, zones);
  return {
    name: persona.name,
    truth: persona.truth,
    zoneWeights: weigh(weighted.length > 0 ? weighted.map(({ weight }) => weight) : [1]),
    zones: Int32Array.from(numbers.length > 0 ? numbers : [home], (no) => (no < 0 ? home : no)),
    fields,
    from,
    to,
    hasDates,
    firstKind: deck.add(
      kinds,
      fields.filter(({ no }) => no >= 0),
    ),
  };
}

const NOBODY: Persona = { id: 'nobody', name: '', share: 1, truth: 'buyer', fields: {} };

/** What is the same in every repeat. */
interface Drawing {
  readonly size: number;
  readonly seed: number;
  readonly isNamed: boolean;
  readonly names: Names;
  readonly choices: readonly Choice[];
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
  deck.choices.push({ weights: weigh(personas.map((persona) => persona.share)), key: PERSON_KEY });
  const drawn = personas.map((persona) => drawnPersona(options, persona, deck));
  const drawing: Drawing = {
    size: scenario.leads,
    seed: scenario.seed,
    isNamed: options.personas.length > 0,
    names,
    choices: deck.choices,
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

  constructor(drawing: Drawing, replication: number) {
    this.size = drawing.size;
    this.kinds = drawing.kinds;
    this.drawing = drawing;
    this.replication = replication;
  }

  load(lead: number, into: LeadSlot): void {
    const { lanes, drawing } = this;
    takeChoices(drawing.choices);
    leadLanes(drawing.seed, this.replication, lead, lanes);
    const base = diceBase(lanes[0]!, lanes[1]!, PERSON_KEY, 0);
    const no = chooseAt(0, die(base, PURPOSE.persona));
    const persona = drawing.personas[no]!;
    into.lead = lead;
    into.id = '';
    into.persona = drawing.isNamed ? no : -1;
    into.zone = persona.zones[choose(persona.zoneWeights, die(base, PURPOSE.zone))]!;
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
    const { lanes, drawing } = this;
    const base = diceBase(lanes[0]!, lanes[1]!, FIELDS_KEY, 0);
    if (persona.firstKind < 0) {
      drawEach(persona, base, { zone: into.zone, fields: ownFields(into, drawing.names) });
      return;
    }
    let kind = persona.hasDates ? into.zone : 0;
    for (let no = persona.from; no < persona.to; no++) {
      const thing = chooseAt(no, die(base, CHOICE_KEY[no]!));
      CHOSEN[no] = thing;
      kind = Math.imul(kind, CHOICE_OF[no]!) + thing;
    }
    kind += persona.firstKind;
    into.kind = kind;
    into.fields = drawing.kinds[kind] ?? this.meet(kind, persona, into.zone);
  }

  /** The fields of a kind of which no lead has been drawn so far. */
  private meet(kind: number, { fields }: DrawnPersona, zone: number): FieldValue[] {
    const made = blankFields(this.drawing.names);
    for (const { field, no, values } of fields) {
      made[field] = valuesIn(values, zone)[no < 0 ? 0 : CHOSEN[no]!]!;
    }
    this.drawing.kinds[kind] = made;
    return made;
  }
}

function valuesIn(values: DrawnField['values'], zone: number): readonly FieldValue[] {
  return values.length > 1 ? values[zone]! : values[0]!;
}

/** Draws the fields of a lead that is of no kind. */
function drawEach(
  persona: DrawnPersona,
  base: number,
  into: { readonly zone: number; readonly fields: FieldValue[] },
): void {
  for (const { field, no, key, weights, values } of persona.fields) {
    const thing = no < 0 ? 0 : choose(weights, die(base, key));
    into.fields[field] = valuesIn(values, into.zone)[thing]!;
  }
}
