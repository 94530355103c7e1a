/** What is doubtful about ways: loops, decisions that decide nothing, programs too large to read, notes far from all. */
import type { Issue } from '../../kit/base.ts';
import { text } from '../../kit/base.ts';
import type { Rule } from '../../people/rules/rule.ts';
import { removeNodes } from '../document/edit.ts';
import { cycles, graphOf } from '../document/graph.ts';
import { ownSettings } from '../document/nodeProblems.ts';
import type { ProgramEdge } from '../document/types.ts';
import type { Step } from '../plan/plan.ts';
import { callerOf } from './calls.ts';
import { lintIssue } from './codes.ts';
import { type Known, type LintContext, titleOf } from './context.ts';
import { addBound, addWaits, mend } from './mends.ts';
import type { StepWay } from './ways.ts';

/** Steps that a program has at most before it is called large. */
const MANY_STEPS = 40;
/** Decisions one after the other before a program is called large. */
const MANY_DECISIONS = 6;
/** A note this far from every step, in canvas units, belongs to none. */
const FAR = 800;

const QUALIFIED: Rule = { kind: 'qualified' };

/** Issues of ways and of what annotates them. */
export function wayIssues(ctx: LintContext): readonly Issue[] {
  return [
    ...loopIssues(ctx),
    ...selfCallIssues(ctx),
    ...ctx.known.flatMap((one) => sameSideIssues(one, ctx)),
    ...sizeIssues(ctx),
    ...noteIssues(ctx),
  ];
}

/** A loop needs a wait, or it goes round within a minute, and a bound, or it goes round for ever. */
function loopIssues(ctx: LintContext): readonly Issue[] {
  const all = groupsOf(ctx, ctx.ways);
  return all.flatMap((group): readonly Issue[] => {
    const inside = ctx.ways.filter(({ from, to }) => group.has(from) && group.has(to));
    const nodeIds = new Set([...group].map((no) => ctx.steps[no]?.nodeId ?? ''));
    const isLimited = (way: StepWay): boolean => limits(ctx.steps[way.from], way.port, nodeIds);
    const free = inside.filter((way) => !isLimited(way));
    const hasQuick =
      groupsOf(
        ctx,
        inside.filter(({ least }) => least === 0),
      ).length > 0;
    const isEndless =
      groupsOf(
        ctx,
        free.filter(({ least }) => least === 0),
      ).length > 0;
    const isUnbound = groupsOf(ctx, free).length > 0;
    const { node, edge, params } = backEdge(ctx, nodeIds);
    const at = { nodeId: node, params };
    const wait = addWaits(ctx, edge === undefined ? [] : [edge]);
    const bound = edge && addBound(ctx, edge);
    return [
      ...(isEndless ? [lintIssue('loop/never-stops', { ...at, fix: wait })] : []),
      ...(hasQuick && !isEndless ? [lintIssue('loop/no-wait', { ...at, fix: wait })] : []),
      ...(isUnbound ? [lintIssue('loop/no-bound', { ...at, fix: bound })] : []),
    ];
  });
}

/**
 * A program that lets people into itself, who have left it by then and may come in again: a loop, though none is drawn.
 * The call comes a minute after they left. Passes start anew with every entry, so no count of them is a limit.
 */
function selfCallIssues({ file, known, steps }: LintContext): readonly Issue[] {
  const { id, name, settings } = file.program;
  const starts = known.flatMap(({ kind, settings: own, lowered }) =>
    lowered?.on === true && kind.entrance !== undefined
      ? [{ step: lowered.base, on: kind.entrance(own).on }]
      : [],
  );
  const interrupts = known.flatMap(({ kind, settings: own, lowered, node }) => {
    const rule = node.id === settings.qualifiedTo ? QUALIFIED : kind.watch?.(own, node.id)?.rule;
    if (lowered?.on !== true || rule === undefined) return [];
    return [{ rule, then: { kind: 'jump', to: lowered.base } as const }];
  });
  const { entry } = settings;
  const { again, calls } = callerOf({ programId: id, name, entry, starts, steps, interrupts });
  if (again === undefined || again > 1) return [];
  const patch = [{ op: 'set', path: ['program', 'settings', 'entry'], value: { kind: 'once' } } as const];
  const fix = { label: text('lint.fixOnce'), patch };
  return calls
    .filter(({ program, leaves }) => program === id && leaves)
    .map(({ nodeId, comes }) => {
      const isEndless = comes !== 'later';
      const issue = lintIssue(isEndless ? 'loop/never-stops' : 'loop/no-bound', { nodeId, fix });
      const message = text(isEndless ? 'lint.callsItself' : 'lint.callsItselfAgain');
      return { ...issue, message, hint: text('lint.callsItselfHint') };
    });
}

/** The groups of steps that people can go round in, over these ways. */
function groupsOf({ steps }: LintContext, ways: readonly StepWay[]): readonly ReadonlySet<number>[] {
  const nodes = steps.map((_, no) => ({ id: String(no) }));
  const edges = ways.map(({ from, to }) => ({ from: String(from), to: String(to) }));
  return cycles(graphOf({ nodes, edges })).map((group) => new Set(group.map(Number)));
}

