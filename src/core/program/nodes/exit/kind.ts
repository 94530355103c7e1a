import { z } from 'zod';
import type { Text } from '../../../kit/base.ts';
import { linked } from '../../../kit/text/parts.ts';
import type { KindContext, NodeKind } from '../contract.ts';
import { defineKind, optionsOf, presetsOf } from '../shared/define.ts';
import { EXIT_REASONS, reasonName } from '../shared/reasons.ts';
import { t, words } from './words.ts';

const schema = z.strictObject({ reason: z.enum(EXIT_REASONS).default('finished') });
type ExitSettings = z.infer<typeof schema>;

function sentence({ reason }: ExitSettings, { catalogue }: KindContext): Text {
  if (reason !== 'finished') return linked(reasonName(reason), 'reason');
  return t(catalogue.topics.some(({ id }) => id === 'newsletter') ? 'newsletter' : 'finished');
}

/** Leaves the program, with a reason. */
export const exit: NodeKind<'exit', ExitSettings> = defineKind({
  kind: 'exit',
  version: 1,
  category: 'end',
  icon: 'flag',
  label: t('label'),
  summary: t('summary'),
  keywords: [t('keywords')],
  presets: presetsOf(schema, [
    { id: 'finished', label: t('label'), summary: t('summary'), icon: 'flag', simple: true },
  ]),
  schema,
  migrations: {},
  ports: () => [],
  form: () => [
    {
      setting: 'reason',
      label: t('reason'),
      help: t('reasonHelp'),
      control: { kind: 'choice', options: optionsOf(EXIT_REASONS, reasonName) },
    },
  ],
  describe: (s, ctx) => ({ title: t('label'), sentence: sentence(s, ctx) }),
  missing: () => [],
  lint: () => [],
  lower: ({ reason }) => [{ op: 'end', reason, open: false, ports: [] }],
  words,
});
