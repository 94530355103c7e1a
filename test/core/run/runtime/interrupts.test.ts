import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../../src/core/people/rules/rule.ts';
import type { Interrupt } from '../../../../src/core/program/plan/plan.ts';
import {
  at,
  clicked,
  end,
  handOver,
  only,
  pass,
  plan,
  rest,
  send,
  short,
  wait,
  waitFor,
  walk,
} from './plans.ts';

const flag = (name: 'optedOut' | 'bounced'): Rule => ({ kind: 'flag', flag: name });

function interrupt(id: string, rule: Rule, more: Partial<Interrupt> = {}): Interrupt {
  return { id, rule, then: { kind: 'exit', reason: id }, whileResting: false, edge: false, ...more };
}

const score = (points: number, to: number) =>
  at([to], { op: 'set', change: { kind: 'score', dimension: 'engagement', points } });

describe('interrupts', () => {
  it('take a waiting lead out after the event, and what waited is gone', () => {
    const program = plan([wait(50, 1), send('a', [2, 2]), end()], {
      interrupts: [interrupt('out', flag('optedOut'))],
    });
    expect(short(walk(program, { script: { events: [{ minute: 7, event: 'unsubscribe' }] } }))).toEqual([
      '0 enter 0',
      '0 arrive s0',
      '7 event unsubscribe NaN',
      '7 interrupt out',
      '7 exit out',
    ]);
  });

  it('are looked at after each step, before it moves: no mail goes out behind a goal', () => {
    const warm: Rule = { kind: 'score', dimension: 'engagement', op: '>=', value: 50 };
    const program = plan([score(60, 1), send('a', [2, 2]), end()], { interrupts: [interrupt('goal', warm)] });
    expect(only(walk(program), 'port', 'sent', 'interrupt', 'exit')).toEqual([
      '0 interrupt goal',
      '0 exit goal',
    ]);
  });

  it('fire in order, the first wins, and each once a journey', () => {
    const both = [
      interrupt('first', clicked, { then: { kind: 'jump', to: 1 } }),
      interrupt('second', { ...clicked, since: 'entry' } as Rule),
    ];
    const program = plan([wait(50, 1), wait(50, 2), end()], { interrupts: both });
    const rows = walk(program, { script: { events: [{ minute: 7, event: 'click' }] } });
    // After the jump the second is looked at in its turn, at the step jumped to.
    expect(only(rows, 'interrupt', 'arrive', 'exit')).toEqual([
      '0 arrive s0',
      '7 interrupt first',
      '7 arrive s1',
      '7 interrupt second',
      '7 exit second',
    ]);
  });

  it('move nothing else: the event that fired one does not end the wait jumped to', () => {
    const jump = interrupt(
      'goal',
      { kind: 'seen', event: 'click', since: 'entry' },
      { then: { kind: 'jump', to: 1 } },
    );
    const program = plan([wait(50, 1), waitFor([clicked], 30, [2, 3]), end('clicked'), end('timeout')], {
      interrupts: [jump],
    });
    expect(only(walk(program, { script: { events: [{ minute: 7, event: 'click' }] } }), 'exit')).toEqual([
      '37 exit timeout',
    ]);
  });

  it('are not fired by time alone', () => {
    const cold: Rule = { kind: 'score', dimension: 'engagement', op: '<', value: 30 };
    const program = plan([score(50, 1), wait(500, 2), pass(3), end()], {
      interrupts: [interrupt('cold', cold)],
    });
    expect(only(walk(program), 'interrupt', 'exit')).toEqual(['500 interrupt cold', '500 exit cold']);
    expect(only(walk(program, { script: { events: [{ minute: 300, event: 'visit' }] } }), 'exit')).toEqual([
      '300 exit cold',
    ]);
  });

  it('of a crossing fire only when the rule was false at the last look of this journey', () => {
    const warm: Rule = { kind: 'score', dimension: 'engagement', op: '>=', value: 15 };
    const edge = interrupt('qualified', warm, { edge: true, then: { kind: 'jump', to: 0 } });
    const program = plan([wait(500, 1), end()], { interrupts: [edge] });
    const events = [7, 8, 9].map((minute) => ({ minute, event: 'click' }));
    expect(only(walk(program, { script: { events } }), 'interrupt')).toEqual(['8 interrupt qualified']);
    // True at entry counts as crossed, and each journey begins anew.
    const warmAlready = plan([score(90, 1), wait(5, 2), end()], {
      interrupts: [{ ...edge, then: { kind: 'jump', to: 2 } }],
    });
    expect(
      only(walk(warmAlready, { script: { enters: [{ minute: 0 }, { minute: 20 }] } }), 'interrupt'),
    ).toEqual(['0 interrupt qualified', '20 interrupt qualified']);
  });

  it('wait while the lead rests with sales, except bounce and complaint; a goal is counted once and fires on leaving', () => {
    const goal = interrupt('goal', { kind: 'seen', event: 'trial', since: 'entry' }, { metric: 'm' });
    const interrupts = [
      interrupt('bounced', flag('bounced'), { whileResting: true }),
      interrupt('out', flag('optedOut')),
      goal,
    ];
    const program = plan([handOver(1), rest(50, [2, 2, 2]), pass(3), end()], { interrupts });
    const trials = [
      { minute: 7, event: 'trial' },
      { minute: 8, event: 'trial' },
    ];
    expect(only(walk(program, { script: { events: trials } }), 'goal', 'interrupt', 'exit')).toEqual([
      '7 goal m 0',
      '50 interrupt goal',
      '50 exit goal',
    ]);
    const out = walk(program, { script: { events: [{ minute: 7, event: 'unsubscribe' }] } });
    expect(only(out, 'interrupt')).toEqual(['50 interrupt out']);
    const bounced = walk(program, { script: { events: [{ minute: 7, event: 'bounce' }] } });
    expect(only(bounced, 'interrupt', 'exit')).toEqual(['7 interrupt bounced', '7 exit bounced']);
  });

  it('are not looked at by the end: who has left has left', () => {
    const always = interrupt('goal', { kind: 'passes', nodeId: 's1', op: '>=', times: 1 });
    expect(only(walk(plan([wait(5, 1), end()], { interrupts: [always] })), 'interrupt', 'exit')).toEqual([
      '5 exit done',
    ]);
  });
});