/** Where the loop is told and mended: the edge that leads back, by the order of the document, and the step it leads to. */
function backEdge(
  { file, byId, ...rest }: LintContext,
  group: ReadonlySet<string>,
): {
  readonly node: string;
  readonly edge: ProgramEdge | undefined;
  readonly params: { readonly step: ReturnType<typeof titleOf> | string };
} {
  const inside = file.program.edges.filter(({ from, to }) => group.has(from) && group.has(to));
  const index = (id: string): number => byId.get(id)?.index ?? -1;
  const back = inside.filter(({ from, to }) => index(to) <= index(from));
  const edge = (back.length > 0 ? back : inside).at(-1);
  const node = edge?.from ?? ([...group][0] as string);
  const target = byId.get(edge?.to ?? node);
  const step = target === undefined ? node : titleOf(target, { file, byId, ...rest });
  return { node, edge, params: { step } };
}

/** Whether nobody goes this way more than so many times: it asks how often one of `nodeIds` was passed. */
function limits(step: Step | undefined, port: number, nodeIds: ReadonlySet<string>): boolean {
  if (step?.op !== 'branch' && step?.op !== 'await') return false;
  const taken = step.cases[port];
  const before = step.cases.slice(0, port);
  // Time runs out of an await whatever its cases say at that minute.
  const denied = step.op === 'branch' ? before : [];
  return (
    (taken !== undefined && impliesLimit(taken, true, nodeIds)) ||
    denied.some((rule) => impliesLimit(rule, false, nodeIds))
  );
}

/** Whether the rule, when it answers so, says that a node was passed at most so many times. */
function impliesLimit(rule: Rule, answer: boolean, nodeIds: ReadonlySet<string>): boolean {
  const part = (inner: Rule): boolean => impliesLimit(inner, answer, nodeIds);
  switch (rule.kind) {
    case 'all':
      return answer ? rule.rules.some(part) : rule.rules.length > 0 && rule.rules.every(part);
    case 'any':
      return answer ? rule.rules.length > 0 && rule.rules.every(part) : rule.rules.some(part);
    case 'not':
      return impliesLimit(rule.rule, !answer, nodeIds);
    case 'passes': {
      const limiting = answer ? ['<', '<=', '='] : ['>', '>=', '!='];
      return nodeIds.has(rule.nodeId) && limiting.includes(rule.op);
    }
    default:
      return false;
  }
}

/** All ways of a decision lead to the same step. A wait whose ways meet again is no decision. */
function sameSideIssues({ node, ports, out, lowered }: Known, ctx: LintContext): readonly Issue[] {
  const op = lowered?.drafts[0]?.op;
  if (lowered?.on !== true || ports.length < 2 || (op !== 'branch' && op !== 'split')) return [];
  const targets = new Set(ports.map(({ id }) => out.get(id)?.to));
  const [target] = [...targets];
  if (targets.size !== 1 || target === undefined || target === node.id) return [];
  const next = ctx.byId.get(target);
  const fix = mend('fixRemoveStep', ctx, (program) =>
    removeNodes(
      {
        ...program,
        edges: program.edges.filter((edge) => edge.from !== node.id || edge.port === ports[0]?.id),
      },
      [node.id],
    ),
  );
  const params = { step: next === undefined ? target : titleOf(next, ctx) };
  return [lintIssue('branch/same-sides', { nodeId: node.id, params, fix })];
}

function sizeIssues(ctx: LintContext): readonly Issue[] {
  const steps = ctx.known.filter(({ kind }) => kind.annotation !== true).length;
  const decisions = decisionDepth(ctx);
  if (steps <= MANY_STEPS && decisions <= MANY_DECISIONS) return [];
  return [lintIssue('program/large', { params: { steps, decisions } })];
}

/** The most decisions on one way, loops left out. */
function decisionDepth({ known, graph, byId }: LintContext): number {
  const isDecision = (id: string): boolean => byId.get(id)?.kind.category === 'branch';
  const depth = new Map<string, number>();
  const open = new Set<string>();
  const stack = known.map(({ node }) => node.id);
  while (stack.length > 0) {
    const id = stack[stack.length - 1] as string;
    const next = (graph.out.get(id) ?? []).map(({ to }) => to);
    if (depth.has(id)) stack.pop();
    else if (open.has(id)) {
      const behind = Math.max(0, ...next.map((to) => depth.get(to) ?? 0));
      depth.set(id, behind + (isDecision(id) ? 1 : 0));
      stack.pop();
    } else {
      open.add(id);
      stack.push(...next.filter((to) => !depth.has(to) && !open.has(to)));
    }
  }
  return Math.max(0, ...depth.values());
}

/** Notes that lie far from every step. */
function noteIssues(ctx: LintContext): readonly Issue[] {
  const steps = ctx.known.filter(({ kind }) => kind.annotation !== true);
  if (steps.length === 0) return [];
  return ctx.known.flatMap(({ node, kind }) => {
    if (kind.annotation !== true) return [];
    const { width = 0, height = 0 } = kind.frame?.(ownSettings(node.settings)) ?? {};
    const isNear = steps.some(
      (step) =>
        step.node.x >= node.x - FAR &&
        step.node.x <= node.x + width + FAR &&
        step.node.y >= node.y - FAR &&
        step.node.y <= node.y + height + FAR,
    );
    if (isNear) return [];
    const fix = mend('fixRemoveNote', ctx, (program) => removeNodes(program, [node.id]));
    return [lintIssue('note/orphan', { nodeId: node.id, fix })];
  });
}
