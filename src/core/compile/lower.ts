/**
 * Program -> Plan: the steps of the nodes, and around them the starts, what interrupts a journey, and the content that
 * emails bring along. Same program, same plan.
 */
import { expandRule } from '../people/rules/expand.ts';
import type { Rule } from '../people/rules/rule.ts';
import { ALWAYS, NEVER } from '../people/rules/rule.ts';
import { type Lowered, rulesOf, stepsOf } from '../program/document/steps.ts';
import type { ProgramFile } from '../program/document/types.ts';
import { type Registry, registry } from '../program/nodes/registry.ts';
import type { Interrupt, Plan, PlanStart, Step } from '../program/plan/plan.ts';

/** Lowers the program of a checked file, half-drawn ones too. O(nodes + edges). */
export function lower(file: ProgramFile, kinds: Registry = registry()): Plan {
  const { program, scores } = file;
  const { settings } = program;
  const { nodes, steps } = stepsOf(file, kinds);
  return {
    formatVersion: 1,
    programId: program.id,
    name: program.name,
    version: file.version,
    starts: startsOf(nodes, file),
    steps,
    interrupts: interruptsOf(nodes, file),
    entry: settings.entry,
    suppression: settings.suppression === undefined ? NEVER : expandRule(settings.suppression, rulesOf(file)),
    caps: settings.caps,
    zone: settings.zone,
    holidays: settings.holidays,
    hours: settings.hours,
    scores,
    catalogue: withOwnedAssets(file, nodes, steps),
  };
}

function startsOf(nodes: readonly Lowered[], file: ProgramFile): readonly PlanStart[] {
  const env = rulesOf(file);
  return nodes.flatMap(({ node, kind, settings, on, base }): readonly PlanStart[] => {
    if (!on || kind.entrance === undefined) return [];
    const { on: door, filter = ALWAYS, already = false } = kind.entrance(settings);
    const place = { nodeId: node.id, step: base };
    const asked = expandRule(filter, env);
    if (door.kind !== 'rule') return [{ on: door, filter: asked, ...place }];
    const rule = expandRule(door.rule, env);
    const becomes: PlanStart = { on: { ...door, rule }, filter: asked, ...place };
    if (!already) return [becomes];
    // Who becomes so is not asked again (points decay within the minute); who arrives is.
    const all = expandRule({ kind: 'all', rules: [door.rule, filter] }, env);
    return [becomes, { on: { kind: 'arrival' }, filter: all, ...place }];
  });
}

/** Bounce, complaint, unsubscribe, suppression, then goals in document order, then qualification. */
function interruptsOf(nodes: readonly Lowered[], file: ProgramFile): readonly Interrupt[] {
  const { suppression, qualifiedTo } = file.program.settings;
  const env = rulesOf(file);
  const suppressed: Rule = { kind: 'flag', flag: 'suppressed' };
  const leave = (id: string, rule: Rule, whileResting: boolean): Interrupt => {
    const then = { kind: 'exit', reason: id } as const;
    return { id, rule: expandRule(rule, env), then, whileResting, edge: false };
  };
  const jump = (id: string, to: Lowered, rule: Rule): Interrupt => ({
    id,
    nodeId: to.node.id,
    rule: expandRule(rule, env),
    then: { kind: 'jump', to: to.base },
    whileResting: false,
    edge: false,
  });
  const goals = nodes.flatMap((goal): readonly Interrupt[] => {
    const watch = goal.on ? goal.kind.watch?.(goal.settings, goal.node.id) : undefined;
    if (watch === undefined) return [];
    return [{ ...jump(`goal:${goal.node.id}`, goal, watch.rule), metric: watch.metric }];
  });
  const handoff = nodes.find(({ on, node }) => on && node.id === qualifiedTo);
  return [
    leave('bounced', { kind: 'flag', flag: 'bounced' }, true),
    leave('complained', { kind: 'flag', flag: 'complained' }, true),
    leave('unsubscribed', { kind: 'flag', flag: 'optedOut' }, false),
    leave(
      'suppressed',
      suppression === undefined ? suppressed : { kind: 'any', rules: [suppressed, suppression] },
      false,
    ),
    ...goals,
    ...(handoff === undefined ? [] : [{ ...jump('qualified', handoff, { kind: 'qualified' }), edge: true }]),
  ];
}

/** An email without an asset of the catalogue owns one named by its node. */
function withOwnedAssets(
  { catalogue }: ProgramFile,
  nodes: readonly Lowered[],
  steps: readonly Step[],
): Plan['catalogue'] {
  const known = new Set(catalogue.assets.map((asset) => asset.id));
  const missing = new Set<string>();
  for (const step of steps) if (step.op === 'send' && !known.has(step.asset)) missing.add(step.asset);
  if (missing.size === 0) return catalogue;
  const owned = new Map(
    nodes.flatMap(({ node, kind, settings }) => {
      const asset = kind.owned?.(settings, node.id);
      return asset === undefined ? [] : [[asset.id, asset] as const];
    }),
  );
  const assets = [...missing].map((id) => owned.get(id) ?? { id, name: id });
  return { ...catalogue, assets: [...catalogue.assets, ...assets] };
}
