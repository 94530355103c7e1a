import { z } from 'zod';
import type { Issue } from '../../../kit/base.ts';
import type { DraftStep } from '../../plan/draft.ts';
import type { NodeKind, NodeView } from '../contract.ts';
import { defineKind, presetsOf } from '../shared/define.ts';
import {
  hereRule,
  isLogOnly,
  looksOf,
  opensOnlyIssues,
  ruleIssues,
  ruleWords,
  SELF,
} from '../shared/rules.ts';
import { rule, slug } from '../shared/schema.ts';
import { t, words } from './words.ts';

const schema = z.strictObject({
  rule: rule.optional(),
  metric: slug.default('converted'),
  then: z.enum(['leave', 'goOn']).default('leave'),
});
type GoalSettings = z.infer<typeof schema>;

/** Counts first, then leaves or goes on: a line into the goal and the watch lead to the same step. */
function lower({ metric, then }: GoalSettings): readonly DraftStep[] {
  const effect = { kind: 'goal', metric } as const;
  if (then === 'goOn') return [{ op: 'emit', effect, ports: [{ port: 'out' }] }];
  return [
    { op: 'emit', effect, ports: [{ local: 1 }] },
    { op: 'end', reason: 'converted', open: false, ports: [] },
  ];
}

function lint(node: NodeView<GoalSettings>): readonly Issue[] {
  const { rule: reached } = node.settings;
  if (reached === undefined) return [];
  const opens = isLogOnly(reached)
    ? opensOnlyIssues(node, 'goal', { looks: looksOf(reached), place: 'rule' })
    : [];
  return [...ruleIssues(node, reached, 'rule'), ...opens];
}

/** A rule that is watched everywhere; whoever meets it is counted, and leaves or goes on from here. */
export const goal: NodeKind<'goal', GoalSettings> = defineKind({
  kind: 'goal',
  version: 1,
  category: 'end',
  icon: 'target',
  label: t('label'),
  summary: t('summary'),
  keywords: [t('keywords')],
  presets: presetsOf(schema, [
    {
      id: 'reached',
      label: t('label'),
      summary: t('summary'),
      icon: 'target',
      set: { rule: { kind: 'seen', event: 'demo', since: 'entry' } },
    },
  ]),
  schema,
  migrations: {},
  ports: ({ then }) => (then === 'goOn' ? [{ id: 'out' }] : []),
  form: () => [
    { setting: 'rule', label: t('rule'), help: t('ruleHelp'), control: { kind: 'rule' } },
    {
      setting: 'then',
      label: t('then'),
      control: {
        kind: 'choice',
        segmented: true,
        options: [
          { value: 'leave', label: t('choiceLeave') },
          { value: 'goOn', label: t('choiceGoOn') },
        ],
      },
    },
    { setting: 'metric', label: t('metric'), help: t('metricHelp'), control: { kind: 'text' }, rare: true },
  ],
  describe: (s, { catalogue }) => ({
    title: t('label'),
    ...(s.rule === undefined
      ? { sentence: t('missingRule'), missing: t('missingRule') }
      : {
          sentence: t('sentence', {
            rule: ruleWords(s.rule, catalogue),
            then: t(s.then === 'leave' ? 'thenLeave' : 'thenGoOn'),
          }),
        }),
  }),
  missing: (s) => (s.rule === undefined ? [{ setting: 'rule', message: t('missingRule') }] : []),
  lint,
  lower,
  watch: ({ rule: watched, metric }, nodeId) =>
    watched && { rule: hereRule(watched, nodeId ?? SELF), metric },
  words,
});
