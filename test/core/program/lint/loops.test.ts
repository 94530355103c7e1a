import { describe, expect, it } from 'vitest';
import type { Json } from '../../../../src/core/kit/base.ts';
import type { Rule } from '../../../../src/core/people/rules/rule.ts';
import { lint } from '../../../../src/core/program/lint/lint.ts';
import { type Drawn, draw, EXIT, START, waitDays } from './samples/draw.ts';

const passes = (op: '<' | '<=' | '=' | '>=' | '>' | '!=', nodeId = 'q'): Rule => ({
  kind: 'passes',
  nodeId,
  op,
  times: 3,
});
const BIG: Rule = { kind: 'segment', segment: 'big' };
const all = (...rules: readonly Rule[]): Rule => ({ kind: 'all', rules });
const any = (...rules: readonly Rule[]): Rule => ({ kind: 'any', rules });
const not = (rule: Rule): Rule => ({ kind: 'not', rule });

/** A loop over a wait and a question; `back` says which answer goes round again. */
function loopCodes(rule: Rule, back: 'yes' | 'no', wait: Drawn = waitDays(7)): readonly string[] {
  const question: Drawn = ['if', { ask: 'rule', rule: rule as unknown as Json }];
  const out = back === 'yes' ? 'no' : 'yes';
  const ways = ['s>w', 'w>q', `q.${back}>w`, `q.${out}>x`];
  return lint(draw({ s: START, w: wait, q: question, x: EXIT }, ways))
    .map(({ code }) => code)
    .filter((code) => code.startsWith('loop/'));
}

describe('a loop', () => {
  const bounded: readonly [string, Rule, 'yes' | 'no'][] = [
    ['goes round while passed fewer times', passes('<'), 'yes'],
    ['goes round while passed at most so often', passes('<='), 'yes'],
    ['goes round at one pass only', passes('='), 'yes'],
    ['ends when passed so often', passes('>='), 'no'],
    ['ends at all but one pass', passes('!='), 'no'],
    ['also asks something else', all(BIG, passes('<')), 'yes'],
    ['ends when passed so often, or for another reason', any(BIG, passes('>=')), 'no'],
    ['asks the other way round', not(passes('>')), 'yes'],
    ['asks both ways', not(any(passes('>='), BIG)), 'yes'],
    ['counts at another step of it', passes('<', 'w'), 'yes'],
  ];
  it.each(bounded)('that %s has a limit', (_, rule, back) => {
    expect(loopCodes(rule, back)).toEqual([]);
  });

  const unbounded: readonly [string, Rule, 'yes' | 'no'][] = [
    ['asks something else', BIG, 'yes'],
    ['goes round once passed often', passes('>='), 'yes'],
    ['goes round when not passed fewer times', passes('<'), 'no'],
    ['goes round for one reason or the other', any(BIG, passes('<')), 'yes'],
    ['ends only for both reasons', all(BIG, passes('>=')), 'no'],
    ['counts at a step outside of it', passes('<', 's'), 'yes'],
  ];
  it.each(unbounded)('that %s has none', (_, rule, back) => {
    expect(loopCodes(rule, back)).toEqual(['loop/no-bound']);
  });

  const quick: readonly [string, Drawn][] = [
    ['no minutes', waitDays(0)],
    ['for hours that may be open', ['wait', { mode: 'window', window: { days: 127, from: 540, to: 1020 } }]],
    ['until a date that may have passed', ['wait', { mode: 'date', base: 'fixed', date: '2026-05-01' }]],
    [
      'until a date of theirs that may have passed',
      ['wait', { mode: 'date', base: 'field', field: 'renewal' }],
    ],
  ];
  it.each(quick)('that waits %s may go round at once', (_, wait) => {
    expect(loopCodes(passes('<'), 'yes', wait)).toEqual(['loop/no-wait']);
    expect(loopCodes(BIG, 'yes', wait)).toContain('loop/never-stops');
  });

  const slow: readonly [string, Drawn][] = [
    ['a minute', ['wait', { mode: 'time', time: { amount: 1, unit: 'minutes' } }]],
    ['until a weekday', ['wait', { mode: 'moment', days: 1, at: 540 }]],
    [
      'until a day that comes every year',
      ['wait', { mode: 'date', base: 'field', field: 'renewal', yearly: true }],
    ],
    ['working days', ['wait', { mode: 'time', time: { amount: 1, unit: 'businessDays' } }]],
  ];
  it.each(slow)('that waits %s takes its time', (_, wait) => {
    expect(loopCodes(passes('<'), 'yes', wait)).toEqual([]);
  });

  it('through a handoff takes its time, for sales answers later', () => {
    const file = draw({ s: START, q: ['if', { ask: 'passes', times: 3 }], h: ['handoff'], x: EXIT }, [
      's>q',
      'q.yes>h',
      'q.no>x',
      'h.accepted>x',
      'h.rejected>q',
      'h.overdue>q',
    ]);
    expect(lint(file)).toEqual([]);
  });
});
