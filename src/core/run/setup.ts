/**
 * What both executors need before the first lead: names, zones, calendars and horizon of one run.
 *
 * Made once a run from the plans alone; the same input gives the same numbers, whatever executor or worker asks.
 */
import { assert, DAY } from '../kit/base.ts';
import type { BusinessCalendar } from '../kit/calendar/business.ts';
import { makeBusiness } from '../kit/calendar/business.ts';
import { epochMinuteOf, parseDate } from '../kit/calendar/dates.ts';
import type { Holidays } from '../kit/calendar/holidays.ts';
import { makeHolidays } from '../kit/calendar/holidays.ts';
import type { Zone, Zones } from '../kit/calendar/zones.ts';
import { makeZones } from '../kit/calendar/zones.ts';
import type { Catalogue, QueueDef } from '../people/model/catalogue.ts';
import type { Names } from '../people/rules/facts.ts';
import { makeNames, withNodes } from '../people/rules/names.ts';
import type { LinkedScores } from '../people/score/link.ts';
import { linkScores } from '../people/score/link.ts';
import type { Plan } from '../program/plan/plan.ts';
import type { DueEnv } from './due.ts';

/** What a setup reads of a plan. A Machine carries the same in its `meta`, so that the exported runtime needs no plan. */
export type ProgramFacts = Pick<Plan, 'zone' | 'holidays' | 'hours' | 'scores' | 'catalogue'> & {
  readonly nodeIds: readonly string[];
};

/** A sales queue with its calendar. */
export interface SalesQueue {
  readonly def: QueueDef;
  readonly calendar: BusinessCalendar;
}

/** One program's own part: names with its nodes, and what its waits are computed with. */
export interface ProgramSetup {
  readonly names: Names;
  readonly due: DueEnv;
}

/** What both executors share for one run. */
export interface Setup {
  /** Epoch minute of the run's first minute. */
  readonly start: number;
  /** Minutes; nothing happens at or after it. */
  readonly horizon: number;
  readonly names: Names;
  readonly zones: Zones;
  /** Number of a zone in `zones.list`; the first program's zone for one that is not in the run. */
  zoneNo(name: string | undefined): number;
  /** By number: the queues of all catalogues, merged by slug. */
  readonly queues: readonly SalesQueue[];
  queueNo(slug: string): number;
  /** The score model of the first program counts for the run. */
  readonly scores: LinkedScores;
  readonly programs: readonly ProgramSetup[];
}

/** `start` is `YYYY-MM-DD` (00:00 UTC); `minutes` the length of the run; `zones` every zone that a lead may have. */
export interface SetupInput {
  readonly programs: readonly ProgramFacts[];
  readonly start: string;
  readonly minutes: number;
  readonly zones: readonly string[];
}

/** What a setup reads of a plan. */
export function factsOfPlan(plan: Plan): ProgramFacts {
  const nodeIds = [...new Set(plan.steps.map((step) => step.nodeId))];
  return {
    zone: plan.zone,
    holidays: plan.holidays,
    hours: plan.hours,
    scores: plan.scores,
    catalogue: plan.catalogue,
    nodeIds,
  };
}

/** Years before the start for which local times of past events are exact. */
const BACK = 3 * 366 * DAY;
/** Days after the end for which due minutes are exact. */
const AHEAD = 400 * DAY;

/** Makes the setup of a run. Throws `RangeError` on an unknown zone: check programs first. O(zones + names). */
export function makeSetup(input: SetupInput): Setup {
  const { programs } = input;
  const first = programs[0];
  assert(first !== undefined, 'a run has at least one program');
  const date = parseDate(input.start);
  assert(date !== undefined, `not a date: ${input.start}`);
  const start = epochMinuteOf(date);
  const queueDefs = mergedBySlug(programs, ({ queues }) => queues);
  const zoneNames = [
    ...new Set([...programs.map((p) => p.zone), ...input.zones, ...queueDefs.map((q) => q.zone)]),
  ];
  const zones = makeZones(zoneNames, { start, from: -BACK, to: input.minutes + AHEAD });
  const zoneNo = (name: string | undefined): number => Math.max(0, zoneNames.indexOf(name ?? first.zone));
  const zone = (name: string): Zone => zones.list[zoneNo(name)] as Zone;
  const queues = queueDefs.map((def) => ({
    def,
    calendar: makeBusiness(zone(def.zone), def.hours, holidaysOf(def.holidays ?? [])),
  }));
  const queueNo = (slug: string): number => queueDefs.findIndex((def) => def.id === slug);
  const names = makeNames(programs.map((p) => p.catalogue));
  return {
    start,
    horizon: input.minutes,
    names,
    zones,
    zoneNo,
    queues,
    queueNo,
    scores: linkScores(first.scores, names, first.catalogue.segments),
    programs: programs.map((p) => {
      const own = withNodes(names, p.nodeIds);
      const holidays = holidaysOf(p.holidays);
      const calendar = makeBusiness(zone(p.zone), p.hours, holidays);
      const business = (slug?: string): BusinessCalendar =>
        queues[slug === undefined ? -1 : queueNo(slug)]?.calendar ?? calendar;
      return { names: own, due: { names: own, zones, holidays, business } };
    }),
  };
}

/** The definitions of all catalogues, the first of each slug. */
export function mergedBySlug<T extends { readonly id: string }>(
  programs: readonly Pick<ProgramFacts, 'catalogue'>[],
  pick: (catalogue: Catalogue) => readonly T[],
): readonly T[] {
  const bySlug = new Map<string, T>();
  for (const { catalogue } of programs) {
    for (const one of pick(catalogue)) if (!bySlug.has(one.id)) bySlug.set(one.id, one);
  }
  return [...bySlug.values()];
}

/** Local dates as sorted day numbers; a date that cannot be read is left out (the document's check names it). */
function holidaysOf(dates: readonly string[]): Holidays {
  return makeHolidays(dates.flatMap((text) => parseDate(text)?.day ?? []));
}
