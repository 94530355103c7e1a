import type { FormField } from '../contract.ts';
import { optionsOf } from '../shared/define.ts';
import { ELAPSING_UNITS, windowField } from '../shared/time.ts';
import type { WaitSettings } from './settings.ts';
import { t } from './words.ts';

const MODE: FormField = {
  setting: 'mode',
  label: t('mode'),
  control: {
    kind: 'choice',
    options: [
      { value: 'time', label: t('modeTime') },
      { value: 'date', label: t('modeDate') },
      { value: 'moment', label: t('modeMoment') },
      { value: 'window', label: t('modeWindow') },
    ],
  },
};

const TIME: FormField = {
  setting: 'time',
  label: t('timeLabel'),
  help: t('timeHelp'),
  control: { kind: 'duration', units: [...ELAPSING_UNITS, 'businessDays'] },
};

const BASE: FormField = {
  setting: 'base',
  label: t('base'),
  control: {
    kind: 'choice',
    options: [
      { value: 'fixed', label: t('baseFixed') },
      { value: 'field', label: t('baseField') },
      { value: 'entry', label: t('baseEntry') },
    ],
  },
};

const FROM: Readonly<Record<WaitSettings['base'], readonly FormField[]>> = {
  fixed: [{ setting: 'date', label: t('dateLabel'), control: { kind: 'date' } }],
  field: [
    { setting: 'field', label: t('field'), control: { kind: 'pick', from: 'fields' } },
    { setting: 'yearly', label: t('yearly'), help: t('yearlyHelp'), control: { kind: 'yesNo' } },
  ],
  entry: [],
};

const SHIFT: readonly FormField[] = [
  {
    setting: 'offset',
    label: t('offset'),
    control: { kind: 'duration', units: [...ELAPSING_UNITS, 'months'] },
  },
  {
    setting: 'side',
    label: t('side'),
    control: {
      kind: 'choice',
      segmented: true,
      options: optionsOf(['before', 'after'] as const, (side) =>
        t(side === 'before' ? 'sideBefore' : 'sideAfter'),
      ),
    },
  },
  { setting: 'at', label: t('atLabel'), help: t('atHelp'), control: { kind: 'time' } },
  {
    setting: 'past',
    label: t('past'),
    help: t('pastHelp'),
    control: {
      kind: 'choice',
      segmented: true,
      options: [
        { value: 'go', label: t('pastChoiceGo') },
        { value: 'port', label: t('pastChoicePort') },
        { value: 'exit', label: t('pastChoiceExit') },
      ],
    },
  },
];

const MOMENT: readonly FormField[] = [
  { setting: 'days', label: t('days'), control: { kind: 'weekdays' } },
  { setting: 'at', label: t('momentAt'), control: { kind: 'time' } },
  { setting: 'skipHolidays', label: t('skipHolidays'), control: { kind: 'yesNo' } },
];

/** The fields of a wait, by its mode. */
export function waitForm({ mode, base }: WaitSettings): readonly FormField[] {
  const then = windowField(t('windowLabel'), t('windowRareHelp'));
  switch (mode) {
    case 'time':
      return [MODE, TIME, then];
    case 'date':
      return [MODE, BASE, ...FROM[base], ...SHIFT, then];
    case 'moment':
      return [MODE, ...MOMENT, then];
    case 'window':
      return [
        MODE,
        { setting: 'window', label: t('windowLabel'), help: t('windowHelp'), control: { kind: 'window' } },
      ];
  }
}
