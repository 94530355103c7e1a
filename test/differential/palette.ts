/** The few events, durations and names from which one random program draws, so that coincidences are common. */
import type { Catalogue } from '../../src/core/people/model/catalogue.ts';
import type { ScoreModel } from '../../src/core/people/model/scores.ts';
import type { Rule, Since } from '../../src/core/people/rules/rule.ts';
import type { RawRule, RawRun } from './raw.ts';

const EVENTS = [
  'click',
  'open',
  'visit',
  'form',
  'reply',
  'machineOpen',
  'scannerClick',
  'won',
  'unsubscribe',
  'bounce',
  'topicOptOut',
] as const;
const TIGHT = [0, 1, 2, 3, 5, 7, 10, 1, 2, 4, 20, 30] as const;
const WIDE = [0, 30, 60, 1440, 2880, 4320, 10080, 90, 180, 720, 1441, 20160] as const;
const ABOUTS = ['a0', 'a1', 'a2', 'page'] as const;
const SINCE: readonly Since[] = ['arrival', 'entry', 'lastSend', 'ever'];
const OPS = ['=', '!=', '<', '<=', '>', '>='] as const;
const FIELDS = ['n0', 'n1', 't0', 'y0', 'd0'] as const;

/** Zones with clock changes of an hour, of half an hour and of two, and some without. */
export const ZONES = [
  'UTC',
  'America/Sao_Paulo',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Antarctica/Troll',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Asia/Tokyo',
  'Africa/Casablanca',
] as const;

/** First days of runs: the day before a clock change of the zone beside it, where it has any. */
export const STARTS = [
  { day: '2026-03-28', zone: 'Europe/Berlin' },
  { day: '2026-10-24', zone: 'Europe/Berlin' },
  { day: '2026-03-07', zone: 'America/New_York' },
  { day: '2026-10-31', zone: 'America/St_Johns' },
  { day: '2026-04-04', zone: 'Australia/Lord_Howe' },
  { day: '2026-10-03', zone: 'Australia/Lord_Howe' },
  { day: '2026-03-28', zone: 'Antarctica/Troll' },
  { day: '2026-02-14', zone: 'Africa/Casablanca' },
  { day: '2026-06-01', zone: 'Asia/Kathmandu' },
  { day: '2026-12-30', zone: 'Asia/Tokyo' },
] as const;

/** The zone of a lead: every other one lives where the clocks change in this run. */
export function zoneOf(run: RawRun, raw: number): string {
  return raw % 2 === 0 && run.mode === 1 ? pick(STARTS, run.start).zone : pick(ZONES, raw);
}

export const catalogue: Catalogue = {
  fields: [
    { id: 'n0', name: 'n0', type: 'number' },
    { id: 'n1', name: 'n1', type: 'number' },
    { id: 't0', name: 't0', type: 'text' },
    { id: 'y0', name: 'y0', type: 'yesNo' },
    { id: 'd0', name: 'd0', type: 'date' },
  ],
  events: [{ id: 'won', name: 'won' }],
  topics: [
    { id: 'news', name: 'news' },
    { id: 'offers', name: 'offers' },
  ],
  lists: [
    { id: 'l0', name: 'l0' },
    { id: 'l1', name: 'l1' },
  ],
  segments: [],
  assets: ABOUTS.map((id) => ({ id, name: id })),
  queues: [
    {
      id: 'q0',
      name: 'q0',
      zone: 'Europe/Berlin',
      hours: [[540, 1020], [540, 1020], [540, 1020], [540, 1020], [540, 1020], null, null],
      reps: 2,
      perRepDaily: 0,
      handlingMinutes: 18,
      replyMinutes: 90,
    },
    {
      id: 'q1',
      name: 'q1',
      zone: 'UTC',
      hours: Array.from({ length: 7 }, () => [0, 1440] as const),
      reps: 1,
      perRepDaily: 5,
      handlingMinutes: 5,
      replyMinutes: 5,
    },
  ],
};

/** Scores that move often: caps, a negative rule, a short half-life in tight mode. */
export function scoresOf(run: RawRun): ScoreModel {
  return {
    fit: {
      rules: [
        { id: 'f0', name: 'f0', rule: { kind: 'field', field: 'n0', op: '>=', value: 3 }, points: 40 },
        { id: 'f1', name: 'f1', rule: { kind: 'field', field: 't0', op: '=', value: 'x1' }, points: 30 },
        { id: 'f2', name: 'f2', rule: { kind: 'blank', field: 'n1' }, points: -50 },
      ],
      floor: 0,
      ceiling: 100,
    },
    engagement: {
      events: [
        { event: 'click', points: 35 },
        { event: 'visit', points: 7, most: { times: 2, withinMinutes: duration(run, 0) + 1 } },
        { event: 'form', about: 'page', points: 55.5 },
        { event: 'unsubscribe', points: -30 },
      ],
      halfLifeMinutes: run.mode === 0 ? 30 : 43_200,
      floor: 0,
      ceiling: 100,
    },
    relationship: {
      rules: [
        { id: 'r0', name: 'r0', rule: { kind: 'field', field: 'y0', op: '=', value: true }, points: 20 },
      ],
      linear: [{ id: 'r1', name: 'r1', field: 'n1', per: 10, most: 35 }],
      floor: 0,
      ceiling: 100,
    },
    total: { fit: 0.4, engagement: 0.3, relationship: 0.3 },
    recognition: [],
    qualified: { kind: 'all', rules: [] },
  };
}

