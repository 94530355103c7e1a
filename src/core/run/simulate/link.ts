/** Links the programs of one run: names to numbers, rules and waits to closures. */

import type { ProgramCode } from '../../compile/code.ts';
import { CODE_VERSION } from '../../compile/code.ts';
import { assert } from '../../kit/base.ts';
import { threshold } from '../../kit/dice/dice.ts';
import { BUILT_IN_FIELDS } from '../../people/model/catalogue.ts';
import type { LinkedRule, Names } from '../../people/rules/facts.ts';
import { linkRule } from '../../people/rules/link.ts';
import type { Rule } from '../../people/rules/rule.ts';
import type { Setup } from '../setup.ts';
import type { Layout } from './layout.ts';
import { layOut, reasonsOf } from './layout.ts';
import type { LinkedStep } from './link-step.ts';
import { linkStep } from './link-step.ts';
import { engagementFor, maskOf } from './mask.ts';

/** A rule and what its answer depends on. */
export interface LinkedCase {
  readonly rule: LinkedRule;
  readonly mask: number;
  /** Stored engagement below which it cannot hold. */
  readonly needs: number;
}

/** One program, linked. */
export interface LinkedProgram {
  readonly code: ProgramCode;
  readonly steps: readonly LinkedStep[];
  /** By port of the program. */
  readonly cases: readonly (LinkedCase | undefined)[];
  /** By port: a die below this takes it. */
  readonly bounds: readonly number[];
  readonly interrupts: readonly LinkedCase[];
  readonly suppression: LinkedRule;
  readonly filters: readonly LinkedRule[];
  /** By start: the rule that lets people in when it becomes true. */
  readonly startRules: readonly (LinkedRule | undefined)[];
  /** What is counted once a journey. */
  readonly metrics: readonly string[];
  /** Why one may leave, in order of their numbers. */
  readonly reasons: readonly string[];
}

/** A run, linked: one a thread and run. Holds closures, so it never travels; link again where it arrives. */
export interface Linked {
  readonly setup: Setup;
  readonly programs: readonly LinkedProgram[];
  readonly layout: Layout;
  /** Lifecycle stages in order of their counts. */
  readonly stages: readonly string[];
}

/**
 * Links the programs of a run with a setup made from the same codes in the same order. O(steps + rules).
 *
 * @throws {AssertionError} if a code is of another version than this executor, or the setup is of other programs.
 */
export function link(codes: readonly ProgramCode[], setup: Setup): Linked {
  assert(codes.length === setup.programs.length, 'a setup is made from the codes that are linked');
  for (const { codeVersion } of codes) assert(codeVersion === CODE_VERSION, `code of version ${codeVersion}`);
  const programs = codes.map((_, p) => linkProgram(codes, p, setup));
  const stages = BUILT_IN_FIELDS[0]?.choices ?? [];
  const layout = layOut({
    codes,
    horizon: setup.horizon,
    events: setup.names.events.size,
    answers: setup.names.answers.size,
    metrics: programs.reduce((sum, { metrics }) => sum + metrics.length, 0),
    stages: stages.length,
  });
  return { setup, programs, layout, stages };
}

function linkCase(rule: Rule, names: Names): LinkedCase {
  return { rule: linkRule(rule, names), mask: maskOf(rule, names), needs: engagementFor(rule) };
}

function linkProgram(codes: readonly ProgramCode[], program: number, setup: Setup): LinkedProgram {
  const code = codes[program]!;
  const { names } = setup.programs[program]!;
  const metrics = metricsOf(code);
  const reasons = reasonsOf(code);
  return {
    code,
    steps: code.details.map((detail, s) => linkStep(detail, s, { codes, program, setup, metrics, reasons })),
    cases: code.cases.map((rule) => (rule === null ? undefined : linkCase(rule, names))),
    bounds: boundsOf(code),
    interrupts: code.interrupts.map(({ rule }) => linkCase(rule, names)),
    suppression: linkRule(code.suppression, names),
    filters: code.starts.map(({ filter }) => linkRule(filter, names)),
    startRules: code.starts.map(({ on }) => (on.kind === 'rule' ? linkRule(on.rule, names) : undefined)),
    metrics,
    reasons,
  };
}

function metricsOf(code: ProgramCode): readonly string[] {
  const goals = code.details.flatMap((d) =>
    d.kind === 'emit' && d.effect.kind === 'goal' ? [d.effect.metric] : [],
  );
  return [...new Set([...goals, ...code.interrupts.flatMap(({ metric }) => metric ?? [])])];
}

/** Dice below the bound take the side; the last side takes all that is left. */
function boundsOf(code: ProgramCode): readonly number[] {
  const lasts = new Set(Array.from(code.op, (_, s) => code.portFrom[s + 1]! - 1));
  return Array.from(code.bound, (bound, port) => {
    if (lasts.has(port)) return Number.POSITIVE_INFINITY;
    return Number.isNaN(bound) ? 0 : threshold(bound);
  });
}
