/** How the entries of the catalogue's lists are edited. */
import { verbatim } from '../../kit/base.ts';
import { zoneNames } from '../../kit/calendar/zones.ts';
import type { Control, FormField } from '../nodes/contract.ts';
import { field, t } from './words.ts';

const NAME: FormField = field('name', { kind: 'text' }, { of: 'entry' });

let zones: Control | undefined;

/** A zone of the world by its name. Hundreds of them, which do not change: asked for once, when a form is first shown. */
export function zoneControl(): Control {
  zones ??= { kind: 'choice', options: zoneNames().map((zone) => ({ value: zone, label: verbatim(zone) })) };
  return zones;
}

/** Days of the calendar; a new one is `first`, `YYYY-MM-DD`. */
export function daysControl(first: string): Control {
  const item = [field('date', { kind: 'date', day: true }, { of: 'entry' })];
  return { kind: 'list', item, add: t('add.holidays'), empty: { date: first } };
}

/** Things that have a name and nothing else. */
export function named(part: 'topics' | 'lists'): Control {
  return { kind: 'list', item: [NAME], add: t(`add.${part}`), empty: { name: '' }, title: 'name' };
}

/** Segments: a name and who is in it. */
export const SEGMENTS: Control = {
  kind: 'list',
  title: 'name',
  add: t('add.segments'),
  empty: { name: '' },
  item: [NAME, field('rule', { kind: 'rule' }, { of: 'segment', help: t('segment.ruleHelp') })],
};

/** Contents of emails and other touches. */
export const CONTENT: Control = {
  kind: 'list',
  title: 'name',
  add: t('add.assets'),
  empty: { name: '' },
  item: [
    NAME,
    field('subject', { kind: 'text' }, { of: 'content' }),
    field('sender', { kind: 'text' }, { of: 'content' }),
    field('body', { kind: 'text', multiline: true }, { of: 'content' }),
    field('approved', { kind: 'yesNo' }, { of: 'content' }),
    field(
      'relevance',
      { kind: 'number', min: 0, max: 100, unit: t('percent') },
      { of: 'content', help: t('content.relevanceHelp'), rare: true },
    ),
    field('invites', { kind: 'yesNo' }, { of: 'content', help: t('content.invitesHelp'), rare: true }),
  ],
};

/** Fields of people. */
export const FIELDS: Control = {
  kind: 'list',
  title: 'name',
  add: t('add.fields'),
  empty: { name: '', type: 'text' },
  item: [
    NAME,
    field(
      'type',
      {
        kind: 'choice',
        options: (['text', 'number', 'yesNo', 'date', 'choice'] as const).map((value) => ({
          value,
          label: t(`people.type.${value}`),
        })),
      },
      { of: 'people' },
    ),
    field(
      'choices',
      { kind: 'text', multiline: true },
      { of: 'people', help: t('people.choicesHelp'), only: { setting: 'type', is: ['choice'] } },
    ),
    field('note', { kind: 'text', multiline: true }, { of: 'people', rare: true }),
  ],
};

const FOLLOWS = { setting: 'how', is: ['afterEvent', 'afterAsset'] };

/** Events of the user's own. */
export const EVENTS: Control = {
  kind: 'list',
  title: 'name',
  add: t('add.events'),
  empty: { name: '', how: 'outside' },
  item: [
    NAME,
    field(
      'how',
      {
        kind: 'choice',
        options: (['outside', 'rate', 'afterEvent', 'afterAsset'] as const).map((value) => ({
          value,
          label: t(`event.how.${value}`),
        })),
      },
      { of: 'event', help: t('event.howHelp') },
    ),
    field(
      'rate',
      { kind: 'number', min: 0, max: 1000, step: 0.1 },
      { of: 'event', only: { setting: 'how', is: ['rate'] } },
    ),
    field(
      'event',
      { kind: 'pick', from: 'events' },
      { of: 'event', only: { setting: 'how', is: ['afterEvent'] } },
    ),
    field(
      'asset',
      { kind: 'pick', from: 'assets' },
      { of: 'event', only: { setting: 'how', is: ['afterAsset'] } },
    ),
    field('share', { kind: 'number', min: 0, max: 100, unit: t('percent') }, { of: 'event', only: FOLLOWS }),
    field('delay', { kind: 'number', min: 0, unit: t('hours') }, { of: 'event', only: FOLLOWS }),
    field('low', { kind: 'number' }, { of: 'event', help: t('event.valueHelp'), rare: true }),
    field('high', { kind: 'number' }, { of: 'event', rare: true }),
  ],
};

/** Teams of sales. `first`: the day that a new holiday gets. */
export function queuesControl(first: string): Control {
  return {
    kind: 'list',
    title: 'name',
    add: t('add.queues'),
    empty: {
      name: '',
      zone: 'Europe/Berlin',
      hours: { days: 31, from: 540, to: 1020 },
      reps: 1,
      perRepDaily: 0,
      handlingMinutes: 30,
      replyMinutes: 60,
    },
    item: [
      NAME,
      field('reps', { kind: 'number', min: 0, max: 100_000 }, { of: 'queue' }),
      field('perRepDaily', { kind: 'number', min: 0 }, { of: 'queue', help: t('queue.perRepDailyHelp') }),
      field('hours', { kind: 'window', work: true }, { of: 'queue' }),
      field('zone', zoneControl(), { of: 'queue' }),
      field(
        'handlingMinutes',
        { kind: 'number', min: 0, unit: t('minutes') },
        { of: 'queue', help: t('queue.handlingHelp') },
      ),
      field(
        'replyMinutes',
        { kind: 'number', min: 0, unit: t('minutes') },
        { of: 'queue', help: t('queue.replyHelp') },
      ),
      field('owner', { kind: 'text' }, { of: 'queue', rare: true }),
      field('holidays', daysControl(first), { of: 'queue', rare: true }),
    ],
  };
}
