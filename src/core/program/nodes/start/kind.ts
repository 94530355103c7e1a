import type { Issue, Text } from '../../../kit/base.ts';
import type { Rule } from '../../../people/rules/rule.ts';
import { ALWAYS } from '../../../people/rules/rule.ts';
import type { Entrance, NodeKind, NodeView } from '../contract.ts';
import { defineKind, presetsOf } from '../shared/define.ts';
import { ruleIssues } from '../shared/rules.ts';
import { zoneIssues } from '../shared/time.ts';
import { startSentence, startTitle } from './describe.ts';
import { startForm } from './form.ts';
import type { StartSettings } from './settings.ts';
import { startSchema } from './settings.ts';
import { t, words } from './words.ts';

function missing(s: StartSettings): readonly { readonly setting: string; readonly message: Text }[] {
  if (s.on === 'segment' && s.segment === undefined)
    return [{ setting: 'segment', message: t('missingSegment') }];
  if (s.on === 'event' && s.event === undefined) return [{ setting: 'event', message: t('missingEvent') }];
  if (s.on === 'change' && s.rule === undefined) return [{ setting: 'rule', message: t('missingRule') }];
  if (s.on === 'date' && s.field === undefined) return [{ setting: 'field', message: t('missingField') }];
  return [];
}

function doorOf(s: StartSettings): Entrance['on'] {
  const isByEvent = s.who === 'event';
  if (s.on === 'form' && isByEvent) return { kind: 'event', event: 'form', ...(s.form && { about: s.form }) };
  if (s.on === 'event' && isByEvent && s.event !== undefined) {
    return { kind: 'event', event: s.event, ...(s.about && { about: s.about }) };
  }
  if (s.on === 'date' && s.field !== undefined) {
    const days = s.side === 'before' ? 0 - s.days : s.days;
    return { kind: 'date', field: s.field, days, yearly: s.yearly, ...(s.at !== undefined && { at: s.at }) };
  }
  return s.on === 'program' ? { kind: 'call' } : { kind: 'arrival' };
}

/** Who is let in: those the way in is about, and of them those the filter lets through. */
function filterOf({ on, segment, rule, filter }: StartSettings): Rule {
  const own: readonly Rule[] = [
    ...(on === 'segment' && segment !== undefined ? [{ kind: 'segment', segment } as const] : []),
    ...(on === 'change' && rule !== undefined ? [rule] : []),
    ...(filter === undefined ? [] : [filter]),
  ];
  const [first] = own;
  if (first === undefined) return ALWAYS;
  return own.length === 1 ? first : { kind: 'all', rules: own };
}

function lint(node: NodeView<StartSettings>): readonly Issue[] {
  const { on, rule, filter, at } = node.settings;
  return [
    ...(on === 'change' && rule !== undefined ? ruleIssues(node, rule, 'rule') : []),
    ...(filter === undefined ? [] : ruleIssues(node, filter, 'filter')),
    ...(on === 'date' && at !== undefined ? zoneIssues(node, 'start', 'at') : []),
  ];
}

/** The icon of a start's card, by what lets people in. */
const ICONS: Readonly<Record<StartSettings['on'], string>> = {
  form: 'clipboard-list',
  segment: 'users',
  event: 'footprints',
  change: 'refresh-cw',
  date: 'calendar',
  sales: 'handshake',
  hand: 'user-plus',
  program: 'route',
};

/** Where people come in, and who. */
export const start: NodeKind<'start', StartSettings> = defineKind({
  kind: 'start',
  version: 1,
  category: 'trigger',
  icon: 'log-in',
  label: t('label'),
  summary: t('summary'),
  keywords: [t('keywords')],
  presets: presetsOf(startSchema, [
    { id: 'form', label: t('label'), summary: t('summary'), icon: 'log-in', simple: true },
    {
      id: 'segment',
      label: t('segmentPreset'),
      summary: t('segmentSummary'),
      icon: ICONS.segment,
      set: { on: 'segment' },
    },
    {
      id: 'event',
      label: t('eventPreset'),
      summary: t('eventSummary'),
      icon: ICONS.event,
      set: { on: 'event', event: 'download', who: 'event' },
    },
    {
      id: 'change',
      label: t('changePreset'),
      summary: t('changeSummary'),
      icon: ICONS.change,
      set: { on: 'change', rule: { kind: 'field', field: 'lifecycle-stage', op: '=', value: 'engaged' } },
    },
    { id: 'date', label: t('datePreset'), summary: t('dateSummary'), icon: ICONS.date, set: { on: 'date' } },
    {
      id: 'sales',
      label: t('salesPreset'),
      summary: t('salesSummary'),
      icon: ICONS.sales,
      set: { on: 'sales' },
    },
    { id: 'hand', label: t('handPreset'), summary: t('handSummary'), icon: ICONS.hand, set: { on: 'hand' } },
    {
      id: 'program',
      label: t('programPreset'),
      summary: t('programSummary'),
      icon: ICONS.program,
      set: { on: 'program' },
    },
  ]),
  schema: startSchema,
  migrations: {},
  ports: () => [{ id: 'out' }],
  form: startForm,
  describe: (s, ctx) => {
    const first = missing(s)[0];
    return {
      title: startTitle(s, ctx),
      sentence: startSentence(s, ctx),
      icon: ICONS[s.on],
      ...(first && { missing: first.message }),
    };
  },
  missing,
  lint,
  lower: () => [{ op: 'branch', cases: [], ports: [{ port: 'out' }] }],
  entrance: (s) => ({ on: doorOf(s), filter: filterOf(s) }),
  words,
});
