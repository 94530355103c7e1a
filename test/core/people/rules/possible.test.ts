import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../../../src/core/people/model/catalogue.ts';
import { isReachable, mayFail, mayHold } from '../../../../src/core/people/rules/possible.ts';
import type { Comparison, FieldOp, LogQuery, Rule } from '../../../../src/core/people/rules/rule.ts';
import { ALWAYS, NEVER } from '../../../../src/core/people/rules/rule.ts';
import { lead, rule } from './arbitraries.ts';
import { ask } from './naive.ts';

const catalogue: Catalogue = {
  fields: [
    { id: 'agreed', name: 'Agreed', type: 'yesNo' },
    { id: 'grade', name: 'Grade', type: 'choice', choices: ['gold', 'silver'] },
  ],
  events: [],
  topics: [],
  lists: [],
  segments: [],
  assets: [],
  queues: [],
};
const both = (...rules: Rule[]): Rule => ({ kind: 'all', rules });
const not = (given: Rule): Rule => ({ kind: 'not', rule: given });
const field = (op: FieldOp, value: unknown, id = 'word'): Rule =>
  ({ kind: 'field', field: id, op, value }) as Rule;
const count = (op: Comparison, times: number, query: Partial<LogQuery> = {}): Rule => ({
  kind: 'count',
  event: 'click',
  since: 'ever',
  op,
  times,
  ...query,
});
const date = (op: Comparison, minutes: number): Rule => ({ kind: 'date', field: 'renewal', op, minutes });

describe('what can hold', () => {
  it('never calls impossible what a lead shows, nor always what a lead refutes', () => {
    let settled = 0;
    fc.assert(
      fc.property(rule, fc.array(lead, { minLength: 20, maxLength: 20 }), (given, leads) => {
        const [canHold, canFail] = [mayHold(given, {}), mayFail(given, {})];
        if (!canHold || !canFail) settled++;
        for (const of of leads) {
          if (ask(given, of)) expect(canHold).toBe(true);
          else expect(canFail).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
    expect(settled).toBeGreaterThan(0);
  });

  it.each<[string, Rule]>([
    ['a value and blank', both(field('=', 'a'), { kind: 'blank', field: 'word' })],
    ['two values', both(field('=', 'a'), field('=', 'b'))],
    ['a value outside a list', both(field('=', 'a'), field('in', ['b', 'c']))],
    ['an interval turned round', both(field('>', 5), field('<', 5))],
    ['an empty interval', both(field('>=', 5), field('<=', 5), field('!=', 5))],
    ['two beginnings', both(field('startsWith', 'ab'), field('startsWith', 'b'))],
    ['a part of what it must not contain', both(field('contains', 'abc'), not(field('contains', 'b')))],
    ['two dates', both(date('>', 100), date('<', 50))],
    ['a date that is blank', both(date('!=', 100), { kind: 'blank', field: 'renewal' })],
    ['a choice from an empty list', field('in', [])],
    ['a number as text', field('=', 5, 'grade')],
    ['neither yes nor no, and not blank', both(field('!=', true, 'agreed'), field('!=', false, 'agreed'))],
    ['none of all choices, and not blank', field('notIn', ['gold', 'silver'], 'grade')],
    ['fewer clicks than none', count('<', 0)],
    ['seen and not counted', both({ kind: 'seen', event: 'click', since: 'ever' }, count('=', 0))],
    ['more of late than ever', both(count('>=', 2, { within: 60 }), count('<', 2))],
    ['more about one thing than at all', both(count('>=', 3, { about: 'guide' }), count('<=', 2))],
    ['a scanner click and no click', both(count('>=', 1, { event: 'scannerClick' }), count('=', 0))],
    [
      'since arrival and not since entry',
      both(count('>', 0, { since: 'arrival' }), count('=', 0, { since: 'entry' })),
    ],
    ['two answers', both({ kind: 'answer', is: ['timing'] }, { kind: 'answer', is: ['noBudget'] })],
    ['a flag and not', both({ kind: 'flag', flag: 'bounced' }, not({ kind: 'flag', flag: 'bounced' }))],
    [
      'each way of a choice',
      both(field('=', 'a'), { kind: 'any', rules: [field('=', 'b'), field('=', 'c'), NEVER] }),
    ],
  ])('not: %s', (_, given) => {
    expect(mayHold(given, { catalogue })).toBe(false);
    expect(mayFail(not(given), { catalogue })).toBe(false);
  });

  it.each<[string, Rule]>([
    ['a narrow interval', both(field('>', 5), field('<', 6))],
    [
      'a beginning, a middle and an end',
      both(field('startsWith', 'a'), field('contains', 'b'), field('endsWith', 'c')),
    ],
    ['a beginning inside a longer one', both(field('startsWith', 'ab'), field('startsWith', 'a'))],
    ['more ever than of late', both(count('>=', 2), count('<', 2, { within: 60 }))],
    [
      'parts and order, which is left open',
      both(field('startsWith', 'a'), field('<', 'ab'), field('>', 'aa')),
    ],
    [
      'since the last email and not since arrival',
      both(count('>', 0, { since: 'lastSend' }), count('=', 0, { since: 'arrival' })),
    ],
    [
      'neither yes nor no, for it may be blank',
      both(not(field('=', true, 'agreed')), not(field('=', false, 'agreed'))),
    ],
    ['a name nobody defines', { kind: 'segment', segment: 'ghosts' }],
    ['everybody', ALWAYS],
  ])('yes: %s', (_, given) => {
    expect(mayHold(given, {})).toBe(true);
    expect(mayHold(given, { catalogue })).toBe(true);
  });

  it('keeps scores inside their floor and ceiling', () => {
    const scores = {
      fit: { rules: [], floor: 0, ceiling: 100 },
      engagement: { events: [], halfLifeMinutes: 1, floor: 0, ceiling: 100 },
      relationship: { rules: [], linear: [], floor: 0, ceiling: 100 },
      total: { fit: 0.5, engagement: 0.5, relationship: 0 },
      recognition: [],
      qualified: ALWAYS,
    };
    const score = (dimension: 'fit' | 'total', op: Comparison, value: number): Rule => ({
      kind: 'score',
      dimension,
      op,
      value,
    });
    expect(mayHold(score('fit', '>', 100), { scores })).toBe(false);
    expect(mayHold(score('fit', '>=', 100), { scores })).toBe(true);
    expect(mayFail(score('fit', '>=', 0), { scores })).toBe(false);
    expect(mayHold(score('total', '>', 100), { scores })).toBe(false);
    expect(mayHold(score('fit', '>', 100), {})).toBe(true);
  });

  it('finds a case that the cases before it take away', () => {
    const big = field('>', 10);
    expect(isReachable(field('>', 20), [big], {})).toBe(false);
    expect(isReachable(field('>', 5), [big], {})).toBe(true);
    expect(isReachable(ALWAYS, [big, not(big)], {})).toBe(false);
  });

  it('gives up on a rule that is too large, and calls it possible', () => {
    const choice = (i: number): Rule => ({
      kind: 'any',
      rules: ['a', 'b', 'c', 'd'].map((letter) => field('=', letter, `f${i}`)),
    });
    const many = Array.from({ length: 12 }, (_, i) => choice(i));
    expect(mayHold(both({ kind: 'any', rules: [NEVER, NEVER] }, ...many), {})).toBe(true);
  });
});
