import type { Issue, Text } from '../../../kit/base.ts';
import { dependsOn } from '../../../people/rules/depends.ts';
import type { NodeView } from '../contract.ts';
import { issueOf, setting } from '../shared/issues.ts';
import { looksOf, neverSentIssues, opensOnlyIssues, ruleIssues, shadowedCases } from '../shared/rules.ts';
import { durationWords, minutesOf } from '../shared/time.ts';
import { caseRule } from './lower.ts';
import type { WaitForCase, WaitForSettings } from './settings.ts';
import { t } from './words.ts';

type View = NodeView<WaitForSettings>;

/** Below this many minutes a limit is so short that answers in its very minute are usual. */
const SHORT_MINUTES = 60;

function limitIssues(node: View): readonly Issue[] {
  const { limit, noLimit, before } = node.settings;
  if (noLimit) {
    return [
      issueOf(node, 'waitFor/no-limit', {
        severity: 'warning',
        blocks: 'nothing',
        setting: 'noLimit',
        message: t('noLimitIssue'),
        hint: t('noLimitHint'),
        fix: {
          label: t('fixLimit'),
          patch: [
            { op: 'set', path: ['noLimit'], value: false },
            { op: 'set', path: ['limit'], value: { amount: 7, unit: 'days' } },
          ],
        },
      }),
    ];
  }
  const minutes = minutesOf(limit);
  if (minutes === 0 && before === 'ignore') {
    return [
      issueOf(node, 'waitFor/zero-length', {
        severity: 'warning',
        blocks: 'nothing',
        setting: 'limit',
        message: t('zeroLimit'),
        hint: t('zeroLimitHint'),
        fix: setting(t('fixLimit'), ['limit'], { amount: 7, unit: 'days' }),
      }),
    ];
  }
  if (minutes === 0 || minutes > SHORT_MINUTES) return [];
  return [
    issueOf(node, 'waitFor/same-minute', {
      severity: 'info',
      blocks: 'nothing',
      setting: 'limit',
      message: t('sameMinute', { limit: durationWords(limit) }),
    }),
  ];
}

/** Conditions that become true by time alone are not looked at when that happens. */
function timeOnlyIssues(node: View): readonly Issue[] {
  return node.settings.cases.flatMap(({ on, rule }, at) => {
    if (on !== 'rule' || rule === undefined || rule.kind !== 'date') return [];
    const { events, time } = dependsOn(rule);
    if (!time || events === 'all' || events.length > 0) return [];
    return [
      issueOf(node, 'waitFor/time-only', {
        severity: 'warning',
        blocks: 'nothing',
        setting: `cases.${at}.rule`,
        message: t('timeOnly'),
        hint: t('timeOnlyHint'),
      }),
    ];
  });
}

function shadowIssues(node: View, nameOf: (one: WaitForCase) => Text): readonly Issue[] {
  const { cases } = node.settings;
  const rules = cases.map((one) => caseRule(one, node.settings));
  return shadowedCases(rules, node.catalogue).flatMap(({ at, by }) => {
    const [way, first] = [cases[at], cases[by]];
    if (way === undefined || first === undefined) return [];
    return [
      issueOf(node, 'waitFor/shadowed-case', {
        severity: 'warning',
        blocks: 'nothing',
        setting: `cases.${at}`,
        message: t('shadowed', { way: nameOf(way), by: nameOf(first) }),
        hint: t('shadowedHint'),
        fix: { label: t('fixShadowed'), patch: [{ op: 'remove', path: ['cases', at] }] },
      }),
    ];
  });
}

/** Doubts about waiting for something, the node by itself. */
export function waitForIssues(node: View, nameOf: (one: WaitForCase) => Text): readonly Issue[] {
  const rules = node.settings.cases.map((one) => caseRule(one, node.settings));
  const looks = rules.flatMap((rule, at) => looksOf(rule).map((query) => ({ query, place: `cases.${at}` })));
  return [
    ...node.settings.cases.flatMap(({ on, rule }, at) =>
      on === 'rule' && rule !== undefined ? ruleIssues(node, rule, `cases.${at}.rule`) : [],
    ),
    ...limitIssues(node),
    ...timeOnlyIssues(node),
    ...shadowIssues(node, nameOf),
    ...neverSentIssues(node, 'waitFor', looks),
    ...opensOnlyIssues(node, 'waitFor', { looks: looks.map(({ query }) => query), place: 'cases' }),
  ];
}
