/** Runs a raw program through both executors and compares their traces, event by event. */

import { toCode } from '../../src/core/compile/code.ts';
import { toMachine } from '../../src/core/compile/machine/machine.ts';
import { scriptWorld } from '../../src/core/people/behaviour/script-world.ts';
import type { LeadSlot, Population } from '../../src/core/people/behaviour/world.ts';
import type { Plan } from '../../src/core/program/plan/plan.ts';
import { loadPrograms } from '../../src/core/run/runtime/program.ts';
import { referenceTrace } from '../../src/core/run/runtime/reference.ts';
import { factsOfPlan, makeSetup, type Setup } from '../../src/core/run/setup.ts';
import { type Linked, link } from '../../src/core/run/simulate/link.ts';
import { traceLead } from '../../src/core/run/simulate/simulate.ts';
import type { TraceRow } from '../../src/core/run/trace.ts';
import { buildPlans } from './build.ts';
import { buildScript, buildSlot, minutesOf } from './leads.ts';
import { pick, STARTS, zoneOf } from './palette.ts';
import type { RawRun } from './raw.ts';

/** What was seen while comparing, for the closing words of a long run. */
export interface Seen {
  leads: number;
  rows: number;
  saved: number;
}

/** The first difference between two traces, or none. Numbers are compared with `Object.is`. */
export function firstDifference(a: readonly TraceRow[], b: readonly TraceRow[]): string | undefined {
  const length = Math.max(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a[i];
    const y = b[i];
    if (x !== undefined && y !== undefined && sameRow(x, y)) continue;
    return `row ${i}: ${show(x)}\n   against ${show(y)}\n   before ${show(a[i - 1])}`;
  }
  return undefined;
}

function sameRow(x: TraceRow, y: TraceRow): boolean {
  return (Object.keys(x) as (keyof TraceRow)[]).every((key) => Object.is(x[key], y[key]));
}

function show(row: TraceRow | undefined): string {
  return row === undefined
    ? 'nothing'
    : JSON.stringify(row, (_, value: unknown) => (Number.isNaN(value) ? 'NaN' : value));
}

/** Everything both executors share for a raw run. */
export interface Stage {
  readonly run: RawRun;
  readonly plans: readonly Plan[];
  readonly setup: Setup;
  readonly linked: Linked;
  readonly machines: ReturnType<typeof loadPrograms>;
}

/** Builds, links and loads a raw run. */
export function stage(run: RawRun): Stage {
  const plans = buildPlans(run);
  const setup = makeSetup({
    programs: plans.map(factsOfPlan),
    start: pick(STARTS, run.start).day,
    minutes: minutesOf(run),
    // Each zone costs a millisecond to set up: only those that are lived in.
    zones: run.leads.map((lead) => zoneOf(run, lead.zone)),
  });
  const linked = link(plans.map(toCode), setup);
  return {
    run,
    plans,
    setup,
    linked,
    machines: loadPrograms(
      plans.map((plan) => toMachine(plan)),
      setup,
    ),
  };
}

/** The leads of a raw run, as they enter it. */
export function populationOf({ run, setup }: Stage): Population {
  return {
    size: run.leads.length,
    load(lead, into) {
      const slot = buildSlot(run.leads[lead] as RawRun['leads'][number], run, setup);
      copy(slot, into);
      into.lead = lead;
    },
  };
}

function copy(from: LeadSlot, into: LeadSlot): void {
  into.id = from.id;
  into.name = from.name;
  into.zone = from.zone;
  into.history = from.history;
  into.persona = from.persona;
  into.truth = from.truth;
  into.arrival = from.arrival;
  from.fields.forEach((value, i) => {
    into.fields[i] = value;
  });
  into.consent.set(from.consent);
  into.lists.set(from.lists);
  into.flags.set(from.flags);
}

/** The plans of a run, and the trace of each of its leads by the fast executor. */
export function tracesOf(run: RawRun): {
  readonly plans: readonly Plan[];
  readonly traces: readonly (readonly TraceRow[])[];
} {
  const on = stage(run);
  const population = populationOf(on);
  const traces = run.leads.map((lead, no) =>
    traceLead(on.linked, { population, world: scriptWorld(buildScript(lead, run), on.setup.names) }, no),
  );
  return { plans: on.plans, traces };
}

/** A lead that goes round every minute has a log of tens of thousands by its end: saved at half of all events, it took minutes. */
const OFTEN = 500;

/** At every other event, and now and then later on. */
function isSaved(event: number, start: number): boolean {
  return event < OFTEN ? (event * 7 + start) % 2 === 0 : (event + start) % 997 === 0;
}

/** Compares all leads of a run; the first difference, or none. Every third lead is also saved and restored on the way. */
export function compare(run: RawRun, seen: Seen): string | undefined {
  const on = stage(run);
  const population = populationOf(on);
  for (let lead = 0; lead < run.leads.length; lead++) {
    const script = buildScript(run.leads[lead] as RawRun['leads'][number], run);
    const world = () => scriptWorld(script, on.setup.names);
    const slot = { ...buildSlot(run.leads[lead] as RawRun['leads'][number], run, on.setup), lead };
    const parts = { programs: on.machines, setup: on.setup, slot };
    const reference = referenceTrace({ ...parts, world: world() });
    const fast = traceLead(on.linked, { population, world: world() }, lead);
    seen.leads += 1;
    seen.rows += reference.length;
    const difference = firstDifference(reference, fast);
    if (difference !== undefined) return `lead ${lead}, reference against fast: ${difference}`;
    if ((seen.leads + run.start) % 3 !== 0) continue;
    seen.saved += 1;
    const again = referenceTrace({
      ...parts,
      world: world(),
      saveAt: (event) => isSaved(event, run.start),
    });
    const lost = firstDifference(reference, again);
    if (lost !== undefined) return `lead ${lead}, saved and restored: ${lost}`;
  }
  return undefined;
}
