import type { FormField } from '../contract.ts';
import { ELAPSING_UNITS } from '../shared/time.ts';
import type { CallSettings } from './settings.ts';
import { t } from './words.ts';

const DOES: FormField = {
  setting: 'does',
  label: t('does'),
  control: {
    kind: 'choice',
    options: [
      { value: 'notify', label: t('doesNotify') },
      { value: 'webhook', label: t('doesWebhook') },
      { value: 'crm', label: t('doesCrm') },
    ],
  },
};

const ON_FAILURE: FormField = {
  setting: 'onFailure',
  label: t('onFailure'),
  help: t('onFailureHelp'),
  control: {
    kind: 'choice',
    segmented: true,
    options: [
      { value: 'goOn', label: t('failureGoOn') },
      { value: 'branch', label: t('failureBranch') },
      { value: 'retry', label: t('failureRetry') },
    ],
  },
};

const PAYLOAD: FormField = {
  setting: 'payload',
  label: t('payload'),
  control: {
    kind: 'list',
    item: [
      { setting: 'name', label: t('payloadName'), control: { kind: 'text' } },
      { setting: 'field', label: t('payloadField'), control: { kind: 'pick', from: 'fields' } },
    ],
    add: t('addPayload'),
    empty: { name: '' },
  },
  rare: true,
};

const RETRY: readonly FormField[] = [
  { setting: 'retries', label: t('retries'), control: { kind: 'number', min: 1, max: 5, step: 1 } },
  { setting: 'pause', label: t('pause'), control: { kind: 'duration', units: ELAPSING_UNITS } },
];

const LIMIT: FormField = {
  setting: 'limit',
  label: t('limit'),
  help: t('limitHelp'),
  control: { kind: 'duration', units: ELAPSING_UNITS },
  rare: true,
};

/** The fields of a call. */
export function callForm({ onFailure }: CallSettings): readonly FormField[] {
  return [
    DOES,
    { setting: 'to', label: t('to'), help: t('toHelp'), control: { kind: 'text' } },
    { setting: 'message', label: t('message'), control: { kind: 'text', multiline: true } },
    ON_FAILURE,
    ...(onFailure === 'retry' ? RETRY : []),
    ...(onFailure === 'goOn' ? [] : [LIMIT]),
    PAYLOAD,
  ];
}
