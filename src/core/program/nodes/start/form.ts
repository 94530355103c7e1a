import type { FormField } from '../contract.ts';
import { optionsOf } from '../shared/define.ts';
import type { StartSettings } from './settings.ts';
import { START_ON } from './settings.ts';
import { t } from './words.ts';

const ON_LABEL = {
  form: t('onForm'),
  segment: t('onSegment'),
  event: t('onEvent'),
  change: t('onChange'),
  date: t('onDate'),
  sales: t('onSales'),
  hand: t('onHand'),
  program: t('onProgram'),
} as const;

const ON: FormField = {
  setting: 'on',
  label: t('on'),
  control: { kind: 'choice', options: optionsOf(START_ON, (on) => ON_LABEL[on]) },
};

const WHO: FormField = {
  setting: 'who',
  label: t('who'),
  help: t('whoHelp'),
  control: {
    kind: 'choice',
    options: [
      { value: 'scenario', label: t('whoScenario') },
      { value: 'event', label: t('whoEvent') },
    ],
  },
  rare: true,
};

/** The same, where people need not do anything for it. */
const WHO_BECOMES: FormField = {
  ...WHO,
  help: t('whoBecomesHelp'),
  control: {
    kind: 'choice',
    options: [
      { value: 'scenario', label: t('whoScenario') },
      { value: 'event', label: t('whoBecomes') },
    ],
  },
};

/** PRODUCT.md: include people already in it? */
const ALREADY: FormField = {
  setting: 'already',
  label: t('already'),
  help: t('alreadyHelp'),
  control: { kind: 'yesNo' },
  rare: true,
  only: { setting: 'who', is: ['event'] },
};

const FILTER: FormField = {
  setting: 'filter',
  label: t('filter'),
  help: t('filterHelp'),
  control: { kind: 'rule' },
  rare: true,
};

const DATE: readonly FormField[] = [
  { setting: 'field', label: t('field'), control: { kind: 'pick', from: 'fields' } },
  { setting: 'days', label: t('days'), control: { kind: 'number', min: 0, max: 3650, step: 1 } },
  {
    setting: 'side',
    label: t('side'),
    control: {
      kind: 'choice',
      segmented: true,
      options: optionsOf(['before', 'after'] as const, (side) => t(side)),
    },
  },
  { setting: 'at', label: t('atLabel'), control: { kind: 'time' } },
  { setting: 'yearly', label: t('yearlyLabel'), control: { kind: 'yesNo' } },
];

const BY_ON: Readonly<Record<StartSettings['on'], readonly FormField[]>> = {
  form: [
    {
      setting: 'form',
      label: t('whichForm'),
      control: { kind: 'pick', from: 'assets', any: t('everyForm') },
      loose: true,
    },
    WHO,
  ],
  segment: [
    { setting: 'segment', label: t('whichSegment'), control: { kind: 'pick', from: 'segments' } },
    WHO_BECOMES,
    ALREADY,
  ],
  event: [
    { setting: 'event', label: t('whichEvent'), control: { kind: 'pick', from: 'events' } },
    {
      setting: 'about',
      label: t('about'),
      control: { kind: 'pick', from: 'assets', any: t('anything') },
      loose: true,
    },
    WHO,
  ],
  change: [{ setting: 'rule', label: t('whichRule'), control: { kind: 'rule' } }, WHO_BECOMES, ALREADY],
  date: DATE,
  sales: [
    {
      setting: 'outcome',
      label: t('outcome'),
      control: {
        kind: 'choice',
        segmented: true,
        options: [
          { value: 'won', label: t('outcomeWon') },
          { value: 'lost', label: t('outcomeLost') },
          { value: 'rejected', label: t('outcomeRejected') },
        ],
      },
    },
    WHO_BECOMES,
  ],
  hand: [],
  program: [],
};

/** The fields of a start, by what lets people in. */
export function startForm({ on }: StartSettings): readonly FormField[] {
  return [ON, ...BY_ON[on], FILTER];
}
