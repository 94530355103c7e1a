/** Everybody of the first repeat of a run: what is known of them, and how they stand when it ends. Off the page. */
import {
  type FieldValue,
  makeSlot,
  type RunInput,
  scoresAt,
  settleRun,
  trailLead,
  type Whereabouts,
  whereaboutsOf,
} from '../core/index.ts';

/** Somebody of a run; scores are those of its last minute. */
export interface Listed extends Whereabouts {
  /** Number of the lead, from 0. */
  readonly lead: number;
  /** Number of the persona they are made up from; -1: of none. */
  readonly persona: number;
  /** IANA zone. */
  readonly zone: string;
  /** What is known of the fields that were asked for, in their order. */
  readonly known: readonly FieldValue[];
  readonly fit: number;
  readonly engagement: number;
  readonly relationship: number;
}

/** Those who were listed since the last telling. */
export interface Roster {
  readonly listed: readonly Listed[];
  /** Minute of the epoch at which the run starts. */
  readonly start: number;
  readonly done: number;
  readonly of: number;
  readonly isDone: boolean;
}

/** Leads between two answers: a few hundredths of a second. */
const SLICE = 500;

/** Lists all leads in the order of their numbers, a slice at a time. `fields`: what of them is told. */
export function* roster(input: RunInput, fields: readonly string[]): Generator<Roster, void> {
  const { stage, cast } = settleRun(input);
  const { leads, linked, setup } = stage;
  const code = input.codes[0]!;
  const slot = makeSlot(setup.names);
  const { size } = setup.names.fields;
  const slugs = Array.from({ length: size }, (_, no) => setup.names.fields.slug(no));
  const at = fields.map((field) => slugs.indexOf(field));
  const look = (lead: number): Listed => {
    const { rows, trail } = trailLead(linked, cast, lead);
    const { fit, engagement, relationship } = scoresAt(trail, setup.horizon);
    cast.population.load(lead, slot);
    return {
      lead,
      persona: slot.persona,
      zone: setup.zones.list[slot.zone]?.name ?? 'UTC',
      known: at.map((field) => slot.fields[field] ?? null),
      fit,
      engagement,
      relationship,
      ...whereaboutsOf(rows, code),
    };
  };
  for (let from = 0; from < leads; from += SLICE) {
    const done = Math.min(leads, from + SLICE);
    const listed = Array.from({ length: done - from }, (_, i) => look(from + i));
    yield { listed, start: setup.start, done, of: leads, isDone: done === leads };
  }
  if (leads === 0) yield { listed: [], start: setup.start, done: 0, of: 0, isDone: true };
}
