import { z } from 'zod';
import type { Issue, Text } from '../../../kit/base.ts';
import { verbatim } from '../../../kit/base.ts';
import { inTurn, numberText } from '../../../kit/text/parts.ts';
import type { FormField, NodeKind, NodeView, Port } from '../contract.ts';
import { defineKind, presetsOf } from '../shared/define.ts';
import { portIds } from '../shared/entries.ts';
import { issueOf, setting } from '../shared/issues.ts';
import { entryId, slug, words as userWords } from '../shared/schema.ts';
import { t, words } from './words.ts';

const way = z.strictObject({
  id: entryId,
  label: userWords.optional(),
  /** Share in percent. */
  share: z.number().min(0).max(1_000_000).default(0),
});
type Way = z.infer<typeof way>;

const HALVES = [
  { id: 'a', share: 50 },
  { id: 'b', share: 50 },
];
const schema = z.strictObject({
  ways: z.array(way).max(20).default(HALVES),
  sticky: z.boolean().default(true),
  /** The goal by which the ways are compared. */
  metric: slug.optional(),
});
type SplitSettings = z.infer<typeof schema>;

const LETTERS = 'ABCDEFGHIJKLMNOPQRST';

function wayName({ id, label }: Way, at: number): Text {
  if (label !== undefined && label !== '') return verbatim(label);
  if (id === 'treated' || id === 'holdout') return t(id);
  return verbatim(LETTERS[at] ?? String(at + 1));
}

function wayLabel(one: Way, at: number): Text {
  return t('way', { name: wayName(one, at), share: numberText(one.share) });
}

function ports({ ways }: SplitSettings): readonly Port[] {
  const ids = portIds(ways);
  return ways.map((one, at) => ({ id: ids[at] ?? '', label: wayLabel(one, at) }));
}

const WAY: readonly FormField[] = [
  { setting: 'label', label: t('name'), control: { kind: 'text' } },
  {
    setting: 'share',
    label: t('share'),
    control: { kind: 'number', min: 0, max: 100, step: 1, unit: t('percent') },
  },
];

function form(): readonly FormField[] {
  return [
    {
      setting: 'ways',
      label: t('ways'),
      control: { kind: 'list', item: WAY, add: t('addWay'), empty: { id: '', share: 0 }, id: 'id' },
    },
    { setting: 'sticky', label: t('sticky'), help: t('stickyHelp'), control: { kind: 'yesNo' }, rare: true },
    { setting: 'metric', label: t('metric'), help: t('metricHelp'), control: { kind: 'text' }, rare: true },
  ];
}

/** Whole percents in the proportion of the shares, adding up to 100 (largest remainders; Hamilton's method). */
function toHundred(shares: readonly number[]): readonly number[] {
  const sum = shares.reduce((a, b) => a + b, 0);
  const exact = shares.map((share) => (sum === 0 ? 100 / shares.length : (share / sum) * 100));
  const whole = exact.map(Math.floor);
  const order = exact.map((value, at) => ({ at, rest: value - Math.floor(value) }));
  order.sort((a, b) => b.rest - a.rest || a.at - b.at);
  const left = 100 - whole.reduce((a, b) => a + b, 0);
  const raised = new Set(order.slice(0, left).map(({ at }) => at));
  return whole.map((value, at) => value + (raised.has(at) ? 1 : 0));
}

function lint(node: NodeView<SplitSettings>): readonly Issue[] {
  const { ways } = node.settings;
  const shares = ways.map(({ share }) => share);
  const sum = shares.reduce((a, b) => a + b, 0);
  const fixed = toHundred(shares);
  const fix = setting(
    t('fixSum'),
    ['ways'],
    ways.map((one, at) => ({ ...one, share: fixed[at] ?? 0 })),
  );
  const one = issueOf(node, 'split/one-way', {
    severity: 'warning',
    blocks: 'nothing',
    setting: 'ways',
    message: t('oneWay'),
    hint: t('oneWayHint'),
  });
  // A cent of a percent is rounding: three ways of 33.33 are meant to be thirds.
  const isHundred = Math.abs(sum - 100) < 0.011;
  const wrong = issueOf(node, 'split/weights-sum', {
    severity: 'error',
    blocks: 'launch',
    setting: 'ways',
    message: sum === 0 ? t('allZero') : t('sum', { sum: numberText(sum) }),
    hint: t('sumHint'),
    fix,
  });
  return [...(ways.length === 1 ? [one] : []), ...(isHundred ? [] : [wrong])];
}

/** Sends people different ways by chance, in given shares. */
export const split: NodeKind<'split', SplitSettings> = defineKind({
  kind: 'split',
  version: 1,
  category: 'branch',
  byLot: true,
  icon: 'shuffle',
  label: t('label'),
  summary: t('summary'),
  keywords: [t('keywords')],
  presets: presetsOf(schema, [
    { id: 'ab', label: t('abPreset'), summary: t('abSummary'), icon: 'shuffle', keywords: t('abKeywords') },
    {
      id: 'holdout',
      label: t('holdoutPreset'),
      summary: t('holdoutSummary'),
      icon: 'scale',
      set: {
        ways: [
          { id: 'treated', share: 90 },
          { id: 'holdout', share: 10 },
        ],
      },
    },
  ]),
  schema,
  migrations: {},
  ports,
  form,
  describe: ({ ways }) => ({
    title: t('title', { count: ways.length }),
    sentence: ways.length === 0 ? t('missingWays') : inTurn(ways.map(wayLabel)),
    ...(ways.length === 0 && { missing: t('missingWays') }),
  }),
  missing: ({ ways }) => (ways.length === 0 ? [{ setting: 'ways', message: t('missingWays') }] : []),
  lint,
  lower: ({ ways, sticky }) => [
    {
      op: 'split',
      weights: ways.map(({ share }) => share),
      sticky,
      ports: portIds(ways).map((port) => ({ port })),
    },
  ],
  words,
});
