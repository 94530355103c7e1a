/**
 * The program of the bench: 21 steps, 8 emails (6 in a window, held), two waits for a click, decisions by score with
 * decay, a split, a handoff with an answer within working hours and a way back; ten zones, caps, 90 days.
 */
import type { Catalogue } from '../../src/core/people/model/catalogue.ts';
import type { Persona, Scenario } from '../../src/core/people/model/scenario.ts';
import type { ScoreModel } from '../../src/core/people/model/scores.ts';
import type { Rule } from '../../src/core/people/rules/rule.ts';
import type { Plan, Step, TimeWindow, When } from '../../src/core/program/plan/plan.ts';

const DAY = 1440;
const WEEKDAYS: TimeWindow = { days: 31, from: 420, to: 1260 };
const OFFICE = [[540, 1020], [540, 1020], [540, 1020], [540, 1020], [540, 1020], null, null] as const;

const ZONES = [
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'America/Chicago',
  'America/Los_Angeles',
  'America/Sao_Paulo',
  'Asia/Tokyo',
  'Asia/Kolkata',
  'Australia/Sydney',
  'UTC',
];

const catalogue: Catalogue = {
  fields: [
    { id: 'size', name: 'Size', type: 'number' },
    { id: 'industry', name: 'Industry', type: 'choice', choices: ['software', 'retail', 'other'] },
    { id: 'role', name: 'Role', type: 'choice', choices: ['head', 'expert', 'other'] },
  ],
  events: [],
  topics: [{ id: 'news', name: 'News' }],
  lists: [],
  segments: [],
  assets: Array.from({ length: 8 }, (_, i) => ({ id: `mail-${i}`, name: `Mail ${i}`, relevance: 0.5 })),
  queues: [
    {
      id: 'sales',
      name: 'Sales',
      zone: 'Europe/Berlin',
      hours: OFFICE,
      reps: 30,
      perRepDaily: 25,
      handlingMinutes: 18,
      replyMinutes: 90,
    },
  ],
};

const points = (event: string, n: number) => ({ event, points: n });
const scores: ScoreModel = {
  fit: {
    floor: 0,
    ceiling: 100,
    rules: [
      { id: 'size', name: 'Large', points: 30, rule: { kind: 'field', field: 'size', op: '>=', value: 200 } },
      {
        id: 'industry',
        name: 'Software',
        points: 25,
        rule: { kind: 'field', field: 'industry', op: '=', value: 'software' },
      },
      {
        id: 'role',
        name: 'Head',
        points: 20,
        rule: { kind: 'field', field: 'role', op: '=', value: 'head' },
      },
    ],
  },
  engagement: {
    floor: 0,
    ceiling: 100,
    halfLifeMinutes: 30 * DAY,
    events: [
      points('webinar', 15),
      points('form', 12),
      points('pricing', 10),
      points('download', 8),
      points('click', 5),
      points('reply', 15),
      points('call', 20),
      points('follow', 2),
      points('careers', -10),
      points('unsubscribe', -30),
      { event: 'visit', points: 1, most: { times: 5, withinMinutes: 7 * DAY } },
    ],
  },
  relationship: { floor: 0, ceiling: 100, rules: [], linear: [] },
  total: { fit: 0.4, engagement: 0.3, relationship: 0.3 },
  recognition: [],
  qualified: { kind: 'all', rules: [] },
};

const inDays = (days: number): When => ({ kind: 'in', minutes: days * DAY });
const clicked: Rule = { kind: 'seen', event: 'click', since: 'lastSend' };
const engaged = (value: number): Rule => ({ kind: 'score', dimension: 'engagement', op: '>=', value });

type Body = Step extends infer S
  ? S extends Step
    ? Omit<S, 'nodeId' | 'key' | 'first' | 'ports'>
    : never
  : never;

function mail(no: number, isFree = false): Body {
  return {
    op: 'send',
    asset: `mail-${no}`,
    topic: 'news',
    channel: 'email',
    operational: false,
    resend: false,
    ...(isFree ? {} : { window: WEEKDAYS }),
    ifOut: 'skip',
    ifHeld: 'hold',
    holdMaxMinutes: 7 * DAY,
  };
}

const wait = (days: number): Body => ({ op: 'delay', when: inDays(days) });
const SLA = 2 * 480;

