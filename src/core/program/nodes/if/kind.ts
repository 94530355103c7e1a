import { z } from 'zod';
import type { Issue, Text } from '../../../kit/base.ts';
import { capital, numberText, strong } from '../../../kit/text/parts.ts';
import type { Rule } from '../../../people/rules/rule.ts';
import type { FormField, KindContext, NodeKind, NodeView } from '../contract.ts';
import { defineKind, presetsOf } from '../shared/define.ts';
import { fieldName, nameOf } from '../shared/names.ts';
import {
  hereRule,
  isLogOnly,
  looksOf,
  neverSentIssues,
  opensOnlyIssues,
  rightAfterSendIssues,
  ruleIssues,
  ruleWords,
  SELF,
} from '../shared/rules.ts';
import { rule, slug } from '../shared/schema.ts';
import { t, words } from './words.ts';

const schema = z.strictObject({
  ask: z.enum(['rule', 'segment', 'qualified', 'passes']).default('rule'),
  rule: rule.optional(),
  segment: slug.optional(),
  /** Earlier passes must be fewer than this. */
  times: z.int().min(1).max(1000).default(3),
});
type IfSettings = z.infer<typeof schema>;

/** The question as one rule; nothing while it is unfinished. This pass counts, so "fewer than 3 before" is "at most 3". */
function ruleOf(s: IfSettings): Rule | undefined {
  switch (s.ask) {
    case 'rule':
      return s.rule;
    case 'segment':
      return s.segment === undefined ? undefined : { kind: 'segment', segment: s.segment };
    case 'qualified':
      return { kind: 'qualified' };
    case 'passes':
      return { kind: 'passes', nodeId: SELF, op: '<=', times: s.times };
  }
}

function title(s: IfSettings, { catalogue }: KindContext): Text {
  if (s.ask === 'passes') return t('titlePasses', { times: numberText(s.times) });
  const asked = ruleOf(s);
  switch (asked?.kind) {
    case 'qualified':
      return t('titleQualified');
    case 'segment':
      return t('titleSegment', { segment: nameOf(catalogue, 'segments', asked.segment) });
    case 'field':
    case 'blank':
    case 'date':
      return t('titleField', { field: fieldName(catalogue, asked.field) });
    case 'score':
      return t('titleScore');
    case 'seen':
    case 'count':
      return t('titleLog');
    case 'all':
      return t('titleAll');
    case 'any':
      return t('titleAny');
    default:
      return t('label');
  }
}

function sentence(s: IfSettings, { catalogue }: KindContext): Text {
  if (s.ask === 'passes')
    return t('passes', { count: s.times, number: strong(numberText(s.times), 'times') });
  if (s.ask === 'segment' && s.segment !== undefined) {
    return t('segment', { segment: strong(nameOf(catalogue, 'segments', s.segment), 'segment') });
  }
  const asked = ruleOf(s);
  return asked === undefined ? t('missingRule') : capital(ruleWords(asked, catalogue));
}

function missing(s: IfSettings): readonly { readonly setting: string; readonly message: Text }[] {
  if (ruleOf(s) !== undefined) return [];
  return s.ask === 'segment'
    ? [{ setting: 'segment', message: t('missingSegment') }]
    : [{ setting: 'rule', message: t('missingRule') }];
}

const ASK: FormField = {
  setting: 'ask',
  label: t('ask'),
  control: {
    kind: 'choice',
    options: [
      { value: 'rule', label: t('askRule') },
      { value: 'segment', label: t('askSegment') },
      { value: 'qualified', label: t('askQualified') },
      { value: 'passes', label: t('askPasses') },
    ],
  },
};

const FIELDS: Readonly<Record<IfSettings['ask'], readonly FormField[]>> = {
  rule: [{ setting: 'rule', label: t('rule'), control: { kind: 'rule' } }],
  segment: [
    {
      setting: 'segment',
      label: t('whichSegment'),
      control: { kind: 'pick', from: 'segments' },
      loose: true,
    },
  ],
  qualified: [],
  passes: [
    {
      setting: 'times',
      label: t('times'),
      help: t('timesHelp'),
      control: { kind: 'number', min: 1, max: 1000, step: 1 },
    },
  ],
};

function lint(node: NodeView<IfSettings>): readonly Issue[] {
  const asked = ruleOf(node.settings);
  if (asked === undefined) return [];
  const queries = looksOf(asked);
  const looks = queries.map((query) => ({ query, place: 'rule' }));
  const opens = isLogOnly(asked) ? opensOnlyIssues(node, 'if', { looks: queries, place: 'rule' }) : [];
  return [
    ...ruleIssues(node, asked, node.settings.ask === 'segment' ? 'segment' : 'rule'),
    ...neverSentIssues(node, 'if', looks),
    ...opens,
    ...rightAfterSendIssues(node, 'if', looks),
  ];
}

const CLICKED: Rule = { kind: 'seen', event: 'click', since: 'entry' };
const STAGE: Rule = { kind: 'field', field: 'lifecycle-stage', op: '=', value: 'engaged' };
const SCORE: Rule = { kind: 'score', dimension: 'engagement', op: '>=', value: 50 };

/** One question, two ways. Its name is `if` in files; the binding cannot be, in TypeScript. */
export const decide: NodeKind<'if', IfSettings> = defineKind({
  kind: 'if',
  version: 1,
  category: 'branch',
  icon: 'split',
  label: t('label'),
  summary: t('summary'),
  keywords: [t('keywords')],
  presets: presetsOf(schema, [
    { id: 'if', label: t('label'), summary: t('summary'), icon: 'split', simple: true, set: { rule: SCORE } },
    {
      id: 'field',
      label: t('fieldPreset'),
      summary: t('fieldSummary'),
      icon: 'text-cursor-input',
      set: { rule: STAGE },
    },
    {
      id: 'behaviour',
      label: t('behaviourPreset'),
      summary: t('behaviourSummary'),
      keywords: t('behaviourKeywords'),
      icon: 'mouse-pointer-click',
      set: { rule: CLICKED },
    },
    { id: 'score', label: t('scorePreset'), summary: t('scoreSummary'), icon: 'gauge', set: { rule: SCORE } },
    {
      id: 'segment',
      label: t('segmentPreset'),
      summary: t('segmentSummary'),
      keywords: t('segmentKeywords'),
      icon: 'users',
      set: { ask: 'segment' },
    },
    {
      id: 'qualified',
      label: t('qualifiedPreset'),
      summary: t('qualifiedSummary'),
      keywords: t('qualifiedKeywords'),
      icon: 'badge-check',
      set: { ask: 'qualified' },
    },
    {
      id: 'passes',
      label: t('passesPreset'),
      summary: t('passesSummary'),
      icon: 'repeat',
      set: { ask: 'passes' },
    },
  ]),
  schema,
  migrations: {},
  ports: () => [
    { id: 'yes', label: t('yes') },
    { id: 'no', label: t('no') },
  ],
  form: ({ ask }) => [ASK, ...FIELDS[ask]],
  describe: (s, ctx) => {
    const first = missing(s)[0];
    return { title: title(s, ctx), sentence: sentence(s, ctx), ...(first && { missing: first.message }) };
  },
  missing,
  lint,
  lower: (s, { nodeId }) => [
    {
      op: 'branch',
      cases: [ruleOf(s)].flatMap((asked) => (asked === undefined ? [] : [hereRule(asked, nodeId)])),
      ports: [{ port: 'yes' }, { port: 'no' }],
    },
  ],
  words,
});
