import { describe, expect, it } from 'vitest';
import { makeTexts } from '../../../../src/core/kit/text/texts.ts';
import type { Catalogue } from '../../../../src/core/people/model/catalogue.ts';
import { checkRule, type RulePlace } from '../../../../src/core/people/rules/check.ts';
import type { Rule } from '../../../../src/core/people/rules/rule.ts';
import { ALWAYS, NEVER } from '../../../../src/core/people/rules/rule.ts';

const catalogue: Catalogue = {
  fields: [
    { id: 'size', name: 'Size', type: 'number' },
    { id: 'country', name: 'Country', type: 'text' },
    { id: 'grade', name: 'Grade', type: 'choice', choices: ['gold', 'silver'] },
    { id: 'agreed', name: 'Agreed', type: 'yesNo' },
    { id: 'renewal', name: 'Renewal', type: 'date' },
  ],
  events: [{ id: 'trial', name: 'Trial' }],
  topics: [{ id: 'news', name: 'News' }],
  lists: [{ id: 'staff', name: 'Staff' }],
  segments: [
    { id: 'big', name: 'Big', rule: { kind: 'field', field: 'size', op: '>', value: 100 } },
    { id: 'loop', name: 'Loop', rule: { kind: 'not', rule: { kind: 'segment', segment: 'loop' } } },
  ],
  assets: [{ id: 'guide', name: 'Guide' }],
  queues: [],
};
const field = (id: string, op: '=' | '!=' | '<' | '>' | '>=' | 'in' | 'contains', value: unknown): Rule =>
  ({ kind: 'field', field: id, op, value }) as Rule;
const codes = (rule: Rule, place?: RulePlace) => checkRule(rule, catalogue, place).map((issue) => issue.code);

describe('checking a rule', () => {
  it.each<[string, Rule, string]>([
    ['an unknown field', { kind: 'blank', field: 'shoe' }, 'rule/unknown-field'],
    ['an unknown date', { kind: 'date', field: 'shoe', op: '<', minutes: 0 }, 'rule/unknown-field'],
    ['an unknown event', { kind: 'seen', event: 'sneeze', since: 'ever' }, 'rule/unknown-event'],
    ['an unknown topic', { kind: 'consent', topic: 'gossip' }, 'rule/unknown-topic'],
    ['an unknown list', { kind: 'member', list: 'santa' }, 'rule/unknown-list'],
    ['an unknown segment', { kind: 'segment', segment: 'ghosts' }, 'rule/unknown-segment'],
    [
      'an unknown email',
      { kind: 'seen', event: 'click', about: 'poem', since: 'ever' },
      'rule/unknown-asset',
    ],
    ['an unknown answer', { kind: 'answer', is: ['maybe'] }, 'rule/unknown-answer'],
    ['an unknown kind', { kind: 'recognised', is: ['alien'] }, 'rule/unknown-kind'],
    ['a choice that is none', field('grade', '=', 'bronze'), 'rule/unknown-choice'],
    ['a number asked for parts', field('size', 'contains', 5), 'rule/wrong-op'],
    ['text asked for order', field('country', '<', 'DE'), 'rule/wrong-op'],
    ['a date compared with a constant', field('renewal', '<', 5), 'rule/wrong-op'],
    ['yes or no asked for order', field('agreed', '>', true), 'rule/wrong-op'],
    ['a number compared with words', field('size', '=', 'big'), 'rule/wrong-type'],
    ['a date rule on no date', { kind: 'date', field: 'size', op: '<', minutes: 0 }, 'rule/wrong-type'],
    ['several values for one', field('size', '=', [1, 2]), 'rule/one-value'],
    ['nothing as a value', field('size', '=', null), 'rule/blank-value'],
    ['a segment that is defined by itself', { kind: 'segment', segment: 'loop' }, 'rule/circle'],
  ])('finds %s', (_, rule, code) => {
    expect(codes(rule)).toEqual([code]);
  });

  it('looks nodes up when it is told which there are', () => {
    const passes: Rule = { kind: 'passes', nodeId: 'n9', op: '<', times: 3 };
    expect(codes(passes)).toEqual([]);
    expect(codes(passes, { nodeIds: new Set(['n1']) })).toEqual(['rule/unknown-node']);
    const own: Rule = { kind: 'seen', event: 'open', about: 'n1', since: 'ever' };
    expect(codes(own, { nodeIds: new Set(['n1']) })).toEqual([]);
  });

  it('names all faults at once, each with its place', () => {
    const rule: Rule = {
      kind: 'all',
      rules: [
        field('shoe', '=', 1),
        { kind: 'not', rule: { kind: 'any', rules: [field('size', '=', 'x')] } },
      ],
    };
    const issues = checkRule(rule, catalogue, {
      nodeId: 'n1',
      setting: 'rule',
      place: '/program/nodes/0/settings/rule',
    });
    expect(issues.map(({ setting, place, nodeId }) => [nodeId, setting, place])).toEqual([
      ['n1', 'rule.rules.0.field', '/program/nodes/0/settings/rule/rules/0/field'],
      ['n1', 'rule.rules.1.rule.rules.0.value', '/program/nodes/0/settings/rule/rules/1/rule/rules/0/value'],
    ]);
  });

  it('says that a whole condition can never be true, as an error that blocks a launch', () => {
    const rule: Rule = { kind: 'all', rules: [field('size', '>', 10), field('size', '<', 5)] };
    expect(checkRule(rule, catalogue)).toMatchObject([
      { code: 'rule/never', severity: 'error', blocks: 'launch' },
    ]);
  });

  it('warns of a part that can never be true, and where it stands', () => {
    const never: Rule = { kind: 'all', rules: [field('size', '>', 10), field('size', '<', 5)] };
    const rule: Rule = { kind: 'any', rules: [field('agreed', '=', true), never] };
    expect(checkRule(rule, catalogue, { setting: 'rule' })).toMatchObject([
      { code: 'rule/never', severity: 'warning', setting: 'rule.rules.1' },
    ]);
  });

  it('warns of what is always true', () => {
    const blank: Rule = { kind: 'blank', field: 'size' };
    expect(codes({ kind: 'any', rules: [blank, { kind: 'not', rule: blank }] })).toEqual(['rule/always']);
  });

  it('says nothing of "everybody" and "nobody"', () => {
    expect(codes(ALWAYS)).toEqual([]);
    expect(codes(NEVER)).toEqual([]);
  });

  it('looks into segments and the score model', () => {
    const rule: Rule = { kind: 'all', rules: [{ kind: 'segment', segment: 'big' }, field('size', '<', 50)] };
    expect(codes(rule)).toEqual(['rule/never']);
  });

  it('has words for all it finds, in both languages', () => {
    const rule: Rule = {
      kind: 'all',
      rules: [
        field('grade', '=', 'bronze'),
        field('size', '=', null),
        field('renewal', '<', 1),
        { kind: 'qualified' },
        { kind: 'segment', segment: 'loop' },
      ],
    };
    for (const locale of ['en', 'ja'] as const) {
      const texts = makeTexts(locale);
      for (const { message, hint } of checkRule(rule, catalogue)) {
        expect(texts.say(message)).not.toMatch(/rules\.|\{\{/);
        if (hint !== undefined) expect(texts.say(hint)).not.toMatch(/rules\.|\{\{/);
      }
    }
  });
});
