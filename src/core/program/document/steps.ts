/**
 * The steps of a program: every node's kind is asked for its drafts, and the edges join them.
 *
 * Half-drawn programs have steps too: an open port ends as "unfinished", a node that is switched off or lacks a setting
 * lets people pass by its first port. Steps stand in the order of their nodes in the document, the ends behind open
 * ports after all others, so the same program has the same steps. Lint reads them; the plan is made of them.
 */
import { keyOf } from '../../kit/dice/dice.ts';
import type { ExpandEnv } from '../../people/rules/expand.ts';
import { expandRule } from '../../people/rules/expand.ts';
import type { NodeKind } from '../nodes/contract.ts';
import type { Registry } from '../nodes/registry.ts';
import type { DraftPort, DraftStep } from '../plan/draft.ts';
import type { EndStep, PlanPort, Step, StepNo } from '../plan/plan.ts';
import { ownSettings } from './nodeProblems.ts';
import type { ProgramFile, ProgramNode } from './types.ts';

/** A node on its way to steps: `base` is the number of its first one. `on`: its kind lowered it; else people pass through. */
export interface Lowered {
  readonly node: ProgramNode;
  readonly kind: NodeKind;
  readonly settings: object;
  readonly on: boolean;
  readonly drafts: readonly DraftStep[];
  readonly base: StepNo;
}

/** The nodes that have steps, in document order, and all steps. */
export interface Steps {
  readonly nodes: readonly Lowered[];
  readonly steps: readonly Step[];
}

/** What rules of a file stand for. */
export function rulesOf({ catalogue, scores }: ProgramFile): ExpandEnv {
  return { segments: catalogue.segments, scores };
}

type Made = Pick<ProgramFile, 'catalogue' | 'scores'> & { readonly kinds: Registry; readonly steps: Steps };

const known = new WeakMap<ProgramFile['program'], Made>();

/**
 * The steps of a checked file. Nodes of unknown kinds and annotations have none; edges to them are open ports. O(nodes + edges), once
 * for a program with its catalogue and scores, since it is linted, run and looked into after every change.
 */
export function stepsOf(file: ProgramFile, kinds: Registry): Steps {
  const { program, catalogue, scores } = file;
  const before = known.get(program);
  if (before?.kinds === kinds && before.catalogue === catalogue && before.scores === scores)
    return before.steps;
  const nodes = draftAll(file, kinds);
  const steps = { nodes, steps: join(nodes, file) };
  known.set(program, { catalogue, scores, kinds, steps });
  return steps;
}

function draftAll(file: ProgramFile, kinds: Registry): readonly Lowered[] {
  const { catalogue } = file;
  const { hours } = file.program.settings;
  let base = 0;
  const lowered: Lowered[] = [];
  for (const node of file.program.nodes) {
    const kind = kinds.find(node.kind);
    if (kind === undefined || kind.annotation === true) continue;
    const settings = ownSettings(node.settings);
    const on = node.settings.enabled !== false && kind.missing(settings, { catalogue }).length === 0;
    const drafts = on
      ? kind.lower(settings, { nodeId: node.id, catalogue, hours })
      : [passThrough(kind, settings)];
    lowered.push({ node, kind, settings, on, drafts, base });
    base += drafts.length;
  }
  return lowered;
}

function passThrough(kind: NodeKind, settings: object): DraftStep {
  const first = kind.ports(settings)[0];
  if (first === undefined) return { op: 'end', reason: 'unfinished', open: false, ports: [] };
  return { op: 'branch', cases: [], ports: [{ port: first.id }] };
}

function join(nodes: readonly Lowered[], file: ProgramFile): readonly Step[] {
  const bases = new Map(nodes.map(({ node, base }) => [node.id, base]));
  const targets = new Map(file.program.edges.map((edge) => [portKey(edge.from, edge.port), edge.to]));
  const ends = openEnds(nodes.reduce((sum, { drafts }) => sum + drafts.length, 0));
  const env = rulesOf(file);
  const steps = nodes.flatMap(({ node, drafts, base }) =>
    drafts.map((draft, i): Step => {
      const port = (p: DraftPort): PlanPort => {
        if ('local' in p) return { to: base + p.local };
        const target = targets.get(portKey(node.id, p.port));
        const to = target === undefined ? undefined : bases.get(target);
        return { to: to ?? ends.behind(node, p.open ?? 'unfinished'), port: p.port };
      };
      const key = i === 0 ? node.key | 0 : keyOf(`${node.key}/${i}`);
      const placed = { ...draft, nodeId: node.id, key, first: i === 0, ports: draft.ports.map(port) } as Step;
      return withDefaults(withRules(placed, env), file);
    }),
  );
  return [...steps, ...ends.all];
}

function portKey(node: string, port: string): string {
  return JSON.stringify([node, port]);
}

/** One end for all open ports of a node that end for the same reason. */
function openEnds(count: number): {
  readonly all: readonly EndStep[];
  behind(node: ProgramNode, reason: string): StepNo;
} {
  const all: EndStep[] = [];
  const known = new Map<string, StepNo>();
  return {
    all,
    behind(node, reason) {
      const name = portKey(node.id, reason);
      const old = known.get(name);
      if (old !== undefined) return old;
      const key = keyOf(`${node.key}/end/${reason}`);
      all.push({ op: 'end', nodeId: node.id, key, first: false, ports: [], reason, open: true });
      known.set(name, count + all.length - 1);
      return count + all.length - 1;
    },
  };
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
