import type { Text } from '../../../kit/base.ts';
import { verbatim } from '../../../kit/base.ts';
import { quoted } from '../../../kit/text/parts.ts';
import type { AssetDef } from '../../../people/model/catalogue.ts';
import type { DraftStep } from '../../plan/draft.ts';
import type { FormField, KindContext, LowerContext, NodeKind } from '../contract.ts';
import { assetName, assetOf, contactFields, sendStep } from '../shared/contact.ts';
import { defineKind, presetsOf } from '../shared/define.ts';
import { hereRule } from '../shared/rules.ts';
import { emailIssues } from './lint.ts';
import type { EmailSettings } from './settings.ts';
import { emailSchema } from './settings.ts';
import { t, words } from './words.ts';

const isBlank = (value: string | undefined): boolean => value === undefined || value.trim() === '';

function sentence(s: EmailSettings, { catalogue }: KindContext): Text {
  const asset = assetOf(catalogue, s.asset);
  const subject = asset?.subject ?? asset?.name ?? s.subject;
  const sender = s.asset === undefined ? s.sender : asset?.sender;
  if (subject === undefined || isBlank(subject)) return t('missing');
  const said = quoted(verbatim(subject));
  const main =
    sender === undefined || isBlank(sender)
      ? t('subject', { subject: said })
      : t('subjectFrom', { subject: said, sender: verbatim(sender) });
  return s.variants.length === 0 ? main : t('versions', { words: main, count: s.variants.length });
}

function missing(s: EmailSettings): readonly { readonly setting: string; readonly message: Text }[] {
  const noWords =
    s.asset === undefined && isBlank(s.subject) ? [{ setting: 'subject', message: t('missing') }] : [];
  const unfinished = s.variants.flatMap(({ rule, asset }, at) =>
    rule === undefined || asset === undefined
      ? [{ setting: `variants.${at}.${rule === undefined ? 'rule' : 'asset'}`, message: t('missingVariant') }]
      : [],
  );
  return [...noWords, ...unfinished];
}

const OWN_WORDS: readonly FormField[] = [
  { setting: 'subject', label: t('subjectLabel'), control: { kind: 'text' } },
  { setting: 'sender', label: t('sender'), control: { kind: 'text' }, rare: true },
  { setting: 'body', label: t('body'), control: { kind: 'text', multiline: true }, rare: true },
];

const VARIANTS: FormField = {
  setting: 'variants',
  label: t('variants'),
  help: t('variantsHelp'),
  control: {
    kind: 'list',
    item: [
      { setting: 'rule', label: t('variantRule'), control: { kind: 'rule' } },
      {
        setting: 'asset',
        label: t('variantAsset'),
        control: { kind: 'pick', from: 'assets', sent: true },
        loose: true,
      },
    ],
    add: t('addVariant'),
    empty: { id: '' },
    id: 'id',
  },
  rare: true,
};

function form(s: EmailSettings): readonly FormField[] {
  return [
    {
      setting: 'asset',
      label: t('asset'),
      control: { kind: 'pick', from: 'assets', any: t('ownWords'), words: true, sent: true },
      loose: true,
    },
    ...(s.asset === undefined ? OWN_WORDS : []),
    ...contactFields(),
    VARIANTS,
  ];
}

/** One send; with versions a branch first, then a send each, all going on by the same port. */
function lower(s: EmailSettings, { nodeId }: LowerContext): readonly DraftStep[] {
  const main = sendStep(s, s.asset ?? nodeId, 'email');
  const versions = s.variants.flatMap(({ rule, asset }) =>
    rule === undefined || asset === undefined ? [] : [{ rule: hereRule(rule, nodeId), asset }],
  );
  if (versions.length === 0) return [main];
  const sends = versions.map(({ asset }) => sendStep(s, asset, 'email'));
  return [
    {
      op: 'branch',
      cases: versions.map(({ rule }) => rule),
      ports: [...sends, main].map((_, at) => ({ local: at + 1 })),
    },
    ...sends,
    main,
  ];
}

function owned({ asset, subject, sender, body }: EmailSettings, nodeId: string): AssetDef | undefined {
  if (asset !== undefined) return undefined;
  return {
    id: nodeId,
    name: subject ?? nodeId,
    ...(subject !== undefined && { subject }),
    ...(sender !== undefined && { sender }),
    ...(body !== undefined && { body }),
  };
}

/** Sends an email, if consent, hours and caps allow. */
export const email: NodeKind<'email', EmailSettings> = defineKind({
  kind: 'email',
  version: 1,
  category: 'message',
  icon: 'mail',
  label: t('label'),
  summary: t('summary'),
  keywords: [t('keywords')],
  presets: presetsOf(emailSchema, [
    { id: 'email', label: t('label'), summary: t('summary'), icon: 'mail', simple: true },
  ]),
  schema: emailSchema,
  migrations: {},
  ports: () => [{ id: 'out' }],
  form,
  describe: (s, ctx) => {
    const first = missing(s)[0];
    return {
      title: s.asset === undefined ? t('label') : t('title', { asset: assetName(ctx.catalogue, s.asset) }),
      sentence: sentence(s, ctx),
      ...(first && { missing: first.message }),
    };
  },
  missing,
  lint: emailIssues,
  lower,
  owned,
  cost: (_, { perEmail }) => perEmail,
  words,
});
