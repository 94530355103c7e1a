/** Conditions in settings: what they say, what is doubtful about them, and "here" as the node itself. */
import type { Issue, Text } from '../../../kit/base.ts';
import { text } from '../../../kit/base.ts';
import type { Catalogue } from '../../../people/model/catalogue.ts';
import { checkRule } from '../../../people/rules/check.ts';
import { asksOnly } from '../../../people/rules/depends.ts';
import { describeRule } from '../../../people/rules/describe.ts';
import { mayHold } from '../../../people/rules/possible.ts';
import type { LogQuery, Rule } from '../../../people/rules/rule.ts';
import { lacksName } from '../../../people/rules/unnamed.ts';
import type { NodeView } from '../contract.ts';
import { issueOf } from './issues.ts';
import { nameOf } from './names.ts';

/** Stands in a rule on passes for the node that the rule is a setting of, so that a copy of the node speaks of itself. */
export const SELF = 'self';

/** The rule with "self" replaced by the node. */
export function hereRule(rule: Rule, nodeId: string): Rule {
  switch (rule.kind) {
    case 'all':
    case 'any':
      return { ...rule, rules: rule.rules.map((part) => hereRule(part, nodeId)) };
    case 'not':
      return { ...rule, rule: hereRule(rule.rule, nodeId) };
    case 'passes':
      return rule.nodeId === SELF ? { ...rule, nodeId } : rule;
    default:
      return rule;
  }
}

/** The rule in words, beginning in lower case. */
export function ruleWords(rule: Rule, catalogue: Catalogue): Text {
  return describeRule(rule, catalogue, { here: SELF });
}

/** All looks into the log that a rule takes. */
export function looksOf(rule: Rule): readonly LogQuery[] {
  switch (rule.kind) {
    case 'all':
    case 'any':
      return rule.rules.flatMap(looksOf);
    case 'not':
      return looksOf(rule.rule);
    case 'seen':
    case 'count':
      return [rule];
    default:
      return [];
  }
}

/** Whether the rule looks at nothing but the log. */
export function isLogOnly(rule: Rule): boolean {
  return asksOnly(rule, ['seen', 'count']);
}

/** What is wrong with a rule: names, types, what never or always holds. One that is unfinished is missing, and not wrong yet. */
export function ruleIssues<S extends object>(node: NodeView<S>, rule: Rule, place: string): readonly Issue[] {
  if (lacksName(rule)) return [];
  const { id, catalogue, scores, nodeIds } = node;
  return checkRule(hereRule(rule, id), catalogue, {
    nodeId: id,
    setting: place,
    ...(scores && { scores }),
    ...(nodeIds && { nodeIds }),
  });
}

/** Events that tell what people do with one email. */
const OF_MAIL: ReadonlySet<string> = new Set(['open', 'machineOpen', 'click', 'scannerClick', 'reply']);

/** Asks what people did with an email that no way to this step sends. */
export function neverSentIssues<S extends object>(
  node: NodeView<S>,
  kind: string,
  looks: readonly { readonly query: LogQuery; readonly place: string }[],
): readonly Issue[] {
  const wrong = looks.filter(
    ({ query: { event, about, since } }) =>
      OF_MAIL.has(event) && about !== undefined && since !== 'ever' && !node.sentBefore.has(about),
  );
  return wrong.map(({ query, place }) =>
    issueOf(node, `${kind}/never-sent`, {
      severity: 'warning',
      blocks: 'nothing',
      setting: place,
      message: text('steps.neverSent', { asset: nameOf(node.catalogue, 'assets', query.about ?? '') }),
      hint: text('steps.neverSentHint'),
    }),
  );
}

/** Decides on opens alone, which privacy proxies make up. */
export function opensOnlyIssues<S extends object>(
  node: NodeView<S>,
  kind: string,
  at: { readonly looks: readonly LogQuery[]; readonly place: string },
): readonly Issue[] {
  const isOpen = ({ event }: LogQuery): boolean => event === 'open' || event === 'machineOpen';
  if (at.looks.length === 0 || !at.looks.every(isOpen)) return [];
  return [
    issueOf(node, `${kind}/opens-only`, {
      severity: 'warning',
      blocks: 'nothing',
      setting: at.place,
      message: text('steps.opensOnly'),
      hint: text('steps.opensOnlyHint'),
    }),
  ];
}

/** Asks what people did before they had a minute to do it. Told once a node, at the first place. */
export function rightAfterSendIssues<S extends object>(
  node: NodeView<S>,
  kind: string,
  looks: readonly { readonly query: LogQuery; readonly place: string }[],
): readonly Issue[] {
  const fresh = looks.find(({ query: { event, since } }) => event !== 'sent' && since !== 'ever');
  if (!node.rightAfterSend || fresh === undefined) return [];
  return [
    issueOf(node, `${kind}/right-after-send`, {
      severity: 'warning',
      blocks: 'nothing',
      setting: fresh.place,
      message: text('steps.rightAfterSend'),
      hint: text('steps.rightAfterSendHint'),
    }),
  ];
}

/** The cases that nobody can reach, because an earlier one takes all of theirs: their numbers, and that of the first. */
export function shadowedCases(
  rules: readonly Rule[],
  catalogue: Catalogue,
): readonly { readonly at: number; readonly by: number }[] {
  const found: { at: number; by: number }[] = [];
  for (const [at, rule] of rules.entries()) {
    if (!mayHold(rule, { catalogue })) continue;
    const by = rules.slice(0, at).findIndex((earlier) => !mayHold(allBut(rule, [earlier]), { catalogue }));
    if (by >= 0) found.push({ at, by });
    else if (at > 0 && !mayHold(allBut(rule, rules.slice(0, at)), { catalogue })) found.push({ at, by: 0 });
  }
  return found;
}

function allBut(rule: Rule, others: readonly Rule[]): Rule {
  return { kind: 'all', rules: [rule, ...others.map((other): Rule => ({ kind: 'not', rule: other }))] };
}
