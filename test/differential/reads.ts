/** Runs a raw run through both executors and writes down what each step asked of the lead on the way. */
import { scriptWorld } from '../../src/core/people/behaviour/script-world.ts';
import type { Facts, LinkedQuery, LinkedRule, Names } from '../../src/core/people/rules/facts.ts';
import { linkRule } from '../../src/core/people/rules/link.ts';
import type { Rule } from '../../src/core/people/rules/rule.ts';
import type { Plan, Step } from '../../src/core/program/plan/plan.ts';
import type { Context } from '../../src/core/run/runtime/context.ts';
import type { Host } from '../../src/core/run/runtime/host.ts';
import type { LoadedProgram } from '../../src/core/run/runtime/program.ts';
import { referenceTrace } from '../../src/core/run/runtime/reference.ts';
import type { Linked } from '../../src/core/run/simulate/link.ts';
import { traceLead } from '../../src/core/run/simulate/simulate.ts';
import { populationOf, stage } from './both.ts';
import { buildScript, buildSlot } from './leads.ts';
import type { RawLead, RawRun } from './raw.ts';

/** What was asked: `time`, `data`, `arrival`, `passes`, or `event:<slug>`. */
export type Asked = string;

/** A step of a plan, and what an executor asked for it. */
export interface StepReads {
  readonly by: 'reference' | 'fast';
  readonly step: Step;
  readonly asked: ReadonlySet<Asked>;
}

function askedBy({ event, since, within }: LinkedQuery, names: Names): readonly Asked[] {
  return [
    `event:${names.events.slug(event)}`,
    ...(within > 0 ? ['time'] : []),
    ...(since === 2 ? ['event:sent'] : []),
    ...(since === 3 ? ['arrival'] : []),
  ];
}

/** Facts that note in `asked` what they are asked, and answer as those behind them. */
function noting(facts: Facts, names: Names, asked: Set<Asked>): Facts {
  const note = <T>(answer: T, ...what: readonly Asked[]): T => {
    for (const one of what) asked.add(one);
    return answer;
  };
  return {
    get now() {
      return note(facts.now, 'time');
    },
    value: (field) => note(facts.value(field), 'data'),
    // Engagement decays, and the total with it.
    score: (dimension) => note(facts.score(dimension), 'data', ...(dimension % 2 === 1 ? ['time'] : [])),
    count: (query) => note(facts.count(query), ...askedBy(query, names)),
    seen: (query) => note(facts.seen(query), ...askedBy(query, names)),
    passes: (node) => note(facts.passes(node), 'passes'),
    // The pause after a handoff ends by itself.
    flag: (flag) => note(facts.flag(flag), 'data', ...(flag === 0 ? ['time'] : [])),
    consent: (topic) => note(facts.consent(topic), 'data'),
    member: (list) => note(facts.member(list), 'data'),
    answer: () => note(facts.answer(), 'data'),
  };
}

type Notes = Map<Step, Set<Asked>>;

function notesOf(notes: Notes, step: Step): Set<Asked> {
  const asked = notes.get(step) ?? new Set<Asked>();
  notes.set(step, asked);
  return asked;
}

const casesOf = (step: Step): readonly Rule[] => ('cases' in step ? step.cases : []);

/** The host of a program asked in the step's stead: each rule by the steps whose case it is, each wait by its step. */
function notingHost(host: Host, { steps }: Plan, notes: Notes): Partial<Host> {
  const owners = new Map<string, Step[]>();
  for (const step of steps) {
    for (const rule of casesOf(step)) {
      const key = JSON.stringify(rule);
      owners.set(key, [...(owners.get(key) ?? []), step]);
    }
  }
  const linked = new Map<Rule, LinkedRule>();
  const due = host.due.bind(host);
  return {
    holds(rule, { now, person, journey }: Context) {
      const known = linked.get(rule) ?? linkRule(rule, host.names);
      linked.set(rule, known);
      const asked = new Set<Asked>();
      const answer = known(noting(host.ask(now, person, journey), host.names, asked));
      for (const step of owners.get(JSON.stringify(rule)) ?? [])
        for (const one of asked) notesOf(notes, step).add(one);
      return answer;
    },
    due(name) {
      const step = steps[Number(name.replace('due.', ''))];
      const ready = due(name);
      if (step === undefined) return ready;
      return (...[now, zone, entry, value]) =>
        ready(now, zone, entry, (field) => {
          notesOf(notes, step).add('data');
          return value(field);
        });
    },
  };
}

function notingMachines(machines: readonly LoadedProgram[], plans: readonly Plan[], notes: Notes): void {
  machines.forEach(({ host }, no) => {
    // Guards and actions are bound to this very object.
    Object.assign(host, notingHost(host, plans[no] as Plan, notes));
  });
}

function notingLinked(linked: Linked, plans: readonly Plan[], notes: Notes): Linked {
  const programs = linked.programs.map((program, no) => {
    const { names } = linked.setup.programs[no] as { readonly names: Names };
    const { portFrom } = program.code;
    const cases = program.cases.map((one, port) => {
      if (one === undefined) return undefined;
      const at = Array.from(portFrom).findLastIndex((from) => from <= port);
      const step = (plans[no] as Plan).steps[at] as Step;
      const rule: LinkedRule = (facts) => one.rule(noting(facts, names, notesOf(notes, step)));
      return { ...one, rule };
    });
    return { ...program, cases };
  });
  return { ...linked, programs };
}

/** What the steps of a run asked, by both executors; only steps that asked anything. */
export function readsOf(run: RawRun): readonly StepReads[] {
  const on = stage(run);
  const [reference, fast]: readonly [Notes, Notes] = [new Map(), new Map()];
  const linked = notingLinked(on.linked, on.plans, fast);
  notingMachines(on.machines, on.plans, reference);
  const population = populationOf(on);
  run.leads.forEach((raw: RawLead, lead) => {
    const world = () => scriptWorld(buildScript(raw, run), on.setup.names);
    const slot = { ...buildSlot(raw, run, on.setup), lead };
    referenceTrace({ programs: on.machines, setup: on.setup, slot, world: world() });
    traceLead(linked, { population, world: world() }, lead);
  });
  const told = (by: StepReads['by'], notes: Notes): readonly StepReads[] =>
    [...notes].map(([step, asked]) => ({ by, step, asked }));
  return [...told('reference', reference), ...told('fast', fast)];
}
