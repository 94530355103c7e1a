/** Starts that let people in when a rule becomes true, after docs/SEMANTICS.md. */
import { describe, expect, it } from 'vitest';
import { ALWAYS, type Rule } from '../../../../src/core/people/rules/rule.ts';
import type { Plan } from '../../../../src/core/program/plan/plan.ts';
import { at, end, only, plan, wait, walk } from './plans.ts';

const warm: Rule = { kind: 'score', dimension: 'engagement', op: '>=', value: 15 };
const big: Rule = { kind: 'field', field: 'seats', op: '>=', value: 50 };

const setSeats = (value: number, to: number) =>
  at([to], { op: 'set', change: { kind: 'field', field: 'seats', value } });

/** A program that only the rule opens. */
function opened(rule: Rule, more: Partial<Plan> = {}): Plan {
  return plan([wait(5, 1), end()], {
    programId: 'opened',
    starts: [{ nodeId: 's0', step: 0, on: { kind: 'rule', rule }, filter: ALWAYS }],
    ...more,
  });
}

const clicks = (...minutes: readonly number[]) => minutes.map((minute) => ({ minute, event: 'click' }));

describe('a start on a rule', () => {
  it('lets a person in one minute after what they do has made it true', () => {
    const rows = walk(opened(warm), { script: { enters: [], events: clicks(3, 9) } });
    expect(only(rows, 'enter', 'exit')).toEqual(['10 enter 0', '15 exit done']);
  });

  it('lets a person in one minute after a step of another program has made it true', () => {
    const other = plan([wait(7, 1), setSeats(80, 2), end()]);
    const rows = walk([other, opened(big)], {});
    expect(only(rows, 'enter')).toEqual(['0 enter 0', '8 enter 0']);
  });

  it('does not let in who was so already', () => {
    const rows = walk(opened(big), {
      lead: ({ fields }, { names }) => {
        fields[names.fields.no('seats')] = 90;
      },
      script: { enters: [], events: clicks(3, 9) },
    });
    expect(only(rows, 'enter')).toEqual([]);
  });

  it('opens again only when it has been untrue in between, and as the rule of entry says', () => {
    const others = plan([setSeats(80, 1), wait(20, 2), setSeats(1, 3), wait(20, 4), setSeats(80, 5), end()]);
    expect(only(walk([others, opened(big)], {}), 'enter')).toEqual(['0 enter 0', '1 enter 0', '41 enter 0']);
    const once = opened(big, { entry: { kind: 'once' } });
    expect(only(walk([others, once], {}), 'enter')).toEqual(['0 enter 0', '1 enter 0']);
  });

  it('is not opened by becoming true inside, but may be remembered as open', () => {
    const inside = opened(warm, { entry: { kind: 'again', afterMinutes: 0 } });
    const rows = walk(inside, {
      script: { enters: [{ minute: 0, program: 0, start: 0 }], events: clicks(1, 2, 20) },
    });
    // True at 2, inside: the entry at 3 is refused. At 20 it holds still, so it has not become true.
    expect(only(rows, 'enter')).toEqual(['0 enter 0']);
  });
});
