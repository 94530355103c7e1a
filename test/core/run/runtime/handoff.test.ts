import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../../src/core/people/rules/rule.ts';
import type { Interrupt } from '../../../../src/core/program/plan/plan.ts';
import { at, end, handOver, only, plan, rest, wait, waitFor, walk } from './plans.ts';

const _flag = (name: 'optedOut' | 'bounced'): Rule => ({ kind: 'flag', flag: name });

function _interrupt(id: string, rule: Rule, more: Partial<Interrupt> = {}): Interrupt {
  return { id, rule, then: { kind: 'exit', reason: id }, whileResting: false, edge: false, ...more };
}

const _score = (points: number, to: number) =>
  at([to], { op: 'set', change: { kind: 'score', dimension: 'engagement', points } });

describe('a handoff', () => {
  const program = plan([handOver(1), rest(60, [2, 3, 4]), end('accepted'), end('timing'), end('overdue')]);
  const answers = (list: readonly (readonly [handoff: number, is: string, after: number])[]) =>
    list.map(([handoff, is, afterMinutes]) => ({ handoff, is, afterMinutes }));

  it('is answered, or becomes overdue', () => {
    const exit = (is: string, after: number) =>
      only(walk(program, { script: { answers: answers([[0, is, after]]) } }), 'exit')[0];
    expect(exit('accepted', 30)).toBe('30 exit accepted');
    expect(exit('timing', 60)).toBe('60 exit timing');
    expect(exit('accepted', 61)).toBe('60 exit overdue');
  });

  it('once withdrawn is not answered any more: the answer is noted and moves nothing', () => {
    const answered: Rule = { kind: 'answer', is: ['accepted'] };
    const late = plan([
      handOver(1),
      rest(60, [2, 2, 2]),
      waitFor([answered], 100, [3, 4]),
      end('accepted'),
      end('never'),
    ]);
    const rows = walk(late, { script: { answers: answers([[0, 'accepted', 90]]) } });
    expect(only(rows, 'answer', 'exit')).toEqual(['90 answer accepted 0', '160 exit never']);
  });

  it('takes the answer to the latest packet only', () => {
    const twice = plan([
      handOver(1),
      wait(10, 2),
      handOver(3),
      rest(60, [4, 5, 6]),
      end('accepted'),
      end('timing'),
      end('overdue'),
    ]);
    const rows = walk(twice, {
      script: {
        answers: answers([
          [0, 'accepted', 20],
          [1, 'timing', 40],
        ]),
      },
    });
    expect(only(rows, 'answer', 'exit')).toEqual([
      '20 answer accepted 0',
      '50 answer timing 1',
      '50 exit timing',
    ]);
  });

  it('of another program is not withdrawn by a wait that belongs to an older one', () => {
    const first = plan([handOver(1), rest(20, [2, 2, 2]), end()]);
    const second = plan(
      [wait(10, 1), handOver(2), rest(100, [3, 4, 5]), end('accepted'), end('timing'), end('overdue')],
      { programId: 'p1' },
    );
    const script = {
      enters: [{ minute: 0 }, { minute: 0, program: 1 }],
      answers: answers([[1, 'accepted', 30]]),
    };
    expect(only(walk([first, second], { script }), 'exit')).toEqual(['20 exit done', '40 exit accepted']);
  });
});
