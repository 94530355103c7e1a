/** What every rule of lint looks at: the program, its graph of nodes and its graph of steps, indexed once. */
import type { Text } from '../../kit/base.ts';
import { verbatim } from '../../kit/base.ts';
import { type Graph, graphOf, reachable } from '../document/graph.ts';
import { ownSettings } from '../document/nodeProblems.ts';
import { type Lowered, type Steps, stepsOf } from '../document/steps.ts';
import type { ProgramEdge, ProgramFile, ProgramNode } from '../document/types.ts';
import type { NodeKind, Port } from '../nodes/contract.ts';
import type { Registry } from '../nodes/registry.ts';
import type { Step, StepNo } from '../plan/plan.ts';
import { type Sent, sentOn } from './sent.ts';
import { type StepWay, waysOf } from './ways.ts';

/** A node of a known kind and all that is asked about it. */
export interface Known {
  readonly index: number;
  readonly node: ProgramNode;
  readonly kind: NodeKind;
  readonly settings: object;
  readonly ports: readonly Port[];
  /** Edges by the port they leave by. */
  readonly out: ReadonlyMap<string, ProgramEdge>;
  /** Its steps; none for notes. */
  readonly lowered: Lowered | undefined;
  /** Whether people come in here, or are led here from everywhere. */
  readonly isRoot: boolean;
}

/** Lint's view of a file. */
export interface LintContext {
  readonly file: ProgramFile;
  readonly kinds: Registry;
  /** Nodes of known kinds in document order, notes too. */
  readonly known: readonly Known[];
  readonly byId: ReadonlyMap<string, Known>;
  readonly graph: Graph<ProgramNode, ProgramEdge>;
  readonly steps: readonly Step[];
  readonly ways: readonly StepWay[];
  /** Ways by the step they leave. */
  readonly from: readonly (readonly StepWay[])[];
  /** Steps at which people come in, or are led from everywhere. */
  readonly roots: readonly StepNo[];
  readonly sent: Sent;
  /** Nodes that people can get to along edges. */
  readonly reached: ReadonlySet<string>;
}

/** Makes the view. O(nodes + edges), but for what was sent before: O(steps × ways) at worst. */
export function contextOf(file: ProgramFile, kinds: Registry): LintContext {
  const { program } = file;
  const graph = graphOf<ProgramNode, ProgramEdge>(program);
  const { nodes, steps }: Steps = stepsOf(file, kinds);
  const lowered = new Map(nodes.map((one) => [one.node.id, one]));
  const known = program.nodes.flatMap((node, index): readonly Known[] => {
    const kind = kinds.find(node.kind);
    if (kind === undefined) return [];
    const settings = ownSettings(node.settings);
    const out = new Map((graph.out.get(node.id) ?? []).map((edge) => [edge.port, edge]));
    const isRoot =
      kind.entrance !== undefined ||
      kind.watch?.(settings) !== undefined ||
      node.id === program.settings.qualifiedTo;
    const ports = kind.ports(settings);
    return [{ index, node, kind, settings, ports, out, lowered: lowered.get(node.id), isRoot }];
  });
  const rootNodes = known.filter(({ isRoot }) => isRoot);
  const ways = waysOf(steps);
  const from: StepWay[][] = steps.map(() => []);
  for (const way of ways) from[way.from]?.push(way);
  const led = rootNodes.flatMap(({ kind, lowered: at }) =>
    at === undefined || kind.entrance !== undefined ? [] : [at.base],
  );
  const roots = rootNodes.flatMap(({ lowered: at }) => (at === undefined ? [] : [at.base]));
  let sent: Sent | undefined;
  return {
    file,
    kinds,
    known,
    byId: new Map(known.map((one) => [one.node.id, one])),
    graph,
    steps,
    ways,
    from,
    roots,
    // Dear, and not asked for by all.
    get sent() {
      sent ??= sentOn({ steps, from, led });
      return sent;
    },
    reached: reachable(
      graph,
      rootNodes.map(({ node }) => node.id),
    ),
  };
}

/** What a card calls the node: its own name, else what its kind calls it. */
export function titleOf({ node, kind, settings }: Known, { file }: LintContext): Text {
  const { name } = node.settings;
  if (typeof name === 'string' && name.trim() !== '') return verbatim(name);
  return kind.describe(settings, { catalogue: file.catalogue }).title;
}

/** A step's node. */
export function nodeOfStep(step: StepNo, ctx: LintContext): Known | undefined {
  return ctx.byId.get(ctx.steps[step]?.nodeId ?? '');
}
