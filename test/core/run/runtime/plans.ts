/** Small plans, leads and worlds for tests: what a test does not name is as plain as can be. */
import { toMachine } from '../../../../src/core/compile/machine/machine.ts';
import type { Machine } from '../../../../src/core/compile/machine/types.ts';
import type { Script } from '../../../../src/core/people/behaviour/script.ts';
import { scriptWorld } from '../../../../src/core/people/behaviour/script-world.ts';
import { makeSlot } from '../../../../src/core/people/behaviour/slot.ts';
import type { LeadSlot } from '../../../../src/core/people/behaviour/world.ts';
import type { Catalogue } from '../../../../src/core/people/model/catalogue.ts';
import type { ScoreModel } from '../../../../src/core/people/model/scores.ts';
import { ALWAYS, NEVER, type Rule } from '../../../../src/core/people/rules/rule.ts';
import type { Plan, PlanPort, Step } from '../../../../src/core/program/plan/plan.ts';
import { loadPrograms } from '../../../../src/core/run/runtime/program.ts';
import { referenceTrace } from '../../../../src/core/run/runtime/reference.ts';
import { factsOfPlan, makeSetup, type Setup } from '../../../../src/core/run/setup.ts';
import type { TraceRow } from '../../../../src/core/run/trace.ts';

const CATALOGUE: Catalogue = {
  fields: [
    { id: 'country', name: 'Country', type: 'text' },
    { id: 'seats', name: 'Seats', type: 'number' },
    { id: 'renewal', name: 'Renewal', type: 'date' },
  ],
  events: [{ id: 'trial', name: 'Trial started' }],
  topics: [{ id: 'news', name: 'News' }],
  lists: [{ id: 'vip', name: 'VIP' }],
  segments: [],
  assets: ['a', 'b', 'c'].map((id) => ({ id, name: id })),
  queues: [
    {
      id: 'q',
      name: 'Queue',
      zone: 'UTC',
      hours: [[540, 1020], [540, 1020], [540, 1020], [540, 1020], [540, 1020], null, null],
      reps: 1,
      perRepDaily: 0,
      handlingMinutes: 10,
      replyMinutes: 10,
    },
  ],
};

/** Clicks give 10 points, at most twice an hour; a seat is a point of fit; half of the engagement goes in 100 minutes. */
const SCORES: ScoreModel = {
  fit: {
    rules: [
      { id: 'jp', name: 'jp', rule: { kind: 'field', field: 'country', op: '=', value: 'JP' }, points: 20 },
    ],
    floor: 0,
    ceiling: 100,
  },
  engagement: {
    events: [{ event: 'click', points: 10, most: { times: 2, withinMinutes: 60 } }],
    halfLifeMinutes: 100,
    floor: 0,
    ceiling: 100,
  },
  relationship: {
    rules: [],
    linear: [{ id: 'seats', name: 'seats', field: 'seats', per: 2, most: 30 }],
    floor: 0,
    ceiling: 100,
  },
  total: { fit: 1, engagement: 1, relationship: 1 },
  recognition: [],
  qualified: NEVER,
};

type Bare<S> = S extends unknown ? Omit<S, 'nodeId' | 'key' | 'first' | 'ports'> : never;

/** A step with its targets; node `s<number>`, key = number. */
export function at(to: readonly number[], body: Bare<Step>): (no: number) => Step {
  const ports: readonly PlanPort[] = to.map((target, i) => ({ to: target, port: `p${i}` }));
  return (no) => ({ nodeId: `s${no}`, key: no, first: true, ports, ...body }) as Step;
}

export const end = (reason = 'done') => at([], { op: 'end', reason, open: false });
export const wait = (minutes: number, to: number) => at([to], { op: 'delay', when: { kind: 'in', minutes } });
export const pass = (to: number) => at([to], { op: 'branch', cases: [] });

export function waitFor(cases: readonly Rule[], minutes: number, to: readonly number[]) {
  return at(to, { op: 'await', cases, when: { kind: 'in', minutes }, resting: false });
}

