import { describe, expect, it } from 'vitest';
import type { Json } from '../../../../src/core/kit/base.ts';
import { makeTexts } from '../../../../src/core/kit/text/texts.ts';
import type { Rule } from '../../../../src/core/people/rules/rule.ts';
import type { ProgramFile } from '../../../../src/core/program/document/types.ts';
import { lint } from '../../../../src/core/program/lint/lint.ts';
import { registry } from '../../../../src/core/program/nodes/registry.ts';
import { BIG, type Drawn, draw, EXIT, GUIDE, HOUSE, START, TIP, waitDays } from './samples/draw.ts';

const { say } = makeTexts('en', registry().words('en'));

/** Ten people, so many of whom have the size blank; all have a number of seats. */
function known(blank: number, file: ProgramFile = HOUSE): ProgramFile {
  const records = Array.from({ length: 10 }, (_, i) => ({
    id: `p${i}`,
    zone: 'Europe/Berlin',
    fields: { size: i < blank ? '' : 10, seats: 5 },
  }));
  const fields = [...file.catalogue.fields, { id: 'seats', name: 'Seats', type: 'number' as const }];
  return { ...file, catalogue: { ...file.catalogue, fields }, people: { personas: [], records } };
}

const over = (field: string): Rule => ({ kind: 'field', field, op: '>', value: 100 });
const json = (rule: Rule): Json => rule as unknown as Json;

/** The house with rules that ask for `seats` everywhere, which everybody has. */
function calm(): ProgramFile {
  const { catalogue, scores } = HOUSE;
  const segments = [{ id: 'big', name: 'Big', rule: over('seats') }];
  const rules = [{ id: 'big', name: 'Big', rule: over('seats'), points: 30 }];
  return {
    ...HOUSE,
    catalogue: { ...catalogue, segments },
    scores: { ...scores, fit: { ...scores.fit, rules } },
  };
}

type Ask = (field: string) => ProgramFile;

const chain = (middle: Drawn, start: Drawn = START, house = calm()): ProgramFile =>
  draw({ s: start, m: GUIDE, q: middle, x: EXIT }, ['s>m', 'm>q', 'q>x'], house);

const scored = (parts: Partial<ProgramFile['scores']>): ProgramFile => {
  const file = chain(waitDays(3));
  return { ...file, scores: { ...file.scores, ...parts } };
};

function goalOn(field: string): ProgramFile {
  const goal: Drawn = ['goal', { rule: json(over(field)) }];
  return draw({ s: START, m: GUIDE, x: EXIT, q: goal }, ['s>m', 'm>x'], calm());
}

function segmentOn(field: string): ProgramFile {
  const house = calm();
  const segments = [{ id: 'big', name: 'Big', rule: over(field) }];
  const file = { ...house, catalogue: { ...house.catalogue, segments } };
  return draw({ s: START, q: BIG, m: GUIDE, x: EXIT }, ['s>q', 'q.yes>m', 'q.no>x', 'm>x'], file);
}

function versionsOn(field: string): ProgramFile {
  const variants = [{ id: 'v', asset: 'tip', rule: json(over(field)) }];
  return draw({ s: START, q: ['email', { asset: 'guide', variants }], x: EXIT }, ['s>q', 'q>x'], calm());
}

function casesOn(field: string): ProgramFile {
  const cases = [{ id: 'c', rule: json(over(field)) }];
  return draw(
    { s: START, q: ['switch', { by: 'rules', cases }], m: GUIDE, t: TIP, x: EXIT },
    ['s>q', 'q.c>m', 'q.otherwise>t', 'm>x', 't>x'],
    calm(),
  );
}

function waitsOn(field: string): ProgramFile {
  const cases = [{ id: 'c', on: 'rule', rule: json(over(field)) }];
  return draw(
    { s: START, q: ['waitFor', { cases }], m: GUIDE, t: TIP, x: EXIT },
    ['s>q', 'q.c>m', 'q.timeout>t', 'm>x', 't>x'],
    calm(),
  );
}

function suppressingOn(field: string): ProgramFile {
  const file = chain(waitDays(3));
  const settings = { ...file.program.settings, suppression: over(field) };
  return { ...file, program: { ...file.program, settings } };
}

const asked: readonly [what: string, at: string, ask: Ask][] = [
  ['a case of a switch', 'q', casesOn],
  ['a version of an email', 'q', versionsOn],
  ['what is waited for', 'q', waitsOn],
  ['a goal', 'q', goalOn],
  [
    'the filter of a start',
    's',
    (field) => chain(waitDays(3), ['start', { on: 'hand', filter: json(over(field)) }]),
  ],
  [
    'a start by change',
    's',
    (field) => chain(waitDays(3), ['start', { on: 'change', who: 'event', rule: json(over(field)) }]),
  ],
  ['who is left out', '/program/settings/suppression', suppressingOn],
  ['a segment that is asked for', '/catalogue/segments/0/rule', segmentOn],
  [
    'points for fit',
    '/scores/fit/rules/0/rule',
    (field) =>
      scored({
        fit: { ...HOUSE.scores.fit, rules: [{ id: 'r', name: 'rule', rule: over(field), points: 5 }] },
      }),
  ],
  [
    'points for the relationship',
    '/scores/relationship/rules/0/rule',
    (field) =>
      scored({
        relationship: {
          ...HOUSE.scores.relationship,
          rules: [{ id: 'r', name: 'rule', rule: over(field), points: 5 }],
        },
      }),
  ],
  [
    'points for each unit of a field',
    '/scores/relationship/linear/0/field',
    (field) =>
      scored({
        relationship: {
          ...HOUSE.scores.relationship,
          linear: [{ id: 'r', name: 'rule', field, per: 1, most: 9 }],
        },
      }),
  ],
  [
    'who will not buy',
    '/scores/recognition',
    (field) => scored({ recognition: [{ kind: 'student', rule: over(field) }] }),
  ],
  ['being ready for sales', '/scores/qualified', (field) => scored({ qualified: over(field) })],
];