/** Step and where its ports lead; -1 = the next one. */
const BODIES: readonly (readonly [Body, readonly number[]])[] = [
  [{ op: 'branch', cases: [] }, [-1]],
  [mail(0, true), [-1, -1]],
  [{ op: 'await', cases: [clicked], when: inDays(4), resting: false }, [-1, 4]],
  [mail(1), [-1, -1]],
  [wait(3), [-1]],
  [mail(2), [-1, -1]],
  [{ op: 'split', weights: [0.5, 0.5], sticky: false }, [7, 9]],
  [wait(4), [-1]],
  [mail(3), [10, 10]],
  [mail(4), [-1, -1]],
  [{ op: 'await', cases: [clicked], when: inDays(7), resting: false }, [-1, -1]],
  [
    {
      op: 'branch',
      cases: [
        { kind: 'all', rules: [engaged(30), { kind: 'score', dimension: 'fit', op: '>=', value: 50 }] },
      ],
    },
    [18, -1],
  ],
  [mail(5), [-1, -1]],
  [wait(10), [-1]],
  [mail(6), [-1, -1]],
  [wait(14), [-1]],
  [mail(7, true), [-1, -1]],
  [{ op: 'branch', cases: [engaged(20)] }, [18, 20]],
  [
    {
      op: 'handoff',
      queue: 'sales',
      priority: 1,
      slaMinutes: SLA,
      pauseMail: true,
      pauseAfterMinutes: 30 * DAY,
      packet: {},
    },
    [-1],
  ],
  [
    {
      op: 'await',
      cases: [
        { kind: 'answer', is: ['accepted'] },
        { kind: 'not', rule: { kind: 'flag', flag: 'withSales' } },
      ],
      when: { kind: 'business', minutes: SLA, calendar: 'sales' },
      resting: true,
    },
    [20, 12, 12],
  ],
  [{ op: 'end', reason: 'finished', open: false }, []],
];

/** Steps of the bench's program. */
function steps(): readonly Step[] {
  return BODIES.map(
    ([body, ports], i) =>
      ({
        ...body,
        nodeId: `n${i}`,
        key: 7919 * (i + 1),
        first: true,
        ports: ports.map((to, port) => ({ to: to < 0 ? i + 1 : to, port: `p${port}` })),
      }) as Step,
  );
}

/** The bench's program as a plan. */
export const benchPlan: Plan = {
  formatVersion: 1,
  programId: 'bench',
  name: 'Bench',
  version: 1,
  starts: [{ nodeId: 'n0', step: 0, on: { kind: 'arrival' }, filter: { kind: 'all', rules: [] } }],
  steps: steps(),
  interrupts: [
    {
      id: 'bounced',
      rule: { kind: 'flag', flag: 'bounced' },
      then: { kind: 'exit', reason: 'bounced' },
      whileResting: true,
      edge: false,
    },
    {
      id: 'complained',
      rule: { kind: 'flag', flag: 'complained' },
      then: { kind: 'exit', reason: 'complained' },
      whileResting: true,
      edge: false,
    },
    {
      id: 'unsubscribed',
      rule: { kind: 'flag', flag: 'optedOut' },
      then: { kind: 'exit', reason: 'unsubscribed' },
      whileResting: false,
      edge: false,
    },
    {
      id: 'qualified',
      rule: {
        kind: 'all',
        rules: [
          engaged(50),
          { kind: 'score', dimension: 'fit', op: '>=', value: 50 },
          { kind: 'not', rule: { kind: 'flag', flag: 'withSales' } },
        ],
      },
      then: { kind: 'jump', to: 18 },
      whileResting: false,
      edge: true,
    },
  ],
  entry: { kind: 'once' },
  suppression: { kind: 'any', rules: [] },
  caps: { day: { most: 1, span: 'calendar' }, week: { most: 3, span: 'rolling' } },
  zone: 'Europe/Berlin',
  holidays: [],
  hours: [...OFFICE],
  scores,
  catalogue,
};

const weights = (values: readonly (string | number)[], shares: readonly number[]) =>
  values.map((value, i) => ({ value, weight: shares[i]! }));

/** Two kinds of buyers and students. */
export const benchPersonas: readonly Persona[] = [
  {
    id: 'fits',
    name: 'Fits',
    share: 0.3,
    truth: 'buyer',
    fields: {
      size: weights([50, 500, 2000], [0.2, 0.5, 0.3]),
      industry: weights(['software', 'retail', 'other'], [0.6, 0.2, 0.2]),
      role: weights(['head', 'expert', 'other'], [0.4, 0.4, 0.2]),
    },
  },
  {
    id: 'others',
    name: 'Others',
    share: 0.6,
    truth: 'buyer',
    fields: {
      size: weights([10, 50, 500], [0.5, 0.4, 0.1]),
      industry: weights(['retail', 'other'], [0.5, 0.5]),
      role: weights(['expert', 'other'], [0.5, 0.5]),
    },
  },
  {
    id: 'students',
    name: 'Students',
    share: 0.1,
    truth: 'student',
    fields: { role: weights(['other'], [1]) },
  },
];

/** 90 days from a date before the clocks change. */
export const benchScenario: Scenario = {
  start: '2026-02-02',
  days: 90,
  seed: 1,
  replications: 1,
  leads: 100_000,
  arrivals: { kind: 'spread', days: 30 },
  zones: ZONES.map((zone) => ({ zone, weight: 1 })),
  behaviour: {},
};
