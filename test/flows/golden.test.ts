/** One trace per shipped program, kept as a file. `UPDATE_GOLDENS=1` writes them anew: look at the difference before you keep it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { SHIPPED } from '../../scripts/flows/shipped.ts';
import { toCode } from '../../src/core/compile/code.ts';
import { lower } from '../../src/core/compile/lower.ts';
import { toMachine } from '../../src/core/compile/machine/machine.ts';
import { makeSlot } from '../../src/core/people/behaviour/slot.ts';
import { readProgramFile } from '../../src/core/program/document/read.ts';
import type { ProgramFile } from '../../src/core/program/document/types.ts';
import type { Plan } from '../../src/core/program/plan/plan.ts';
import { loadPrograms } from '../../src/core/run/runtime/program.ts';
import { referenceTrace } from '../../src/core/run/runtime/reference.ts';
import { traceLead } from '../../src/core/run/simulate/simulate.ts';
import { openRun, type Stage } from '../../src/core/run/simulate/stage.ts';
import type { TraceRow } from '../../src/core/run/trace.ts';

/** Numbers of the people followed: enough that every kind of end is among those of all programs. */
const LEADS = [0, 1, 2, 3, 4];

interface Followed {
  readonly lead: string;
  readonly zone: string;
  readonly rows: readonly TraceRow[];
}

function read(id: string): ProgramFile {
  const result = readProgramFile(readFileSync(`flows/${id}.flow.json`, 'utf8'));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function open(file: ProgramFile): { readonly stage: Stage; readonly plan: Plan } {
  const plan = lower(file);
  const scenario = { ...file.scenario, replications: 1 };
  return { plan, stage: openRun({ codes: [toCode(plan)], scenario, personas: file.people.personas }) };
}

/** The same people through the fast executor and through the machine on a clock of its own. */
function follow({ stage, plan }: ReturnType<typeof open>): {
  readonly fast: readonly Followed[];
  readonly reference: readonly Followed[];
} {
  const { setup } = stage;
  const [fastCast, cast] = [stage.cast(0), stage.cast(0)];
  const programs = loadPrograms([toMachine(plan)], setup);
  const slot = makeSlot(setup.names);
  const all = LEADS.map((lead) => {
    const fast = traceLead(stage.linked, fastCast, lead);
    cast.population.load(lead, slot);
    const who = { lead: slot.name, zone: setup.zones.list[slot.zone]!.name };
    const reference = referenceTrace({ programs, setup, slot, world: cast.world });
    return { fast: { ...who, rows: fast }, reference: { ...who, rows: reference } };
  });
  return { fast: all.map(({ fast }) => fast), reference: all.map(({ reference }) => reference) };
}

/** A row with names in place of numbers, and only what it says. */
function rowText(row: TraceRow, { plan, zone, start }: { plan: Plan; zone: string; start: string }): string {
  const { minute, what, step, name, about, value } = row;
  const at = Temporal.Instant.from(`${start}T00:00Z`).add({ minutes: minute }).toZonedDateTimeISO(zone);
  const from = plan.steps[step];
  const port = what === 'port' ? from?.ports[value]?.port : undefined;
  return JSON.stringify({
    at: at.toString({ timeZoneName: 'never', smallestUnit: 'minute' }),
    ...(from !== undefined && { nodeId: from.nodeId }),
    what,
    ...(name !== '' && { name }),
    ...(about !== '' && { about }),
    ...(what === 'port' ? { port: port ?? null } : !Number.isNaN(value) && { value }),
  });
}

/** A line a row, so that a difference is read at a glance. */
function fileText(followed: readonly Followed[], plan: Plan, start: string): string {
  const people = followed.map(({ lead, zone, rows }) => {
    const lines = rows.map((row) => `      ${rowText(row, { plan, zone, start })}`);
    return `  {\n    "lead": ${JSON.stringify(lead)},\n    "zone": "${zone}",\n    "rows": [\n${lines.join(',\n')}\n    ]\n  }`;
  });
  return `[\n${people.join(',\n')}\n]\n`;
}

describe.each(SHIPPED.map((draft) => draft.id))('the golden trace of %s', (id) => {
  const file = read(id);
  const opened = open(file);
  const { fast, reference } = follow(opened);
  const path = `test/golden/${id}.trace.json`;

  it('is what both executors write', () => {
    const text = fileText(fast, opened.plan, file.scenario.start);
    expect(fileText(reference, opened.plan, file.scenario.start)).toBe(text);
    if (process.env.UPDATE_GOLDENS === '1') writeFileSync(path, text);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it('tells of people who came in', () => {
    const told = JSON.parse(readFileSync(path, 'utf8')) as readonly {
      readonly rows: readonly { what: string }[];
    }[];
    expect(told.some(({ rows }) => rows.some(({ what }) => what === 'enter'))).toBe(true);
  });
});
