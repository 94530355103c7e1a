import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkRule } from '../../../../src/core/people/rules/link.ts';
import { numberTest, valueTest } from '../../../../src/core/people/rules/link-values.ts';
import { makeNames } from '../../../../src/core/people/rules/names.ts';
import type { FieldOp, Rule } from '../../../../src/core/people/rules/rule.ts';
import { lead, rule } from './arbitraries.ts';
import { ask, factsOf, type PlainLead } from './naive.ts';

const someone: PlainLead = {
  now: 100,
  fields: { country: 'DE', size: 50, agreed: true },
  scores: { fit: 50, engagement: 30, relationship: 0, total: 29 },
  log: [
    { minute: 90, event: 'open', about: 'guide', value: undefined },
    { minute: 95, event: 'demo', about: undefined, value: 3 },
  ],
  marks: { entry: 0, lastSend: 1, arrival: 2 },
  passes: { n1: 2 },
  flags: [],
  consent: ['news'],
  lists: [],
  answer: undefined,
};

function says(given: Rule, of: PlainLead = someone): boolean {
  const names = makeNames([]);
  return linkRule(given, names)(factsOf(of, names));
}

describe('a linked rule', () => {
  it('says what the rule says, asked word by word', () => {
    fc.assert(
      fc.property(rule, lead, (given, of) => {
        expect(says(given, of)).toBe(ask(given, of));
      }),
      { numRuns: 10_000 },
    );
  });

  it('says the same when it is asked again, and about another lead in between', () => {
    fc.assert(
      fc.property(rule, lead, lead, (given, one, other) => {
        const names = makeNames([]);
        const linked = linkRule(given, names);
        const [a, b] = [factsOf(one, names), factsOf(other, names)];
        const first = linked(a);
        linked(b);
        expect(linked(a)).toBe(first);
      }),
      { numRuns: 1_000 },
    );
  });

  it('says no of a blank field, whatever it is asked', () => {
    const ops: FieldOp[] = [
      '=',
      '!=',
      '<',
      '<=',
      '>',
      '>=',
      'in',
      'notIn',
      'contains',
      'startsWith',
      'endsWith',
    ];
    for (const op of ops) {
      for (const value of ['DE', '', 5, true, null, ['DE'], []]) {
        expect(says({ kind: 'field', field: 'industry', op, value }), `${op} ${value}`).toBe(false);
      }
    }
    expect(says({ kind: 'blank', field: 'industry' })).toBe(true);
    expect(says({ kind: 'blank', field: 'country' })).toBe(false);
  });

  it('never compares a number with words, not even by other than', () => {
    for (const op of ['=', '!=', '<', '>', 'in', 'notIn'] as const) {
      expect(says({ kind: 'field', field: 'size', op, value: '50' }), op).toBe(false);
      expect(says({ kind: 'field', field: 'country', op, value: 50 }), op).toBe(false);
    }
  });

  it('never answers yes of a number that is none', () => {
    for (const op of ['=', '!=', '<', '<=', '>', '>=', 'in', 'notIn'] as const) {
      expect(valueTest(op, 5)(Number.NaN), op).toBe(false);
      expect(valueTest(op, Number.NaN)(5), op).toBe(false);
    }
    expect(numberTest('!=', 5)(Number.NaN)).toBe(false);
    const many = [1, 2, 3, 4, 5, 6, 7, 8, Number.NaN];
    expect(valueTest('in', many)(Number.NaN)).toBe(false);
    expect(valueTest('notIn', many)(Number.NaN)).toBe(false);
  });

  it('asks yes and no fields only whether they are or are not', () => {
    const about = (op: FieldOp, value: boolean) => says({ kind: 'field', field: 'agreed', op, value });
    expect(about('=', true)).toBe(true);
    expect(about('!=', false)).toBe(true);
    expect(about('!=', true)).toBe(false);
    expect(about('>=', true)).toBe(false);
    expect(about('<', true)).toBe(false);
  });

  it('sees a machine open as an open', () => {
    expect(says({ kind: 'seen', event: 'machineOpen', since: 'ever' })).toBe(true);
    expect(says({ kind: 'seen', event: 'open', about: 'guide', since: 'ever' })).toBe(true);
    expect(says({ kind: 'seen', event: 'open', about: 'prices', since: 'ever' })).toBe(false);
  });

  it('looks back to just after now minus the span', () => {
    expect(says({ kind: 'seen', event: 'open', since: 'ever', within: 10 })).toBe(false);
    expect(says({ kind: 'seen', event: 'open', since: 'ever', within: 11 })).toBe(true);
  });

  it('reads the log from its mark on', () => {
    expect(says({ kind: 'seen', event: 'open', since: 'lastSend' })).toBe(false);
    expect(says({ kind: 'seen', event: 'demo', since: 'lastSend' })).toBe(true);
    expect(says({ kind: 'seen', event: 'demo', since: 'arrival' })).toBe(false);
  });

  it('finds no rows in a span of no minutes', () => {
    expect(says({ kind: 'seen', event: 'open', since: 'ever', within: 0 })).toBe(false);
    expect(says({ kind: 'count', event: 'open', since: 'ever', within: 0, op: '=', times: 0 })).toBe(true);
  });

  it('fails a condition on a value that the event does not carry', () => {
    expect(says({ kind: 'seen', event: 'open', since: 'ever', amount: { op: '!=', value: 3 } })).toBe(false);
    expect(says({ kind: 'seen', event: 'demo', since: 'ever', amount: { op: '>=', value: 3 } })).toBe(true);
  });

  it('says no to every answer while sales has given none', () => {
    expect(says({ kind: 'answer', is: ['accepted', 'timing', 'noBudget'] })).toBe(false);
    expect(says({ kind: 'answer', is: ['timing'] }, { ...someone, answer: 'timing' })).toBe(true);
  });

  it('refuses what has not been expanded', () => {
    const names = makeNames([]);
    for (const given of [
      { kind: 'segment', segment: 'a' },
      { kind: 'qualified' },
      { kind: 'recognised', is: ['buyer'] },
    ] as const) {
      expect(() => linkRule(given, names), given.kind).toThrow('expanded');
    }
  });

  it('adds names that it meets to the tables', () => {
    const names = makeNames([]);
    linkRule({ kind: 'member', list: 'staff' }, names);
    expect(names.lists.slug(0)).toBe('staff');
  });
});
