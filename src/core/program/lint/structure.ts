/** Whether the drawing holds together: starts, exits, ways that lead somewhere, steps that people get to. */
import type { Issue } from '../../kit/base.ts';
import { text } from '../../kit/base.ts';
import { keyOf } from '../../kit/dice/dice.ts';
import { reconnect, removeEdges } from '../document/edit.ts';
import { reachable } from '../document/graph.ts';
import type { Step } from '../plan/plan.ts';
import { lintIssue } from './codes.ts';
import { type Known, type LintContext, nodeOfStep, titleOf } from './context.ts';
import { addExit, mend } from './mends.ts';

/** All issues of the structure, program-wide ones first. */
export function structureIssues(ctx: LintContext): readonly Issue[] {
  return [
    ...startIssues(ctx),
    ...exitIssues(ctx),
    ...unknownIssues(ctx),
    ...unreachableIssues(ctx),
    ...ctx.known.flatMap((one) => [
      ...wayInIssues(one, ctx),
      ...openIssues(one, ctx),
      ...missingIssues(one, ctx),
      ...noteEdgeIssues(one, ctx),
    ]),
    ...sameDiceIssues(ctx),
  ];
}

function startIssues({ known, file }: LintContext): readonly Issue[] {
  const hasStart = known.some(
    ({ kind, node }) => kind.entrance !== undefined && node.settings.enabled !== false,
  );
  return hasStart || file.program.nodes.length === 0 ? [] : [lintIssue('program/no-start')];
}

/** People come in, but no way that is drawn ever lets them out. An open handoff ends well by itself. */
function exitIssues(ctx: LintContext): readonly Issue[] {
  const { roots, steps, ways, from } = ctx;
  if (roots.length === 0 || steps.length === 0) return [];
  const seen = new Set<number>();
  const queue = [...roots];
  while (queue.length > 0) {
    const step = queue.pop() as number;
    if (seen.has(step)) continue;
    seen.add(step);
    for (const way of from[step] ?? []) queue.push(way.to);
  }
  const isOpen = (step: Step | undefined): boolean =>
    step?.op === 'end' && step.open && step.reason === 'unfinished';
  const isExit = (no: number): boolean => steps[no]?.op === 'end' && !isOpen(steps[no]);
  if ([...seen].some(isExit)) return [];
  // The first way, among those that people do take, which nobody has led anywhere.
  const open = ways.find(
    ({ from: step, to, leaves }) => seen.has(step) && leaves !== undefined && isOpen(steps[to]),
  );
  const node = open && nodeOfStep(open.from, ctx);
  const fix = node && addExit(ctx, node, open?.leaves ?? '');
  return [lintIssue('program/no-exit', { fix })];
}

function unknownIssues({ file, kinds }: LintContext): readonly Issue[] {
  return file.program.nodes.flatMap((node, i) => {
    const kind = kinds.find(node.kind);
    const at = { nodeId: node.id, place: `/program/nodes/${i}` };
    if (kind === undefined) return [lintIssue('node/unknown-kind', { ...at, params: { kind: node.kind } })];
    if (node.version <= kind.version) return [];
    return [lintIssue('node/newer', { ...at, params: { version: node.version, known: kind.version } })];
  });
}

/** Told of the first steps that nobody gets to; what comes behind them is counted. */
function unreachableIssues(ctx: LintContext): readonly Issue[] {
  const { known, graph, reached } = ctx;
  if (!known.some(({ kind }) => kind.entrance !== undefined)) return [];
  const lost = known.filter(({ node, kind }) => kind.annotation !== true && !reached.has(node.id));
  const told = new Set<string>();
  const isHead = ({ node }: Known): boolean => (graph.into.get(node.id) ?? []).length === 0;
  const heads = [...lost.filter(isHead), ...lost.filter((one) => !isHead(one))];
  return heads.flatMap(({ node }) => {
    if (told.has(node.id)) return [];
    const behind = [...reachable(graph, [node.id])].filter((id) => !reached.has(id));
    const count = behind.filter((id) => !told.has(id)).length;
    for (const id of behind) told.add(id);
    return [lintIssue('node/unreachable', { nodeId: node.id, params: { count } })];
  });
}

