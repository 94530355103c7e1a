import type { Issue, Text } from '../../../kit/base.ts';
import { BOUGHT, REJECT_REASONS } from '../../../people/model/events.ts';
import type { Rule } from '../../../people/rules/rule.ts';
import { ALWAYS } from '../../../people/rules/rule.ts';
import type { Entrance, NodeKind, NodeView } from '../contract.ts';
import { defineKind, presetsOf } from '../shared/define.ts';
import { issueOf } from '../shared/issues.ts';
import { ruleIssues } from '../shared/rules.ts';
import { zoneIssues } from '../shared/time.ts';
import { startSentence, startTitle, takesAlready } from './describe.ts';
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

/** Sales' systems tell of a lost deal by this event; no field shows it. */
const LOST = 'lost';

/** What must have become true, where people come in by that. */
function ownRule({ on, segment, rule, outcome }: StartSettings): Rule | undefined {
  if (on === 'segment') return segment === undefined ? undefined : { kind: 'segment', segment };
  if (on === 'change') return rule;
  if (on !== 'sales' || outcome === 'lost') return undefined;
  return outcome === 'rejected'
    ? { kind: 'answer', is: REJECT_REASONS }
    : { kind: 'field', field: 'lifecycle-stage', op: 'in', value: BOUGHT };
}

function doorOf(s: StartSettings): Entrance['on'] {
  const isByEvent = s.who === 'event';
  const becomes = ownRule(s);
  if (isByEvent && becomes !== undefined) return { kind: 'rule', rule: becomes };
  if (isByEvent && s.on === 'sales') return { kind: 'event', event: LOST };
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
function filterOf(s: StartSettings): Rule {
  const { on, who, filter } = s;
  // The scenario brings winners and losers as it says; who has become so need not be asked again.
  const rule = on === 'sales' || who === 'event' ? undefined : ownRule(s);
  const own = [rule, filter].filter((part) => part !== undefined);
  const [first] = own;
  if (first === undefined) return ALWAYS;
  return own.length === 1 ? first : { kind: 'all', rules: own };
}

function noLostEvent(node: NodeView<StartSettings>): Issue {
  return issueOf(node, 'start/no-event', {
    severity: 'warning',
    blocks: 'nothing',
    setting: 'outcome',
    message: t('noLost'),
    hint: t('noLostHint'),
  });
}

function lint(node: NodeView<StartSettings>): readonly Issue[] {
  const { on, rule, filter, at, who, outcome } = node.settings;
  const needsLost = on === 'sales' && outcome === 'lost' && who === 'event';
  return [
    ...(needsLost && !node.catalogue.events.some(({ id }) => id === LOST) ? [noLostEvent(node)] : []),
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
    {
      id: 'form',
      label: t('label'),
      summary: t('summary'),
      icon: 'log-in',
      keywords: t('formKeywords'),
      simple: true,
    },
    {
      id: 'segment',
      label: t('segmentPreset'),
      summary: t('segmentSummary'),
      icon: ICONS.segment,
      set: { on: 'segment', who: 'event' },
    },
    {
      id: 'event',
      label: t('eventPreset'),
      summary: t('eventSummary'),
      keywords: t('eventKeywords'),
      icon: ICONS.event,
      set: { on: 'event', event: 'download', who: 'event' },
    },
    {
      id: 'change',
      label: t('changePreset'),
      summary: t('changeSummary'),
      icon: ICONS.change,
      set: {
        on: 'change',
        who: 'event',
        rule: { kind: 'field', field: 'lifecycle-stage', op: '=', value: 'engaged' },
      },
    },
    { id: 'date', label: t('datePreset'), summary: t('dateSummary'), icon: ICONS.date, set: { on: 'date' } },
    {
      id: 'sales',
      label: t('salesPreset'),
      summary: t('salesSummary'),
      icon: ICONS.sales,
      set: { on: 'sales', who: 'event' },
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
  entrance: (s) => ({
    on: doorOf(s),
    filter: filterOf(s),
    ...(takesAlready(s) && { already: true }),
  }),
  words,
});
