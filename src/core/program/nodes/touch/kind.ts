import { z } from 'zod';
import type { Text } from '../../../kit/base.ts';
import { verbatim } from '../../../kit/base.ts';
import { quoted } from '../../../kit/text/parts.ts';
import type { FormField, KindContext, NodeKind } from '../contract.ts';
import { assetName, contactFields, contactIssues, contactShape, sendStep } from '../shared/contact.ts';
import { defineKind, optionsOf, presetsOf } from '../shared/define.ts';
import { words as userWords } from '../shared/schema.ts';
import { t, words } from './words.ts';

const CHANNELS = ['sms', 'call', 'post', 'ad', 'inApp', 'social'] as const;

const schema = z.strictObject({
  channel: z.enum(CHANNELS).default('sms'),
  ...contactShape,
  body: userWords.optional(),
  /** What one contact costs, in the currency of the program. */
  cost: z.number().min(0).max(1_000_000).default(0),
});
type TouchSettings = z.infer<typeof schema>;

/** Nobody is rung up at night: quiet hours of texts and calls. */
const CIVIL_HOURS = { days: 0b0111111, from: 540, to: 1200 };

const ICONS: Readonly<Record<(typeof CHANNELS)[number], string>> = {
  sms: 'message-square',
  call: 'phone',
  post: 'inbox',
  ad: 'megaphone',
  inApp: 'bell',
  social: 'share',
};

function sentence({ asset, body }: TouchSettings, { catalogue }: KindContext): Text {
  if (asset !== undefined) return t('sentence', { words: quoted(assetName(catalogue, asset)) });
  return body === undefined || body.trim() === ''
    ? t('noWords')
    : t('sentence', { words: quoted(verbatim(body)) });
}

function form(s: TouchSettings): readonly FormField[] {
  return [
    {
      setting: 'channel',
      label: t('channel'),
      control: { kind: 'choice', options: optionsOf(CHANNELS, (c) => t(c)) },
    },
    {
      setting: 'asset',
      label: t('asset'),
      control: { kind: 'pick', from: 'assets', any: t('ownWords'), sent: true },
      loose: true,
    },
    ...(s.asset === undefined
      ? [{ setting: 'body', label: t('body'), control: { kind: 'text', multiline: true } } as const]
      : []),
    {
      setting: 'cost',
      label: t('cost'),
      help: t('costHelp'),
      control: { kind: 'number', min: 0, step: 0.1 },
      rare: true,
    },
    ...contactFields(),
  ];
}

/** A contact by another channel than email, under the same rules. */
export const touch: NodeKind<'touch', TouchSettings> = defineKind({
  kind: 'touch',
  version: 1,
  category: 'message',
  icon: 'message-square',
  label: t('label'),
  summary: t('summary'),
  keywords: [t('keywords')],
  presets: presetsOf(
    schema,
    CHANNELS.map((channel) => ({
      id: channel,
      label: t(channel),
      summary: t(`${channel}Summary`),
      icon: ICONS[channel],
      set: { channel, ...(channel === 'sms' || channel === 'call' ? { window: CIVIL_HOURS } : {}) },
    })),
  ),
  schema,
  migrations: {},
  ports: () => [{ id: 'out' }],
  form,
  describe: (s, ctx) => ({ title: t(s.channel), icon: ICONS[s.channel], sentence: sentence(s, ctx) }),
  missing: () => [],
  lint: (node) => contactIssues(node, 'touch'),
  lower: (s, { nodeId }) => [sendStep(s, s.asset ?? nodeId, s.channel)],
  owned: ({ asset, body }, nodeId) =>
    asset === undefined
      ? { id: nodeId, name: body ?? nodeId, ...(body !== undefined && { body }) }
      : undefined,
  cost: ({ cost }) => cost,
  words,
});
