import { capital } from '../../../kit/text/parts.ts';
import { REJECT_REASONS } from '../../../people/model/events.ts';
import { answerText } from '../../../people/rules/describe.ts';
import type { FormField } from '../contract.ts';
import { optionsOf } from '../shared/define.ts';
import { ELAPSING_UNITS } from '../shared/time.ts';
import type { HandoffSettings } from './settings.ts';
import { t } from './words.ts';

const OWNER: FormField = {
  setting: 'owner',
  label: t('owner'),
  control: {
    kind: 'choice',
    options: [
      { value: 'roundRobin', label: t('ownerRoundRobin') },
      { value: 'territory', label: t('ownerTerritory') },
      { value: 'person', label: t('ownerPerson') },
    ],
  },
  rare: true,
};

const BY_OWNER: Readonly<Record<HandoffSettings['owner'], readonly FormField[]>> = {
  roundRobin: [],
  territory: [{ setting: 'field', label: t('field'), control: { kind: 'pick', from: 'fields' }, rare: true }],
  person: [{ setting: 'person', label: t('person'), control: { kind: 'text' }, rare: true }],
};

const WHY: FormField = {
  setting: 'why',
  label: t('why'),
  help: t('whyHelp'),
  control: {
    kind: 'choice',
    segmented: true,
    options: [
      { value: 'trigger', label: t('whyTrigger') },
      { value: 'words', label: t('whyOwnWords') },
    ],
  },
};

const WHY_WORDS: FormField = {
  setting: 'whyWords',
  label: t('whyWords'),
  control: { kind: 'text', multiline: true },
};

const PACKET: readonly FormField[] = [
  { setting: 'opening', label: t('opening'), control: { kind: 'text', multiline: true }, rare: true },
  { setting: 'avoid', label: t('avoid'), control: { kind: 'text', multiline: true }, rare: true },
];

const GROUPS: FormField = {
  setting: 'groups',
  label: t('groups'),
  help: t('groupsHelp'),
  control: {
    kind: 'list',
    item: [
      { setting: 'label', label: t('groupName'), control: { kind: 'text' } },
      {
        setting: 'reasons',
        label: t('reasons'),
        control: {
          kind: 'choices',
          options: optionsOf(REJECT_REASONS, (reason) => capital(answerText(reason))),
        },
      },
    ],
    add: t('addGroup'),
    empty: { id: '', reasons: [] },
    id: 'id',
  },
  rare: true,
};

const PAUSE: readonly FormField[] = [
  { setting: 'pauseMail', label: t('pauseMail'), help: t('pauseMailHelp'), control: { kind: 'yesNo' } },
  {
    setting: 'pauseAfter',
    label: t('pauseAfter'),
    help: t('pauseAfterHelp'),
    control: { kind: 'duration', units: ELAPSING_UNITS },
    rare: true,
  },
];

const PRIORITY: FormField = {
  setting: 'priority',
  label: t('priority'),
  control: {
    kind: 'choice',
    options: [
      { value: 0, label: t('priorityNormal') },
      { value: 1, label: t('priorityHigh') },
      { value: 2, label: t('priorityUrgent') },
    ],
  },
  rare: true,
};

/** The fields of handing over. */
export function handoffForm({ owner, why }: HandoffSettings): readonly FormField[] {
  return [
    {
      setting: 'queue',
      label: t('queue'),
      control: { kind: 'pick', from: 'queues', any: t('defaultQueue') },
      loose: true,
    },
    {
      setting: 'sla',
      label: t('sla'),
      help: t('slaHelp'),
      control: { kind: 'duration', units: ['minutes', 'hours', 'businessDays'] },
    },
    WHY,
    ...(why === 'words' ? [WHY_WORDS] : []),
    ...PAUSE,
    ...PACKET,
    OWNER,
    ...BY_OWNER[owner],
    PRIORITY,
    GROUPS,
  ];
}
