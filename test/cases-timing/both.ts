/** Runs programs made of real kinds through both executors, and tells in local time what happened. */
import { Temporal } from 'temporal-polyfill';
import { expect } from 'vitest';
import { type FlowDraft, fileOf, type StepDraft } from '../../scripts/flows/flow.ts';
import { type ProgramCode, toCode } from '../../src/core/compile/code.ts';
import { lower } from '../../src/core/compile/lower.ts';
import { toMachine } from '../../src/core/compile/machine/machine.ts';
import { linkPeople } from '../../src/core/people/behaviour/population.ts';
import { type Script, scriptRecord } from '../../src/core/people/behaviour/script.ts';
import { scriptWorld } from '../../src/core/people/behaviour/script-world.ts';
import { makeSlot } from '../../src/core/people/behaviour/slot.ts';
import { BUILT_IN_FIELDS } from '../../src/core/people/model/catalogue.ts';
import type { ProgramFile } from '../../src/core/program/document/types.ts';
import type { Plan } from '../../src/core/program/plan/plan.ts';
import { loadPrograms } from '../../src/core/run/runtime/program.ts';
import { referenceTrace } from '../../src/core/run/runtime/reference.ts';
import { factsOfPlan, makeSetup } from '../../src/core/run/setup.ts';
import { link } from '../../src/core/run/simulate/link.ts';
import { traceLead } from '../../src/core/run/simulate/simulate.ts';
import type { TraceRow } from '../../src/core/run/trace.ts';

/** A program of a case: its steps, and what differs from a new program. Caps and suppression only where a case has them. */
export type Given = Partial<Omit<FlowDraft, 'steps'>> & {
  readonly steps: Readonly<Record<string, StepDraft>>;
};

/** Local time of the lead, such as `2026-03-05 14:00`; with `Z` at the end it is UTC. */
export type At = string;

/** What the lead is and does. Times are local. */
export interface When {
  readonly zone?: string;
  readonly lead?: NonNullable<Script['lead']>;
  /** One entry each; by program number where there are several programs, and by start where it is not the first. */
  readonly enters?: readonly (At | readonly [at: At, program: number, start?: number])[];
  readonly does?: readonly (readonly [at: At, event: string, about?: string, value?: number])[];
  readonly past?: readonly (readonly [at: At, event: string, about?: string])[];
  readonly script?: Pick<Script, 'responses' | 'answers' | 'calls' | 'dice' | 'seed'>;
}

/** A case of timing. */
export interface TimingCase {
  readonly name: string;
  /** Whose behaviour is told, where the case has one. */
  readonly after?: string;
  readonly given: Given | readonly Given[];
  /** First day and days of the run; 2 March 2026 and 60 unless said. */
  readonly run?: { readonly start?: string; readonly days?: number };
  readonly when: When;
  /** Nodes whose arrivals are told. */
  readonly watch?: readonly string[];
  readonly then: readonly string[];
}

const BARE: FlowDraft['settings'] = { caps: {}, suppression: { kind: 'any', rules: [] } };

function fileOfGiven({ settings, ...given }: Given, no: number): ProgramFile {
  const id = `p${no}`;
  return fileOf({ id, name: id, purpose: '', not: '', ...given, settings: { ...BARE, ...settings } });
}

function minuteOf(at: At, zone: string, start: string): number {
  const from = Temporal.Instant.from(`${start}T00:00Z`);
  const then = at.endsWith('Z')
    ? Temporal.Instant.from(at.replace(' ', 'T'))
    : Temporal.PlainDateTime.from(at.replace(' ', 'T')).toZonedDateTime(zone).toInstant();
  return (then.epochMilliseconds - from.epochMilliseconds) / 60_000;
}

const DAYS = ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function textOf(minute: number, zone: string, start: string): string {
  const from = Temporal.Instant.from(`${start}T00:00Z`);
  const at = from.add({ minutes: minute }).toZonedDateTimeISO(zone);
  return `${DAYS[at.dayOfWeek]} ${at.toString().slice(0, 16).replace('T', ' ')}`;
}

