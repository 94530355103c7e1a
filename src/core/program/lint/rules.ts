/** The rules of the whole program: those of segments, scores, suppression and qualification. */
import type { Issue } from '../../kit/base.ts';
import { checkRule } from '../../people/rules/check.ts';
import type { Rule } from '../../people/rules/rule.ts';
import type { ProgramFile } from '../document/types.ts';
import { lintIssue } from './codes.ts';
import type { LintContext } from './context.ts';
import { mend } from './mends.ts';

/** Issues of rules that belong to no step. */
export function ruleIssues(ctx: LintContext): readonly Issue[] {
  return [...programRuleIssues(ctx.file), ...qualifiedIssues(ctx)];
}

/** The last answer about a catalogue: most edits change a node and none of these rules, and asking them takes a while. */
const ANSWERS = new WeakMap<
  object,
  { readonly about: readonly unknown[]; readonly issues: readonly Issue[] }
>();

function programRuleIssues(file: ProgramFile): readonly Issue[] {
  const { catalogue, scores, program } = file;
  const ids = program.nodes.map(({ id }) => id);
  const about = [scores, program.settings.suppression, JSON.stringify(ids)];
  const known = ANSWERS.get(catalogue);
  if (known?.about.every((part, i) => part === about[i])) return known.issues;
  const nodeIds = new Set(ids);
  const issues = programRules(file).flatMap(({ place, rule }) =>
    checkRule(rule, catalogue, { place, nodeIds, scores }),
  );
  ANSWERS.set(catalogue, { about, issues });
  return issues;
}

/** All rules of a file that are no setting of a node, with their places in the file (JSON pointers). */
function programRules({ program, catalogue, scores }: ProgramFile): readonly {
  readonly place: string;
  readonly rule: Rule;
}[] {
  const { suppression } = program.settings;
  const list = (place: string, entries: readonly { readonly rule: Rule }[]) =>
    entries.map(({ rule }, i) => ({ place: `${place}/${i}/rule`, rule }));
  return [
    ...(suppression === undefined ? [] : [{ place: '/program/settings/suppression', rule: suppression }]),
    ...list('/catalogue/segments', catalogue.segments),
    ...list('/scores/fit/rules', scores.fit.rules),
    ...list('/scores/relationship/rules', scores.relationship.rules),
    ...list('/scores/recognition', scores.recognition),
    { place: '/scores/qualified', rule: scores.qualified },
  ];
}

/** Qualification goes to a step that hands nobody over. */
function qualifiedIssues(ctx: LintContext): readonly Issue[] {
  const { qualifiedTo } = ctx.file.program.settings;
  if (qualifiedTo === undefined) return [];
  const target = ctx.byId.get(qualifiedTo);
  if (target?.lowered?.drafts.some(({ op }) => op === 'handoff') === true) return [];
  // A handoff that lacks a setting or is switched off is told there.
  if (target?.lowered?.on === false) return [];
  const fix = mend('fixNoQualified', ctx, (program) => {
    const { qualifiedTo: _gone, ...settings } = program.settings;
    return { ...program, settings };
  });
  return [lintIssue('qualified/no-handoff', { ...(target && { nodeId: target.node.id }), fix })];
}