const blanks = (file: ProgramFile) => lint(file).filter(({ code }) => code === 'field/mostly-blank');

describe('a field that most people have blank', () => {
  it.each(asked)('is told where %s reads it', (_, at, ask) => {
    const found = blanks(known(6, ask('size')));
    expect(found.map(({ nodeId, place }) => nodeId ?? place)).toEqual([at]);
    expect(say(found[0]!.message)).toMatch(/Company size.*60 ?%/);
  });

  it.each(asked)('is not told where %s reads another', (_, _at, ask) => {
    expect(blanks(known(6, ask('seats')))).toEqual([]);
  });

  it.each(asked)('is not told of %s when half of the people have it', (_, _at, ask) => {
    expect(blanks(known(5, ask('size')))).toEqual([]);
  });

  it('of which many rules ask is told once, with every field and its share; a step keeps its own', () => {
    const rules = ['size', 'sector', 'size', 'seats'].map((field, i) => {
      return { id: `r${i}`, name: `Rule ${i}`, rule: over(field), points: 1 };
    });
    const step: Drawn = ['if', { ask: 'rule', rule: json(over('size')) }];
    const ways = ['s>q', 'q.yes>m', 'q.no>x', 'm>x'];
    const file = draw({ s: START, q: step, m: GUIDE, x: EXIT }, ways, calm());
    const { catalogue, scores } = file;
    const fields = [...catalogue.fields, { id: 'sector', name: 'Sector', type: 'text' as const }];
    const fit = { ...scores.fit, rules };
    const found = blanks(
      known(6, { ...file, catalogue: { ...catalogue, fields }, scores: { ...scores, fit } }),
    );
    expect(found.map(({ nodeId }) => nodeId).sort()).toEqual(['q', undefined]);
    const all = found.find(({ nodeId }) => nodeId === undefined);
    expect(all && say(all.message)).toMatch(/^3 rules .*: Company size \(60 %\), Sector \(100 %\)$/);
  });

  it('is not told without sample people', () => {
    for (const [, , ask] of asked) expect(blanks(ask('size'))).toEqual([]);
  });

  it('is not told of a segment that nothing asks for', () => {
    const file = chain(waitDays(3));
    const segments = [{ id: 'big', name: 'Big', rule: over('size') }];
    expect(blanks(known(9, { ...file, catalogue: { ...file.catalogue, segments } }))).toEqual([]);
  });

  it('is told of a segment that a segment asks for', () => {
    const file = segmentOn('seats');
    const segments = [
      { id: 'big', name: 'Big', rule: { kind: 'segment', segment: 'huge' } as const },
      { id: 'huge', name: 'Huge', rule: over('size') },
    ];
    const found = blanks(known(9, { ...file, catalogue: { ...file.catalogue, segments } }));
    expect(found.map(({ place }) => place)).toEqual(['/catalogue/segments/1/rule']);
  });

  it('is not told behind a step that fills it, and is before', () => {
    const fill: Drawn = ['set', { changes: [{ what: 'field', field: 'size', value: 7 }] }];
    const ask: Drawn = ['if', { ask: 'rule', rule: json(over('size')) }];
    const file = draw(
      { s: START, a: ask, f: fill, m: GUIDE, w: waitDays(2), b: ask, x: EXIT, y: EXIT, z: EXIT },
      ['s>a', 'a.yes>f', 'a.no>x', 'f>m', 'm>w', 'w>b', 'b.yes>y', 'b.no>z'],
      calm(),
    );
    expect(blanks(known(9, file)).map(({ nodeId }) => nodeId)).toEqual(['a']);
  });

  it('is not told of a rule that asks whether it is blank', () => {
    const ask = (...rules: readonly Rule[]): ProgramFile => {
      const question: Drawn = ['if', { ask: 'rule', rule: json({ kind: 'any', rules }) }];
      const ways = ['s>q', 'q.yes>m', 'q.no>x', 'm>x'];
      return known(9, draw({ s: START, q: question, m: GUIDE, x: EXIT }, ways, calm()));
    };
    expect(blanks(ask(over('size'), over('seats')))).toHaveLength(1);
    expect(blanks(ask(over('size'), { kind: 'blank', field: 'size' }))).toEqual([]);
  });

  it('is told of a start by its date', () => {
    const start: Drawn = ['start', { on: 'date', field: 'renewal' }];
    expect(blanks(known(0, chain(waitDays(3), start))).map(({ nodeId }) => nodeId)).toEqual(['s']);
  });
});