/** A traced lead, with all that its rows speak of. */
export interface Traced {
  readonly rows: readonly TraceRow[];
  readonly plans: readonly Plan[];
  readonly codes: readonly ProgramCode[];
  readonly start: string;
  readonly zone: string;
}

function scriptOf({ when }: TimingCase, zone: string, start: string): Script {
  const minute = (at: At): number => minuteOf(at, zone, start);
  const past = (when.past ?? []).map(([at, event, about]) => ({
    minute: minute(at),
    event,
    ...(about && { about }),
  }));
  return {
    ...when.script,
    lead: { zone, ...when.lead, ...(past.length > 0 && { history: past }) },
    enters: (when.enters ?? []).map((one) =>
      typeof one === 'string'
        ? { minute: minute(one) }
        : { minute: minute(one[0]), program: one[1], start: one[2] ?? 0 },
    ),
    events: (when.does ?? []).map(([at, event, about, value]) => ({
      minute: minute(at),
      event,
      ...(about !== undefined && about !== '' && { about }),
      ...(value !== undefined && { value }),
    })),
  };
}

/** Runs the case through both executors, saved and restored before every other event once more; all traces must be equal. */
export function traceBoth(one: TimingCase): Traced {
  const givens = 'steps' in one.given ? [one.given] : one.given;
  const files = givens.map(fileOfGiven);
  const start = one.run?.start ?? '2026-03-02';
  const zone = one.when.zone ?? 'Europe/Berlin';
  const plans = files.map((file) => lower(file));
  const minutes = (one.run?.days ?? 60) * 1440;
  const setup = makeSetup({ programs: plans.map(factsOfPlan), start, minutes, zones: [zone] });
  const codes = plans.map(toCode);
  const linked = link(codes, setup);
  const script = scriptOf(one, zone, start);
  const population = linkPeople({
    personas: [],
    records: [scriptRecord(script)],
    scenario: files[0]!.scenario,
    names: setup.names,
    fields: [...BUILT_IN_FIELDS, ...files.flatMap((file) => file.catalogue.fields)],
    zones: setup.zones,
    zone: setup.zoneNo(plans[0]!.zone),
  })(0);
  const world = () => scriptWorld(script, setup.names);
  const rows = traceLead(linked, { population, world: world() }, 0);
  const programs = loadPrograms(
    plans.map((plan) => toMachine(plan)),
    setup,
  );
  const reference = (saveAt?: (event: number) => boolean): readonly TraceRow[] => {
    const slot = makeSlot(setup.names);
    population.load(0, slot);
    return referenceTrace({ programs, setup, slot, world: world(), ...(saveAt && { saveAt }) });
  };
  expect(reference()).toEqual(rows);
  expect(reference((event) => event % 2 === 0)).toEqual(rows);
  return { rows, plans, codes, start, zone };
}

const SHOWN: Readonly<Record<string, string>> = {
  enter: 'enters',
  sent: 'gets',
  held: 'is held',
  blocked: 'is blocked',
  exit: 'leaves',
  handoff: 'goes to',
  answer: 'is answered',
  interrupt: 'is interrupted',
  goal: 'reaches',
};

/** What happened, a line a row: local time, what, and for several programs which. */
export function told({ rows, plans, start, zone }: Traced, watch: readonly string[] = []): readonly string[] {
  const at = (minute: number): string => textOf(minute, zone, start);
  return rows.flatMap((row) => {
    const step = plans[row.program]?.steps[row.step];
    const isWatched = row.what === 'arrive' && step?.first === true && watch.includes(step.nodeId);
    const verb = isWatched ? 'comes to' : SHOWN[row.what];
    if (verb === undefined) return [];
    const name = isWatched ? step.nodeId : row.name;
    const until = row.what === 'held' ? ` until ${at(row.value)}` : '';
    const program = plans.length > 1 && row.program >= 0 ? ` (${plans[row.program]?.programId})` : '';
    return [`${at(row.minute)} ${verb}${name === '' ? '' : ` ${name}`}${until}${program}`];
  });
}