export function pick<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T;
}

/** A duration of the run's palette in minutes. */
export function duration(run: RawRun, index: number): number {
  return pick(run.mode === 0 ? TIGHT : WIDE, pick(run.durations, index));
}

/** An event of the run's palette; the world's own names. */
export function eventOf(run: RawRun, index: number): string {
  return pick(EVENTS, pick(run.palette, index));
}

/** What an event is about: opt-outs are about a topic, all else about a thing. */
export function aboutFor(event: string, index: number): string {
  return event === 'topicOptOut' ? pick(['news', 'offers'], index) : aboutOf(index);
}

export function aboutOf(index: number): string {
  return pick(ABOUTS, index);
}

/** The event as it stands in the log. */
export function logged(run: RawRun, index: number): string {
  const event = eventOf(run, index);
  if (event === 'machineOpen') return 'open';
  return event === 'scannerClick' ? 'click' : event;
}

interface Parts {
  readonly raw: RawRule;
  readonly event: string;
  readonly since: Since;
  readonly within: number;
  readonly nodeId: string;
  readonly seen: Rule;
  readonly below: Rule;
}

/** Templates of rules; among them what becomes true by time alone ("seen, and not within N", "seen, and score below"). */
const TEMPLATES: readonly ((p: Parts) => Rule)[] = [
  ({ seen }) => seen,
  ({ event, since, within }) => ({ kind: 'seen', event, since, within }),
  ({ event, within }) => ({
    kind: 'all',
    rules: [
      { kind: 'seen', event, since: 'ever' },
      { kind: 'not', rule: { kind: 'seen', event, since: 'ever', within } },
    ],
  }),
  ({ event, below }) => ({ kind: 'all', rules: [{ kind: 'seen', event, since: 'ever' }, below] }),
  ({ below }) => below,
  ({ raw, event, since }) => ({ kind: 'count', event, since, op: pick(OPS, raw.b), times: raw.c % 4 }),
  ({ raw, event, since, within }) => ({
    kind: 'count',
    event,
    since,
    within,
    op: '>=',
    times: 1 + (raw.c % 3),
  }),
  ({ raw, event, since }) => ({ kind: 'seen', event, about: aboutOf(raw.b), since }),
  ({ since, within }) => ({ kind: 'seen', event: 'sent', since, within }),
  ({ raw, since }) => ({
    kind: 'count',
    event: 'sent',
    about: aboutOf(raw.b),
    since,
    op: pick(OPS, raw.a),
    times: raw.c % 3,
  }),
  ({ raw }) => ({ kind: 'field', field: pick(FIELDS, raw.a % 2), op: pick(OPS, raw.b), value: raw.c }),
  ({ raw }) => ({
    kind: 'field',
    field: 't0',
    op: pick(['=', '!=', 'in', 'notIn', 'contains'] as const, raw.b),
    value: raw.b % 5 > 1 && raw.b % 5 < 4 ? ['x0', 'x1'] : 'x1',
  }),
  ({ raw }) => ({ kind: 'blank', field: pick(FIELDS, raw.a) }),
  ({ raw, nodeId }) => ({ kind: 'passes', nodeId, op: pick(OPS, raw.b), times: 1 + (raw.c % 3) }),
  ({ raw }) => ({
    kind: 'flag',
    flag: pick(['withSales', 'optedOut', 'bounced', 'complained', 'suppressed'] as const, raw.a),
  }),
  ({ raw }) => ({ kind: 'consent', topic: raw.a % 2 === 0 ? 'news' : 'offers' }),
  ({ raw }) => ({ kind: 'member', list: raw.a % 2 === 0 ? 'l0' : 'l1' }),
  ({ raw, within }) => ({
    kind: 'date',
    field: 'd0',
    op: pick(OPS, raw.b),
    minutes: within * (raw.c % 2 === 0 ? 1 : -1),
  }),
  ({ raw }) => ({ kind: 'answer', is: raw.a % 2 === 0 ? ['accepted'] : ['timing', 'notAFit'] }),
  ({ seen }) => ({ kind: 'not', rule: seen }),
  ({ seen, below }) => ({ kind: 'any', rules: [seen, below] }),
  ({ raw, since }) => ({ kind: 'seen', event: 'won', since, amount: { op: pick(OPS, raw.b), value: raw.c } }),
  () => ({ kind: 'all', rules: [] }),
  () => ({ kind: 'any', rules: [] }),
];

/** A rule over the palette. */
export function buildRule(raw: RawRule, run: RawRun, nodeId: string): Rule {
  const event = logged(run, raw.a);
  const since = pick(SINCE, raw.c);
  const within = Math.max(1, duration(run, raw.b));
  const seen: Rule = { kind: 'seen', event, since };
  const dimension = pick(['engagement', 'fit', 'relationship', 'total'] as const, raw.c);
  const below: Rule = { kind: 'score', dimension, op: pick(OPS, raw.b), value: raw.a * 12.5 };
  return pick(TEMPLATES, raw.kind)({ raw, event, since, within, nodeId, seen, below });
}
