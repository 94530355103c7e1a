import type { FormField } from '../contract.ts';
import { ELAPSING_UNITS } from '../shared/time.ts';
import type { WaitForSettings } from './settings.ts';
import { t } from './words.ts';

const isEvent = { setting: 'on', is: ['event'] };
const isRule = { setting: 'on', is: ['rule'] };

const CASE: readonly FormField[] = [
  {
    setting: 'on',
    label: t('on'),
    control: {
      kind: 'choice',
      segmented: true,
      options: [
        { value: 'event', label: t('onEvent') },
        { value: 'rule', label: t('onRule') },
      ],
    },
  },
  { setting: 'event', label: t('event'), control: { kind: 'pick', from: 'events' }, only: isEvent },
  {
    setting: 'about',
    label: t('about'),
    control: { kind: 'pick', from: 'assets', any: t('anything') },
    loose: true,
    only: isEvent,
  },
  { setting: 'rule', label: t('rule'), control: { kind: 'rule' }, only: isRule },
  { setting: 'label', label: t('name'), control: { kind: 'text' }, rare: true },
];

const CASES: FormField = {
  setting: 'cases',
  label: t('cases'),
  control: {
    kind: 'list',
    item: CASE,
    add: t('addCase'),
    empty: { id: '', on: 'event' },
    id: 'id',
    needsOne: true,
  },
};

const LIMIT: FormField = {
  setting: 'limit',
  label: t('atMost'),
  help: t('atMostHelp'),
  control: { kind: 'duration', units: ELAPSING_UNITS },
};

const BEFORE: FormField = {
  setting: 'before',
  label: t('before'),
  control: {
    kind: 'choice',
    segmented: true,
    options: [
      { value: 'goOn', label: t('goOn') },
      { value: 'ignore', label: t('ignore') },
    ],
  },
};

const SINCE: FormField = {
  setting: 'since',
  label: t('since'),
  control: {
    kind: 'choice',
    options: [
      { value: 'entry', label: t('sinceEntry') },
      { value: 'lastSend', label: t('sinceLastSend') },
      { value: 'ever', label: t('sinceEver') },
    ],
  },
  rare: true,
};

/** The fields of waiting for something. */
export function waitForForm({ noLimit, before }: WaitForSettings): readonly FormField[] {
  return [
    CASES,
    ...(noLimit ? [] : [LIMIT]),
    BEFORE,
    ...(before === 'goOn' ? [SINCE] : []),
    { setting: 'noLimit', label: t('noLimit'), control: { kind: 'yesNo' }, rare: true },
  ];
}
