/** What is wrong with a rule, all at once: faults of its atoms, circles of definitions, what never or always holds. */
import type { Issue } from '../../kit/base.ts';
import { text, verbatim } from '../../kit/base.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { ScoreModel } from '../model/scores.ts';
import type { Finding, NamesKnown } from './check-atom.ts';
import { checkAtom } from './check-atom.ts';
import type { Known } from './claims.ts';
import { circleIn } from './expand.ts';
import { mayFail, mayHold } from './possible.ts';
import type { Rule } from './rule.ts';
import { NEVER } from './rule.ts';

/** Where a rule stands, and what else is known there. */
export interface RulePlace {
  readonly nodeId?: string;
  /** Dotted path of the rule in the node's settings. */
  readonly setting?: string;
  /** Place in a file: a JSON pointer to the rule. */
  readonly place?: string;
  /** Nodes of the program: passes are asked of them, and an email's own asset is named by its node. */
  readonly nodeIds?: ReadonlySet<string>;
  readonly scores?: ScoreModel;
}

function inside(path: readonly (string | number)[], findings: readonly Finding[]): readonly Finding[] {
  return findings.map((finding) => ({ ...finding, at: [...path, ...finding.at] }));
}

function checkAtoms(rule: Rule, names: NamesKnown): readonly Finding[] {
  switch (rule.kind) {
    case 'all':
    case 'any':
      return rule.rules.flatMap((part, i) => inside(['rules', i], checkAtoms(part, names)));
    case 'not':
      return inside(['rule'], checkAtoms(rule.rule, names));
    default:
      return checkAtom(rule, names);
  }
}

function checkCircle(rule: Rule, { catalogue, scores }: NamesKnown): readonly Finding[] {
  const { segments } = catalogue;
  const circle = circleIn(rule, { segments, scores: scores ?? { recognition: [], qualified: NEVER } });
  if (circle.length === 0) return [];
  const named = segments.find(({ id }) => circle.includes(`segment ${id}`));
  const message =
    named === undefined ? text('rules.circleScores') : text('rules.circle', { name: verbatim(named.name) });
  return [{ code: 'rule/circle', at: [], message }];
}

function never(isWhole: boolean): Finding {
  return {
    code: 'rule/never',
    at: [],
    severity: isWhole ? 'error' : 'warning',
    blocks: isWhole ? 'launch' : 'nothing',
    message: text(isWhole ? 'rules.neverHolds' : 'rules.neverHoldsPart'),
    hint: text('rules.hintNever'),
  };
}

function always(isWhole: boolean): Finding {
  return {
    code: 'rule/always',
    at: [],
    severity: 'warning',
    blocks: 'nothing',
    message: text(isWhole ? 'rules.alwaysHolds' : 'rules.alwaysHoldsPart'),
  };
}

/** The outermost parts that never or always hold. The empty groups say "nobody" and "everybody" on purpose. */
function checkSense(rule: Rule, known: Known, isWhole: boolean): readonly Finding[] {
  const isGroup = rule.kind === 'all' || rule.kind === 'any';
  if (isGroup && rule.rules.length === 0) return [];
  if (!mayHold(rule, known)) return [never(isWhole)];
  if (!mayFail(rule, known)) return [always(isWhole)];
  if (isGroup) return rule.rules.flatMap((part, i) => inside(['rules', i], checkSense(part, known, false)));
  return rule.kind === 'not' ? inside(['rule'], checkSense(rule.rule, known, false)) : [];
}

function issueAt(place: RulePlace, { at, severity = 'error', blocks = 'run', ...finding }: Finding): Issue {
  const { nodeId, setting, place: file } = place;
  const path = [...(setting === undefined ? [] : [setting]), ...at].join('.');
  return {
    ...finding,
    severity,
    blocks,
    ...(nodeId === undefined ? {} : { nodeId }),
    ...(path === '' ? {} : { setting: path }),
    ...(file === undefined ? {} : { place: [file, ...at].join('/') }),
  };
}

/**
 * All that is wrong with a rule, in the order of its parts; each issue names its part by `setting`.
 *
 * Codes: `rule/unknown-` field, event, topic, list, segment, asset, node, answer, kind or choice; `rule/wrong-op`,
 * `rule/wrong-type`, `rule/one-value`, `rule/blank-value`, `rule/circle`, `rule/never`, `rule/always`. Whether a rule never or
 * always holds is judged only when nothing else is wrong with it. It needs not be expanded; with `place.scores` the names
 * `qualified` and `recognised` are looked into.
 */
export function checkRule(rule: Rule, catalogue: Catalogue, place: RulePlace = {}): readonly Issue[] {
  const { scores, nodeIds } = place;
  const known: Known = { catalogue, ...(scores === undefined ? {} : { scores }) };
  const names: NamesKnown = { ...known, catalogue, ...(nodeIds === undefined ? {} : { nodeIds }) };
  const faults = [...checkAtoms(rule, names), ...checkCircle(rule, names)];
  const isSound = faults.every(({ severity }) => severity !== undefined && severity !== 'error');
  const sense = isSound ? checkSense(rule, known, true) : [];
  return [...faults, ...sense].map((finding) => issueAt(place, finding));
}
