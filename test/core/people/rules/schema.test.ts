import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../../src/core/people/rules/rule.ts';
import { MAX_RULE_DEPTH, ruleSchema } from '../../../../src/core/people/rules/schema.ts';
import { atom, named, ruleOver } from './arbitraries.ts';

function nest(depth: number): Rule {
  let rule: Rule = { kind: 'qualified' };
  for (let i = 0; i < depth; i++) rule = i % 2 === 0 ? { kind: 'not', rule } : { kind: 'all', rules: [rule] };
  return rule;
}

describe('the shape of a rule', () => {
  it('takes every rule there is, written as JSON and read again', () => {
    fc.assert(
      fc.property(ruleOver(fc.oneof(atom, named)), (rule) => {
        const written = JSON.parse(JSON.stringify(rule));
        expect(ruleSchema.parse(written)).toEqual(written);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['an unknown kind', { kind: 'wish' }],
    ['a misspelt key', { kind: 'seen', event: 'click', since: 'ever', witin: 5 }],
    ['a missing key', { kind: 'seen', event: 'click' }],
    ['an unknown comparison', { kind: 'score', dimension: 'fit', op: '==', value: 5 }],
    ['a score of no number', { kind: 'score', dimension: 'fit', op: '=', value: Number.NaN }],
    ['a span of no minutes', { kind: 'seen', event: 'click', since: 'ever', within: 0 }],
    ['half a time', { kind: 'passes', nodeId: 'n', op: '<', times: 1.5 }],
    ['no rule at all', null],
    ['a list', []],
  ])('refuses %s', (_, data) => {
    expect(ruleSchema.safeParse(data).success).toBe(false);
  });

  it('names all faults at once', () => {
    const result = ruleSchema.safeParse({
      kind: 'all',
      rules: [{ kind: 'blank' }, { kind: 'consent', topic: 5 }],
    });
    expect(result.error?.issues.map((issue) => issue.path.join('.'))).toEqual([
      'rules.0.field',
      'rules.1.topic',
    ]);
  });

  it('refuses groups nested too deep, even a hundred thousand deep', () => {
    expect(ruleSchema.safeParse(nest(MAX_RULE_DEPTH)).success).toBe(true);
    expect(ruleSchema.safeParse(nest(MAX_RULE_DEPTH + 1)).success).toBe(false);
    expect(ruleSchema.safeParse(nest(100_000)).error?.issues).toHaveLength(1);
  });
});
