/** The rules of the whole program, and what the sample people say about the fields that steps decide by. */
import type { Issue } from '../../kit/base.ts';
import { text, verbatim } from '../../kit/base.ts';
import { percentText } from '../../kit/text/parts.ts';
import { BUILT_IN_FIELDS } from '../../people/model/catalogue.ts';
import type { LeadRecord } from '../../people/model/scenario.ts';
import { checkRule } from '../../people/rules/check.ts';
import type { Rule } from '../../people/rules/rule.ts';
import type { ProgramFile } from '../document/types.ts';
import { lintIssue } from './codes.ts';
import type { LintContext } from './context.ts';
import { mend } from './mends.ts';

/** Share of blank values from which a decision by a field is called chance. */
const MOSTLY = 0.5;
/** People looked at, evenly over all of them: lint runs at every key. */
const LOOKED_AT = 2_000;

/** Issues of rules that belong to no step, and of fields that are mostly blank. */
export function ruleIssues(ctx: LintContext): readonly Issue[] {
  return [...programRuleIssues(ctx.file), ...qualifiedIssues(ctx), ...blankIssues(ctx)];
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

/** All rules of a file that are no setting of a node, with their places in the file. */
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

/** A decision by a field that most people have blank is a decision by chance. */
function blankIssues(ctx: LintContext): readonly Issue[] {
  const { records = [] } = ctx.file.people;
  if (records.length === 0) return [];
  const stride = Math.max(1, Math.floor(records.length / LOOKED_AT));
  const sample = records.filter((_, i) => i % stride === 0);
  const shares = new Map<string, number>();
  const blankShare = (field: string): number => {
    const known = shares.get(field);
    if (known !== undefined) return known;
    const share = sample.filter((record) => isBlank(record, field)).length / sample.length;
    shares.set(field, share);
    return share;
  };
  return ctx.known.flatMap(({ node, lowered }) => {
    const rules = lowered?.drafts.flatMap((draft) => (draft.op === 'branch' ? draft.cases : [])) ?? [];
    const fields = new Set(rules.flatMap(fieldsOf));
    return [...fields].flatMap((field) => {
      const share = blankShare(field);
      if (share <= MOSTLY) return [];
      const params = { field: fieldName(field, ctx.file), share: percentText(share) };
      return [lintIssue('field/mostly-blank', { nodeId: node.id, params })];
    });
  });
}

function isBlank({ fields }: LeadRecord, field: string): boolean {
  const value = fields[field];
  return value === undefined || value === null || value === '';
}

/** Fields whose values a rule compares. Whoever asks whether a field is blank knows that it may be. */
function fieldsOf(rule: Rule): readonly string[] {
  switch (rule.kind) {
    case 'all':
    case 'any':
      return rule.rules.flatMap(fieldsOf);
    case 'not':
      return fieldsOf(rule.rule);
    case 'field':
    case 'date':
      return [rule.field];
    default:
      return [];
  }
}

function fieldName(field: string, { catalogue }: ProgramFile) {
  if (BUILT_IN_FIELDS.some(({ id }) => id === field)) return text(`steps.field.${field}`);
  return verbatim(catalogue.fields.find(({ id }) => id === field)?.name ?? field);
}