/** People come in at a start; what leads there had better lead to what follows it. */
function wayInIssues({ node, kind, out }: Known, ctx: LintContext): readonly Issue[] {
  if (kind.entrance === undefined) return [];
  const [next] = [...out.values()].map(({ to }) => to);
  return (ctx.graph.into.get(node.id) ?? []).map((edge) => {
    const isLoop = next === undefined || next === edge.from;
    const fix = isLoop
      ? mend('fixRemoveEdge', ctx, (program) => removeEdges(program, [edge.id]))
      : mend('fixLeadOn', ctx, (program) => reconnect(program, edge.id, { to: next }));
    return lintIssue('start/way-in', { nodeId: node.id, edgeId: edge.id, fix });
  });
}

/** Ports that lead nowhere and do not end well by themselves. */
function openPorts({ node, kind, ports, out, lowered }: Known, { byId }: LintContext): Known['ports'] {
  if (kind.annotation === true) return [];
  // A step that is switched off lets people by its first port only.
  const used = lowered?.on === false && node.settings.enabled === false ? ports.slice(0, 1) : ports;
  return used.filter(({ id, mayBeOpen }) => {
    const to = out.get(id)?.to;
    return mayBeOpen !== true && (to === undefined || byId.get(to)?.kind.annotation === true);
  });
}

function openIssues(one: Known, ctx: LintContext): readonly Issue[] {
  const { node, ports, out } = one;
  const isTold = ctx.roots.length > 0 && !ctx.reached.has(node.id);
  if (isTold) return [];
  return openPorts(one, ctx)
    .filter(({ id }) => !out.has(id))
    .map(({ id, label }) => {
      const fix = addExit(ctx, one, id);
      const issue = lintIssue('port/open', { nodeId: node.id, params: { way: label ?? '' }, fix });
      if (label === undefined || ports.length < 2) return issue;
      return { ...issue, message: text('lint.portOpenWay', { way: label }) };
    });
}

/** What a step lacks, in the words of its kind. */
function missingIssues({ node, kind, settings }: Known, { file }: LintContext): readonly Issue[] {
  if (node.settings.enabled === false) return [];
  return kind.missing(settings, { catalogue: file.catalogue }).map(({ setting, message }) => ({
    ...lintIssue('setting/missing', { nodeId: node.id, setting }),
    message,
  }));
}

function noteEdgeIssues({ node, kind }: Known, ctx: LintContext): readonly Issue[] {
  if (kind.annotation !== true) return [];
  return (ctx.graph.into.get(node.id) ?? []).map((edge) => {
    const from = ctx.byId.get(edge.from);
    const fix = mend('fixRemoveEdge', ctx, (program) => removeEdges(program, [edge.id]));
    const params = { note: titleOf(ctx.byId.get(node.id) as Known, ctx) };
    return lintIssue('edge/to-note', { nodeId: from?.node.id ?? node.id, edgeId: edge.id, params, fix });
  });
}

/** Two steps of one key throw the same dice: who is lucky in the first is lucky in the second. */
function sameDiceIssues(ctx: LintContext): readonly Issue[] {
  const first = new Map<number, Known>();
  return ctx.known.flatMap((one) => {
    if (one.kind.annotation === true) return [];
    const key = one.node.key | 0;
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, one);
      return [];
    }
    const path = ['program', 'nodes', one.index, 'key'];
    const patch = [{ op: 'set', path, value: freshKey(ctx, one.node.id) } as const];
    const params = { other: titleOf(other, ctx) };
    return [
      lintIssue('node/same-dice', {
        nodeId: one.node.id,
        params,
        fix: { label: text('lint.fixDice'), patch },
      }),
    ];
  });
}

function freshKey({ known }: LintContext, id: string): number {
  const taken = new Set(known.map(({ node }) => node.key | 0));
  let key = keyOf(id);
  for (let i = 2; taken.has(key); i++) key = keyOf(`${id}-${i}`);
  return key;
}
