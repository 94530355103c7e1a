import type { Issue } from '../../../kit/base.ts';
import { answerText } from '../../../people/rules/describe.ts';
import type { NodeView } from '../contract.ts';
import { issueOf, setting } from '../shared/issues.ts';
import type { HandoffSettings } from './settings.ts';
import { t } from './words.ts';

type View = NodeView<HandoffSettings>;

const isBlank = (value: string | undefined): boolean => value === undefined || value.trim() === '';

function ownerIssues(node: View): readonly Issue[] {
  const { owner, person, field } = node.settings;
  const isNamed = owner === 'roundRobin' || (owner === 'person' ? !isBlank(person) : field !== undefined);
  if (isNamed) return [];
  return [
    issueOf(node, 'handoff/no-owner', {
      severity: 'error',
      blocks: 'launch',
      setting: owner === 'person' ? 'person' : 'field',
      message: t('noOwner'),
      hint: t('noOwnerHint'),
      fix: setting(t('fixOwner'), ['owner'], 'roundRobin'),
    }),
  ];
}

function reasonIssues(node: View): readonly Issue[] {
  const { why, whyWords } = node.settings;
  if (why === 'trigger' || !isBlank(whyWords)) return [];
  return [
    issueOf(node, 'handoff/no-reason', {
      severity: 'error',
      blocks: 'launch',
      setting: 'whyWords',
      message: t('noReason'),
      hint: t('noReasonHint'),
      fix: setting(t('fixReason'), ['why'], 'trigger'),
    }),
  ];
}

function timeIssues(node: View): readonly Issue[] {
  if (node.settings.sla.amount > 0) return [];
  return [
    issueOf(node, 'handoff/no-time', {
      severity: 'warning',
      blocks: 'nothing',
      setting: 'sla',
      message: t('noTime'),
      hint: t('noTimeHint'),
      fix: setting(t('fixTime'), ['sla'], { amount: 4, unit: 'hours' }),
    }),
  ];
}

function groupIssues(node: View): readonly Issue[] {
  const seen = new Set<string>();
  return node.settings.groups.flatMap(({ reasons }, at): readonly Issue[] => {
    const place = { severity: 'warning', blocks: 'nothing', setting: `groups.${at}` } as const;
    const twice = reasons.filter((reason) => seen.has(reason));
    for (const reason of reasons) seen.add(reason);
    if (twice.length === reasons.length) {
      return [
        issueOf(node, 'handoff/empty-way', { ...place, message: t('emptyGroup'), hint: t('emptyGroupHint') }),
      ];
    }
    return twice.map((reason) =>
      issueOf(node, 'handoff/reason-twice', {
        ...place,
        message: t('reasonTwice', { reason: answerText(reason) }),
      }),
    );
  });
}

/** Doubts about handing over, the node by itself. */
export function handoffIssues(node: View): readonly Issue[] {
  return [...ownerIssues(node), ...reasonIssues(node), ...timeIssues(node), ...groupIssues(node)];
}
