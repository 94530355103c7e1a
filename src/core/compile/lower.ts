/**
 * Program -> Plan: asks every node's kind for its draft steps and joins them by the edges.
 *
 * Half-drawn programs lower too: an open port ends as "unfinished", a node that is switched off or lacks a setting lets
 * people pass by its first port. The order of steps is the order of the nodes in the document, so the same program
 * gives the same plan.
 */
import { keyOf } from '../kit/dice/dice.ts';
import type { ExpandEnv } from '../people/rules/expand.ts';
import { expandRule } from '../people/rules/expand.ts';
import type { Rule } from '../people/rules/rule.ts';
import { ALWAYS, NEVER } from '../people/rules/rule.ts';
import { ownSettings } from '../program/document/nodeProblems.ts';
import type { ProgramFile, ProgramNode } from '../program/document/types.ts';
import type { NodeKind } from '../program/nodes/contract.ts';
import { type Registry, registry } from '../program/nodes/registry.ts';
import type { DraftPort, DraftStep } from '../program/plan/draft.ts';
import type { EndStep, Interrupt, Plan, PlanPort, PlanStart, Step, StepNo } from '../program/plan/plan.ts';

/** One node on its way to steps. */
interface Lowering {
  readonly node: ProgramNode;
  readonly kind: NodeKind;
  readonly settings: object;
  readonly on: boolean;
  readonly drafts: readonly DraftStep[];
  readonly base: StepNo;
}

/**
 * Lowers the program of a checked file. Nodes of unknown kinds and annotations have no steps; edges to them are open ports.
 * O(nodes + edges).
 */
export function lower(file: ProgramFile, kinds: Registry = registry()): Plan {
  const { program, catalogue, scores } = file;
  const lowerings = draftAll(file, kinds);
  const env: ExpandEnv = { segments: catalogue.segments, scores };
  const steps = joinSteps(lowerings, file, env);
  const { settings } = program;
  return {
    formatVersion: 1,
    programId: program.id,
    name: program.name,
    version: file.version,
    starts: startsOf(lowerings, env),
    steps,
    interrupts: interruptsOf(file, lowerings, env),
    entry: settings.entry,
    suppression: settings.suppression === undefined ? NEVER : expandRule(settings.suppression, env),
    caps: settings.caps,
    zone: settings.zone,
    holidays: settings.holidays,
    hours: settings.hours,
    scores,
    catalogue: withOwnedAssets(catalogue, steps),
  };
}

function draftAll(file: ProgramFile, kinds: Registry): readonly Lowering[] {
  let base = 0;
  const lowerings: Lowering[] = [];
  for (const node of file.program.nodes) {
    const kind = kinds.find(node.kind);
    if (kind === undefined || kind.annotation === true) continue;
    const settings = ownSettings(node.settings);
    const on =
      node.settings.enabled !== false && kind.missing(settings, { catalogue: file.catalogue }).length === 0;
    const drafts = on
      ? kind.lower(settings, { nodeId: node.id, catalogue: file.catalogue })
      : [passThrough(kind, settings)];
    lowerings.push({ node, kind, settings, on, drafts, base });
    base += drafts.length;
  }
  return lowerings;
}

function passThrough(kind: NodeKind, settings: object): DraftStep {
  const first = kind.ports(settings)[0];
  if (first === undefined) return { op: 'end', reason: 'unfinished', open: false, ports: [] };
  return { op: 'branch', cases: [], ports: [{ port: first.id }] };
}

