import { text } from '../../../kit/base.ts';
import { capital } from '../../../kit/text/parts.ts';
import type { FormField } from '../contract.ts';
import { optionsOf } from '../shared/define.ts';
import { SET_WHAT } from './settings.ts';
import { t } from './words.ts';

const WHAT_LABEL = {
  score: t('whatScore'),
  stage: t('whatStage'),
  field: t('whatField'),
  list: t('whatList'),
  consent: t('whatConsent'),
  suppress: t('whatSuppress'),
} as const;

const forWhat = (...is: readonly (typeof SET_WHAT)[number][]) => ({ setting: 'what', is });

const CHANGE: readonly FormField[] = [
  {
    setting: 'what',
    label: t('what'),
    control: { kind: 'choice', options: optionsOf(SET_WHAT, (what) => WHAT_LABEL[what]) },
  },
  {
    setting: 'dimension',
    label: t('dimension'),
    control: {
      kind: 'choice',
      options: optionsOf(['engagement', 'fit', 'relationship'] as const, (one) =>
        capital(text(`rules.${one}`)),
      ),
    },
    only: forWhat('score'),
  },
  {
    setting: 'points',
    label: t('points'),
    help: t('pointsHelp'),
    control: { kind: 'number', min: -1000, max: 1000, step: 1 },
    only: forWhat('score'),
  },
  { setting: 'stage', label: t('stage'), control: { kind: 'pick', from: 'stages' }, only: forWhat('stage') },
  { setting: 'field', label: t('field'), control: { kind: 'pick', from: 'fields' }, only: forWhat('field') },
  {
    setting: 'value',
    label: t('value'),
    control: { kind: 'value', fieldSetting: 'changes.*.field' },
    only: forWhat('field'),
  },
  { setting: 'list', label: t('list'), control: { kind: 'pick', from: 'lists' }, only: forWhat('list') },
  {
    setting: 'topic',
    label: t('topic'),
    control: { kind: 'pick', from: 'topics' },
    only: forWhat('consent'),
  },
  {
    setting: 'on',
    label: t('on'),
    help: t('onHelp'),
    control: { kind: 'yesNo' },
    only: forWhat('list', 'consent', 'suppress'),
  },
  { setting: 'reason', label: t('reason'), help: t('reasonHelp'), control: { kind: 'text' } },
];

/** The fields of changes. */
export function setForm(): readonly FormField[] {
  return [
    {
      setting: 'changes',
      label: t('changes'),
      control: { kind: 'list', item: CHANGE, add: t('addChange'), empty: { what: 'score' } },
    },
  ];
}