type SendBody = Partial<Bare<Extract<Step, { op: 'send' }>>>;

export function send(asset: string, to: readonly number[], more: SendBody = {}) {
  return at(to, {
    op: 'send',
    asset,
    topic: 'news',
    channel: 'email',
    operational: false,
    resend: false,
    ifOut: 'skip',
    ifHeld: 'hold',
    holdMaxMinutes: 10_080,
    ...more,
  });
}

export function handOver(to: number, more: Partial<Bare<Extract<Step, { op: 'handoff' }>>> = {}) {
  return at([to], {
    op: 'handoff',
    queue: 'q',
    priority: 0,
    slaMinutes: 60,
    pauseMail: true,
    pauseAfterMinutes: 1000,
    packet: null,
    ...more,
  });
}

export function rest(minutes: number, to: readonly number[]) {
  const cases: readonly Rule[] = [
    { kind: 'answer', is: ['accepted'] },
    { kind: 'answer', is: ['timing'] },
  ];
  return at(to, { op: 'await', cases, when: { kind: 'in', minutes }, resting: true });
}

export const clicked: Rule = { kind: 'seen', event: 'click', since: 'arrival' };

/** A plan of these steps, entered at the first by arrival, as often as one likes. */
export function plan(steps: readonly ((no: number) => Step)[], more: Partial<Plan> = {}): Plan {
  return {
    formatVersion: 1,
    programId: 'p0',
    name: 'Program',
    version: 1,
    starts: [{ nodeId: 's0', step: 0, on: { kind: 'arrival' }, filter: ALWAYS }],
    steps: steps.map((make, no) => make(no)),
    interrupts: [],
    entry: { kind: 'again', afterMinutes: 0 },
    suppression: NEVER,
    caps: {},
    zone: 'UTC',
    holidays: [],
    hours: [[540, 1020], [540, 1020], [540, 1020], [540, 1020], [540, 1020], null, null],
    scores: SCORES,
    catalogue: CATALOGUE,
    ...more,
  };
}

/** The machine as a stranger reads it: from text. */
export function machineOf(of: Plan): Machine {
  return JSON.parse(JSON.stringify(toMachine(of))) as Machine;
}

/** Monday. */
export const START = '2026-06-01';

export function setupOf(plans: readonly Plan[], minutes = 100_000): Setup {
  return makeSetup({ programs: plans.map(factsOfPlan), start: START, minutes, zones: ['UTC', 'Asia/Tokyo'] });
}

export interface Walk {
  readonly script?: Script;
  readonly lead?: (slot: LeadSlot, setup: Setup) => void;
  readonly minutes?: number;
  readonly saveAt?: (eventIndex: number) => boolean;
}

/** The trace of one lead who consents to everything, through the plans. */
export function walk(plans: Plan | readonly Plan[], how: Walk = {}): readonly TraceRow[] {
  const list = 'steps' in plans ? [plans] : plans;
  const setup = setupOf(list, how.minutes);
  const programs = loadPrograms(list.map(machineOf), setup);
  const slot = makeSlot(setup.names);
  slot.consent.fill(1);
  how.lead?.(slot, setup);
  const world = scriptWorld(how.script ?? {}, setup.names);
  const saveAt = how.saveAt === undefined ? {} : { saveAt: how.saveAt };
  return referenceTrace({ programs, setup, slot, world, ...saveAt });
}

/** Rows in short: `12 sent a 0`; arrivals and ports with their step. */
export function short(rows: readonly TraceRow[]): readonly string[] {
  return rows.map(({ minute, what, step, name, about, value }) => {
    const place = what === 'arrive' || what === 'port' ? `s${step}` : '';
    const told = what === 'arrive' || what === 'exit' || what === 'interrupt' ? '' : String(value);
    return [String(minute), what, place, name, about, told].filter((part) => part !== '').join(' ');
  });
}

/** Rows of these kinds only, in short. */
export function only(rows: readonly TraceRow[], ...kinds: readonly TraceRow['what'][]): readonly string[] {
  return short(rows.filter((row) => kinds.includes(row.what)));
}
