import { describe, expect, it } from 'vitest';
import { NEVER } from '../../../../src/core/people/rules/rule.ts';
import { at, clicked, end, only, pass, plan, short, wait, waitFor, walk } from './plans.ts';

const score = (points: number, to: number) =>
  at([to], { op: 'set', change: { kind: 'score', dimension: 'engagement', points } });

describe('delay', () => {
  it('waits its minutes and goes on', () => {
    expect(short(walk(plan([wait(5, 1), end()]), { script: { enters: [{ minute: 3 }] } }))).toEqual([
      '3 enter 0',
      '3 arrive s0',
      '8 port s0 0',
      '8 arrive s1',
      '8 exit done',
    ]);
  });

  it('of zero minutes lets the behaviour of its minute go first', () => {
    const rows = walk(plan([wait(0, 1), end()]), {
      script: { events: [{ minute: 0, event: 'visit' }], enters: [{ minute: 0 }] },
    });
    // `visit` is a kind before `enter`; a wait that ends in the minute of an open must still come after it.
    expect(short(rows).slice(-2)).toEqual(['0 arrive s1', '0 exit done']);
    const later = walk(plan([wait(1, 1), wait(0, 2), end()]), {
      script: { events: [{ minute: 1, event: 'visit' }] },
    });
    expect(short(later)).toEqual([
      '0 enter 0',
      '0 arrive s0',
      '1 event visit NaN',
      '1 port s0 0',
      '1 arrive s1',
      '1 port s1 0',
      '1 arrive s2',
      '1 exit done',
    ]);
  });

  it('with a date in the past goes by the port for it, or out where there is none', () => {
    const date = (to: readonly number[]) =>
      at(to, {
        op: 'delay',
        when: {
          kind: 'date',
          base: { kind: 'field', field: 'renewal' },
          months: 0,
          days: 0,
          minutes: 0,
          past: to.length > 1 ? 'port' : 'go',
        },
      });
    const renewal = (minute: number | null) => ({
      lead: (slot: { fields: unknown[] }, setup: { names: { fields: { no(s: string): number } } }) => {
        slot.fields[setup.names.fields.no('renewal')] = minute;
      },
    });
    const two = plan([date([1, 2]), end('future'), end('past')]);
    expect(only(walk(two, renewal(30)), 'exit')).toEqual(['30 exit future']);
    expect(only(walk(two, renewal(-30)), 'exit')).toEqual(['0 exit past']);
    expect(only(walk(two, renewal(null)), 'exit')).toEqual(['0 exit past']);
    expect(only(walk(plan([date([1]), end('out')]), renewal(-30)), 'exit')).toEqual(['0 exit out']);
  });
});

describe('await', () => {
  const program = plan([
    waitFor([clicked, { kind: 'seen', event: 'open', since: 'ever' }], 10, [1, 2, 3]),
    end('click'),
    end('open'),
    end('timeout'),
  ]);

  it('is left by the first case that holds when something is noted', () => {
    expect(only(walk(program, { script: { events: [{ minute: 4, event: 'click' }] } }), 'exit')).toEqual([
      '4 exit click',
    ]);
    expect(
      only(walk(program, { script: { events: [{ minute: 4, event: 'machineOpen' }] } }), 'exit'),
    ).toEqual(['4 exit open']);
  });

  it('lets an event at the very minute of the timeout win', () => {
    expect(only(walk(program, { script: { events: [{ minute: 10, event: 'click' }] } }), 'exit')).toEqual([
      '10 exit click',
    ]);
    expect(only(walk(program, { script: { events: [{ minute: 11, event: 'click' }] } }), 'exit')).toEqual([
      '10 exit timeout',
    ]);
  });

  it('looks at its cases on arrival, but not at events from before it', () => {
    const late = plan([wait(5, 1), waitFor([clicked], 10, [2, 3]), end('click'), end('timeout')]);
    expect(only(walk(late, { script: { events: [{ minute: 5, event: 'click' }] } }), 'exit')).toEqual([
      '15 exit timeout',
    ]);
    const ever = plan([
      wait(5, 1),
      waitFor([{ kind: 'seen', event: 'click', since: 'entry' }], 10, [2, 3]),
      end('click'),
      end('timeout'),
    ]);
    expect(only(walk(ever, { script: { events: [{ minute: 5, event: 'click' }] } }), 'exit')).toEqual([
      '5 exit click',
    ]);
  });

  it('is not moved by time alone: a case that became true is seen at the next event', () => {
    const cooled = plan([
      score(50, 1),
      waitFor([{ kind: 'score', dimension: 'engagement', op: '<', value: 30 }], 1000, [2, 3]),
      end('cool'),
      end('timeout'),
    ]);
    expect(only(walk(cooled), 'exit')).toEqual(['1000 exit timeout']);
    expect(only(walk(cooled, { script: { events: [{ minute: 200, event: 'visit' }] } }), 'exit')).toEqual([
      '200 exit cool',
    ]);
  });

  it('is not moved by an entry that is refused', () => {
    const cooled = plan([
      score(50, 1),
      waitFor([{ kind: 'score', dimension: 'engagement', op: '<', value: 30 }], 1000, [2, 3]),
      end('cool'),
      end('timeout'),
    ]);
    const rows = walk(cooled, { script: { enters: [{ minute: 0 }, { minute: 500 }] } });
    expect(only(rows, 'enter', 'exit')).toEqual(['0 enter 0', '1000 exit timeout']);
  });
});

describe('branch and split', () => {
  it('a branch takes the first case that holds, else otherwise', () => {
    const program = plan([
      score(7, 1),
      at([2, 3, 4], {
        op: 'branch',
        cases: [NEVER, { kind: 'score', dimension: 'engagement', op: '>=', value: 7 }],
      }),
      end('x'),
      end('second'),
      end('otherwise'),
    ]);
    expect(only(walk(program), 'exit')).toEqual(['0 exit second']);
  });

  it('a branch on passes bounds a loop; passes start anew with each journey', () => {
    const program = plan([
      pass(1),
      wait(1, 2),
      at([1, 3], { op: 'branch', cases: [{ kind: 'passes', nodeId: 's2', op: '<', times: 3 }] }),
      end(),
    ]);
    const rows = walk(program, { script: { enters: [{ minute: 0 }, { minute: 100 }] } });
    expect(only(rows, 'exit')).toEqual(['3 exit done', '103 exit done']);
  });

  it('a split falls by cumulative shares, and its dice go on counting over re-entry', () => {
    const program = plan([
      at([1, 2], { op: 'split', weights: [1, 3], sticky: false }),
      end('left'),
      end('right'),
    ]);
    const dice = [0.2499, 0.25, 0.99, 0].map((value, occurrence) => ({ key: 0, occurrence, value }));
    const enters = [0, 10, 20, 30].map((minute) => ({ minute }));
    expect(only(walk(program, { script: { dice, enters } }), 'exit')).toEqual([
      '0 exit left',
      '10 exit right',
      '20 exit right',
      '30 exit left',
    ]);
  });

  it('a sticky split falls the same way for life', () => {
    const program = plan([
      at([1, 2], { op: 'split', weights: [1, 1], sticky: true }),
      end('left'),
      end('right'),
    ]);
    const dice = [0.9, 0.1, 0.1].map((value, occurrence) => ({ key: 0, occurrence, value }));
    const enters = [0, 10, 20].map((minute) => ({ minute }));
    expect(only(walk(program, { script: { dice, enters } }), 'exit')).toEqual([
      '0 exit right',
      '10 exit right',
      '20 exit right',
    ]);
  });
});
