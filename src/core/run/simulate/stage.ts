/** Opens a run in one thread: from what travels (codes, scenario, people) to what runs (tables, leads, world). */

import type { ProgramCode } from '../../compile/code.ts';
import { assert, DAY } from '../../kit/base.ts';
import { isZone } from '../../kit/calendar/zones.ts';
import { linkBehaviour, type Worlds } from '../../people/behaviour/behaviour.ts';
import type { StartSpec } from '../../people/behaviour/entries.ts';
import type { Begins, HandoffLog } from '../../people/behaviour/handoff-log.ts';
import { linkPeople, type People } from '../../people/behaviour/population.ts';
import { BUILT_IN_FIELDS } from '../../people/model/catalogue.ts';
import type { LeadRecord, Persona, Scenario } from '../../people/model/scenario.ts';
import type { ScoreModel } from '../../people/model/scores.ts';
import type { Names } from '../../people/rules/facts.ts';
import { loggedName } from '../../people/rules/link.ts';
import type { Setup } from '../setup.ts';
import { makeSetup, mergedBySlug } from '../setup.ts';
import type { Linked } from './link.ts';
import { link } from './link.ts';
import type { Cast } from './simulate.ts';

/** All that a run depends on. Plain data: it travels to workers and into saved files as it is. */
export interface RunInput {
  readonly codes: readonly ProgramCode[];
  readonly scenario: Scenario;
  readonly personas: readonly Persona[];
  /** People brought along; where there are any, nobody is drawn. */
  readonly records?: readonly LeadRecord[];
  /** False: the same people without touches. True unless said. */
  readonly touches?: boolean;
  /** How drawn people share the starts of the programs after the first, in their order; the scenario says it of the first. */
  readonly otherStarts?: readonly NonNullable<Scenario['starts']>[];
}

/** What a replication is cast with: minutes at which reps begin, and where packets are written down. */
export interface CastOptions {
  readonly known?: Begins;
  readonly log?: HandoffLog;
}

/** A run, ready in this thread. */
export interface Stage {
  readonly input: RunInput;
  readonly setup: Setup;
  readonly linked: Linked;
  /** Leads of each replication. */
  readonly leads: number;
  readonly replications: number;
  cast(replication: number, options?: CastOptions): Cast;
}

/** Zones that leads of the run may have; unknown ones become the zone of the program. */
function zonesOf({ scenario, personas, records = [] }: RunInput): readonly string[] {
  const named = [
    ...scenario.zones.map(({ zone }) => zone),
    ...personas.flatMap((persona) => (persona.zones ?? []).map(({ zone }) => zone)),
    ...records.flatMap(({ zone }) => zone ?? []),
  ];
  return [...new Set(named)].filter(isZone);
}

/** Starts that people come to by themselves, and how drawn people share them: program by program, where that is said. */
function startsOf({ codes, scenario, records = [], otherStarts = [] }: RunInput): readonly StartSpec[] {
  const said = records.length > 0 ? [] : [scenario.starts ?? {}, ...otherStarts];
  return codes.flatMap((code, program) => {
    const shares = new Map(Object.entries(said[program] ?? {}));
    const own = code.starts.flatMap(({ on, nodeId }, start) =>
      on.kind === 'arrival' || on.kind === 'date' ? [{ program, start, on, nodeId }] : [],
    );
    const weightOf = ({ on, nodeId }: (typeof own)[number]): number =>
      on.kind === 'arrival' ? (shares.get(nodeId) ?? 0) : 0;
    const isSaid = own.some((one) => weightOf(one) > 0);
    return own.map(({ nodeId, ...spec }) =>
      isSaid && spec.on.kind === 'arrival' ? { ...spec, weight: weightOf({ ...spec, nodeId }) } : spec,
    );
  });
}

/** How much an event raises interest: its engagement points, whatever it is about. */
function pointsOf({ engagement }: ScoreModel, names: Names): Float64Array {
  const points = new Float64Array(names.events.size);
  for (const entry of engagement.events) {
    if (entry.about === undefined) points[names.events.no(loggedName(entry.event))] = entry.points;
  }
  return points;
}

/**
 * Opens a run. A second or less for 100,000 imported leads, milliseconds for drawn ones.
 *
 * @throws {AssertionError} on a run without programs, or one that is too large for this executor's tables.
 */
export function openRun(input: RunInput): Stage {
  const { codes, scenario, records } = input;
  const first = codes[0];
  assert(first !== undefined, 'a run has at least one program');
  const setup = makeSetup({
    programs: codes,
    start: scenario.start,
    minutes: scenario.days * DAY,
    zones: zonesOf(input),
  });
  const linked = link(codes, setup);
  return {
    input,
    setup,
    linked,
    leads: records !== undefined && records.length > 0 ? records.length : scenario.leads,
    replications: scenario.replications,
    cast: caster(input, setup),
  };
}

function caster(input: RunInput, setup: Setup): Stage['cast'] {
  const { codes, scenario, personas, records = [] } = input;
  const { names, zones, horizon, queues } = setup;
  const first = codes[0]!;
  const shared = { personas, scenario, names, zones };
  const people = {
    ...shared,
    records,
    fields: [...BUILT_IN_FIELDS, ...mergedBySlug(codes, (catalogue) => catalogue.fields)],
    zone: setup.zoneNo(first.zone),
  };
  const behaviour = {
    ...shared,
    horizon,
    queues,
    events: mergedBySlug(codes, (catalogue) => catalogue.events),
    assets: mergedBySlug(codes, (catalogue) => catalogue.assets),
    starts: startsOf(input),
    touches: input.touches ?? true,
  };
  const makeCasts = (): { readonly people: People; readonly worlds: Worlds } => {
    // People first: their names lengthen the tables, which must not grow once there is a world.
    const linked = linkPeople(people);
    const points = pointsOf(first.scores, names);
    return { people: linked, worlds: linkBehaviour({ ...behaviour, points }) };
  };
  // Who only plans a run casts nobody.
  let casts: ReturnType<typeof makeCasts> | undefined;
  return (replication, options = {}) => {
    casts ??= makeCasts();
    return { population: casts.people(replication), world: casts.worlds({ ...options, replication }) };
  };
}
