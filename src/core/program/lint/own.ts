/** What the kinds say about their own nodes, with all they may want to know about the rest of the program. */
import type { Fix, Issue } from '../../kit/base.ts';
import type { NodeView } from '../nodes/contract.ts';
import type { Known, LintContext } from './context.ts';
import { addWaits, settingsMend } from './mends.ts';

/** Asks the kind of every node that is switched on. Its mends start inside the settings, those of a file at its root. */
export function ownIssues(ctx: LintContext): readonly Issue[] {
  const nodeIds = new Set(ctx.file.program.nodes.map(({ id }) => id));
  return ctx.known.flatMap((one) => {
    if (one.node.settings.enabled === false) return [];
    return one.kind.lint(viewOf(one, ctx, nodeIds)).map((issue) => mended(issue, one, ctx));
  });
}

function viewOf(one: Known, ctx: LintContext, nodeIds: ReadonlySet<string>): NodeView<object> {
  const { node, lowered } = one;
  const { catalogue, scores, scenario, program } = ctx.file;
  return {
    id: node.id,
    programId: program.id,
    settings: node.settings,
    catalogue,
    scores,
    nodeIds,
    zone: program.settings.zone,
    topic: program.settings.topic,
    start: scenario.start,
    sentBefore: lowered === undefined ? new Set() : ctx.sent.before(lowered.base),
    rightAfterSend: lowered !== undefined && ctx.sent.justBefore(lowered.base).length > 0,
  };
}

function mended(issue: Issue, one: Known, ctx: LintContext): Issue {
  const fix = issue.fix === undefined ? wayMend(issue, one, ctx) : settingsMend(one, ctx, issue.fix);
  const { fix: _old, ...rest } = issue;
  return fix === undefined ? rest : { ...rest, fix };
}

/** A kind sees its node only; what is mended on the way to it is mended here. */
function wayMend({ code }: Issue, { node, lowered }: Known, ctx: LintContext): Fix | undefined {
  if (!code.endsWith('/right-after-send') || lowered === undefined) return undefined;
  return addWaits(ctx, ctx.graph.into.get(node.id) ?? []);
}
