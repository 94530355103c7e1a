/** Programs that show the issues of rules, each beside one that all but does. */
import type { Json } from '../../../../../src/core/kit/base.ts';
import type { Rule } from '../../../../../src/core/people/rules/rule.ts';
import type { ProgramFile } from '../../../../../src/core/program/document/types.ts';
import {
  BIG,
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

function asks(rule: Rule): Drawn {
  return ['if', { ask: 'rule', rule: rule as unknown as Json }];
}

/** Start, email, wait, a question, and two ways out of it. */
function asking(rule: Rule, isAfterWait = true, house: ProgramFile = HOUSE): ProgramFile {
  const wait: Drawn = isAfterWait ? waitDays(3) : ['set', { changes: [{ what: 'score', points: 5 }] }];
  return draw(
    { s: START, m: GUIDE, w: wait, q: asks(rule), x: EXIT, y: EXIT },
    ['s>m', 'm>w', 'w>q', 'q.yes>x', 'q.no>y'],
    house,
  );
}

const size = (op: '>' | '<', value: number): Rule => ({ kind: 'field', field: 'size', op, value });
const clicked = (about?: string): Rule => ({
  kind: 'seen',
  event: 'click',
  since: 'entry',
  ...(about === undefined ? {} : { about }),
});

/** As `asking`, with a choice of three ways: by the rule, by size, otherwise. */
function choosing(rule: Rule, isAfterWait = true): ProgramFile {
  const chosen = [rule, size('>', 100)].map((one, i) => ({ id: `c${i}`, rule: one as unknown as Json }));
  const q: Drawn = ['switch', { by: 'rules', cases: chosen }];
  const [wait, ways] = isAfterWait ? [{ w: waitDays(3) }, ['m>w', 'w>q']] : [{}, ['m>q']];
  return draw({ s: START, m: GUIDE, ...wait, q, x: EXIT, y: EXIT, z: EXIT }, [
    's>m',
    ...ways,
    'q.c0>x',
    'q.c1>y',
    'q.otherwise>z',
  ]);
}

function reaching(rule: Rule): ProgramFile {
  const goal: Drawn = ['goal', { rule: rule as unknown as Json }];
  return draw({ s: START, m: GUIDE, x: EXIT, g: goal }, ['s>m', 'm>x']);
}

const people = (blank: number): ProgramFile => ({
  ...HOUSE,
  people: {
    personas: [],
    records: Array.from({ length: 10 }, (_, i) => ({
      id: `p${i}`,
      zone: 'Europe/Berlin',
      fields: { size: i < blank ? null : 10 },
    })),
  },
});

const cases = (...values: readonly number[]): Json =>
  values.map((value, i) => ({ id: `c${i}`, rule: size('>', value) as unknown as Json }));

const ways = (...values: readonly number[]): ProgramFile =>
  draw({ s: START, q: ['switch', { by: 'rules', cases: cases(...values) }], m: GUIDE, t: TIP, x: EXIT }, [
    's>q',
    'q.c0>m',
    'q.c1>t',
    'q.otherwise>x',
    'm>x',
    't>x',
  ]);

const SHARES = (first: number): ProgramFile =>
  draw(
    {
      s: START,
      b: [
        'split',
        {
          ways: [
            { id: 'a', share: first },
            { id: 'b', share: 50 },
          ],
        },
      ],
      x: EXIT,
      y: EXIT,
    },
    ['s>b', 'b.a>x', 'b.b>y'],
  );

const suppressing = (rule: Rule): ProgramFile =>
  draw({ s: START, m: GUIDE, x: EXIT }, ['s>m', 'm>x'], houseWith({ suppression: rule }));

export const RULES: readonly Sample[] = [
  {
    code: 'rule/never',
    shows: asking({ kind: 'all', rules: [size('>', 100), size('<', 50)] }),
    near: asking({ kind: 'all', rules: [size('>', 50), size('<', 100)] }),
  },
  {
    code: 'rule/always',
    shows: asking({ kind: 'any', rules: [size('>', 50), size('<', 100), { kind: 'blank', field: 'size' }] }),
    near: asking({ kind: 'any', rules: [size('>', 50), size('<', 100)] }),
  },
  {
    code: 'rule/unknown-field',
    shows: asking({ kind: 'field', field: 'shoe-size', op: '>', value: 40 }),
    near: asking(size('>', 40)),
  },
  {
    code: 'rule/unknown-list',
    shows: suppressing({ kind: 'member', list: 'ghosts' }),
    near: suppressing({ kind: 'member', list: 'customers' }),
  },
  {
    code: 'switch/shadowed-case',
    shows: ways(50, 100),
    near: ways(100, 50),
  },
  {
    code: 'split/weights-sum',
    shows: SHARES(40),
    near: SHARES(50),
  },
  {
    code: 'field/mostly-blank',
    shows: asking(size('>', 100), true, people(6)),
    near: asking(size('>', 100), true, people(5)),
  },
  {
    code: 'if/never-sent',
    shows: asking(clicked('tip')),
    near: asking(clicked('guide')),
  },
  {
    code: 'if/right-after-send',
    shows: asking(clicked('guide'), false),
    near: asking(clicked('guide')),
  },
  {
    code: 'if/opens-only',
    shows: asking({ kind: 'seen', event: 'open', since: 'entry' }),
    near: asking(clicked()),
  },
  {
    code: 'switch/never-sent',
    shows: choosing(clicked('tip')),
    near: choosing(clicked('guide')),
  },
  {
    code: 'switch/right-after-send',
    shows: choosing(clicked('guide'), false),
    near: choosing(clicked('guide')),
  },
  {
    code: 'switch/opens-only',
    shows: choosing({ kind: 'seen', event: 'open', since: 'entry' }),
    near: choosing(clicked()),
  },
  {
    code: 'goal/opens-only',
    shows: reaching({ kind: 'seen', event: 'open', since: 'entry' }),
    near: reaching(clicked()),
  },
  {
    code: 'qualified/no-handoff',
    shows: draw(
      { s: START, b: BIG, x: EXIT, h: ['handoff'] },
      ['s>b', 'b.yes>x', 'b.no>h'],
      houseWith({ qualifiedTo: 'x' }),
    ),
    near: draw(
      { s: START, b: BIG, x: EXIT, h: ['handoff'] },
      ['s>b', 'b.yes>x', 'b.no>h'],
      houseWith({ qualifiedTo: 'h' }),
    ),
  },
];
