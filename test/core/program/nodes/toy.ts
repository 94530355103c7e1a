/** A kind that the product does not have: people rest so long, get points, and go one of two ways. */
import { z } from 'zod';
import type { NodeKind } from '../../../../src/core/program/nodes/contract.ts';
import { defineKind, ownWords, presetsOf } from '../../../../src/core/program/nodes/shared/define.ts';

const { t, ...words } = ownWords(
  'toy',
  {
    label: 'Toy',
    summary: 'Rests, gives points, asks',
    keywords: 'toy, test',
    title: 'Rest {{count}} minutes',
    sentence: 'Then {{points}} points',
    strong: 'Strong',
    weak: 'Weak',
    minutes: 'Minutes',
    points: 'Points',
    many: 'gives more than 100 points',
  },
  {
    label: 'おもちゃ',
    summary: '休み、点を与え、分ける',
    keywords: 'おもちゃ, 試験',
    title: '{{count}}分休む',
    sentence: 'その後{{points}}点',
    strong: '強い',
    weak: '弱い',
    minutes: '分',
    points: '点数',
    many: '100点を超えています',
  },
);

const schema = z.strictObject({
  minutes: z.int().min(0).default(7),
  points: z.number().default(60),
});
type ToySettings = z.infer<typeof schema>;

export const toyKind: NodeKind<'toy', ToySettings> = defineKind({
  kind: 'toy',
  version: 1,
  category: 'score',
  icon: 'sparkles',
  label: t('label'),
  summary: t('summary'),
  keywords: [t('keywords')],
  presets: presetsOf(schema, [
    { id: 'toy', label: t('label'), summary: t('summary'), icon: 'sparkles' },
    {
      id: 'long',
      label: t('title', { count: 90 }),
      summary: t('summary'),
      icon: 'sparkles',
      set: { minutes: 90 },
    },
  ]),
  schema,
  migrations: {},
  ports: () => [
    { id: 'strong', label: t('strong') },
    { id: 'weak', label: t('weak') },
  ],
  form: () => [
    { setting: 'minutes', label: t('minutes'), control: { kind: 'number', min: 0, step: 1 } },
    { setting: 'points', label: t('points'), control: { kind: 'number' } },
  ],
  describe: (s) => ({
    title: t('title', { count: s.minutes }),
    sentence: t('sentence', { points: s.points }),
  }),
  missing: () => [],
  lint: ({ id, settings }) =>
    settings.points <= 100
      ? []
      : [
          {
            code: 'toy/many-points',
            severity: 'warning',
            blocks: 'nothing',
            nodeId: id,
            setting: 'points',
            message: t('many'),
            fix: { label: t('points'), patch: [{ op: 'set', path: ['points'], value: 100 }] },
          },
        ],
  lower: (s) => [
    { op: 'delay', when: { kind: 'in', minutes: s.minutes }, ports: [{ local: 1 }] },
    {
      op: 'set',
      change: { kind: 'score', dimension: 'engagement', points: s.points },
      ports: [{ local: 2 }],
    },
    {
      op: 'branch',
      cases: [{ kind: 'score', dimension: 'engagement', op: '>=', value: 50 }],
      ports: [{ port: 'strong' }, { port: 'weak' }],
    },
  ],
  words,
});