function joinSteps(lowerings: readonly Lowering[], file: ProgramFile, env: ExpandEnv): readonly Step[] {
  const bases = new Map(lowerings.map((l) => [l.node.id, l.base]));
  const edges = new Map(file.program.edges.map((edge) => [JSON.stringify([edge.from, edge.port]), edge.to]));
  const count = lowerings.reduce((sum, l) => sum + l.drafts.length, 0);
  const ends: EndStep[] = [];
  const openEnd = (node: ProgramNode, reason: string): StepNo => {
    const known = ends.findIndex((end) => end.nodeId === node.id && end.reason === reason);
    if (known >= 0) return count + known;
    ends.push({
      op: 'end',
      nodeId: node.id,
      key: keyOf(`${node.key}/end/${reason}`),
      first: false,
      ports: [],
      reason,
      open: true,
    });
    return count + ends.length - 1;
  };
  const steps = lowerings.flatMap((l) =>
    l.drafts.map((draft, i): Step => {
      const port = (p: DraftPort): PlanPort => {
        if ('local' in p) return { to: l.base + p.local };
        const target = edges.get(JSON.stringify([l.node.id, p.port]));
        const to = target === undefined ? undefined : bases.get(target);
        return { to: to ?? openEnd(l.node, p.open ?? 'unfinished'), port: p.port };
      };
      const key = i === 0 ? l.node.key | 0 : keyOf(`${l.node.key}/${i}`);
      const placed = {
        ...draft,
        nodeId: l.node.id,
        key,
        first: i === 0,
        ports: draft.ports.map(port),
      } as Step;
      return withDefaults(withRules(placed, env), file);
    }),
  );
  return [...steps, ...ends];
}

function withRules(step: Step, env: ExpandEnv): Step {
  if (step.op !== 'await' && step.op !== 'branch') return step;
  return { ...step, cases: step.cases.map((rule) => expandRule(rule, env)) };
}

/** What a node leaves to the program: no topic, and limits below 0. */
function withDefaults(step: Step, file: ProgramFile): Step {
  const { topic, holdMaxMinutes, pauseAfterAcceptMinutes } = file.program.settings;
  if (step.op === 'send') {
    return {
      ...step,
      topic: step.topic === '' ? topic : step.topic,
      holdMaxMinutes: step.holdMaxMinutes < 0 ? holdMaxMinutes : step.holdMaxMinutes,
    };
  }
  if (step.op === 'handoff' && step.pauseAfterMinutes < 0)
    return { ...step, pauseAfterMinutes: pauseAfterAcceptMinutes };
  return step;
}

function startsOf(lowerings: readonly Lowering[], env: ExpandEnv): readonly PlanStart[] {
  return lowerings.flatMap((l) => {
    if (!l.on || l.kind.entrance === undefined) return [];
    const entrance = l.kind.entrance(l.settings);
    return [
      { ...entrance, filter: expandRule(entrance.filter ?? ALWAYS, env), nodeId: l.node.id, step: l.base },
    ];
  });
}

/** Bounce, complaint, unsubscribe, suppression, then goals in document order, then qualification. */
function interruptsOf(
  file: ProgramFile,
  lowerings: readonly Lowering[],
  env: ExpandEnv,
): readonly Interrupt[] {
  const { suppression, qualifiedTo } = file.program.settings;
  const suppressed: Rule = { kind: 'flag', flag: 'suppressed' };
  const leave = (id: string, rule: Rule, whileResting: boolean): Interrupt => ({
    id,
    rule: expandRule(rule, env),
    then: { kind: 'exit', reason: id },
    whileResting,
    edge: false,
  });
  const goals = lowerings.flatMap((l): readonly Interrupt[] => {
    const watch = l.on ? l.kind.watch?.(l.settings) : undefined;
    if (watch === undefined) return [];
    return [
      {
        id: `goal:${l.node.id}`,
        nodeId: l.node.id,
        rule: expandRule(watch.rule, env),
        then: { kind: 'jump', to: l.base },
        whileResting: false,
        edge: false,
        metric: watch.metric,
      },
    ];
  });
  const handoff = lowerings.find((l) => l.on && l.node.id === qualifiedTo);
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
    ...(handoff === undefined ? [] : [qualification(handoff, env)]),
  ];
}

function qualification(handoff: Lowering, env: ExpandEnv): Interrupt {
  return {
    id: 'qualified',
    nodeId: handoff.node.id,
    rule: expandRule({ kind: 'qualified' }, env),
    then: { kind: 'jump', to: handoff.base },
    whileResting: false,
    edge: true,
  };
}

/** An email without an asset owns one named by its node. */
function withOwnedAssets(catalogue: Plan['catalogue'], steps: readonly Step[]): Plan['catalogue'] {
  const known = new Set(catalogue.assets.map((asset) => asset.id));
  const owned = new Set<string>();
  for (const step of steps) if (step.op === 'send' && !known.has(step.asset)) owned.add(step.asset);
  if (owned.size === 0) return catalogue;
  return { ...catalogue, assets: [...catalogue.assets, ...[...owned].map((id) => ({ id, name: id }))] };
}
