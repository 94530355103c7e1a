import type { Issue, Text } from '../../../kit/base.ts';
import { verbatim } from '../../../kit/base.ts';
import { capital, inTurn, numberText, strong } from '../../../kit/text/parts.ts';
import type { Catalogue } from '../../../people/model/catalogue.ts';
import type { FormField, KindContext, NodeKind, NodeView, Port } from '../contract.ts';
import { defineKind, optionsOf, presetsOf } from '../shared/define.ts';
import { portIds } from '../shared/entries.ts';
import { issueOf } from '../shared/issues.ts';
import { fieldName, NO_NAMES, PERSON_KINDS, personName, valueName } from '../shared/names.ts';
import {
  hereRule,
  isLogOnly,
  looksOf,
  neverSentIssues,
  opensOnlyIssues,
  rightAfterSendIssues,
  ruleIssues,
  ruleWords,
  shadowedCases,
} from '../shared/rules.ts';
import type { SwitchSettings } from './settings.ts';
import { caseRule, switchSchema } from './settings.ts';
import { t, words } from './words.ts';

function wayName(s: SwitchSettings, at: number, catalogue: Catalogue): Text {
  const one = s.cases[at];
  const numbered = t('way', { number: numberText(at + 1) });
  if (one === undefined) return numbered;
  if (one.label !== undefined && one.label !== '') return verbatim(one.label);
  if (s.by === 'person' && one.person !== undefined) return personName(one.person);
  if (s.by === 'field' && one.value !== undefined) return valueName(s.field ?? '', one.value);
  const asked = caseRule(s, one);
  return asked === undefined ? numbered : capital(ruleWords(asked, catalogue));
}

function ports(s: SwitchSettings, ctx?: KindContext): readonly Port[] {
  const ids = portIds(s.cases, ['otherwise']);
  return [
    ...ids.map((id, at): Port => ({ id, label: wayName(s, at, ctx?.catalogue ?? NO_NAMES) })),
    { id: 'otherwise', label: t('otherwise') },
  ];
}

function title(s: SwitchSettings, { catalogue }: KindContext): Text {
  if (s.by === 'person') return t('titlePerson');
  if (s.by === 'rules') return t('titleRules');
  return s.field === undefined ? t('label') : t('titleField', { field: fieldName(catalogue, s.field) });
}

function missing(s: SwitchSettings): readonly { readonly setting: string; readonly message: Text }[] {
  if (s.by === 'field' && s.field === undefined) return [{ setting: 'field', message: t('missingField') }];
  if (s.cases.length === 0) return [{ setting: 'cases', message: t('missingCases') }];
  return s.cases.flatMap((one, at) =>
    caseRule(s, one) === undefined ? [{ setting: `cases.${at}`, message: t('missingCase') }] : [],
  );
}

const BY: FormField = {
  setting: 'by',
  label: t('by'),
  control: {
    kind: 'choice',
    segmented: true,
    options: [
      { value: 'field', label: t('byField') },
      { value: 'person', label: t('byPerson') },
      { value: 'rules', label: t('byRules') },
    ],
  },
};

const OF_CASE: Readonly<Record<SwitchSettings['by'], FormField>> = {
  field: { setting: 'value', label: t('value'), control: { kind: 'value', fieldSetting: 'field' } },
  person: {
    setting: 'person',
    label: t('person'),
    help: t('personHelp'),
    control: { kind: 'choice', options: optionsOf(PERSON_KINDS, personName) },
  },
  rules: { setting: 'rule', label: t('rule'), control: { kind: 'rule' } },
};

function form({ by }: SwitchSettings): readonly FormField[] {
  const name: FormField = { setting: 'label', label: t('name'), control: { kind: 'text' }, rare: true };
  return [
    BY,
    ...(by === 'field'
      ? [
          {
            setting: 'field',
            label: t('field'),
            control: { kind: 'pick', from: 'fields' },
            loose: true,
          } as const,
        ]
      : []),
    {
      setting: 'cases',
      label: t('cases'),
      control: { kind: 'list', item: [OF_CASE[by], name], add: t('addCase'), empty: { id: '' }, id: 'id' },
    },
  ];
}

function caseRules(s: SwitchSettings) {
  return s.cases.flatMap((one, at) => {
    const asked = caseRule(s, one);
    return asked === undefined ? [] : [{ at, rule: asked }];
  });
}

