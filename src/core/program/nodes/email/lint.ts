import type { Issue } from '../../../kit/base.ts';
import { numberText } from '../../../kit/text/parts.ts';
import type { NodeView } from '../contract.ts';
import { assetOf, contactIssues } from '../shared/contact.ts';
import { issueOf } from '../shared/issues.ts';
import { ruleIssues, shadowedCases } from '../shared/rules.ts';
import type { EmailSettings } from './settings.ts';
import { t } from './words.ts';

type View = NodeView<EmailSettings>;

function contentIssues(node: View): readonly Issue[] {
  const { asset, variants } = node.settings;
  const named = [asset, ...variants.map((one) => one.asset)];
  return [...new Set(named)].flatMap((id) => {
    const content = assetOf(node.catalogue, id);
    if (content === undefined) return [];
    const place = { severity: 'error', blocks: 'launch', setting: 'asset' } as const;
    return [
      ...(content.approved === false
        ? [
            issueOf(node, 'email/not-approved', {
              ...place,
              message: t('notApproved'),
              hint: t('notApprovedHint'),
            }),
          ]
        : []),
      ...((content.subject ?? '').trim() === ''
        ? [issueOf(node, 'email/no-content', { ...place, message: t('noSubject'), hint: t('noSubjectHint') })]
        : []),
    ];
  });
}

function variantIssues(node: View): readonly Issue[] {
  const rules = node.settings.variants.flatMap(({ rule }, at) => (rule === undefined ? [] : [{ at, rule }]));
  const shadowed = shadowedCases(
    rules.map(({ rule }) => rule),
    node.catalogue,
  );
  return [
    ...rules.flatMap(({ at, rule }) => ruleIssues(node, rule, `variants.${at}.rule`)),
    ...shadowed.map(({ at }) =>
      issueOf(node, 'email/shadowed-version', {
        severity: 'warning',
        blocks: 'nothing',
        setting: `variants.${rules[at]?.at ?? at}`,
        message: t('variantShadowed', { number: numberText((rules[at]?.at ?? at) + 1) }),
        hint: t('variantShadowedHint'),
      }),
    ),
  ];
}

/** Doubts about an email by itself. */
export function emailIssues(node: View): readonly Issue[] {
  return [...contentIssues(node), ...variantIssues(node), ...contactIssues(node, 'email')];
}
