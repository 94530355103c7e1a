/**
 * Replaces what a program names by what it means: segments by their rules, `qualified` by the score model's rule,
 * `recognised` by field and evidence. What comes out is what executors, the prover and exporters read.
 */
import type { SegmentDef } from '../model/catalogue.ts';
import type { Recognition, ScoreModel } from '../model/scores.ts';
import type { Rule } from './rule.ts';
import { NEVER } from './rule.ts';

/** What names stand for. Of the score model only recognition and qualification are read. */
export interface ExpandEnv {
  readonly segments: readonly SegmentDef[];
  readonly scores: Pick<ScoreModel, 'recognition' | 'qualified'>;
}

/** The kind of everybody whom nothing shows to be something else. */
export const BUYER = 'buyer';

/** The built-in field that states what kind of person a lead is. */
export const KIND_FIELD = 'kind';

/** What a definition is called while it is being replaced: its way back to itself is a circle. */
function nameOf(rule: Rule): string | undefined {
  if (rule.kind === 'segment') return `segment ${rule.segment}`;
  if (rule.kind === 'qualified' || rule.kind === 'recognised') return rule.kind;
  return undefined;
}

function isKind(kinds: readonly string[]): Rule {
  return kinds.length === 1
    ? { kind: 'field', field: KIND_FIELD, op: '=', value: kinds[0]! }
    : { kind: 'field', field: KIND_FIELD, op: 'in', value: kinds };
}

const SAYS_NOTHING: Rule = {
  kind: 'any',
  rules: [{ kind: 'blank', field: KIND_FIELD }, isKind([BUYER])],
};

/** By evidence one of `kinds`: the first recognition that holds names the kind. */
function byEvidence(kinds: readonly string[], recognition: readonly Recognition[]): Rule {
  const others: Rule[] = [];
  const ways: Rule[] = [];
  for (const { kind, rule } of recognition) {
    if (!kinds.includes(kind)) others.push(rule);
    else if (others.length === 0) ways.push(rule);
    else
      ways.push({ kind: 'all', rules: [rule, { kind: 'not', rule: { kind: 'any', rules: [...others] } }] });
  }
  return { kind: 'any', rules: ways };
}

/**
 * A person is what the field `kind` says, unless that is blank or buyer; then what the first recognition says that
 * holds; else a buyer.
 */
function recognisedAs(is: readonly string[], recognition: readonly Recognition[]): Rule {
  const kinds = is.filter((kind) => kind !== BUYER);
  const ways: Rule[] = [];
  if (kinds.length > 0) {
    const evidence = byEvidence(kinds, recognition);
    ways.push(isKind(kinds));
    if (evidence.kind !== 'any' || evidence.rules.length > 0) {
      ways.push({ kind: 'all', rules: [SAYS_NOTHING, evidence] });
    }
  }
  if (is.includes(BUYER)) {
    const none: Rule = { kind: 'not', rule: { kind: 'any', rules: recognition.map(({ rule }) => rule) } };
    ways.push(recognition.length === 0 ? SAYS_NOTHING : { kind: 'all', rules: [SAYS_NOTHING, none] });
  }
  return ways.length === 1 ? ways[0]! : { kind: 'any', rules: ways };
}

/** What a name stands for, itself still to be expanded. An unknown segment has no members. */
function meaning(
  rule: Extract<Rule, { kind: 'segment' | 'qualified' | 'recognised' }>,
  env: ExpandEnv,
): Rule {
  switch (rule.kind) {
    case 'segment':
      return env.segments.find(({ id }) => id === rule.segment)?.rule ?? NEVER;
    case 'qualified':
      return env.scores.qualified;
    case 'recognised':
      return recognisedAs(rule.is, env.scores.recognition);
  }
}

function expandIn(rule: Rule, env: ExpandEnv, open: readonly string[]): Rule {
  switch (rule.kind) {
    case 'all':
    case 'any':
      return { kind: rule.kind, rules: rule.rules.map((part) => expandIn(part, env, open)) };
    case 'not':
      return { kind: 'not', rule: expandIn(rule.rule, env, open) };
    case 'segment':
    case 'qualified':
    case 'recognised': {
      const name = nameOf(rule)!;
      if (open.includes(name)) return NEVER;
      return expandIn(meaning(rule, env), env, [...open, name]);
    }
    default:
      return rule;
  }
}

/**
 * A rule without `segment`, `qualified` and `recognised`.
 *
 * An unknown segment holds for nobody, and so does a definition inside itself: the rest of the rule still stands, and
 * `checkRule` names both. Same rule and definitions give the same result.
 */
export function expandRule(rule: Rule, env: ExpandEnv): Rule {
  return expandIn(rule, env, []);
}

/**
 * The first circle that the definitions of a rule run into, as the names on the way: `['segment a', 'segment b']`.
 * Empty = none. What names `qualified` or `recognised` are called is their kind.
 */
export function circleIn(rule: Rule, env: ExpandEnv, open: readonly string[] = []): readonly string[] {
  switch (rule.kind) {
    case 'all':
    case 'any':
      for (const part of rule.rules) {
        const circle = circleIn(part, env, open);
        if (circle.length > 0) return circle;
      }
      return [];
    case 'not':
      return circleIn(rule.rule, env, open);
    case 'segment':
    case 'qualified':
    case 'recognised': {
      const name = nameOf(rule)!;
      if (open.includes(name)) return open.slice(open.indexOf(name));
      return circleIn(meaning(rule, env), env, [...open, name]);
    }
    default:
      return [];
  }
}

/** The score model with all its rules expanded; what a plan's score model is before it is linked. */
export function expandScores(scores: ScoreModel, segments: readonly SegmentDef[]): ScoreModel {
  const env: ExpandEnv = { segments, scores };
  const expanded = <T extends { readonly rule: Rule }>(item: T): T => ({
    ...item,
    rule: expandRule(item.rule, env),
  });
  return {
    ...scores,
    fit: { ...scores.fit, rules: scores.fit.rules.map(expanded) },
    relationship: { ...scores.relationship, rules: scores.relationship.rules.map(expanded) },
    recognition: scores.recognition.map(expanded),
    qualified: expandRule(scores.qualified, env),
  };
}
