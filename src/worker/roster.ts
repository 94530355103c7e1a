/** Everybody of the first repeat of a run: what is known of them, and how they stand when it ends. Off the page. */
import {
  type FieldValue,
  makeSlot,
  openRun,
  type RunInput,
  type Stage,
  scoresAt,
  settledCast,
  trailLead,
  type Whereabouts,
  whereaboutsOf,
} from '../core/index.ts';

/** Somebody of a run, by what is known before it begins. */
export interface Listed {
  /** Number of the lead, from 0. */
  readonly lead: number;
  /** Number of the persona they are made up from; -1: of none. */
  readonly persona: number;
  /** What is known of the fields that were asked for, in their order. */
  readonly known: readonly FieldValue[];
}

/** How somebody stands when the run ends; scores are those of its last minute. */
export interface Ended extends Whereabouts {
  readonly fit: number;
  readonly engagement: number;
  readonly relationship: number;
}

/** What has been found since the last telling. */
export interface Roster {
  /** All leads by number; told once, first of all. */
  readonly listed?: readonly Listed[];
  /** The next ones of how they end, by number. */
  readonly ended: readonly Ended[];
  /** Minute of the epoch at which the run starts. */
  readonly start: number;
  /** Of so many it is known how they end, of all. */
  readonly done: number;
  readonly of: number;
  readonly isDone: boolean;
}

/** Leads between two answers: a few hundredths of a second. */
export const SLICE = 500;

/** Who there is, before anything happens to them. */
function listedIn({ leads, setup, cast }: Stage, fields: readonly string[]): readonly Listed[] {
  const { population } = cast(0);
  const { size } = setup.names.fields;
  const slugs = Array.from({ length: size }, (_, no) => setup.names.fields.slug(no));
  const at = fields.map((field) => slugs.indexOf(field));
  const slot = makeSlot(setup.names);
  return Array.from({ length: leads }, (_, lead) => {
    population.load(lead, slot);
    return { lead, persona: slot.persona, known: at.map((field) => slot.fields[field] ?? null) };
  });
}

/**
 * Lists all leads in the order of their numbers: at once who they are, then how they end, a slice at a time. `fields`: what of
 * them is told.
 */
export function* roster(input: RunInput, fields: readonly string[]): Generator<Roster, void> {
  const stage = openRun({ ...input, scenario: { ...input.scenario, replications: 1 } });
  const { leads, linked, setup } = stage;
  const head = { start: setup.start, of: leads };
  yield { ...head, listed: listedIn(stage, fields), ended: [], done: 0, isDone: leads === 0 };
  const cast = settledCast(stage, 0);
  const code = input.codes[0]!;
  const look = (lead: number): Ended => {
    const { rows, trail } = trailLead(linked, cast, lead);
    const { fit, engagement, relationship } = scoresAt(trail, setup.horizon);
    return { fit, engagement, relationship, ...whereaboutsOf(rows, code) };
  };
  for (let from = 0; from < leads; from += SLICE) {
    const done = Math.min(leads, from + SLICE);
    const ended = Array.from({ length: done - from }, (_, i) => look(from + i));
    yield { ...head, ended, done, isDone: done === leads };
  }
}
