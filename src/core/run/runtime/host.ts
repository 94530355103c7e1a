/** The host of one program: its facts ready to be computed with, made once and asked for every lead. */

import type { Machine, MachineFacts } from '../../compile/machine/types.ts';
import { assert } from '../../kit/base.ts';
import { parseDate } from '../../kit/calendar/dates.ts';
import { makeHolidays } from '../../kit/calendar/holidays.ts';
import { makeWindow, type Window } from '../../kit/calendar/window.ts';
import type { Zone } from '../../kit/calendar/zones.ts';
import { BUILT_IN_FIELDS } from '../../people/model/catalogue.ts';
import type { LinkedRule, Names } from '../../people/rules/facts.ts';
import { linkRule } from '../../people/rules/link.ts';
import type { Rule } from '../../people/rules/rule.ts';
import type { TimeWindow } from '../../program/plan/plan.ts';
import { type DueFn, linkWhen } from '../due.ts';
import type { Setup } from '../setup.ts';
import type { Context, Journey, Person, Reason } from './context.ts';
import { ContextFacts } from './facts.ts';

/** Where the dice of splits come from: uint32 by key and occurrence. Set for each lead. */
export interface Dice {
  die(key: number, occurrence: number): number;
}

/** What the actions and guards of one program compute with. */
export interface Host {
  /** Number of the program in the run. */
  readonly no: number;
  readonly facts: MachineFacts;
  readonly setup: Setup;
  readonly names: Names;
  /** Whether a rule holds in a context (with the journey's marks) at its minute. */
  holds(rule: Rule, context: Context): boolean;
  /** Facts for score models, which ask about the person. */
  ask(now: number, person: Person, journey: Journey): ContextFacts;
  due(delay: string): DueFn;
  window(window: TimeWindow): Window;
  zone(person: Person): Zone;
  isDate(field: string): boolean;
  dice: Dice;
  /** Explains scores for packets; none in simulations, which hand over by the million. */
  reasons: (context: Context) => readonly Reason[];
}

const NO_DICE: Dice = {
  die() {
    throw new Error('no dice: a lead runs without a world');
  },
};

/** Makes what `make` gives once per key object. Rules and windows of a machine are objects that live as long as it. */
function once<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, V>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

function dueFns({ meta }: Machine, setup: Setup, no: number): ReadonlyMap<string, DueFn> {
  const env = setup.programs[no]?.due;
  assert(env !== undefined, `the setup has no program ${no}`);
  const entries = Object.entries(meta.trellis.delays).flatMap(([name, delay]) =>
    delay.kind === 'held' ? [] : [[name, linkWhen(delay, env)] as const],
  );
  return new Map(entries);
}

/** Makes the host of program `no` of the setup. */
export function makeHost(machine: Machine, setup: Setup, no: number): Host {
  const facts = machine.meta.trellis;
  const names = setup.programs[no]?.names ?? setup.names;
  const dues = dueFns(machine, setup, no);
  const linked = once<Rule, LinkedRule>((rule) => linkRule(rule, names));
  const asked = new ContextFacts(names, setup.scores);
  const holidays = makeHolidays(facts.holidays.flatMap((text) => parseDate(text)?.day ?? []));
  const dates = new Set(
    [...BUILT_IN_FIELDS, ...facts.catalogue.fields].filter((f) => f.type === 'date').map((f) => f.id),
  );
  return {
    no,
    facts,
    setup,
    names,
    holds: (rule, { now, person, journey }) => linked(rule)(asked.at(now, person, journey)),
    ask: (now, person, journey) => asked.at(now, person, journey),
    due(delay) {
      const due = dues.get(delay);
      assert(due !== undefined, `the machine has no delay ${delay}`);
      return due;
    },
    window: once((w) =>
      makeWindow(w.holidays === true ? { ...w, holidays } : { days: w.days, from: w.from, to: w.to }),
    ),
    zone: (person) => setup.zones.list[setup.zoneNo(person.zone)] as Zone,
    isDate: (field) => dates.has(field),
    dice: NO_DICE,
    reasons: () => [],
  };
}
