/** Leads drawn from personas, one by one, whenever they are asked for. */
import { diceBase, die, keyOf, leadLanes } from '../../kit/dice/dice.ts';
import type { Persona } from '../model/scenario.ts';
import type { FieldValue } from '../rules/rule.ts';
import { type ArrivalOf, arrivalsOf } from './arrivals.ts';
import { type ConsentDice, consentDice, drawConsent } from './consent.ts';
import { readDates } from './dates.ts';
import type { PopulationOptions } from './population-options.ts';
import { choose, type Weights, weigh } from './weights.ts';
import { type LeadSlot, type Population, PURPOSE } from './world.ts';

/** Shorter than `fill` for a handful. */
function clear(bits: Uint8Array): void {
  for (let i = 0; i < bits.length; i++) bits[i] = 0;
}

const NO_HISTORY: LeadSlot['history'] = [];

/** A field of a persona: which value by one die, whose purpose is the key of the field's slug. `values[zone]` for dates, else `values[0]`. */
interface DrawnField {
  readonly field: number;
  readonly key: number;
  readonly weights: Weights;
  readonly values: readonly (readonly FieldValue[])[];
}

interface DrawnPersona {
  readonly name: string;
  readonly truth: string;
  readonly zoneWeights: Weights;
  readonly zones: Int32Array;
  readonly fields: readonly DrawnField[];
}

const PERSON_KEY = keyOf('person');
const FIELDS_KEY = keyOf('fields');

function drawnField(options: PopulationOptions, slug: string, persona: Persona): DrawnField {
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

function drawnPersona(options: PopulationOptions, persona: Persona): DrawnPersona {
  const weighted = persona.zones ?? options.scenario.zones;
  const home = options.zone ?? 0;
  const numbers = weighted.map(({ zone }) => options.zones.list.findIndex((z) => z.name === zone));
  return {
    name: persona.name,
    truth: persona.truth,
    zoneWeights: weigh(weighted.length > 0 ? weighted.map(({ weight }) => weight) : [1]),
    zones: Int32Array.from(numbers.length > 0 ? numbers : [home], (no) => (no < 0 ? home : no)),
    fields: Object.keys(persona.fields)
      .filter((slug) => persona.fields[slug]!.length > 0)
      .map((slug) => drawnField(options, slug, persona)),
  };
}

const NOBODY: Persona = { id: 'nobody', name: '', share: 1, truth: 'buyer', fields: {} };

/** What is the same in every repeat. */
interface Drawing {
  readonly size: number;
  readonly seed: number;
  readonly isNamed: boolean;
  readonly weights: Weights;
  readonly personas: readonly DrawnPersona[];
  readonly topics: ConsentDice | undefined;
  readonly arrival: ArrivalOf;
}

/** Everybody of a scenario, by number. A scenario without personas draws people of whom nothing is known. */
export function linkDrawn(options: PopulationOptions): (replication: number) => Population {
  const { scenario, names } = options;
  const personas = options.personas.length > 0 ? options.personas : [NOBODY];
  const drawing: Drawing = {
    size: scenario.leads,
    seed: scenario.seed,
    isNamed: options.personas.length > 0,
    weights: weigh(personas.map((persona) => persona.share)),
    personas: personas.map((persona) => drawnPersona(options, persona)),
    topics: consentDice(scenario, names),
    arrival: arrivalsOf(scenario.arrivals, names.fields),
  };
  return (replication) => new DrawnPopulation(drawing, replication);
}

class DrawnPopulation implements Population {
  readonly size: number;
  private readonly drawing: Drawing;
  private readonly replication: number;
  private readonly lanes = new Int32Array(2);

  constructor(drawing: Drawing, replication: number) {
    this.size = drawing.size;
    this.drawing = drawing;
    this.replication = replication;
  }

  load(lead: number, into: LeadSlot): void {
    const { lanes, drawing } = this;
    leadLanes(drawing.seed, this.replication, lead, lanes);
    const base = diceBase(lanes[0]!, lanes[1]!, PERSON_KEY, 0);
    const no = choose(drawing.weights, die(base, PURPOSE.persona));
    const persona = drawing.personas[no]!;
    into.lead = lead;
    into.id = '';
    into.name = persona.name;
    into.persona = drawing.isNamed ? no : -1;
    into.truth = persona.truth;
    into.zone = persona.zones[choose(persona.zoneWeights, die(base, PURPOSE.zone))]!;
    clear(into.lists);
    clear(into.flags);
    into.history = NO_HISTORY;
    this.drawFields(persona, into);
    drawConsent(drawing.topics, lanes, into);
    into.arrival = drawing.arrival(into, lanes);
  }

  private drawFields(persona: DrawnPersona, into: LeadSlot): void {
    const fields = into.fields;
    for (let i = 0; i < fields.length; i++) fields[i] = null;
    const list = persona.fields;
    const base = diceBase(this.lanes[0]!, this.lanes[1]!, FIELDS_KEY, 0);
    for (let i = 0; i < list.length; i++) {
      const { field, key, weights, values } = list[i]!;
      const known = values.length > 1 ? values[into.zone]! : values[0]!;
      fields[field] = known.length > 1 ? known[choose(weights, die(base, key))]! : known[0]!;
    }
  }
}
