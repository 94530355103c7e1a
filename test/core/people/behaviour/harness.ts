/** A bare executor for the model of behaviour: emails at given minutes, every event in the order of the law. */
import { makeZones, type Zones } from '../../../../src/core/kit/calendar/zones.ts';
import type { BehaviourQueue } from '../../../../src/core/people/behaviour/answers.ts';
import { type BehaviourOptions, linkBehaviour } from '../../../../src/core/people/behaviour/behaviour.ts';
import type { Repeat } from '../../../../src/core/people/behaviour/behaviour-world.ts';
import { HandoffLog, type HandoffRow } from '../../../../src/core/people/behaviour/handoff-log.ts';
import { PARAMETERS } from '../../../../src/core/people/behaviour/parameters.ts';
import { linkPeople } from '../../../../src/core/people/behaviour/population.ts';
import { Reps, servingOrder } from '../../../../src/core/people/behaviour/sales.ts';
import { makeSlot } from '../../../../src/core/people/behaviour/slot.ts';
import {
  type LeadSlot,
  type Pending,
  type PendingEvent,
  type Population,
  pendingBy,
  type World,
} from '../../../../src/core/people/behaviour/world.ts';
import { BUILT_IN_EVENTS, ENTER_KIND } from '../../../../src/core/people/model/events.ts';
import type { Persona, Scenario } from '../../../../src/core/people/model/scenario.ts';
import type { Names } from '../../../../src/core/people/rules/facts.ts';
import { makeNames } from '../../../../src/core/people/rules/names.ts';

export const DAYS = 90;
export const HORIZON = DAYS * 1440;

/** 2025-01-06, a Monday, in minutes since 1970. */
export const START = 28935360;

export const zonesOf = (names: readonly string[] = ['UTC'], start = START): Zones =>
  makeZones(names, { start, from: -1440 * 800, to: HORIZON + 1440 * 400 });

/** Modifiers that change nothing: everybody alike, reading at once, nobody tired. */
export const NEUTRAL: Readonly<Record<string, number>> = {
  'odds.receptive': 0,
  'odds.fatigueOpen': 0,
  'odds.fatigueLeave': 0,
  'odds.interest': 0,
  'hours.wakeShare': 0,
  'hours.weekend': 1,
  'mail.bounce': 0,
};

/** Nobody does anything between emails. */
export const STILL = Object.fromEntries(PARAMETERS.filter((p) => p.unit === 'perWeek').map((p) => [p.id, 0]));

export const scenarioOf = (behaviour: Readonly<Record<string, number>> = {}, leads = 1000): Scenario => ({
  start: '2025-01-06',
  days: DAYS,
  seed: 7,
  replications: 1,
  leads,
  arrivals: { kind: 'atOnce' },
  zones: [],
  behaviour,
});

export const personaOf = (more: Partial<Persona> = {}): Persona => ({
  id: 'p',
  name: 'P',
  share: 1,
  truth: 'buyer',
  fields: {},
  ...more,
});

export const POINTS: Readonly<Record<string, number>> = {
  call: 20,
  webinar: 15,
  form: 12,
  pricing: 10,
  download: 8,
  click: 5,
  reply: 15,
  follow: 2,
  visit: 1,
  careers: -10,
  unsubscribe: -30,
  demo: 20,
};

export interface Rig {
  readonly names: Names;
  readonly world: World;
  readonly population: Population;
  readonly slot: LeadSlot;
}

export type RigOptions = Partial<BehaviourOptions> & Partial<Repeat> & { readonly scenario?: Scenario };

export function rigOf(options: RigOptions = {}): Rig {
  const events = options.events ?? [];
  const names =
    options.names ??
    makeNames([{ fields: [], events, topics: [], lists: [], segments: [], assets: [], queues: [] }]);
  for (let i = 0; i < 8; i++) names.abouts.no(`mail-${i}`);
  const scenario = options.scenario ?? scenarioOf();
  const zones = options.zones ?? zonesOf();
  const personas = options.personas ?? [personaOf()];
  const population = linkPeople({ personas, scenario, names, fields: [], zones })(0);
  const points = Array.from({ length: names.events.size }, (_, no) => POINTS[names.events.slug(no)] ?? 0);
  const worlds = linkBehaviour({
    names,
    zones,
    personas,
    horizon: HORIZON,
    events,
    assets: [],
    queues: [],
    starts: [],
    points,
    ...options,
    scenario,
  });
  const { replication = 0, known, log } = options;
  const world = worlds({ replication, known, log });
  return { names, world, population, slot: makeSlot(names) };
}

export interface Noted extends PendingEvent {
  readonly event: string;
}

const before = (a: PendingEvent, b: PendingEvent): number =>
  a.minute - b.minute || a.class - b.class || a.kind - b.kind || a.number - b.number;

/** One lead from beginning to end with an email of asset i at `mails[i]`; what is noted, in order. */
export function liveLead(rig: Rig, lead: number, mails: readonly number[] = []): readonly Noted[] {
  const run = new LeadRun(rig, mails);
  rig.population.load(lead, rig.slot);
  rig.world.begin(rig.slot, run.pending);
  while (run.step());
  return run.noted;
}

export const channelEmail = 0;

/** The run of one lead, step by step. */
export class LeadRun {
  readonly noted: Noted[] = [];
  queue: PendingEvent[] = [];
  mail = 0;
  cause = -1;
  readonly pending: Pending = pendingBy((event) => {
    if (event.kind !== ENTER_KIND && !(event.minute > this.cause))
      throw new Error('a consequence before its cause');
    this.queue.push({ ...event });
    this.queue.sort(before);
  });

  readonly rig: Rig;
  readonly mails: readonly number[];

  constructor(rig: Rig, mails: readonly number[]) {
    this.rig = rig;
    this.mails = mails;
  }

  /** False at the end. */
  step(): boolean {
    const { world, names } = this.rig;
    const next = this.queue[0];
    const mail = this.mails[this.mail];
    if (mail !== undefined && (next === undefined || mail < next.minute)) {
      this.cause = mail;
      const i = this.mail++;
      const asset = names.abouts.no(`mail-${i}`);
      world.sent(
        {
          minute: mail,
          number: i,
          key: 1000 + i,
          occurrence: 0,
          asset,
          topic: asset,
          channel: channelEmail,
          zone: 0,
        },
        this.pending,
      );
      return true;
    }
    if (next === undefined || next.minute >= HORIZON) return false;
    this.queue.shift();
    this.cause = next.minute;
    if (world.due(next, this.pending)) {
      const event = next.kind === ENTER_KIND ? 'enter' : names.events.slug(next.kind);
      this.noted.push({ ...next, event });
    }
    return true;
  }
}

/** How often each event was noted over `leads` leads, per lead. */
export function meanCounts(
  rig: Rig,
  leads: number,
  mails: readonly number[] = [],
): Readonly<Record<string, number>> {
  const counts: Record<string, number> = Object.fromEntries(BUILT_IN_EVENTS.map((event) => [event, 0]));
  for (let lead = 0; lead < leads; lead++) {
    for (const { event } of liveLead(rig, lead, mails)) counts[event] = (counts[event] ?? 0) + 1 / leads;
  }
  return counts;
}

/** Runs the queues of sales over packets in any order. */
export function queued(rows: readonly HandoffRow[], queues: readonly BehaviourQueue[]): Int32Array {
  const log = new HandoffLog();
  for (const row of rows) log.add(row);
  const reps = new Reps(queues);
  const begins = new Int32Array(rows.length);
  for (const i of servingOrder(log.take())) begins[i] = reps.serve(rows[i]!);
  return begins;
}
