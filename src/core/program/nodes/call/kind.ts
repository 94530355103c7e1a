import type { Issue, Text } from '../../../kit/base.ts';
import { verbatim } from '../../../kit/base.ts';
import { strong } from '../../../kit/text/parts.ts';
import type { NodeKind, NodeView, Port } from '../contract.ts';
import { defineKind, presetsOf } from '../shared/define.ts';
import { issueOf, setting } from '../shared/issues.ts';
import { callForm } from './form.ts';
import { lowerCall } from './lower.ts';
import type { CallSettings } from './settings.ts';
import { callSchema } from './settings.ts';
import { t, words } from './words.ts';

function ports({ onFailure }: CallSettings): readonly Port[] {
  if (onFailure === 'goOn') return [{ id: 'done' }];
  return [
    { id: 'done', label: t('done') },
    { id: 'failed', label: t('failed') },
  ];
}

function isBlank(value: string | undefined): value is undefined {
  return value === undefined || value.trim() === '';
}

function missing({
  does,
  to,
}: CallSettings): readonly { readonly setting: string; readonly message: Text }[] {
  if (!isBlank(to)) return [];
  const message = { notify: t('missingNotify'), webhook: t('missingWebhook'), crm: t('missingCrm') }[does];
  return [{ setting: 'to', message }];
}

function title({ does, to }: CallSettings): Text {
  switch (does) {
    case 'notify':
      return t('titleNotify', { to: isBlank(to) ? t('someone') : verbatim(to) });
    case 'webhook':
      return t('titleWebhook');
    case 'crm':
      return t('titleCrm', { to: isBlank(to) ? t('record') : verbatim(to) });
  }
}

function sentence(s: CallSettings): Text {
  const [first] = missing(s);
  if (first !== undefined) return first.message;
  const to = strong(verbatim(isBlank(s.message) ? (s.to ?? '') : s.message), 'to');
  if (s.onFailure === 'retry') return t('retry', { to, count: s.retries });
  return t(s.onFailure, { to });
}

function addressIssues(node: NodeView<CallSettings>): readonly Issue[] {
  const { does, to } = node.settings;
  if (does !== 'webhook' || isBlank(to) || to.startsWith('https://')) return [];
  const rest = to.replace(/^[a-z]*:?\/*/i, '');
  const isPlain = to.startsWith('http://') && rest !== '';
  return [
    issueOf(node, 'call/bad-address', {
      severity: 'error',
      blocks: 'launch',
      setting: 'to',
      message: t('badAddress'),
      hint: t('badAddressHint'),
      ...(isPlain && { fix: setting(t('fixAddress'), ['to'], `https://${rest}`) }),
    }),
  ];
}

function payloadIssues(node: NodeView<CallSettings>): readonly Issue[] {
  return node.settings.payload.flatMap(({ name, field }, at) =>
    name.trim() !== '' || field === undefined
      ? []
      : [
          issueOf(node, 'call/nameless-field', {
            severity: 'warning',
            blocks: 'nothing',
            setting: `payload.${at}.name`,
            message: t('emptyRow'),
            hint: t('emptyRowHint'),
          }),
        ],
  );
}

/** The icon of the card, by what the call does. */
const ICONS: Readonly<Record<CallSettings['does'], string>> = {
  notify: 'bell-ring',
  webhook: 'webhook',
  crm: 'database',
};

/** An effect outside of the program: a colleague, a web address, the CRM. */
export const call: NodeKind<'call', CallSettings> = defineKind({
  kind: 'call',
  version: 1,
  category: 'sales',
  icon: 'bell-ring',
  label: t('label'),
  summary: t('summary'),
  keywords: [t('keywords')],
  presets: presetsOf(callSchema, [
    {
      id: 'notify',
      label: t('notifyPreset'),
      summary: t('notifySummary'),
      icon: ICONS.notify,
      set: { onFailure: 'goOn' },
    },
    {
      id: 'webhook',
      label: t('webhookPreset'),
      summary: t('webhookSummary'),
      icon: ICONS.webhook,
      set: { does: 'webhook' },
    },
    { id: 'crm', label: t('crmPreset'), summary: t('crmSummary'), icon: ICONS.crm, set: { does: 'crm' } },
  ]),
  schema: callSchema,
  migrations: {},
  ports,
  form: callForm,
  describe: (s) => {
    const [first] = missing(s);
    return {
      title: title(s),
      icon: ICONS[s.does],
      sentence: sentence(s),
      ...(first && { missing: first.message }),
    };
  },
  missing,
  lint: (node) => [...addressIssues(node), ...payloadIssues(node)],
  lower: lowerCall,
  words,
});
