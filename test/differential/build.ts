/** Raw records -> valid plans. Ports lead forward; only branches on `passes` may lead back; the last step ends. */
import type { Rule } from '../../src/core/people/rules/rule.ts';
import type { Interrupt, Plan, PlanStart, Step } from '../../src/core/program/plan/plan.ts';
import { PlanBuilder } from './builder.ts';
import { aboutOf, buildRule, catalogue, duration, logged, scoresOf } from './palette.ts';
import type { RawProgram, RawRun } from './raw.ts';

/** The plans of a raw run, in order. */
export function buildPlans(run: RawRun): readonly Plan[] {
  return run.programs.map((raw, i) => buildPlan(raw, run, i));
}

function buildPlan(raw: RawProgram, run: RawRun, no: number): Plan {
  const builder = new PlanBuilder(run, no);
  builder.add({ op: 'branch', cases: [] }, [1]);
  for (const step of raw.steps) builder.step(step);
  builder.close();
  const steps = builder.steps;
  const starts = buildStarts(raw, run, no);
  return {
    formatVersion: 1,
    programId: `p${no}`,
    name: `p${no}`,
    version: 1,
    starts,
    steps,
    interrupts: buildInterrupts(raw, run, steps),
    entry:
      raw.again < 2
        ? { kind: 'once' }
        : { kind: 'again', afterMinutes: raw.again === 2 ? 0 : duration(run, raw.again) },
    suppression: raw.suppression.a < 6 ? { kind: 'any', rules: [] } : buildRule(raw.suppression, run, 'n1'),
    caps: buildCaps(raw),
    zone: 'Europe/Berlin',
    holidays: ['2026-03-30', '2026-10-26', '2026-06-03'],
    hours: [[540, 1020], [540, 1020], [540, 1020], [540, 1020], [540, 780], null, null],
    scores: scoresOf(run),
    catalogue,
  };
}

function buildCaps(raw: RawProgram): Plan['caps'] {
  const span = (bit: number) => ((raw.caps >> bit) & 1 ? 'rolling' : 'calendar');
  return {
    ...((raw.caps & 3) === 0 ? {} : { day: { most: raw.caps & 3, span: span(4) } as const }),
    ...((raw.caps & 12) === 0 ? {} : { week: { most: (raw.caps >> 2) & 3, span: span(5) } as const }),
  };
}

function buildStarts(raw: RawProgram, run: RawRun, no: number): readonly PlanStart[] {
  const never = raw.filter.a === 7;
  const filter: Rule = never ? buildRule(raw.filter, run, 'n0') : { kind: 'all', rules: [] };
  const first: PlanStart = {
    nodeId: 'n0',
    step: 0,
    on: { kind: no > 0 && raw.starts === 1 ? 'call' : 'arrival' },
    filter,
  };
  if (raw.starts < 5) return [first];
  if (raw.starts > 7) {
    const rule = buildRule(raw.startRule, run, 'n1');
    return [first, { nodeId: 'n0', step: raw.starts === 8 ? 0 : 1, on: { kind: 'rule', rule }, filter }];
  }
  const event = logged(run, raw.starts);
  const on = { kind: 'event', event, ...(raw.starts === 7 ? { about: aboutOf(raw.again) } : {}) } as const;
  return [first, { nodeId: 'n0', step: 1, on, filter }];
}

function buildInterrupts(raw: RawProgram, run: RawRun, steps: readonly Step[]): readonly Interrupt[] {
  const leave = (id: string, rule: Rule, whileResting: boolean): Interrupt => ({
    id,
    rule,
    then: { kind: 'exit', reason: id },
    whileResting,
    edge: false,
  });
  const jump = (index: number): Interrupt['then'] => ({
    kind: 'jump',
    to: (raw.goalTargets[index] ?? 0) % steps.length,
  });
  const goals = raw.goals.map(
    (rule, i): Interrupt => ({
      id: `goal${i}`,
      rule: buildRule(rule, run, 'n1'),
      then: rule.c % 3 === 0 ? { kind: 'exit', reason: 'converted' } : jump(i),
      whileResting: false,
      edge: false,
      metric: `m${i}`,
    }),
  );
  const qualified: Interrupt = {
    id: 'qualified',
    rule: { kind: 'score', dimension: 'engagement', op: '>=', value: 30 },
    then: { kind: 'jump', to: raw.qualified % steps.length },
    whileResting: false,
    edge: true,
  };
  return [
    leave('bounced', { kind: 'flag', flag: 'bounced' }, true),
    leave('complained', { kind: 'flag', flag: 'complained' }, true),
    leave('unsubscribed', { kind: 'flag', flag: 'optedOut' }, false),
    leave('suppressed', { kind: 'flag', flag: 'suppressed' }, false),
    ...goals,
    ...(raw.qualified % 3 === 0 ? [] : [qualified]),
  ];
}
