import { z } from 'zod';
import { verbatim } from '../../../kit/base.ts';
import type { NodeKind } from '../contract.ts';
import { defineKind, presetsOf } from '../shared/define.ts';
import { words as ownText } from '../shared/schema.ts';
import { t, words } from './words.ts';

const schema = z.strictObject({
  text: ownText.default(''),
  /** Size on the canvas, in its units. */
  width: z.number().min(80).max(20_000).default(560),
  height: z.number().min(80).max(20_000).default(320),
  /** What is folded into it; absent = it stands open. `nodeId`, as in rules: copies of the nodes are named in copies of it. */
  folded: z
    .array(z.strictObject({ nodeId: z.string().min(1).max(200) }))
    .max(20_000)
    .optional(),
});
type FrameSettings = z.infer<typeof schema>;

/** A border around steps that belong together. Nobody passes through it. */
export const frame: NodeKind<'frame', FrameSettings> = defineKind({
  kind: 'frame',
  version: 1,
  category: 'end',
  icon: 'scan',
  label: t('label'),
  summary: t('summary'),
  keywords: [t('keywords')],
  presets: presetsOf(schema, [{ id: 'frame', label: t('label'), summary: t('summary'), icon: 'scan' }]),
  schema,
  migrations: {},
  annotation: true,
  ports: () => [],
  form: () => [
    { setting: 'text', label: t('text'), control: { kind: 'text' } },
    ...(['width', 'height'] as const).map((setting) => ({
      setting,
      label: t(setting),
      control: { kind: 'number', min: 80, max: 20_000, step: 20 } as const,
      rare: true,
    })),
  ],
  describe: (s) => ({ title: s.text === '' ? t('label') : verbatim(s.text), sentence: t('empty') }),
  frame: ({ width, height, folded }) => ({
    width,
    height,
    ...(folded && { folded: folded.map(({ nodeId }) => nodeId) }),
  }),
  missing: () => [],
  lint: () => [],
  lower: () => [],
  words,
});