/** Doubts about what cases ask people to have done. */
function lookIssues(node: NodeView<SwitchSettings>): readonly Issue[] {
  const cases = caseRules(node.settings).map(({ at, rule }) => ({
    rule,
    place: `cases.${at}.rule`,
    queries: looksOf(rule),
  }));
  const looks = cases.flatMap(({ place, queries }) => queries.map((query) => ({ query, place })));
  return [
    ...neverSentIssues(node, 'switch', looks),
    ...cases.flatMap(({ rule, place, queries }) =>
      isLogOnly(rule) ? opensOnlyIssues(node, 'switch', { looks: queries, place }) : [],
    ),
    ...rightAfterSendIssues(node, 'switch', looks),
  ];
}

function lint(node: NodeView<SwitchSettings>): readonly Issue[] {
  const { settings, catalogue } = node;
  const rules = caseRules(settings);
  const place = { field: 'value', person: 'person', rules: 'rule' }[settings.by];
  const shadowed = shadowedCases(
    rules.map(({ rule }) => rule),
    catalogue,
  ).map(({ at, by }) =>
    issueOf(node, 'switch/shadowed-case', {
      severity: 'warning',
      blocks: 'nothing',
      setting: `cases.${rules[at]?.at ?? at}`,
      message: t('shadowed', {
        way: wayName(settings, rules[at]?.at ?? at, catalogue),
        by: wayName(settings, rules[by]?.at ?? by, catalogue),
      }),
      hint: t('shadowedHint'),
      fix: {
        label: t('fixShadowed'),
        patch: [{ op: 'remove', path: ['cases', rules[at]?.at ?? at] }],
      },
    }),
  );
  const single = issueOf(node, 'switch/one-case', {
    severity: 'warning',
    blocks: 'nothing',
    setting: 'cases',
    message: t('oneCase'),
    hint: t('oneCaseHint'),
  });
  return [
    ...rules.flatMap(({ at, rule }) => ruleIssues(node, rule, `cases.${at}.${place}`)),
    ...(settings.by === 'rules' ? lookIssues(node) : []),
    ...shadowed,
    ...(settings.cases.length === 1 ? [single] : []),
  ];
}

const BUYING_STAGES = ['need', 'explore', 'compare', 'decide', 'use'];
const WHO = ['competitor', 'jobSeeker', 'student', 'partner', 'supplier', 'customer'] as const;
/** Grades of fit by their lowest score; the rest goes otherwise. */
const GRADES = [
  { id: 'a', label: 'A', from: 75 },
  { id: 'b', label: 'B', from: 50 },
  { id: 'c', label: 'C', from: 25 },
];

/** Ordered ways, the first that fits is taken. */
export const switchKind: NodeKind<'switch', SwitchSettings> = defineKind({
  kind: 'switch',
  version: 1,
  category: 'branch',
  icon: 'git-fork',
  label: t('label'),
  summary: t('summary'),
  keywords: [t('keywords')],
  presets: presetsOf(switchSchema, [
    { id: 'value', label: t('valuePreset'), summary: t('valueSummary'), icon: 'git-fork' },
    {
      id: 'buying',
      label: t('buyingPreset'),
      summary: t('buyingSummary'),
      icon: 'milestone',
      set: { field: 'buying-stage', cases: BUYING_STAGES.map((value) => ({ id: value, value })) },
    },
    {
      id: 'grade',
      label: t('gradePreset'),
      summary: t('gradeSummary'),
      icon: 'chart-column',
      set: {
        by: 'rules',
        cases: GRADES.map(({ id, label, from }) => ({
          id,
          label,
          rule: { kind: 'score', dimension: 'fit', op: '>=', value: from },
        })),
      },
    },
    {
      id: 'who',
      label: t('whoPreset'),
      summary: t('whoSummary'),
      icon: 'user-check',
      set: { by: 'person', cases: WHO.map((person) => ({ id: person, person })) },
    },
  ]),
  schema: switchSchema,
  migrations: {},
  ports,
  form,
  describe: (s, ctx) => {
    const first = missing(s)[0];
    const ways = s.cases.map((_, at) => strong(wayName(s, at, ctx.catalogue), `cases.${at}`));
    return {
      title: title(s, ctx),
      sentence: ways.length === 0 ? t('missingCases') : t('sentence', { ways: inTurn(ways) }),
      ...(first && { missing: first.message }),
    };
  },
  missing,
  lint,
  lower: (s, { nodeId }) => [
    {
      op: 'branch',
      cases: caseRules(s).map(({ rule }) => hereRule(rule, nodeId)),
      ports: [...portIds(s.cases, ['otherwise']), 'otherwise'].map((port) => ({ port })),
    },
  ],
  words,
});
