/** Programs that show the issues of contact, sales and content, each beside one that all but does. */
import type { Rule } from '../../../../../src/core/people/rules/rule.ts';
import type { ProgramFile } from '../../../../../src/core/program/document/types.ts';
import {
  type Drawn,
  draw,
  EXIT,
  GUIDE,
  HOUSE,
  houseWith,
  type Sample,
  START,
  TIP,
  waitDays,
} from './draw.ts';

function mailing(mail: Drawn, house: ProgramFile = HOUSE): ProgramFile {
  return draw({ s: START, m: mail, x: EXIT }, ['s>m', 'm>x'], house);
}

function handing(settings: Drawn[1], house: ProgramFile = HOUSE): ProgramFile {
  return draw({ s: START, h: ['handoff', settings ?? {}] }, ['s>h'], house);
}

function answered(...ways: readonly string[]): ProgramFile {
  const groups = [{ id: 'later', label: 'Later', reasons: ['timing', 'noBudget'] }];
  return draw({ s: START, h: ['handoff', { groups }], w: waitDays(30), x: EXIT }, ['s>h', 'w>x', ...ways]);
}

function withoutLists(): ProgramFile {
  const { suppression: _none, ...settings } = HOUSE.program.settings;
  return { ...HOUSE, program: { ...HOUSE.program, settings } };
}

function withAsset(parts: object): ProgramFile {
  const [guide, ...others] = HOUSE.catalogue.assets;
  const assets = [{ ...guide!, ...parts }, ...others];
  return { ...HOUSE, catalogue: { ...HOUSE.catalogue, assets } };
}

function withReps(reps: number): ProgramFile {
  const queues = HOUSE.catalogue.queues.map((queue) => ({ ...queue, reps }));
  return { ...HOUSE, catalogue: { ...HOUSE.catalogue, queues } };
}

function qualifiedBy(...rules: readonly Rule[]): ProgramFile {
  const file = handing({}, houseWith({ qualifiedTo: 'h' }));
  return { ...file, scores: { ...file.scores, qualified: { kind: 'all', rules } } };
}

const ENGAGED: Rule = { kind: 'score', dimension: 'engagement', op: '>=', value: 50 };
const NO_STUDENT: Rule = { kind: 'not', rule: { kind: 'recognised', is: ['student'] } };

function twice(settings: Drawn[1]): ProgramFile {
  return draw(
    { s: START, m: GUIDE, w: waitDays(9), n: ['email', { asset: 'guide', ...settings }], x: EXIT },
    ['s>m', 'm>w', 'w>n', 'n>x'],
  );
}

export const CONTACT: readonly Sample[] = [
  {
    code: 'program/nobody-left-out',
    shows: mailing(GUIDE, withoutLists()),
    near: handing({}, withoutLists()),
  },
  {
    code: 'program/nobody-left-out',
    shows: mailing(GUIDE, houseWith({ suppression: { kind: 'any', rules: [] } })),
    near: mailing(GUIDE),
  },
  {
    code: 'send/unknown-topic',
    shows: mailing(['email', { asset: 'guide', topic: 'gossip' }]),
    near: mailing(['email', { asset: 'guide', topic: 'gossip', operational: true }]),
  },
  { code: 'send/unknown-topic', shows: mailing(GUIDE, houseWith({ topic: 'gossip' })), near: mailing(GUIDE) },
  {
    code: 'send/unknown-asset',
    shows: mailing(['email', { asset: 'lost' }]),
    near: mailing(['email', { subject: 'Written here' }]),
  },
  { code: 'email/no-content', shows: mailing(GUIDE, withAsset({ subject: '' })), near: mailing(TIP) },
  {
    code: 'email/not-approved',
    shows: mailing(GUIDE, withAsset({ approved: false })),
    near: mailing(GUIDE, withAsset({ approved: true })),
  },
  { code: 'email/sent-before', shows: twice({}), near: twice({ resend: true }) },
  {
    code: 'email/window-empty',
    shows: mailing(['email', { asset: 'guide', window: { days: 0, from: 0, to: 60 } }]),
    near: mailing(['email', { asset: 'guide', window: { days: 64, from: 0, to: 60 } }]),
  },
  { code: 'queue/unknown', shows: handing({ queue: 'lost' }), near: handing({ queue: 'sales' }) },
  { code: 'queue/no-reps', shows: handing({}, withReps(0)), near: mailing(GUIDE, withReps(0)) },
  {
    code: 'handoff/no-owner',
    shows: handing({ owner: 'person' }),
    near: handing({ owner: 'person', person: 'Anna' }),
  },
  {
    code: 'handoff/no-reason',
    shows: handing({ why: 'words' }),
    near: handing({ why: 'words', whyWords: 'Asked for a demo' }),
  },
  { code: 'handoff/no-time', shows: handing({ sla: { amount: 0, unit: 'hours' } }), near: handing({}) },
  {
    code: 'handoff/no-overdue',
    shows: answered('h.later>w', 'h.rejected>w'),
    near: answered('h.later>w', 'h.rejected>w', 'h.overdue>w'),
  },
  {
    code: 'handoff/no-way-back',
    shows: answered('h.overdue>w', 'h.rejected>w'),
    near: answered('h.accepted>x'),
  },
  { code: 'score/engagement-alone', shows: qualifiedBy(ENGAGED), near: handing({}) },
  {
    code: 'score/engagement-alone',
    shows: qualifiedBy(ENGAGED, NO_STUDENT, { kind: 'score', dimension: 'fit', op: '>=', value: 0 }),
    near: qualifiedBy(ENGAGED, NO_STUDENT, { kind: 'score', dimension: 'fit', op: '>=', value: 1 }),
  },
  {
    code: 'send/never',
    shows: mailing(GUIDE, houseWith({ caps: { week: { most: 0, span: 'rolling' } } })),
    near: mailing(GUIDE, houseWith({ caps: { week: { most: 1, span: 'rolling' } } })),
  },
];
